// Reads text and redacts it before anything else sees it.

import Foundation
import Privacy
import Text
import Tickets

/// All of standard input.
///
/// - Throws: a usage failure for text that is not UTF-8 or is longer than any text may be.
func readStandardInput() throws -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while bytes.count <= Limits.bytes {
    let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count == 0 { break }
    if count > 0 {
      bytes += buffer[..<count]
    } else if errno != EINTR {
      throw Failure(
        .failed, "standard input could not be read: \(String(cString: strerror(errno)))",
        hint: "check where it comes from")
    }
  }
  guard bytes.count <= Limits.bytes else {
    throw Failure.usage("the text is too long", hint: "a text has at most \(Limits.bytes) bytes")
  }
  return try utf8Text(bytes, "standard input")
}

let encodingHint = "`iconv -t UTF-8` converts other encodings, given their name with -f"

/// - Parameter place: where the bytes come from, for messages.
func utf8Text(_ bytes: [UInt8], _ place: String) throws -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    let valid = String(decoding: bytes, as: UTF8.self).utf8
    let position = zip(bytes, valid).prefix { $0 == $1 }.count
    throw Failure.usage(
      "\(place) is not valid UTF-8 (byte \(position + 1))",
      hint: encodingHint)
  }
  return text
}

/// Checks a typed text and redacts its secrets.
///
/// - Parameters:
///   - limit: in characters as people see them.
///   - what: the text's name, to begin a sentence.
func storable(_ text: String, limit: Int, _ what: String) throws -> Redacted {
  let text = try readable(text, what).trimmed
  guard !text.showsNothing else {
    throw Failure.usage(
      "\(what) is empty", hint: "it needs at least one visible character")
  }
  guard !text.contains(0) else {
    throw Failure.usage("\(what) contains a NUL byte", hint: "check that it is a text")
  }
  guard text.utf8.count <= Limits.bytes, text.isAtMost(limit) else {
    throw Failure.usage(
      "\(what) is too long", hint: "at most \(limit) characters; this has \(text.count)")
  }
  return redact(text)
}

/// The text, or the decoded text of a raw mail. Nothing is stored in an encoding that hides secrets
/// from the detectors.
private func readable(_ text: String, _ what: String) throws -> String {
  do {
    return try mailText(text.trimmed) ?? text
  } catch {
    throw Failure.usage(
      "\(what) is a raw mail whose text cannot be read",
      hint: "give the text as a mail program shows it")
  }
}

/// A short text such as a name, on one line. Its length counts code points, as in the database.
func storableName(_ text: String, _ what: String) throws -> Redacted {
  let name = try storable(text, limit: Limits.name, what)
  guard name.text.unicodeScalars.count <= Limits.name else {
    throw Failure.usage("\(what) is too long", hint: "at most \(Limits.name) characters")
  }
  guard !name.text.contains(where: \.isNewline) else {
    throw Failure.usage("\(what) must be on one line", hint: "take the line breaks out")
  }
  return name
}

/// A key cannot be redacted, or two keys could become equal. So it may not contain a secret at all.
func storableKey(_ text: String, _ what: String) throws -> Redacted {
  let key = try storableName(text, what)
  guard key.text == text.trimmed else {
    throw Failure.usage(
      "\(what) looks like a card number or an API key, which are never stored",
      hint: "choose an id that looks different")
  }
  return key
}

/// `-` alone means standard input; anything else is the text itself.
func textOrStandardInput(_ words: [String]) throws -> String {
  if words == ["-"] { return try readStandardInput() }
  guard words.first != "-" else {
    throw Failure.usage(
      "- cannot be combined with other text", hint: "- alone reads standard input")
  }
  return words.joined(separator: " ")
}
