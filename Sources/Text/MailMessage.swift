// Decodes the text of a whole raw mail, as a mail program saves it (RFC 5322, RFC 2045 to 2047).

/// Why the text of a raw mail cannot be read.
package enum MailFault: Error, Equatable {
  /// The encoding or the character set is not supported, or the body violates its rules.
  case unreadable
  /// No part of the mail is text.
  case noText
}

/// The sender, recipient, date, subject and decoded text of a raw mail. Nil for a text without an
/// encoded part, which can be read as it is.
package func mailText(_ text: String) throws(MailFault) -> String? {
  let bytes = Array(text.utf8)
  guard holdsEncodedPart(bytes) else { return nil }
  let part = MailPart(bytes[...])
  guard part.hasHeaders else { throw .unreadable }
  guard let body = try part.text(depth: 0) else { throw .noText }
  var headers: [String] = []
  for name in ["From", "To", "Date", "Subject"] {
    guard let value = part.headers[name.lowercased()] else { continue }
    headers.append("\(name): \(try encodedWords(value))")
  }
  return (headers + ["", body]).joined(separator: "\n")
}

/// Whether a line announces base64 or quoted-printable.
private func holdsEncodedPart(_ bytes: [UInt8]) -> Bool {
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[start..<end]
    if line.first?.lowered == UInt8(ascii: "c"),
      let value = value(of: "content-transfer-encoding", in: line),
      value == "base64" || value == "quoted-printable"
    {
      return true
    }
    start = end + 1
  }
  return false
}

/// The value of the header field `name`, in lower case and without blanks and quotes. Nil if the
/// line is another field.
private func value(of name: String, in line: ArraySlice<UInt8>) -> String? {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
    line[..<colon].map(\.lowered).elementsEqual(name.utf8)
  else { return nil }
  let value = line[(colon + 1)...].filter { !$0.isBlank && $0 != UInt8(ascii: "\"") }
  return String(decoding: value.map(\.lowered), as: UTF8.self)
}

/// A mail or one part of it: headers, a blank line, a body.
private struct MailPart {
  /// Values by header names in lower case. Continuation lines are joined.
  private(set) var headers: [String: String] = [:]
  private let body: ArraySlice<UInt8>

  /// Parts that are nested deeper are refused.
  private static let maximumDepth = 8

  init(_ bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    var name: String?
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[position..<end].filter { $0 != 0x0D }
      if line.isEmpty { break }
      if line[0].isBlank, let name {
        headers[name, default: ""] +=
          " " + String(decoding: line.drop(while: \.isBlank), as: UTF8.self)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
        line[..<colon].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") })
      {
        let key = String(decoding: line[..<colon].map(\.lowered), as: UTF8.self)
        let value = line[(colon + 1)...].drop(while: \.isBlank)
        headers[key] = String(decoding: value, as: UTF8.self)
        name = key
      } else if !line.starts(with: "From ".utf8) {
        headers = [:]
        break
      }
      position = end + 1
    }
    body = bytes[min(position, bytes.endIndex)...]
  }

  var hasHeaders: Bool { !headers.isEmpty }

  private var type: String { parameterless(headers["content-type"] ?? "text/plain") }

  /// The text of this part, or of the parts in it. Nil when none is text.
  func text(depth: Int) throws(MailFault) -> String? {
    guard depth < Self.maximumDepth else { throw .unreadable }
    guard type.hasPrefix("multipart/") else {
      return type.hasPrefix("text/") ? try decoded() : nil
    }
    guard let boundary = parameter("boundary") else { throw .unreadable }
    var texts: [String] = []
    for part in parts(boundary) {
      guard let text = try part.text(depth: depth + 1) else { continue }
      // The alternatives have the same text, and the plain one comes first.
      if type == "multipart/alternative", !texts.isEmpty { continue }
      texts.append(text)
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  private func decoded() throws(MailFault) -> String {
    let bytes: [UInt8]? =
      switch parameterless(headers["content-transfer-encoding"] ?? "7bit") {
      case "base64": decodedBase64(body)
      case "quoted-printable": decodedQuotedPrintable(body)
      case "7bit", "8bit", "binary": Array(body)
      default: nil
      }
    guard let bytes, let text = characters(bytes, parameter("charset") ?? "utf-8") else {
      throw .unreadable
    }
    return text
  }

  private func parts(_ boundary: String) -> [MailPart] {
    let marker = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[position..<end].starts(with: marker) {
        if let start { parts.append(MailPart(body[start..<position])) }
        start = min(end + 1, body.endIndex)
      }
      position = end + 1
    }
    // A mail that was cut short has no final boundary.
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts.filter(\.hasHeaders)
  }

  private func parameter(_ name: String) -> String? {
    let pieces = (headers["content-type"] ?? "").utf8.split(separator: UInt8(ascii: ";"))
    for piece in pieces.dropFirst() {
      let piece = Array(piece.drop(while: \.isBlank))
      guard let sign = piece.firstIndex(of: UInt8(ascii: "=")),
        piece[..<sign].map(\.lowered).elementsEqual(name.utf8)
      else { continue }
      return String(
        decoding: piece[(sign + 1)...].filter { $0 != 0x22 && !$0.isBlank }, as: UTF8.self)
    }
    return nil
  }

  private func parameterless(_ value: String) -> String {
    let head = value.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { !$0.isBlank }
    return String(decoding: head.map(\.lowered), as: UTF8.self)
  }
}

/// A header's value with its encoded words decoded: `=?utf-8?B?…?=`.
private func encodedWords(_ value: String) throws(MailFault) -> String {
  var result = ""
  var rest = Substring(value)
  while let begin = rest.utf8.range(of: "=?") {
    let pieces = rest[begin.upperBound...].split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard pieces.count == 4, pieces[3].first == "=" else { break }
    let isBase64 = pieces[1].lowercased() == "b"
    let bytes =
      isBase64
      ? decodedBase64(pieces[2].utf8) : decodedQuotedPrintable(pieces[2].utf8, isWord: true)
    guard let bytes, let text = characters(bytes, String(pieces[0])) else { throw .unreadable }
    let before = rest[..<begin.lowerBound]
    // Spaces between two encoded words do not count (RFC 2047, section 6.2).
    result += result.isEmpty || !before.allSatisfy({ $0 == " " }) ? before + text : text[...]
    rest = pieces[3].dropFirst()
  }
  return result + rest
}

extension Substring.UTF8View {
  fileprivate func range(of word: StaticString) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(
        with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
      {
        return start..<index(start, offsetBy: word.utf8CodeUnitCount)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
