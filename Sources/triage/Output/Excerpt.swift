// The subject of a ticket on one line; in a search, the matching words.

import Store
import Tickets

extension Ticket {
  var subject: String { (analysis?.summary ?? complaint).clipped(to: Limits.summary) }

  /// The subject if it has the words, or else the place in another text that has them. Nil when no
  /// text has them together.
  func excerpt(_ query: SearchQuery) -> String? {
    if !query.ranges(in: subject).isEmpty { return subject }
    for text in [complaint, agentReply, analysis?.draft].compactMap({ $0 }) {
      guard let place = query.ranges(in: text).first else { continue }
      let start =
        text.index(place.lowerBound, offsetBy: -24, limitedBy: text.startIndex) ?? text.startIndex
      let isWhole = start == text.startIndex
      return (isWhole ? "" : "…") + String(text[start...]).clipped(to: Limits.summary)
    }
    return nil
  }
}

extension Console {
  /// A text with the words of the search in bold.
  func marked(_ text: String, _ query: SearchQuery) -> String {
    var (result, position) = ("", text.startIndex)
    for range in query.ranges(in: text) {
      result += text[position..<range.lowerBound] + styled(String(text[range]), .bold)
      position = range.upperBound
    }
    return result + text[position...]
  }
}
