// What is sensitive in a text: its kinds, and where the detectors find them.

import Tickets

/// A kind of sensitive data, and what becomes of it.
enum SensitiveKind: Sendable {
  // Secrets: redacted before the first write.
  case card, apiKey, privateKey
  // Personal data: stored, and masked on the way to a model.
  case email, customer
  /// Text that imitates our placeholders; masked too, so that none of it is taken for ours.
  case forgedPlaceholder

  /// What stands in the stored text for a secret; never longer than the secret, so that a text
  /// within its limit stays within it.
  func marker(for value: String) -> String {
    switch self {
    case .card: "[CARD …\(value.filter(\.isNumber).suffix(4))]"
    case .privateKey: "[PRIVATE KEY]"
    default: "[API KEY]"
    }
  }

  /// The word in a placeholder: `EMAIL` in `[EMAIL_1]`.
  var placeholderName: String {
    switch self {
    case .email: "EMAIL"
    case .customer: "CUSTOMER"
    default: "TEXT"
    }
  }
}

/// One stretch of sensitive text.
struct Finding: Sendable {
  let kind: SensitiveKind
  /// Offsets into the text's UTF-8.
  let bytes: Range<Int>
  let value: String
}

/// What stands at or around a position in UTF-8, if it is sensitive. Reads a bounded number of
/// bytes beyond what it finds, so that a scan is linear.
typealias Detector = (_ bytes: [UInt8], _ position: Int) -> (SensitiveKind, Range<Int>)?

/// The secrets in `text`: what must not be stored.
func findSecrets(in text: String) -> [Finding] {
  scan(text) { bytes, position in
    bytes[position].isDigit ? findCard(bytes, position) : findKey(bytes, position)
  }
}

/// The personal data in `text`: what may be stored and must not be sent.
///
/// - Parameter customer: the name or address that came with the complaint.
func findPersonalData(in text: String, customer: String?) -> [Finding] {
  let name = Array((customer ?? "").trimmed.lowercased().utf8)
  return scan(text) { bytes, position in
    switch Unicode.Scalar(bytes[position]) {
    case "@": findEmail(bytes, position)
    case "[": findPlaceholder(bytes, position)
    default: findName(name, in: bytes, position)
    }
  }
}

/// Every finding of `detect`, in order, none overlapping. One that begins before an earlier one,
/// as an address does when its `@` is reached, takes its place.
func scan(_ text: String, with detect: Detector) -> [Finding] {
  let bytes = Array(text.utf8)
  var findings: [Finding] = []
  var position = 0
  while position < bytes.count {
    guard let (kind, range) = detect(bytes, position) else {
      position += 1
      continue
    }
    while let last = findings.last, last.bytes.lowerBound >= range.lowerBound {
      findings.removeLast()
    }
    if range.lowerBound >= findings.last?.bytes.upperBound ?? 0 {
      let value = String(decoding: bytes[range], as: UTF8.self)
      findings.append(Finding(kind: kind, bytes: range, value: value))
    }
    position = max(range.upperBound, position + 1)
  }
  return findings
}

extension String {
  /// The text with each finding replaced by what `replacement` gives for it.
  func replacing(_ findings: [Finding], by replacement: (Finding) -> String) -> String {
    guard !findings.isEmpty else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    var position = 0
    for finding in findings {
      result += bytes[position..<finding.bytes.lowerBound]
      result += replacement(finding).utf8
      position = finding.bytes.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
  var isLetter: Bool { isUppercase || (0x61...0x7A).contains(self) }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// A letter, a digit or part of a character beyond ASCII.
  var isWord: Bool { isAlphanumeric || self >= 0x80 || self == UInt8(ascii: "_") }
}

extension [UInt8] {
  /// Whether no word reaches into `position` from the left.
  func startsWord(at position: Int) -> Bool { position == 0 || !self[position - 1].isWord }

  func hasPrefix(_ prefix: StaticString, at position: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard position + length <= count else { return false }
    return prefix.withUTF8Buffer { self[position..<position + length].elementsEqual($0) }
  }

  /// The end of the longest run from `position` whose bytes satisfy `condition`, at most `limit`.
  func run(from position: Int, limit: Int = .max, while condition: (UInt8) -> Bool) -> Int {
    var end = position
    while end < count, end - position < limit, condition(self[end]) { end += 1 }
    return end
  }
}
