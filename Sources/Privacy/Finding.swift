// Kinds of sensitive data, findings, and the text that replaces them.

import Text

/// A kind of sensitive data.
enum SensitiveKind: CaseIterable, Sendable {
  // Secrets, which are redacted before the first write.
  case card, securityCode, oneTimeCode, password, apiKey, privateKey
  // Personal data, which is stored, and masked before it is sent to a model.
  case email, phone, iban, account, governmentID, ipAddress, macAddress, streetAddress, birthDate
  case name, customer
  /// Text that imitates our placeholders. It is masked too, so that it cannot be confused with
  /// ours.
  case forgedPlaceholder

  /// The marker that replaces a secret in the stored text. It is never longer than the secret, so
  /// that a text does not grow beyond its limit.
  func marker(for value: String) -> String {
    let marker =
      switch self {
      case .card: "[CARD …\(value.lastDigits(4))]"
      case .securityCode, .oneTimeCode: "[CODE]"
      case .password: "[PASSWORD]"
      case .privateKey: "[PRIVATE KEY]"
      default: "[API KEY]"
      }
    let room = value.unicodeScalars.count
    return marker.unicodeScalars.count <= room ? marker : room >= 3 ? "[…]" : "…"
  }

  /// The word in a placeholder: `EMAIL` in `[EMAIL_1]`.
  var placeholderName: String {
    switch self {
    case .email: "EMAIL"
    case .phone: "PHONE"
    case .iban: "IBAN"
    case .account: "ACCOUNT"
    case .governmentID: "ID"
    case .ipAddress: "IP"
    case .macAddress: "MAC"
    case .streetAddress: "ADDRESS"
    case .birthDate: "BIRTHDATE"
    case .name: "NAME"
    case .customer: "CUSTOMER"
    default: "TEXT"
    }
  }
}

extension String {
  fileprivate func lastDigits(_ count: Int) -> String {
    String(decoding: PlainText(self).bytes.filter(\.isDigit).suffix(count), as: UTF8.self)
  }
}

/// The result of a detector: a kind, and a range of the plain text.
typealias Match = (kind: SensitiveKind, bytes: Range<Int>)

/// A range of sensitive text.
struct Finding: Sendable {
  let kind: SensitiveKind
  /// The range in the UTF-8 of the stored text.
  let bytes: Range<Int>
  let value: String
  /// The value as the detectors read it, in capitals.
  let plain: Range<Int>
}

extension [Finding] {
  /// The findings together with names from the embedded model. A finding of a detector keeps its
  /// kind, but a name can become longer.
  ///
  /// - Parameter names: ranges of the text's UTF-8, in order.
  func adding(_ names: [Range<Int>], in text: String) -> [Finding] {
    guard !names.isEmpty else { return self }
    let bytes = Array<UInt8>(text.utf8)
    var result: [Finding] = []
    var rest = self[...]
    for name in names {
      while let next = rest.first, next.bytes.upperBound <= name.lowerBound {
        result.append(next)
        rest.removeFirst()
      }
      var range = Swift.max(name.lowerBound, result.last?.bytes.upperBound ?? 0)..<name.upperBound
      let touched = rest.prefix { $0.bytes.lowerBound < name.upperBound }
      guard !range.isEmpty, touched.allSatisfy({ $0.kind == .name }) else { continue }
      if let first = touched.first, let last = touched.last {
        // The letters after a name in the same word are an ending: "김철수입니다".
        let isPart =
          first.bytes.lowerBound <= range.lowerBound
          && !bytes[last.bytes.upperBound..<Swift.max(range.upperBound, last.bytes.upperBound)]
            .contains(0x20)
        if isPart { continue }
        range =
          Swift.min(
            range.lowerBound, first.bytes.lowerBound)..<Swift.max(
            range.upperBound, last.bytes.upperBound)
        rest.removeFirst(touched.count)
      }
      let value = String(decoding: bytes[range], as: UTF8.self)
      result.append(Finding(kind: .name, bytes: range, value: value, plain: 0..<0))
    }
    return result + rest
  }
}

extension String {
  /// The text with each finding replaced.
  func replacing(_ findings: [Finding], by replacement: (Finding) -> String) -> String {
    guard !findings.isEmpty else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
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
