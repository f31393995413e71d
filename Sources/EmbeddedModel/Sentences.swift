// The sentences of a text, and which of them tells most.

package import Tickets
import Text

/// A sentence and what the classifier makes of it alone.
package struct Sentence: Sendable {
  /// Verbatim, without blanks at its ends.
  package let text: Substring
  let scores: Scores

  /// How much it speaks for a reading's labels.
  func weight(for labels: Labels) -> Float {
    let category = Category.allCases.firstIndex(of: labels.category) ?? 0
    let urgency =
      switch labels.urgency {
      case .high: scores.lanes[Scores.Lane.high]
      case .medium: scores.lanes[Scores.Lane.pressing]
      case .low: Float(0)
      }
    return 2 * urgency + scores.lanes[category]
  }
}

/// A text's sentences with their scores; only so many of a long one.
package struct Sentences: Sendable {
  package let all: [Sentence]

  private static let most = 60

  package init(of text: String) {
    all = pieces(of: text).prefix(Self.most).map {
      Sentence(text: $0, scores: Scores(of: Letters($0).values[...]))
    }
  }

  /// The sentence that carries the urgency; nil when nothing in the text is pressing.
  package func carrier(of urgency: Urgency) -> Sentence? {
    guard urgency > .low else { return nil }
    let lane = urgency == .high ? Scores.Lane.high : Scores.Lane.pressing
    return all.max { $0.scores.lanes[lane] < $1.scores.lanes[lane] }
  }

  /// The sentence that says best what a reading found; between equals the earlier.
  package func mostTelling(for labels: Labels) -> Sentence? {
    var best: (sentence: Sentence, weight: Float)?
    for (place, sentence) in all.enumerated() {
      let isShort = sentence.text.utf8.count < 15
      let weight = sentence.weight(for: labels) - 0.1 * Float(place) - (isShort ? 2 : 0)
      if weight > best?.weight ?? -.infinity { best = (sentence, weight) }
    }
    return best?.sentence
  }
}

/// Ends at full stops, question and exclamation marks of any script, and at line ends.
private func pieces(of text: String) -> [Substring] {
  var pieces: [Substring] = []
  let bytes = text.utf8
  var start = bytes.startIndex
  var position = start
  func take(upTo end: String.Index) {
    let piece = text[start..<end]
    guard let first = piece.firstIndex(where: { !$0.isWhitespace }),
      let last = piece.lastIndex(where: { !$0.isWhitespace })
    else { return }
    let sentence = piece[first...last]
    // An abbreviation, an initial, a number of a list.
    if let before = pieces.last, before.utf8.count < 4 || sentence.utf8.count < 3 {
      pieces[pieces.count - 1] = text[before.startIndex..<sentence.endIndex]
    } else {
      pieces.append(sentence)
    }
  }
  while position < bytes.endIndex {
    let scalar = text.unicodeScalars[position]
    let next = text.unicodeScalars.index(after: position)
    position = next
    let isEnd: Bool =
      switch scalar {
      case "\n", "\r", "。", "！", "？", "।", "۔", "؟": true
      case ".", "!", "?", "…":
        next == bytes.endIndex || text.unicodeScalars[next].properties.isWhitespace
      default: false
      }
    if isEnd {
      take(upTo: next)
      start = next
    }
  }
  take(upTo: bytes.endIndex)
  return pieces
}
