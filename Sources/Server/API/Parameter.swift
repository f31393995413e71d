// What a route takes in its path and its query: how it is checked, and what it is then.

import Tickets

/// One parameter of a route.
struct Parameter: Sendable {
  enum Place: String, Sendable { case path, query }

  enum Kind: Sendable {
    /// Any integer; what no ticket can have is for the store to miss.
    case ticketID
    case integer(least: Int64, most: Int64?, standard: Int64)
    /// Of so many code points.
    case text(ClosedRange<Int>)
    case time
    case flag
    /// One of these.
    case choice([String])
    /// Compared letter for letter with what tickets have, of which these are the ones there can be.
    case label([String])
  }

  let name: String
  let place: Place
  let kind: Kind
  var isRequired = false
  let summary: String
}

/// What somebody gave for a parameter or a field.
enum Value: Sendable, Equatable {
  case integer(Int64)
  case text(String)
  case time(Timestamp)
  case flag(Bool)
}

extension Parameter {
  /// - Parameter text: as sent, its percent signs decoded; nil when the parameter is not there.
  /// - Returns: nil when it is not there, or says nothing.
  func value(of text: String?) throws(Fault) -> Value? {
    guard let text else {
      if case .integer(_, _, let standard) = kind { return .integer(standard) }
      if isRequired { throw Fault.missing(.null).at(location) }
      return nil
    }
    do throws(Fault) { return try parse(text) } catch { throw error.at(location) }
  }

  private var location: [JSON] { [.string(place.rawValue), .string(name)] }

  private func parse(_ text: String) throws(Fault) -> Value? {
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

  /// What may be left out may also be empty.
  private func checked(_ text: String, _ lengths: ClosedRange<Int>) throws(Fault) -> String? {
    if text.isEmpty, !isRequired { return nil }
    try check(text, lengths)
    return text
  }
}

/// As pydantic takes them.
private let flags = [
  "true": true, "1": true, "yes": true, "on": true, "t": true, "y": true,
  "false": false, "0": false, "no": false, "off": false, "f": false, "n": false,
]

/// Whether a text may be stored at all, and is long enough and not too long.
///
/// - Parameter lengths: in code points.
func check(_ text: String, _ lengths: ClosedRange<Int>) throws(Fault) {
  let input = JSON.string(text)
  let count = text.unicodeScalars.count
  if count < lengths.lowerBound { throw .tooShort(lengths.lowerBound, input) }
  if count > lengths.upperBound { throw .tooLong(lengths.upperBound, input) }
  if text.utf8.contains(0) { throw .value("the text has a NUL character", input) }
}

extension Int64 {
  /// The number that a text says, blanks around it cut; one that is out of range is the nearest that
  /// is not. Nil for what is no whole number.
  init?(clampingText text: String) {
    let word = text.trimmed
    let digits = word.drop { $0 == "+" || $0 == "-" }
    guard !digits.isEmpty, word.count - digits.count <= 1,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self = Int64(word) ?? (word.hasPrefix("-") ? .min : .max)
  }
}
