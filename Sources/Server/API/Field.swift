// The fields of a JSON body: their kinds and checks.

import Text
import Tickets

/// One field of a JSON body.
struct Field: Sendable {
  enum Kind: Sendable {
    /// Surrounding white space is removed before it is measured.
    case complaint
    /// The range is the length in code points. The text is stored unchanged.
    case text(ClosedRange<Int>)
    /// One line. Surrounding white space is removed, and a blank name counts as missing.
    case name
    case integer(ClosedRange<Int64>)
    case flag
    /// One of these, in upper or lower case.
    case choice([String])
  }

  let name: String
  let kind: Kind
  /// A field that is not required may also be null.
  var isRequired = false
  let summary: String
}

extension Field {
  /// - Parameter object: the whole body.
  /// - Returns: nil if the field is missing, null, or a blank name.
  func value(in object: JSON) throws(InputError) -> Value? {
    do throws(InputError) {
      guard let input = object[name] else {
        if isRequired { throw .missing(object) }
        return nil
      }
      if case .null = input, !isRequired { return nil }
      return try parse(input)
    } catch { throw error.at(["body", .string(name)]) }
  }

  private func parse(_ input: JSON) throws(InputError) -> Value? {
    switch kind {
    case .complaint: return .text(try complaint(input))
    case .text(let lengths):
      let text = try written(input)
      try check(text, lengths)
      return .text(text)
    case .name: return try oneLine(input).map(Value.text)
    case .integer(let range):
      guard let number = input.wholeNumber else { throw .noInteger(input) }
      if number < range.lowerBound { throw .below(range.lowerBound, input) }
      if number > range.upperBound { throw .above(range.upperBound, input) }
      return .integer(number)
    case .flag:
      guard case .bool(let flag) = input else { throw .noFlag(input) }
      return .flag(flag)
    case .choice(let choices):
      let text = try text(input)
      guard let choice = choices.first(where: { $0.lowercased() == text.lowercased() }) else {
        throw .noneOf(choices, input)
      }
      return .text(choice)
    }
  }

  private func text(_ input: JSON) throws(InputError) -> String {
    guard let text = input.string else { throw .noText(input) }
    return text
  }

  /// The text, or the decoded text of a raw mail. Without decoding, an encoding would hide secrets
  /// from redaction.
  private func written(_ input: JSON) throws(InputError) -> String {
    let text = try text(input)
    do throws(MailFault) { return try mailText(text.stripped) ?? text } catch {
      throw .value(
        "this is a raw mail whose text cannot be read; send the text as a mail program shows it",
        input)
    }
  }

  private func complaint(_ input: JSON) throws(InputError) -> String {
    let stripped = try written(input).stripped
    if stripped.isEmpty { throw .value("Complaint cannot be empty", input) }
    let count = stripped.unicodeScalars.count
    if count < complaintLengths.lowerBound { throw .tooShort(complaintLengths.lowerBound, input) }
    if count > complaintLengths.upperBound { throw .tooLong(complaintLengths.upperBound, input) }
    if stripped.utf8.contains(0) { throw .value("the text has a NUL character", input) }
    return stripped
  }

  private func oneLine(_ input: JSON) throws(InputError) -> String? {
    let name = try text(input).stripped
    if name.isEmpty { return nil }
    do throws(InputError) { try check(name, 1...Limits.name) } catch {
      throw InputError(
        type: error.type, place: error.place, message: error.message, input: input,
        context: error.context)
    }
    if name.contains(where: \.isNewline) { throw .value("this must be on one line", input) }
    return name
  }
}

extension JSON {
  /// 6.0 counts as the integer 6.
  fileprivate var wholeNumber: Int64? {
    switch self {
    case .int(let number): number
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}

/// The allowed lengths in code points, without surrounding white space.
let complaintLengths = 10...Limits.complaint

extension String {
  /// The text without white space at both ends. It removes code points, as Python's `strip` does, so
  /// that a combining mark after a space stays.
  var stripped: String {
    String(trimming { $0.isBlank || (0x1C...0x1F).contains($0.value) })
  }
}
