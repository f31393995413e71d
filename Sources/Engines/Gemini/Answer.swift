// Checks the model's answer as if no schema had been sent.

import Privacy
import Text
import Tickets

/// A result that can be used, or why it cannot.
typealias CheckedResult = Result<CheckedAnswer, Unusable>

struct CheckedAnswer: Equatable {
  var labels: Labels
  var summary: String
  var language: String
  var evidence: String
  var draft: String
  var reviewReasons: ReviewReasons
}

/// Why a result cannot be used. It never quotes the answer.
struct Unusable: Error, Equatable {
  let reason: String
}

/// One checked result for each of the request's complaints, in their order.
func check(_ text: String, for ids: [String], _ pack: [Masked]) -> [CheckedResult] {
  guard let results = results(in: text) else {
    let fault = Unusable(reason: "the answer is not the JSON that was asked for")
    return ids.map { _ in .failure(fault) }
  }
  let byID = Dictionary(grouping: results) { $0["id"]?.string ?? "" }
  let isTampered = byID.keys.contains { !$0.isEmpty && !ids.contains($0) }
  return zip(ids, pack).map { id, complaint in
    let own = byID[id] ?? []
    guard own.count == 1, let result = own.first else {
      let reason = own.isEmpty ? "the answer has no result for it" : "the answer has it twice"
      return .failure(Unusable(reason: reason))
    }
    return Result { () throws(Unusable) in
      var answer = try CheckedAnswer(result, for: complaint)
      // Nobody can tell whose complaint brought in an id that was never given out.
      if isTampered { answer.reviewReasons.insert(.injectionSuspected) }
      return answer
    }
  }
}

/// The objects in `results`; other values are dropped. Models sometimes put a fence of backquotes
/// around the whole, which is removed.
private func results(in text: String) -> [JSON]? {
  var json = text.trimmed
  if json.hasPrefix("```"), json.hasSuffix("```"), let line = json.firstIndex(of: "\n") {
    json = String(json[line...].dropLast(3))
  }
  guard case .array(let results) = (try? JSON(parsing: Array(json.utf8)))?["results"] else {
    return nil
  }
  return results.filter { if case .object = $0 { true } else { false } }
}

extension CheckedAnswer {
  fileprivate init(_ result: JSON, for complaint: Masked) throws(Unusable) {
    labels = Labels(
      category: try label(result, "category"), urgency: try label(result, "urgency"),
      sentiment: try sentiment(result))
    summary = try text(result, "summary").onOneLine.clipped(to: Limits.summary)
    draft = try text(result, "draft_response").readingLineBreaks.trimmed
    guard draft.isAtMost(Limits.draft) else {
      throw Unusable(reason: "the answer's draft_response is too long")
    }
    language = languageTag(result["language"]?.string)
    let quote = result["evidence"]?.string?.trimmed ?? ""
    let found = find(
      quote.isAtMost(Limits.evidence) ? quote : String(quote.prefix(Limits.evidence)),
      in: piecesWrittenNow(in: complaint.text))
    evidence = found ?? ""
    reviewReasons = found == nil ? .evidenceNotFound : []
  }
}

private func label<L: Label>(_ result: JSON, _ key: String) throws(Unusable) -> L {
  guard let label = result[key]?.string.flatMap({ L(parsing: $0) }) else {
    throw Unusable(reason: "the answer's \(key) is missing or unknown")
  }
  return label
}

private func sentiment(_ result: JSON) throws(Unusable) -> Sentiment {
  guard let score = result["sentiment_score"]?.integer, let sentiment = Sentiment(score) else {
    throw Unusable(reason: "the answer's sentiment_score is no integer from 1 to 10")
  }
  return sentiment
}

private func text(_ result: JSON, _ key: String) throws(Unusable) -> String {
  guard let text = result[key]?.string?.withoutControls.trimmed, !text.showsNothing else {
    throw Unusable(reason: "the answer's \(key) is empty")
  }
  return text
}

/// The tag if it is well-formed (RFC 5646: subtags of letters and digits, joined by hyphens, the
/// first of two or three letters), or else `und`, which means "undetermined".
private func languageTag(_ tag: String?) -> String {
  let tag = tag?.replacing("_", with: "-") ?? ""
  if tag.utf8.count == 2, tag.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { return tag }
  let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
  let isWellFormed = subtags.allSatisfy { subtag in
    (1...8).contains(subtag.count)
      && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
  guard isWellFormed, tag.count <= 35, let first = subtags.first, (2...3).contains(first.count),
    first.allSatisfy(\.isLetter)
  else { return "und" }
  return tag
}

/// The words of the complaint that `quote` repeats, verbatim, from one of its pieces. White space
/// may differ, and quotation marks around the quote are ignored. Nil when no piece has them.
func find(_ quote: String, in pieces: [String]) -> String? {
  if quote.isEmpty { return quote }
  return pieces.lazy.compactMap { find(quote, in: $0) }.first
}

private func find(_ quote: String, in complaint: String) -> String? {
  if Array(complaint.utf8).contains(quote.utf8) { return quote }
  let marks: Set<Character> = ["\"", "'", "“", "”", "„", "«", "»", "‘", "’"]
  let bare = quote.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed()
  let wanted = bare.filter { !$0.isWhitespace }
  let solid = complaint.indices.filter { !complaint[$0].isWhitespace }
  guard !wanted.isEmpty, wanted.count <= solid.count else { return nil }
  for start in 0...(solid.count - wanted.count) {
    let matches = wanted.indices.allSatisfy { complaint[solid[start + $0]] == wanted[$0] }
    if matches { return String(complaint[solid[start]...solid[start + wanted.count - 1]]) }
  }
  return nil
}

extension [UInt8] {
  /// Ends with a drive such as `C:`, which "Dear Jo:" does not.
  fileprivate var endsWithDrive: Bool {
    count > 1 && last == UInt8(ascii: ":") && self[count - 2].isLetter
      && (count == 2 || !self[count - 3].isLetterLike)
  }
}

extension String {
  /// With a line break for each `\n` that the model wrote as two characters, also after more than
  /// one backslash or as `\r\n`. Paths of Windows stay.
  var readingLineBreaks: String {
    let bytes = Array(utf8)
    guard bytes.contains("\\n".utf8) else { return self }
    var result: [UInt8] = []
    var (position, isPath) = (0, false)
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isBlank { isPath = false }
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        position += 1
        continue
      }
      let end = bytes.run(from: position) { $0 == UInt8(ascii: "\\") }
      isPath = isPath || result.endsWithDrive
      switch (bytes.byte(at: end), isPath) {
      case (UInt8(ascii: "n"), false):
        result.append(0x0A)
        position = end + 1
      case (UInt8(ascii: "r"), false) where bytes.hasPrefix("\\n", at: end + 1):
        position = end + 1
      default:
        result += bytes[position..<end]
        position = end
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Without control characters other than tabs and line breaks. PostgreSQL cannot store NUL.
  var withoutControls: String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !isControl($0) }))
  }

  /// With each run of white space as one space.
  var onOneLine: String {
    var last: UInt8 = 0x20
    let isOneLine = utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 ? byte < 0x80 : byte == 0x20 && last != 0x20
    }
    if isOneLine, last != 0x20 { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
