// Text that may be sent to a model: placeholders stand for personal data, and can be put back.

import Tickets

/// A complaint as a model may see it. Only this module makes one, so an engine that takes nothing
/// else cannot be handed what should stay. The values that the placeholders stand for stay inside.
package struct Masked: Sendable {
  package let text: String
  private let values: [String: String]

  fileprivate init(text: String, values: [String: String]) {
    self.text = text
    self.values = values
  }
}

/// The text with `[EMAIL_1]`, `[CUSTOMER_1]`, … for everything sensitive. The same value has the
/// same placeholder, whatever its letter case.
///
/// - Parameter customer: the name or address that came with the complaint; masked where it occurs.
package func mask(_ text: String, customer: String?) -> Masked {
  var placeholders: [String: String] = [:]
  var counts: [String: Int] = [:]
  var values: [String: String] = [:]
  let stored = redact(text).text
  let masked = stored.replacing(findPersonalData(in: stored, customer: customer)) { finding in
    let name = finding.kind.placeholderName
    let identity = name + ":" + finding.value.lowercased()
    if let known = placeholders[identity] { return known }
    counts[name, default: 0] += 1
    let placeholder = "[\(name)_\(counts[name, default: 1])]"
    placeholders[identity] = placeholder
    values[placeholder] = finding.value
    return placeholder
  }
  return Masked(text: masked, values: values)
}

/// A model's text with the values back in place.
package struct Restored: Sendable, Equatable {
  package let text: String
  /// The model used a placeholder that was never handed out; it stays in the text as it is.
  package let hasUnknownPlaceholder: Bool
}

extension Masked {
  package func restore(_ text: String) -> Restored {
    var hasUnknown = false
    let placeholders = scan(text) { bytes, position in
      bytes[position] == UInt8(ascii: "[") ? findPlaceholder(bytes, position) : nil
    }
    let restored = text.replacing(placeholders) { placeholder in
      if let value = values[placeholder.value] { return value }
      hasUnknown = true
      return placeholder.value
    }
    return Restored(text: restored, hasUnknownPlaceholder: hasUnknown)
  }
}

/// Something of the shape `[WORD_1]` that starts at `start`: ours in a model's text, a forgery in
/// a customer's.
func findPlaceholder(_ bytes: [UInt8], _ start: Int) -> (SensitiveKind, Range<Int>)? {
  let name = bytes.run(from: start + 1, limit: 20, while: \.isUppercase)
  guard name > start + 1, name < bytes.count, bytes[name] == UInt8(ascii: "_") else { return nil }
  let number = bytes.run(from: name + 1, limit: 10, while: \.isDigit)
  guard number > name + 1, number < bytes.count, bytes[number] == UInt8(ascii: "]") else {
    return nil
  }
  return (.forgedPlaceholder, start..<number + 1)
}

/// The customer's lower-cased name or address where it stands at `start` as whole words.
func findName(
  _ name: [UInt8], in bytes: [UInt8], _ start: Int
) -> (SensitiveKind, Range<Int>)? {
  let end = start + name.count
  guard !name.isEmpty, end <= bytes.count, bytes.startsWord(at: start),
    end == bytes.count || !bytes[end].isWord,
    zip(name, bytes[start..<end]).allSatisfy({ $0 == ($1.isUppercase ? $1 + 0x20 : $1) })
  else { return nil }
  return (.customer, start..<end)
}
