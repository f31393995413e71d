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

/// Prints an id and a summary for each of the newest open tickets. It reads the database's name
/// from the command line as typed, so no shell evaluates any of it. It stores nothing and prints no
/// error.
private let openTickets = "triage completions --tickets - 2>/dev/null"

private func words(_ completion: FlagDescription.Completion) -> [String] {
  switch completion {
  case .commands: commandTable.map(\.name)
  case .shells: Shell.names
  case .nothing, .text, .files, .ticketIDs: []
  }
}

// MARK: bash

private func bashCompletions() -> String {
  let commands = commandTable.map(\.name).joined(separator: " ")
  return #"""
    # bash completion for triage; written by `triage completions bash`
    _triage() {
      local word=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} prefix='' command='' i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          \#(commands.replacing(" ", with: "|"))) command=${COMP_WORDS[i]}; break ;;
        esac
      done
      # bash itself splits --flag=value at the = unless COMP_WORDBREAKS has none.
      if [[ $word == = ]]; then word=
      elif [[ $flag == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}
      elif [[ $word == --*=* ]]; then flag=${word%%=*} prefix=${word%%=*}= word=${word#*=}
      fi
      case $command:$flag in
    \#(bashValues())  esac
      case $command in
    \#(commandTable.map(bashCommand).joined())    *) _triage_words \#(bashWords(commandTable.map(\.name) + topFlags)) ;;
      esac
    }
    _triage_words() {
      local IFS=$'\n' found
      while IFS= read -r found; do COMPREPLY+=("$prefix$(printf '%q' "$found")"); done \
        < <(compgen -W "$(printf '%s\n' "$@")" -- "$word")
    }
    # Names with quotes, variables and ~ are readline's affair, which knows how to complete them.
    _triage_files() {
      local name
      compopt -o default 2>/dev/null
      [[ $word == *[\'\"\\\$\~]* ]] && return
      while IFS= read -r name; do COMPREPLY+=("$prefix$name"); done < <(compgen -f -- "$word")
      [[ $prefix ]] || compopt -o filenames 2>/dev/null
    }
    # The summaries show when there is a choice to make; what is inserted is the id alone.
    _triage_tickets() {
      local IFS=' ' line found=()
      while IFS= read -r line; do
        [[ $line == "$word"* ]] && found+=("$line")
      done < <(printf %s "${COMP_LINE:-${COMP_WORDS[*]}}" | \#(openTickets))
      compopt -o nosort 2>/dev/null
      if ((${#found[@]} > 1 && COMP_TYPE == 63)); then
        COMPREPLY=("${found[@]/$'\t'/  }")
        COMPREPLY=("${COMPREPLY[@]:0:50}")
        COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
      else
        for line in "${found[@]}"; do COMPREPLY+=("$prefix${line%%$'\t'*}"); done
      fi
    }
    complete -o bashdefault -F _triage triage

    """#
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
  let commands = commandTable.map { "    '\($0.name):\(zshText($0.summary))'\n" }.joined()
  return """
    #compdef triage
    # zsh completion for triage; written by `triage completions zsh`
    _triage_tickets() {
      local -a lines=(${(f)"$(print -rn -- "$LBUFFER" | \(openTickets))"})
      local -a ids=(${lines%%$'\\t'*}) shown=(${lines/$'\\t'/  })
      compadd -l -V tickets -d shown -a ids
    }
    _triage() {
      local context state state_descr line
      local -A opt_args
      local -a commands=(
    \(commands)  )
      _arguments -C -A '-*' \(topLevel) '1: :->command' '*:: :->rest' && return
      case $state in
        command) _describe command commands ;;
        rest)
          case $words[1] in
    \(commandTable.map(zshCommand).joined())      esac ;;
      esac
    }
    if [[ $funcstack[1] == _triage ]]; then _triage "$@"; else compdef _triage triage; fi

    """
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
  return """
    # fish completion for triage; written by `triage completions fish`
    function __triage_tickets
        commandline -cp | \(openTickets)
    end
    complete -c triage -f
    \(commands.joined())\(globalFlags.map { fishFlag($0, nil) }.joined())\
    \(commandTable.map(fishCommand).joined())
    """
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
