// The parameters in the path and query of a route: their kinds and checks.

import Tickets

/// One parameter of a route.
struct Parameter: Sendable {
  enum Place: String, Sendable { case path, query }

  enum Kind: Sendable {
    /// Any integer. An id that no ticket can have is simply not found.
    case ticketID
    case integer(least: Int64, most: Int64?, standard: Int64)
    /// The range is the length in code points.
    case text(ClosedRange<Int>)
    case time
    case flag
    /// Exactly one of these.
    case choice([String])
    /// Compared exactly with the labels of tickets. Other values than these are allowed, and match
    /// nothing.
    case label([String])
  }

  let name: String
  let place: Place
  let kind: Kind
  var isRequired = false
  let summary: String
}

/// The value of a parameter or field.
enum Value: Sendable, Equatable {
  case integer(Int64)
  case text(String)
  case time(Timestamp)
  case flag(Bool)
}

extension Parameter {
  /// - Parameter text: the value, percent-decoded; nil if the parameter is missing.
  /// - Returns: nil if an optional value is missing or empty.
  func value(of text: String?) throws(InputError) -> Value? {
    guard let text else {
      if case .integer(_, _, let standard) = kind { return .integer(standard) }
      if isRequired { throw InputError.missing(.null).at(location) }
      return nil
    }
    do throws(InputError) { return try parse(text) } catch { throw error.at(location) }
  }

  private var location: [JSON] { [.string(place.rawValue), .string(name)] }

  private func parse(_ text: String) throws(InputError) -> Value? {
    let input = JSON.string(text)
    switch kind {
    case .ticketID:
      guard let id = Int64(clampingText: text) else { throw .noInteger(input) }
      return .integer(id)
    case .integer(let least, let most, _):
      guard let number = Int64(clampingText: text) else { throw .noInteger(input) }
      if number < least { throw .below(least, input) }
      if let most, number > most { throw .above(most, input) }
      return .integer(number)
    case .text(let lengths): return try checked(text, lengths).map(Value.text)
    case .label: return text.isEmpty ? nil : .text(text)
    case .time: return .time(try Timestamp(parameter: text))
    case .flag:
      if text.isEmpty { return nil }
      guard let flag = flags[text.lowercased()] else { throw .noFlag(input) }
      return .flag(flag)
    case .choice(let choices):
      if text.isEmpty { return nil }
      guard choices.contains(text) else { throw .noneOf(choices, input) }
      return .text(text)
    }
  }

  /// An optional parameter may also be empty.
  private func checked(_ text: String, _ lengths: ClosedRange<Int>) throws(InputError) -> String? {
    if text.isEmpty, !isRequired { return nil }
    try check(text, lengths)
    return text
  }
}

/// The values that pydantic accepts.
private let flags = [
  "true": true, "1": true, "yes": true, "on": true, "t": true, "y": true,
  "false": false, "0": false, "no": false, "off": false, "f": false, "n": false,
]

/// Checks that a text can be stored and has an allowed length.
///
/// - Parameter lengths: in code points.
func check(_ text: String, _ lengths: ClosedRange<Int>) throws(InputError) {
  let input = JSON.string(text)
  let count = text.unicodeScalars.count
  if count < lengths.lowerBound { throw .tooShort(lengths.lowerBound, input) }
  if count > lengths.upperBound { throw .tooLong(lengths.upperBound, input) }
  if text.utf8.contains(0) { throw .value("the text has a NUL character", input) }
}

extension Int64 {
  /// The integer in a text; surrounding blanks are ignored. A number out of range becomes the
  /// nearest `Int64`. Nil if the text is not an integer.
  init?(clampingText text: String) {
    let word = text.trimmed
    let digits = word.drop { $0 == "+" || $0 == "-" }
    guard !digits.isEmpty, word.count - digits.count <= 1,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self = Int64(word) ?? (word.hasPrefix("-") ? .min : .max)
  }
}
