// What is sensitive in a text: its kinds, and where the detectors find them.

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

/// What begins at a position in UTF-8, if it is sensitive.
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
  // A mail's sender has both: `Jane Doe <jane@example.com>`.
  let names = (customer ?? "").split { "<>\"".contains($0) }.map { CustomerName(String($0)) }
  return scan(text) { bytes, position in
    findEmail(bytes, position) ?? findPlaceholder(bytes, position)
      ?? names.lazy.compactMap { $0.find(in: bytes, position) }.first
  }
}

/// Every finding of `detect`, in order, none overlapping. A detector reads a bounded number of
/// bytes beyond what it finds, so that a scan is linear.
func scan(_ text: String, with detect: Detector) -> [Finding] {
  let bytes = Array(text.utf8)
  var findings: [Finding] = []
  var position = 0
  while position < bytes.count {
    // Nothing begins in the middle of a character.
    let isInside = bytes[position] & 0xC0 == 0x80
    guard !isInside, let (kind, range) = detect(bytes, position) else {
      position += 1
      continue
    }
    let value = String(decoding: bytes[range], as: UTF8.self)
    findings.append(Finding(kind: kind, bytes: range, value: value))
    position = range.upperBound
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
