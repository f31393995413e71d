// The command line as typed, before its values are checked.

import Configuration
import Privacy
import Tickets

/// The words of a command line, sorted by the table. Values are not checked yet.
struct Arguments: Sendable {
  /// Nil when no command was named.
  var command: Command?
  var operands: [String] = []
  /// The values of each flag by its name, in the given order; a switch has empty values.
  private var values: [String: [String]] = [:]
  /// Each flag as it was typed last, for messages.
  private var spellings: [String: String] = [:]

  func has(_ flag: Switch) -> Bool { values[flag.description.name] != nil }

  /// The value, or nil when the flag is not given.
  func value<Value>(_ flag: Flag<Value>) throws -> Value? { try values(flag).last }

  func values<Value>(_ flag: Flag<Value>) throws -> [Value] {
    try values[flag.description.name, default: []].map { text in
      guard let value = flag.parse(text) else { throw wrongValue(text, of: flag.description) }
      return value
    }
  }

  /// The operands as ticket ids, each id once, in order.
  func ticketIDs() throws -> [Int64] {
    var ids: [Int64] = []
    for operand in operands {
      guard let id = ticketID(operand) else {
        throw Failure.usage("\(quoted(operand)) is not a ticket id", hint: "ids are numbers from 1")
      }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// - Throws: a usage failure for operands of a command that takes none.
  func checkOperands() throws {
    guard let command, command.operands == .nothing, let word = operands.first else { return }
    throw Failure.usage(
      "triage \(command.name) takes flags, not \(quoted(word))",
      hint: ticketID(word).map { "`triage show \($0)` shows a ticket" } ?? flagHint(word)
        ?? helpHint)
  }

  private func wrongValue(_ text: String, of flag: FlagDescription) -> Failure {
    let spelling = spellings[flag.name] ?? flag.long
    let near = nearest(to: text, among: flag.values).map { "did you mean \($0)?" }
    return .usage(
      "\(spelling) takes \(flag.expects), not \(quoted(text))",
      hint: near ?? flagHint(text) ?? helpHint)
  }

  /// The flag that was probably meant when its name or one of its values was typed without the
  /// flag.
  private func flagHint(_ word: String) -> String? {
    for flag in knownFlags {
      if flag.isSwitch, flag.name == word.lowercased() { return "did you mean \(flag.long)?" }
      if let value = flag.values.first(where: { $0.lowercased() == word.lowercased() }) {
        return "did you mean \(flag.long) \(value)?"
      }
    }
    return nil
  }

  private var helpHint: String {
    command.map { "`triage help \($0.name)` explains it" } ?? "`triage help` explains it"
  }
}

extension Arguments {
  /// Parses a command line without the program's name.
  init(_ words: [String]) throws {
    var words = words[...]
    while let word = words.popFirst() {
      if word == "--" {
        guard command != nil else {
          throw Failure.usage(
            "put a command before --", hint: "`triage help` lists the commands")
        }
        operands += words
        break
      } else if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &words)
      } else if word.hasPrefix("-"), word != "-" {
        try takeShort(word.dropFirst(), &words)
      } else if command == nil {
        command = try findCommand(word)
      } else {
        operands.append(word)
      }
    }
    guard command == nil || !has(GlobalFlags.version) else {
      throw Failure.usage(
        "--version cannot be combined with a command", hint: "leave out one of them")
    }
  }

  private var knownFlags: [FlagDescription] {
    guard let command else { return globalFlags + [GlobalFlags.version.description] }
    return command.flags + globalFlags
  }

  private mutating func takeLong(_ text: Substring, _ rest: inout ArraySlice<String>) throws {
    // Splits by scalars: a value may begin with a combining mark, which would join the equals sign.
    let parts = text.unicodeScalars.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0) } ?? ""
    guard let flag = knownFlags.first(where: { $0.name == name }) else {
      throw unknownFlag("--" + name)
    }
    try take(flag, typed: flag.long, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// `-q`, `-qj`, `-n5`, `-n 5`, `-n=5`
  private mutating func takeShort(_ text: Substring, _ rest: inout ArraySlice<String>) throws {
    var letters = text
    while let letter = letters.popFirst() {
      guard let flag = knownFlags.first(where: { $0.short == letter }) else {
        throw unknownFlag(letters.isEmpty && text.count == 1 ? "-\(letter)" : "-\(text)")
      }
      if flag.isSwitch {
        try take(flag, typed: "-\(letter)", attached: nil, &rest)
        continue
      }
      if letters.first == "=" { letters.removeFirst() }
      return try take(
        flag, typed: "-\(letter)", attached: letters.isEmpty ? nil : String(letters), &rest)
    }
  }

  private mutating func take(
    _ flag: FlagDescription, typed: String, attached: String?, _ rest: inout ArraySlice<String>
  ) throws {
    spellings[flag.name] = typed
    if flag.isSwitch {
      guard attached == nil else {
        throw Failure.usage(
          "\(typed) takes no value", hint: "leave out what follows \(typed)")
      }
      values[flag.name, default: []].append("")
    } else {
      guard let value = attached ?? rest.popFirst() else {
        throw Failure.usage("\(typed) needs a value: \(flag.expects)", hint: helpHint)
      }
      // Otherwise one value would silently replace the other.
      guard flag.isRepeatable || values[flag.name, default: []].allSatisfy({ $0 == value }) else {
        throw Failure.usage(
          "\(typed) is given twice, with different values", hint: "it takes one value; give it once"
        )
      }
      values[flag.name, default: []].append(value)
    }
  }

  private func unknownFlag(_ typed: String) -> Failure {
    let place = command.map { "triage \($0.name)" } ?? "triage"
    let near = nearest(to: typed, among: knownFlags.map(\.long))
    let elsewhere = commandTable.first { $0.flags.contains { $0.long == typed } }
    let hint =
      near.map { "did you mean \($0)?" }
      ?? elsewhere.map { "`triage \($0.name)` has \(typed)" }
      ?? (command?.operands == .text ? "text that begins with a dash goes after --" : helpHint)
    return .usage("\(place) has no flag \(quoted(typed))", hint: hint)
  }
}

func findCommand(_ word: String) throws -> Command {
  if let command = commandTable.first(where: { $0.name == word }) { return command }
  let near = otherWords[word.lowercased()] ?? nearest(to: word, among: commandTable.map(\.name))
  let show = ticketID(word).map { "`triage show \($0)` shows a ticket" }
  throw Failure.usage(
    "\(quoted(word)) is not a command",
    hint: show ?? near.map { "did you mean `triage \($0)`?" } ?? "`triage help` lists the commands")
}
