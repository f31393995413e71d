// What a ticket is about, on one line; in a search, the words that were found.

import Store
import Tickets

extension Ticket {
  var subject: String { (analysis?.summary ?? complaint).clipped(to: Limits.summary) }

  /// The subject, if the words stand in it, else the place in the other texts where they do; nil
  /// when they are found nowhere, as they stand apart.
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
  /// A text with what was searched in bold.
  func marked(_ text: String, _ query: SearchQuery) -> String {
    var (result, position) = ("", text.startIndex)
    for range in query.ranges(in: text) {
      result += text[position..<range.lowerBound] + styled(String(text[range]), .bold)
      position = range.upperBound
    }
    return result + text[position...]
  }
}
