// A flag: one description for parsing, help and completions.

import Configuration
import Tickets

/// What the table knows about a flag.
struct FlagDescription: Sendable {
  let name: String
  let short: Character?
  /// The name of its value in the help; nil for a switch.
  let metavariable: String?
  /// Its possible values, when they can be listed.
  let values: [String]
  /// What a value must be: the end of the sentence "--limit takes …".
  let expects: String
  let summary: String
  let defaultValue: String?
  /// The environment variable that also sets it.
  let variable: String?
  let completion: Completion
  /// Whether it may be given several times, each time with one value.
  let isRepeatable: Bool

  /// What a shell can offer for a value or an operand.
  enum Completion: Sendable, Equatable {
    /// Takes no value or operand, or one that nobody can guess.
    case nothing
    /// The user's own words.
    case text
    case files, ticketIDs, commands, shells
  }

  var isSwitch: Bool { metavariable == nil }
  var long: String { "--" + name }
}

/// A flag with a typed value.
struct Flag<Value: Sendable>: Sendable {
  let description: FlagDescription
  let parse: @Sendable (String) -> Value?

  init(
    _ name: String, _ metavariable: String, _ summary: String, short: Character? = nil,
    values: [String] = [], expects: String, default defaultValue: String? = nil,
    variable: String? = nil, completion: FlagDescription.Completion = .nothing,
    isRepeatable: Bool = false, parse: @escaping @Sendable (String) -> Value?
  ) {
    description = FlagDescription(
      name: name, short: short, metavariable: metavariable, values: values, expects: expects,
      summary: summary, defaultValue: defaultValue, variable: variable, completion: completion,
      isRepeatable: isRepeatable)
    self.parse = parse
  }
}

extension Flag<String> {
  static func text(
    _ name: String, _ metavariable: String, _ summary: String, variable: String? = nil,
    completion: FlagDescription.Completion = .nothing, default defaultValue: String? = nil,
    isRepeatable: Bool = false
  ) -> Flag<String> {
    Flag(
      name, metavariable, summary, expects: completion == .files ? "a file" : "a text",
      default: defaultValue, variable: variable,
      completion: completion, isRepeatable: isRepeatable
    ) { $0 }
  }
}

extension Flag where Value: Label {
  /// One of a few words, in any letter case.
  ///
  /// - Parameter otherWords: accepted too, but not offered.
  static func choice(
    _ name: String, _ summary: String, default value: Value? = nil,
    otherWords: [String: Value] = [:], isRepeatable: Bool = false
  ) -> Flag<Value> {
    let words = Value.allCases.map(\.rawValue)
    return Flag(
      name, name.uppercased(), summary, values: words, expects: "one of " + list(words),
      default: value?.rawValue, isRepeatable: isRepeatable
    ) { Value(parsing: $0) ?? otherWords[$0.lowercased()] }
  }
}

extension Flag<Int> {
  /// - Parameter setting: says the value when the flag is not given.
  static func number(
    _ name: String, _ range: ClosedRange<Int>, _ summary: String, short: Character? = nil,
    default value: Int? = nil, setting: SettingDescription? = nil
  ) -> Flag<Int> {
    let limits =
      range.upperBound == .max
      ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    return Flag(
      name, "N", summary, short: short, expects: "a whole number \(limits)",
      default: value.map(String.init) ?? setting?.defaultValue, variable: setting?.name
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension Flag<Int64> {
  static func ticket(_ name: String, _ summary: String) -> Flag<Int64> {
    Flag(
      name, "ID", summary, expects: "the id of a ticket", completion: .ticketIDs, parse: ticketID)
  }
}

/// A flag without a value.
struct Switch: Sendable {
  let description: FlagDescription

  init(_ name: String, _ summary: String, short: Character? = nil) {
    description = FlagDescription(
      name: name, short: short, metavariable: nil, values: [], expects: "no value",
      summary: summary, defaultValue: nil, variable: nil, completion: .nothing, isRepeatable: true)
  }
}

/// A ticket's id as people write it: `12` or `#12`.
func ticketID(_ text: String) -> Int64? {
  let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
  guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let id = Int64(digits), id > 0 else {
    return nil
  }
  return id
}
