// Text that may be sent to a model: placeholders replace personal data and can be restored.

import EmbeddedModel
import Text

/// A complaint in the form that a model may read. Only this module can create one, so an engine
/// cannot get an unmasked text by mistake. The values of the placeholders stay inside.
package struct Masked: Sendable {
  package let text: String
  /// What an agent wants in the reply.
  package let note: String?
  private let values: [String: String]

  fileprivate init(text: String, note: String?, values: [String: String]) {
    self.text = text
    self.note = note
    self.values = values
  }
}

/// Replaces everything sensitive by `[EMAIL_1]`, `[CUSTOMER_1]`, …. The same value has the same
/// placeholder. Another spelling has its own, so that each can be restored exactly.
///
/// - Parameters:
///   - customer: the name or address that came with the complaint; it is masked everywhere.
///   - note: what an agent wants in the reply; it is masked with the same placeholders.
package func mask(_ text: String, customer: String?, note: String? = nil) -> Masked {
  var placeholders: [String: String] = [:]
  var counts: [String: Int] = [:]
  var values: [String: String] = [:]
  func masked(_ text: String, _ names: [CustomerName]) -> String {
    let (stored, plain, stops) = redacted(text, .secretsAndPersonalData)
    let findings = plain.findings(of: .personalData, at: stops, customer: names)
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
    // The note may use names from the complaint without introducing them, and only a part of a
    // name. Parts of names are therefore masked too. Parts of addresses are not, because alone they
    // are ordinary words.
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

/// A model's text with the values restored.
package struct Restored: Sendable, Equatable {
  package let text: String
  /// Whether the model used a placeholder that was never handed out. It stays in the text.
  package let hasUnknownPlaceholder: Bool
}

extension Masked {
  package func restore(_ text: String) -> Restored {
    guard text.utf8.contains(where: { $0.isOne(of: "[{(<_&%") || $0 >= 0x80 }) else {
      return Restored(text: text, hasUnknownPlaceholder: false)
    }
    var hasUnknown = false
    let plain = PlainText(text)
    let stops = ScanStops(in: plain.bytes, .placeholders)
    let findings = plain.findings(of: .placeholders, at: stops)
    let restored = text.replacing(findings) { placeholder in
      if let value = values[key(of: plain.bytes[placeholder.plain])] {
        // A backslash before the placeholder stays, unless it is part of `\[…\]`.
        let keepsBackslash =
          placeholder.value.hasPrefix("\\") && !placeholder.value.hasSuffix("\\]")
        // Combining marks after the bracket stay.
        let marks = placeholder.value.unicodeScalars.reversed().prefix(while: \.isCombiningMark)
        let rest = String(String.UnicodeScalarView(marks.reversed()))
        return (keepsBackslash ? "\\" + value : value) + rest
      }
      hasUnknown = true
      return placeholder.value
    }
    return Restored(text: restored, hasUnknownPlaceholder: hasUnknown)
  }
}

extension Detector {
  static let placeholder = Detector(at: .sign("["), .sign("{"), .sign("("), .sign("<"), .code) {
    scan, place in
    place.count > 1 || scan.bytes[place.lowerBound].isLetter
      ? findBarePlaceholder(scan.bytes, place) : findPlaceholder(scan.bytes, place.lowerBound)
  }
  /// Customers' text that looks like one of our placeholders is masked too.
  static let imitation = placeholder
}

/// Finds `[WORD_1]` at `start`, in upper or lower case. In a model's text it is a placeholder, and
/// in a customer's text an imitation. Our own words also count in the forms that models make of
/// them: `[ EMAIL 1 ]`, `{{EMAIL_1}}`.
private func findPlaceholder(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard let closing = closings[bytes[start]] else { return nil }
  let isSquare = closing == UInt8(ascii: "]")
  let isCurly = closing == UInt8(ascii: "}")
  let inner = bytes.run(from: start + 1, limit: isCurly ? 1 : 0) { $0 == UInt8(ascii: "{") }
  let name = bytes.run(from: inner, limit: 2) { $0 == 0x20 }
  let nameEnd = bytes.run(from: name, limit: 20, while: \.isLetter)
  let number = bytes.run(from: nameEnd, limit: 2) { $0.isOne(of: "_- ") }
  let numberEnd = bytes.run(from: number, limit: 10, while: \.isDigit)
  let close = bytes.run(from: numberEnd, limit: 2) { $0 == 0x20 }
  guard name < nameEnd, nameEnd < number, number < numberEnd, bytes.byte(at: close) == closing
  else {
    return nil
  }
  let isLined = number == nameEnd + 1 && bytes[nameEnd] == UInt8(ascii: "_")
  let isOurs = placeholderNames.contains(bytes.lowercased(name..<nameEnd))
  guard isOurs ? isSquare || isCurly || isLined : isSquare && isLined && name == start + 1 else {
    return nil
  }
  let end = bytes.run(from: close + 1, limit: inner - start - 1) { $0 == closing }
  return (.forgedPlaceholder, start..<end)
}

/// Finds `EMAIL_1`, a placeholder whose brackets the model removed.
private func findBarePlaceholder(_ bytes: [UInt8], _ word: Range<Int>) -> Match? {
  let nameEnd = bytes.run(from: word.lowerBound, limit: 20, while: \.isUppercase)
  let numberEnd = bytes.run(from: nameEnd + 1, limit: 10, while: \.isDigit)
  guard bytes.byte(at: nameEnd) == UInt8(ascii: "_"), numberEnd > nameEnd + 1,
    numberEnd == word.upperBound,
    placeholderNames.contains(bytes.lowercased(word.lowerBound..<nameEnd))
  else { return nil }
  return (.forgedPlaceholder, word)
}

private let closings: [UInt8: UInt8] = [
  UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
  UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "<"): UInt8(ascii: ">"),
]

/// In lower case.
private let placeholderNames = Set(SensitiveKind.allCases.map { $0.placeholderName.lowercased() })

/// The placeholder as it was handed out, whatever its form in the text.
private func key(of written: ArraySlice<UInt8>) -> String {
  let name = written.filter(\.isLetter).map { $0 & 0xDF }
  let number = written.filter(\.isDigit)
  return "[\(String(decoding: name, as: UTF8.self))_\(String(decoding: number, as: UTF8.self))]"
}
