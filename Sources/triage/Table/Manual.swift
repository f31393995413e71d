// The manual page as mdoc(7) source: facts from the table, prose from here.

import Configuration
import Tickets

/// The whole page.
func manualPage() -> String {
  let sections = [
    head, synopsis, description, commandSection, reviewSection, environmentSection, files,
    unattendedSection, serverSection, postgresSection, exitStatus, exampleSection, security,
  ]
  return sections.joined().split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap(filled).joined(separator: "\n")
}

/// Text lines of at most 80 bytes, which is mdoc's style. Macro lines cannot be broken.
private func filled(_ line: Substring) -> [String] {
  guard !line.hasPrefix("."), line.utf8.count > 80 else { return [String(line)] }
  return wrap(String(line), width: 76).map { ".'".contains($0.prefix(1)) ? "\\&" + $0 : $0 }
}

private let head = """
  .Dd November 22, 2026
  .Dt TRIAGE 1
  .Os
  .Sh NAME
  .Nm triage
  .Nd sort and answer customer complaints

  """

private var synopsis: String {
  let lines = commandTable.flatMap { command in
    command.synopses.map { ".Nm\n.Cm \(command.name)\n\(plain($0))\n" }
  }
  return ".Sh SYNOPSIS\n" + lines.joined()
}

private let description = """
  .Sh DESCRIPTION
  .Nm
  stores customer complaints in one SQLite file, or in a PostgreSQL database for a team.
  It finds out the category and the urgency of each, and the customer's mood from 1 (very angry) to
  10 (very satisfied).
  It also writes a reply that is ready to send.
  A person reads, corrects, answers and resolves it.
  If an API key is set, Google's Gemini does the analysis.
  If none is set, a small model in the program does: it reads eighteen languages and sends nothing.
  .Pp
  Results go to standard output and everything else to standard error.
  With
  .Fl -json
  every result is one JSON object on one line, but for those of
  .Cm help
  and
  .Cm completions .

  """

private var commandSection: String {
  let commands = commandTable.map { command in
    ".Ss \(command.name)\n\(plain(sentence(command.summary)))\n"
      + command.details.map { ".Pp\n\(plain($0))\n" }.joined() + flagList(command.flags)
  }
  return ".Sh COMMANDS\nEvery command takes these flags:\n" + flagList(globalFlags)
    + commands.joined()
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

private var reviewSection: String {
  let reasons = ReviewReasons.table.map { ".It Li \($0.name)\n\(plain(sentence($0.meaning)))\n" }
  return """
    .Ss What needs a person
    A ticket's
    .Li review_reasons
    say why somebody should look at it before trusting the analysis.
    .Nm
    .Cm list Fl -needs-review
    finds such tickets.
    Danger, crime, leaks of data, lawyers, regulators and minors make a complaint High, whatever the
    model says.
    .Bl -tag -width Ds
    \(reasons.joined()).El

    """
}

private var environmentSection: String {
  let items = settingTable.map { setting in
    let value = setting.defaultValue.map { " The default is \($0)." } ?? ""
    return ".It Ev \(setting.name)\n\(plain(sentence(setting.summary) + value))\n"
  }
  return """
    .Sh ENVIRONMENT
    A flag wins over the environment, and the environment wins over the settings file.
    An empty variable counts as not set.
    .Bl -tag -width Ds
    \(items.joined()).It Ev CURL_CA_BUNDLE , SSL_CERT_FILE
    A file of certificates to trust instead of the system's.
    .It Ev NO_COLOR
    If it is set and not empty, nothing is coloured.
    .It Ev TERM
    If it is
    .Li dumb ,
    nothing is coloured either.
    .It Ev COLUMNS
    The width of the terminal, if the terminal reports a wrong one.
    .It Ev VISUAL , EDITOR
    The editor for
    .Cm draft Fl -edit ,
    with arguments if needed.
    .It Ev TMPDIR
    The folder for the file to edit and for what
    .Cm eval
    works on, which nobody else can read.
    .El

    """
}

private let files = """
  .Sh FILES
  .Bl -tag -width Ds
  .It Pa ~/.local/share/triage/triage.db
  The database; in
  .Ev XDG_DATA_HOME
  if that is set.
  Only the owner can read it and its folder.
  To make a backup, copy the file, or while it is in use, run
  .Ql sqlite3 triage.db \\(dq.backup copy.db\\(dq .
  .It Pa ~/.config/triage/env
  Settings, one
  .Ar NAME Ns = Ns Ar value
  a line; in
  .Ev XDG_CONFIG_HOME
  if that is set.
  While others can read it, it is ignored with a warning.
  .El

  """

private let exitStatus = """
  .Sh EXIT STATUS
  .Bl -tag -width Ds
  .It 0
  All done; there may have been nothing to do.
  .It 1
  Something failed, or a file has wrong lines; standard error says what.
  .It 2
  The command line, a complaint or a reply was wrong, and nothing was changed.
  .It 3
  Not now: the work is stored and waits for a quota, the network or a key.
  Run
  .Nm
  .Cm process Fl -all
  later, as cron does.
  .El

  """

private var exampleSection: String {
  let examples = commandTable.flatMap(\.examples).map { example in
    "\(plain(sentence(example.meaning)))\n.Dl \(plain(example.line))\n"
  }
  return ".Sh EXAMPLES\n" + examples.joined(separator: ".Pp\n")
}

private let security = """
  .Sh SECURITY
  Some data is never stored: payment card numbers except their last four digits, their security codes,
  passwords and one-time codes that the text announces, passwords within URLs, private keys, bearer
  tokens, and the keys of well-known services.
  They are removed from every text before it is first written.
  .Pp
  Other data is stored but not sent.
  In what is sent, placeholders such as
  .Li [EMAIL_1]
  replace e-mail addresses, phone numbers, IBANs and account numbers, government ids, IP and MAC
  addresses, street addresses, birth dates, names of people, and the value of
  .Fl -customer .
  Order numbers, amounts, dates and links are sent, as is everything else that a complaint tells.
  .Nm
  .Cm show Fl -outbound
  prints exactly what would be sent.
  .Pp
  The rules guess, and some guesses are wrong.
  They miss names that look like other words, addresses without a street's word, passwords that are
  only mentioned in passing, and languages that they do not know.
  With
  .Ev TRIAGE_ENGINE Ns = Ns offline
  nothing is sent at all.
  .Pp
  .Nm
  .Cm forget
  erases a ticket and everything that was written about it.
  Backups and what was sent stay.
  .Pp
  On the free tier of the Gemini API, people at Google may read what is sent, and Google may use it to
  improve its products; it asks you to send no personal or confidential data.
  On the paid tier, Google does not use it in this way.
  .Pp
  The API key is in no argument, message or log.
  On a terminal, characters from outside that could control it are shown as
  .Li <U+001B> ;
  a pipe gets the text as it is stored.

  """

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
