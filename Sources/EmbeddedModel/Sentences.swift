// Splits a text into sentences and finds the most important ones.

import Text
package import Tickets

/// A sentence and the classifier's scores for it alone.
package struct Sentence: Sendable {
  /// The exact text, without blanks at its ends.
  package let text: Substring
  let scores: Scores

  /// How strongly the sentence supports the labels.
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

/// The first sentences of a text, with their scores.
package struct Sentences: Sendable {
  package let all: [Sentence]

  private static let most = 100

  package init(of text: String) {
    all = piecesWrittenNow(in: text).flatMap(pieces).prefix(Self.most).map {
      Sentence(text: $0, scores: Scores(of: Letters($0).values[...]))
    }
  }

  /// The sentence that carries the urgency. Nil for Low urgency.
  package func carrier(of urgency: Urgency) -> Sentence? {
    guard urgency > .low else { return nil }
    let lane = urgency == .high ? Scores.Lane.high : Scores.Lane.pressing
    return all.max { $0.scores.lanes[lane] < $1.scores.lanes[lane] }
  }

  /// The sentence that supports the labels best. Earlier sentences are preferred.
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

/// The most bytes of a sentence. A longer one is cut at a clause, or at least at a word.
private let longestSentence = 300

/// Splits a text at full stops, question marks and exclamation marks of any script, and at line
/// ends.
private func pieces(of text: String) -> [Substring] {
  var pieces: [Substring] = []
  var start = text.startIndex
  var (clause, word) = (start, start)
  func take(upTo end: String.Index) {
    let piece = text[start..<end].trimming(where: \.isBlank)
    start = end
    (clause, word) = (end, end)
    guard !piece.isEmpty else { return }
    // A very short piece is an initial, an abbreviation, or the number of a list. It is joined to
    // its neighbour.
    if let before = pieces.last, before.utf8.count < 4 || piece.utf8.count < 3 {
      pieces[pieces.count - 1] = text[before.startIndex..<piece.endIndex]
    } else {
      pieces.append(piece)
    }
  }
  // The position of a character at or after the last request. It only moves forward, so that all
  // requests together take linear time.
  var character = start
  func isCharacter(at position: String.Index) -> Bool {
    while character < position { character = text.index(after: character) }
    return character == position
  }
  let scalars = text.unicodeScalars
  var position = start
  while position < scalars.endIndex {
    let scalar = scalars[position]
    position = scalars.index(after: position)
    let isLast = position == scalars.endIndex || scalars[position].properties.isWhitespace
    switch scalar {
    case "。", "！", "？", "।", "۔", "؟": take(upTo: position)
    // A line that begins in lower case continues the sentence.
    case "\n", "\r": if !isSmall(text[position...]) { take(upTo: position) }
    case ".", "!", "?", "…": if isLast { take(upTo: position) }
    case ",", ";", ":", "、", "，", "；", "–", "—": clause = position
    case " ": word = position
    default: break
    }
    if text.utf8.distance(from: start, to: position) >= longestSentence, isCharacter(at: position) {
      take(upTo: clause > start ? clause : word > start ? word : position)
    }
  }
  take(upTo: text.endIndex)
  return pieces
}

private func isSmall(_ rest: Substring) -> Bool {
  rest.unicodeScalars.first?.properties.isLowercase == true
}
