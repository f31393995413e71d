// Category, urgency and mood of a text, with probabilities.

import Text
package import Tickets

/// What the model reads out of a text.
package struct Reading: Sendable, Equatable {
  package let labels: Labels
  /// Of the category that the labels name, 0 to 1; calibrated on texts that were not trained on.
  package let categoryProbability: Double
  /// That the urgency is High, and that it is Medium or High; calibrated likewise.
  package let highProbability, pressingProbability: Double

  /// How sure the model is of the labels, 0 to 1: of the one that it is less sure of.
  package var confidence: Double {
    let urgency =
      switch labels.urgency {
      case .high: highProbability
      case .medium: min(pressingProbability, 1 - highProbability)
      case .low: 1 - pressingProbability
      }
    return min(categoryProbability, urgency)
  }

  /// The model may well be wrong.
  package var isUncertain: Bool { confidence < Double(Constants.shared.uncertain) }

  /// Grave enough to raise what another judged less urgent: a missed one costs more than a raised one.
  package var isGrave: Bool { highProbability >= Double(Constants.shared.grave) }
}

/// The sums of the classifier's lanes for a text.
struct Scores {
  /// Of the features of the whole text; their order is `Lane`.
  let lanes: SIMD8<Float>

  enum Lane {
    static let categories = 0..<3
    static let high = 3
    static let pressing = 4
    // The sixth is the mood's.
  }

  init(of letters: ArraySlice<UInt32>) {
    let weights = Weights.shared
    var sums = SIMD8<Int32>()
    let features = Features(of: letters).found
    for bucket in features {
      sums &+= SIMD8<Int32>(truncatingIfNeeded: weights.classifier(Int(bucket)))
    }
    let size = Float(max(1, features.count)).squareRoot()
    let constants = Constants.shared
    lanes = SIMD8<Float>(sums) * constants.scales / size + constants.biases
  }
}

/// Reads a text of any length and language, in time linear in its length.
///
/// Of a mail only what its author wrote now counts, and of markup only what it shows.
package func read(_ text: String) -> Reading {
  read(Scores(of: Letters(shownNow(of: text)).values[...]))
}

private func shownNow(of text: String) -> String {
  let words = wordsWrittenNow(in: text)
  guard words.utf8.contains(UInt8(ascii: "<")) else { return words }
  return String(decoding: PlainText(words).bytes.prefix { $0 != PlainText.wall }, as: UTF8.self)
}

func read(_ scores: Scores) -> Reading {
  let constants = Constants.shared
  let categories = constants.categoryProbabilities(scores)
  let best = categories.indices.max { categories[$0] < categories[$1] } ?? 0
  let high = constants.probability(scores, .high)
  let pressing = max(high, constants.probability(scores, .pressing))
  let urgency: Urgency =
    high >= constants.highThreshold
    ? .high : pressing >= constants.pressingThreshold ? .medium : .low
  let mood = constants.mood(scores).rounded()
  return Reading(
    labels: Labels(
      category: Category.allCases[best], urgency: urgency,
      sentiment: Sentiment(clamping: mood.isFinite ? Int(min(max(mood, 1), 10)) : 5)),
    categoryProbability: Double(categories[best]), highProbability: Double(high),
    pressingProbability: Double(pressing))
}
