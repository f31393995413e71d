// The manual page as mdoc(7) source: its template, filled with what the tables say.

import Configuration
import Tickets

/// The whole page.
func manualPage() -> String {
  let page = Template(PackageResources.triage_1).filled([
    "synopsis": synopsis, "flags": flagList(globalFlags),
    "commands": commandTable.map(section).joined(), "reasons": reasons, "settings": settings,
    "examples": examples,
  ])
  // The first line is about the template.
  return page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    .flatMap(filled).joined(separator: "\n")
}

/// Text lines of at most 80 bytes, which is mdoc's style. Macro lines cannot be broken.
private func filled(_ line: Substring) -> [String] {
  guard !line.hasPrefix("."), line.utf8.count > 80 else { return [String(line)] }
  return wrap(String(line), width: 76).map { ".'".contains($0.prefix(1)) ? "\\&" + $0 : $0 }
}

private var synopsis: String {
  commandTable.flatMap { command in
    command.synopses.map { ".Nm\n.Cm \(command.name)\n\(plain($0))\n" }
  }.joined()
}

private func section(_ command: Command) -> String {
  ".Ss \(command.name)\n\(plain(sentence(command.summary)))\n"
    + command.details.map { ".Pp\n\(plain($0))\n" }.joined() + flagList(command.flags)
}

private func flagList(_ flags: [FlagDescription]) -> String {
  guard !flags.isEmpty else { return "" }
  let items = flags.map { flag in
    let short = flag.short.map { "Fl \($0) , " } ?? ""
    let value = flag.metavariable.map { " Ar \(plain($0))" } ?? ""
    return ".It \(short)Fl -\(flag.name)\(value)\n\(plain(sentence(explanation(of: flag))))\n"
  }
  return ".Bl -tag -width Ds\n" + items.joined() + ".El\n"
}

private var reasons: String {
  let items = ReviewReasons.table.map { ".It Li \($0.name)\n\(plain(sentence($0.meaning)))\n" }
  return ".Bl -tag -width Ds\n" + items.joined() + ".El\n"
}

private var settings: String {
  settingTable.map { setting in
    let value = setting.defaultValue.map { " The default is \($0)." } ?? ""
    return ".It Ev \(setting.name)\n\(plain(sentence(setting.summary) + value))\n"
  }.joined()
}

private var examples: String {
  commandTable.flatMap(\.examples).map { example in
    "\(plain(sentence(example.meaning)))\n.Dl \(plain(example.line))\n"
  }.joined(separator: ".Pp\n")
}

/// A sentence made of a phrase of the table.
private func sentence(_ phrase: String) -> String {
  let text = phrase.prefix(1).uppercased() + phrase.dropFirst()
  return text.last.map { ".!?…".contains($0) } == true ? text : text + "."
}

/// Text without roff's special characters, each sentence on a line of its own, as mdoc wants it.
private func plain(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    .replacing("\"", with: "\\(dq").replacing(". ", with: ".\n")
  return escaped.split(separator: "\n").map { line in
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line)
  }.joined(separator: "\n")
}
