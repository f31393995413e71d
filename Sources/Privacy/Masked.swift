// Text that may be sent to a model: placeholders stand for personal data, and can be put back.

import EmbeddedModel
import Text

/// A complaint as a model may see it. Only this module makes one, so an engine that takes nothing
/// else cannot be handed what should stay. The values that the placeholders stand for stay inside.
package struct Masked: Sendable {
  package let text: String
  /// What an agent asks of the reply.
  package let note: String?
  private let values: [String: String]

  fileprivate init(text: String, note: String?, values: [String: String]) {
    self.text = text
    self.note = note
    self.values = values
  }
}

/// The text with `[EMAIL_1]`, `[CUSTOMER_1]`, … for everything sensitive. The same value has the
/// same placeholder; another spelling has its own, so that each is restored as it was.
///
/// - Parameters:
///   - customer: the name or address that came with the complaint; masked where it occurs.
///   - note: what an agent asks of the reply; masked with the same placeholders.
package func mask(_ text: String, customer: String?, note: String? = nil) -> Masked {
  var placeholders: [String: String] = [:]
  var counts: [String: Int] = [:]
  var values: [String: String] = [:]
  func masked(_ text: String, _ names: [CustomerName]) -> String {
    let (stored, plain) = redacted(text)
    let findings = plain.findings(of: .personalData, customer: names)
    return stored.replacing(findings.adding(namesOfPeople(in: stored), in: stored)) { finding in
      if let known = placeholders[finding.value] { return known }
      let name = finding.kind.placeholderName
      counts[name, default: 0] += 1
      let placeholder = "[\(name)_\(counts[name, default: 1])]"
      placeholders[finding.value] = placeholder
      values[placeholder] = finding.value
      return placeholder
    }
  }
  let names = CustomerName.all(in: customer)
  let complaint = masked(text, names)
  let note = note.map { note in
    // A name that only the complaint introduces as one is none the less a name in the note, and an
    // agent calls people by a part of it. The words of an address say nothing apart from it.
    let known = values.sorted { $0.key < $1.key }
    let people = known.filter { $0.key.isOfPerson }.flatMap { CustomerName.all(in: $0.value) }
    let others = known.filter { !$0.key.isOfPerson }.flatMap { CustomerName.all(in: $0.value) }
    return masked(note, (names + people).flatMap(\.parts) + others)
  }
  return Masked(text: complaint, note: note, values: values)
}

extension String {
  /// Whether a placeholder stands for a name.
  fileprivate var isOfPerson: Bool { hasPrefix("[NAME_") || hasPrefix("[CUSTOMER_") }
}

/// A model's text with the values back in place.
package struct Restored: Sendable, Equatable {
  package let text: String
  /// The model used a placeholder that was never handed out; it stays in the text as it is.
  package let hasUnknownPlaceholder: Bool
}

extension Masked {
  package func restore(_ text: String) -> Restored {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "[") || $0 >= 0x80 }) else {
      return Restored(text: text, hasUnknownPlaceholder: false)
    }
    var hasUnknown = false
    let findings = PlainText(text).findings(of: .placeholders)
    let restored = text.replacing(findings) { placeholder in
      if let value = values[placeholder.plainValue] { return value }
      hasUnknown = true
      return placeholder.value
    }
    return Restored(text: restored, hasUnknownPlaceholder: hasUnknown)
  }
}

extension Detector {
  static let placeholder = Detector(at: .sign("[")) { scan, place in
    findPlaceholder(scan.bytes, place.lowerBound)
  }
  /// What a customer writes like one of ours is masked, too.
  static let imitation = placeholder
}

/// Something of the shape `[WORD_1]` that starts at `start`, in any letter case: ours in a model's
/// text, a forgery in a customer's.
func findPlaceholder(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard bytes[start] == UInt8(ascii: "[") else { return nil }
  let name = bytes.run(from: start + 1, limit: 20, while: \.isLetter)
  guard name > start + 1, bytes.byte(at: name) == UInt8(ascii: "_") else { return nil }
  let number = bytes.run(from: name + 1, limit: 10, while: \.isDigit)
  guard number > name + 1, bytes.byte(at: number) == UInt8(ascii: "]") else { return nil }
  return (.forgedPlaceholder, start..<number + 1)
}
