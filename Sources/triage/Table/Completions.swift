// Completions for the shells, computed from the table.

import Tickets

/// A shell that completions are written for.
enum Shell: String, Label {
  case bash, zsh, fish

  static var names: [String] { allCases.map(\.rawValue) }

  var script: String {
    switch self {
    case .bash: bashCompletions()
    case .zsh: zshCompletions()
    case .fish: fishCompletions()
    }
  }
}

private func words(_ completion: FlagDescription.Completion) -> [String] {
  switch completion {
  case .commands: commandTable.map(\.name)
  case .shells: Shell.names
  case .nothing, .text, .files, .ticketIDs: []
  }
}

// MARK: bash

private func bashCompletions() -> String {
  Template(PackageResources.triage_bash).filled([
    "commands": commandTable.map(\.name).joined(separator: "|"), "values": bashValues(),
    "operands": commandTable.map(bashCommand).joined(),
    "words": bashWords(commandTable.map(\.name) + topFlags),
  ])
}

private var topFlags: [String] { globalFlags.map(\.long) + [GlobalFlags.version.description.long] }

private func bashWords(_ words: [String]) -> String {
  words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
}

/// The completions of flags with values, for each command.
private func bashValues() -> String {
  let flags =
    globalFlags.map { ("*", $0) }
    + commandTable.flatMap { command in command.flags.map { (command.name, $0) } }
  let actions = flags.filter { !$0.1.isSwitch }.map { name, flag in
    let spellings = [flag.long] + (flag.short.map { ["-\($0)"] } ?? [])
    return (
      spellings.map { "\(name):\($0)" }.joined(separator: "|"),
      bashAction(flag.values, flag.completion)
    )
  }
  let free = actions.filter { $0.1 == ":" }.map(\.0).joined(separator: "|")
  return actions.filter { $0.1 != ":" }.map { "    \($0)) \($1); return ;;\n" }.joined()
    + "    \(free)) return ;;\n"
}

private func bashAction(_ values: [String], _ completion: FlagDescription.Completion) -> String {
  let offered = values + words(completion)
  if !offered.isEmpty { return "_triage_words \(bashWords(offered))" }
  return switch completion {
  case .files: "_triage_files"
  case .ticketIDs: "_triage_tickets"
  default: ":"
  }
}

private func bashCommand(_ command: Command) -> String {
  let flags = (command.flags + globalFlags).map(\.long)
  return """
        \(command.name))
          if [[ $word == -* ]]; then _triage_words \(bashWords(flags))
          else \(bashAction([], command.operands)); fi ;;

    """
}

// MARK: zsh

private func zshCompletions() -> String {
  Template(PackageResources._triage).filled([
    "commands": commandTable.map { "    '\($0.name):\(zshText($0.summary))'\n" }.joined(),
    "flags": topLevel, "operands": commandTable.map(zshCommand).joined(),
  ])
}

private var topLevel: String {
  (globalFlags + [GlobalFlags.version.description]).map(zshFlag).joined(separator: " ")
}

private func zshCommand(_ command: Command) -> String {
  let flags = (command.flags + globalFlags).map(zshFlag).joined(separator: " ")
  let operands = zshOperands(command.operands).map { " '*: :\($0)'" } ?? ""
  return "        \(command.name)) _arguments \(flags)\(operands) ;;\n"
}

private func zshFlag(_ flag: FlagDescription) -> String {
  let text = "[\(zshText(flag.summary))]"
  guard let metavariable = flag.metavariable else { return "'\(flag.long)\(text)'" }
  let values = flag.values.map { $0.replacing(" ", with: "\\ ") }.joined(separator: " ")
  let action = flag.values.isEmpty ? zshOperands(flag.completion) ?? " " : "(\(values))"
  return "'*\(flag.long)=\(text):\(metavariable):\(action)'"
}

/// How to complete operands or a flag's values; nil when nobody can know them.
private func zshOperands(_ completion: FlagDescription.Completion) -> String? {
  switch completion {
  case .files: "_files"
  case .ticketIDs: "_triage_tickets"
  case .commands, .shells: "(\(words(completion).joined(separator: " ")))"
  case .nothing, .text: nil
  }
}

/// Without the characters that have a meaning for _arguments.
private func zshText(_ text: String) -> String {
  text.replacing("'", with: "’").replacing(":", with: "\\:").replacing("[", with: "\\[")
    .replacing("]", with: "\\]")
}

// MARK: fish

private func fishCompletions() -> String {
  let commands = commandTable.map { command in
    "complete -c triage -n __fish_use_subcommand -a \(command.name) -d '\(fishText(command.summary))'\n"
  }
  return Template(PackageResources.triage_fish).filled([
    "commands": commands.joined(), "flags": globalFlags.map { fishFlag($0, nil) }.joined(),
    "operands": commandTable.map(fishCommand).joined(),
  ])
}

private func fishCommand(_ command: Command) -> String {
  let condition = "'__fish_seen_subcommand_from \(command.name)'"
  let operands: String? =
    switch command.operands {
    case .ticketIDs: "(__triage_tickets)"
    case .commands, .shells: words(command.operands).joined(separator: " ")
    case .files, .text, .nothing: nil
    }
  let line = operands.map { "complete -c triage -n \(condition) -k -a '\($0)'\n" } ?? ""
  return line + command.flags.map { fishFlag($0, condition) }.joined()
}

private func fishFlag(_ flag: FlagDescription, _ condition: String?) -> String {
  var words = ["complete -c triage"]
  if let condition { words.append("-n \(condition)") }
  if let short = flag.short { words.append("-s \(short)") }
  words.append("-l \(flag.name) -d '\(fishText(flag.summary))'")
  // -x: a value is needed and no files are offered.
  if !flag.isSwitch { words.append(flag.completion == .files ? "-r" : "-x") }
  if !flag.values.isEmpty {
    let values = flag.values.map { $0.replacing(" ", with: "\\ ") }.joined(separator: " ")
    words.append("-a '\(values)'")
  } else if flag.completion == .ticketIDs {
    words.append("-k -a '(__triage_tickets)'")
  } else if flag.completion == .files {
    words.append("-F")
  }
  return words.joined(separator: " ") + "\n"
}

private func fishText(_ text: String) -> String { text.replacing("'", with: "’") }
