// The category, urgency and mood of a text, with probabilities.

import Text
package import Tickets

/// The result of reading a text.
package struct Reading: Sendable, Equatable {
  package let labels: Labels
  /// The probability of the category in `labels`, 0 to 1. It was calibrated on texts outside the
  /// training set.
  package let categoryProbability: Double
  /// The probabilities of High urgency and of Medium or High urgency, calibrated in the same way.
  package let highProbability, pressingProbability: Double

  /// How sure the model is, 0 to 1: the lower value of category and urgency.
  package var confidence: Double {
    let urgency =
      switch labels.urgency {
      case .high: highProbability
      case .medium: min(pressingProbability, 1 - highProbability)
      case .low: 1 - pressingProbability
      }
    return min(categoryProbability, urgency)
  }

  /// Whether the model may well be wrong.
  package var isUncertain: Bool { confidence < Double(Constants.shared.uncertain) }

  /// Whether the urgency is raised to High whatever another engine said. The threshold is low,
  /// because a missed case costs more than a false alarm.
  package var isGrave: Bool { highProbability >= Double(Constants.shared.grave) }
}

/// The classifier's score of each lane for a text.
struct Scores {
  /// The order is that of `Lane`.
  let lanes: SIMD8<Float>

  enum Lane {
    static let categories = 0..<3
    static let high = 3
    static let pressing = 4
    // The sixth lane helps to compute the mood.
  }

  init(of letters: ArraySlice<UInt32>) {
    let weights = Weights.shared
    var sums = SIMD8<Int32>()
    var count = 0
    Features.each(of: letters) { slot in
      sums &+= SIMD8<Int32>(truncatingIfNeeded: weights.classifier(slot))
      count += 1
    }
    let size = Float(max(1, count)).squareRoot()
    let constants = Constants.shared
    lanes = SIMD8<Float>(sums) * constants.scales / size + constants.biases
  }
}

/// Reads a text of any length and language, in time linear in its length.
///
/// It reads only what the author of a mail wrote now, and only the visible text of markup.
package func read(_ text: String) -> Reading {
  read(Scores(of: Letters(shownNow(of: text)).values[...]))
}

private func shownNow(of text: String) -> String {
  let words = wordsWrittenNow(in: text)
  guard words.contains(UInt8(ascii: "<")) else { return words }
  return String(decoding: PlainText(words).bytes.prefix { $0 != PlainText.barrier }, as: UTF8.self)
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
