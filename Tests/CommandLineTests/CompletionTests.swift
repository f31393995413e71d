// Completions, in the real shells.

import Foundation
import Support
import Testing

@Suite struct CompletionTests {
  /// A sandbox with `triage` on its path, two open tickets and a resolved one.
  private func sandbox() async throws -> (Sandbox, [String: String]) {
    let sandbox = try Sandbox()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder + "/triage", withDestinationPath: sandbox.binary)
    for text in ["It broke: badly", "Where is\nmy \u{1B}[31mparcel?", "done"] {
      try await sandbox.expect(0, "submit", "--queue", "-", stdin: .text(text))
    }
    try await sandbox.expect(0, "resolve", "3")
    try sandbox.write("", to: "my file")
    let other = sandbox.home + "/other.db"
    try await sandbox.expect(0, "submit", "--queue", "--db", other, "Another one")
    return (sandbox, ["PATH": sandbox.folder + ":/usr/bin:/bin"])
  }

  /// The templates, and the scripts that the program makes of them.
  @Test(
    arguments: ["Sources/triage/Templates", "completions"],
    [
      ["/usr/bin/shellcheck", "--shell=bash", "triage.bash"],
      ["/bin/bash", "-n", "triage.bash"], ["/usr/bin/zsh", "-n", "_triage"],
      ["/usr/bin/fish", "--no-execute", "triage.fish"],
    ])
  func theShellsAndTheirLintersFindNoFault(folder: String, words: [String]) async throws {
    let outcome = try await Sandbox().run(
      words[1..<words.count - 1] + ["\(project)/\(folder)/\(words[words.count - 1])"],
      program: words[0])
    #expect(outcome.out + outcome.err == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    ("triage sub", ["submit"]), ("triage list --urg", ["--urgency"]),
    ("triage list --category ", ["Billing", "Feature\\ Request", "Technical"]),
    ("triage show ", ["1", "2"]), ("triage completions ", ["bash", "fish", "zsh"]),
    ("triage show --db other.db ", ["1"]), ("triage --db=other.db show ", ["1"]),
    ("triage fix 1 --urgency=", ["--urgency=High", "--urgency=Low", "--urgency=Medium"]),
    ("triage list --before=", ["--before=1", "--before=2"]),
    ("triage --color a", ["always", "auto"]),
    ("triage --db=my", ["--db=my file"]), ("triage show --db my", ["my file"]),
    ("triage submit --key ", [""]), ("triage list -n ", [""]),
  ])
  func bashCompletes(line: String, expected: [String]) async throws {
    let (sandbox, environment) = try await sandbox()
    let script = """
      source '\(project)/completions/triage.bash'
      read -ra COMP_WORDS <<<"$1"; [[ $1 == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _triage
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try await sandbox.run(
      ["-c", script, "bash", line], environment: environment, program: "/bin/bash")
    #expect(lines(outcome.out).sorted() == expected, "\(outcome.err)")
  }

  @Test(arguments: [
    ("triage sub", ["submit"]), ("triage list --urg", ["--urgency"]),
    ("triage list --category ", ["Billing", "Feature Request", "Technical"]),
    ("triage show ", ["1", "2"]), ("triage completions ", ["bash", "fish", "zsh"]),
    ("triage show --db other.db ", ["1"]), ("triage --db=other.db show ", ["1"]),
    ("triage fix 1 --urgency=", ["--urgency=High", "--urgency=Low", "--urgency=Medium"]),
    ("triage list --before=", ["--before=1", "--before=2"]),
    ("triage --color a", ["always", "auto"]),
    ("triage --db=my", ["--db=my file"]), ("triage show --db my", ["my file"]),
    ("triage submit --key ", []), ("triage list -n ", []),
  ])
  func fishCompletes(line: String, expected: [String]) async throws {
    let (sandbox, environment) = try await sandbox()
    let script = "source '\(project)/completions/triage.fish'; complete -C '\(line)'"
    let outcome = try await sandbox.run(
      ["--no-config", "-c", script], environment: environment, program: "/usr/bin/fish")
    let words = lines(outcome.out).map { String($0.prefix { $0 != "\t" }) }
    #expect(words.sorted() == expected, "\(outcome.err)")
  }

  @Test(arguments: ["bash", "fish"])
  func everyCommandAndItsFlagsAreCompleted(shell: String) async throws {
    let (sandbox, environment) = try await sandbox()
    let overview = try await sandbox.expect(0, "help").out
    let commands = overview.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.count > 10)
    var expected = [commands.sorted()]
    for command in commands {
      let help = try await sandbox.expect(0, "help", command).out
      expected.append(
        help.matches(of: #/(?m)^  (?:-\w, )?(--[a-z-]+)/#).map { String($0.1) }.sorted())
    }
    let typed = [""] + commands.map { "\($0) --" }
    let script =
      shell == "bash"
      ? """
      source '\(project)/completions/triage.bash'
      for line; do
        COMP_WORDS=(triage $line); [[ $line ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _triage
        echo "${COMPREPLY[*]}"
      done
      """
      : """
      source '\(project)/completions/triage.fish'
      for line in $argv; echo (complete -C "triage $line" | string split -f1 \\t); end
      """
    let outcome = try await sandbox.run(
      (shell == "bash" ? ["-c", script, "bash"] : ["--no-config", "-c", script]) + typed,
      environment: environment, program: "/usr/bin/\(shell)")
    let said = lines(outcome.out).map { $0.split(separator: " ").map(String.init).sorted() }
    for (said, expected) in zip(said, expected) {
      #expect(Set(expected).isSubset(of: said), "\(Set(expected).subtracting(said))")
    }
    #expect(said.count == expected.count, "\(outcome.err)")
  }

  /// A database whose path has a blank, and every way to write it at a prompt.
  @Test(
    arguments: [
      "--db 'an other.db'", "--db=\"an other.db\"", "--db an\\ other.db",
      "--db $HOME/an\\ other.db",
      "--db \"${HOME}/an other.db\"", "--db ~/'an other.db'", "--db=$HOME\"/an other.db\"",
    ], ["bash", "zsh", "fish"])
  func ticketsAreThoseOfTheDatabaseThatIsTyped(flag: String, shell: String) async throws {
    let (sandbox, environment) = try await sandbox()
    let path = sandbox.home + "/an other.db"
    for text in ["one", "two", "three", "Only here"] {
      try await sandbox.expect(0, "submit", "--queue", "--db", path, text)
    }
    try await sandbox.expect(0, "resolve", "--db", path, "1", "2", "3")
    try startUpFiles(in: sandbox)
    if shell == "fish" {
      let line = "triage show \(flag) ".replacing("'", with: "\\'")
      let script = "source '\(project)/completions/triage.fish'; complete -C '\(line)'"
      let outcome = try await sandbox.run(
        ["--no-config", "-c", script], environment: environment, program: "/usr/bin/fish")
      #expect(outcome.out == "4\tOnly here\n", "\(outcome.err)")
      return
    }
    let outcome = try await sandbox.run(
      ["-i"], environment: environment,
      onTerminal: .init(
        columns: 200,
        typing: [
          .init(after: "ready> ", "triage show \(flag) \t"),
          .init(after: "db\(quoteEnd(flag)) 4", "\u{15}exit\r"),
        ]), program: shell == "bash" ? "/bin/bash" : "/usr/bin/zsh")
    #expect(outcome.terminal.contains("db\(quoteEnd(flag)) 4"))
  }

  private func quoteEnd(_ flag: String) -> String {
    flag.hasSuffix("b") ? "" : String(flag.suffix(1))
  }

  /// A Tab runs nothing of what is typed.
  @Test(
    arguments: [
      "t.db(e:touch x:)", "$(touch x)", "`touch x`", "x;touch y", "<(touch x)", "*(e:'touch x':)",
      "\"$(touch x)\"", "${(e):-$(touch x)}", "~(touch x)", "x\ny",
    ], ["bash", "zsh", "fish"])
  func aTabRunsNothing(value: String, shell: String) async throws {
    let (sandbox, environment) = try await sandbox()
    try startUpFiles(in: sandbox)
    let line = "triage show --db \(value.replacing("\n", with: "")) "
    if shell == "fish" {
      let script = "source '\(project)/completions/triage.fish'; complete -C \"$argv[1]\""
      _ = try await sandbox.run(
        ["--no-config", "-c", script, line], environment: environment, program: "/usr/bin/fish")
    } else {
      _ = try await sandbox.run(
        ["-i"], environment: environment,
        // Whatever the Tabs show, the line is thrown away after them.
        onTerminal: .init(typing: [.init(after: "ready> ", line + "\t\t\u{15}exit\r")]),
        program: shell == "bash" ? "/bin/bash" : "/usr/bin/zsh")
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.home + "/x"))
  }

  private func startUpFiles(in sandbox: Sandbox) throws {
    try sandbox.write(
      "PS1='ready> '; source '\(project)/completions/triage.bash'\n", to: ".bashrc")
    try sandbox.write(
      """
      PS1='ready> '
      fpath=('\(project)/completions' $fpath)
      autoload -Uz compinit && compinit -u -d "$HOME/.zcompdump"
      """, to: ".zshrc")
  }

  @Test func fishShowsTheSummariesOfTickets() async throws {
    let (sandbox, environment) = try await sandbox()
    let script = "source '\(project)/completions/triage.fish'; complete -C 'triage show '"
    let outcome = try await sandbox.run(
      ["--no-config", "-c", script], environment: environment, program: "/usr/bin/fish")
    #expect(outcome.out == "2\tWhere is↵my <U+001B>[31mparcel?\n1\tIt broke: badly\n")
  }

  /// What is typed at a real prompt, and what stands there after it.
  private static let typed = [
    ("triage sub\t", "submit"), ("triage list --needs\t", "--needs-review"),
    ("triage list --category=Feat\t", "--category=Feature\\ Request"),
    ("triage list --category Feat\t", "--category Feature\\ Request"),
    ("triage completions fi\t", "fish"), ("triage show --db=my\t", "--db=my\\ file"),
    ("triage show \t\t", "It broke: badly"), ("triage resolve 1 \t\t", "<U+001B>[31mparcel?"),
    ("triage list --before=\t\t", "It broke: badly"), ("triage list --op\t", "--open"),
    ("triage show --db other.db \t", "other.db 1"), ("triage --db=other.db show \t", "show 1"),
    ("triage show --db \"my\t", "\"my file\""), ("triage show --db $HOME/my\t", "my\\ file"),
    ("triage show --db ~/my\t", "my\\ file"), ("triage show --db 'my\t", "'my file'"),
  ]

  @Test(arguments: typed)
  func bashCompletesAtItsPrompt(typed: String, expected: String) async throws {
    let (sandbox, environment) = try await sandbox()
    try sandbox.write(
      "PS1='ready> '; source '\(project)/completions/triage.bash'\n", to: ".bashrc")
    let outcome = try await sandbox.run(
      ["-i"], environment: environment,
      onTerminal: .init(typing: [
        .init(after: "ready> ", typed), .init(after: expected, "\u{15}exit\r"),
      ]), program: "/bin/bash")
    #expect(outcome.terminal.contains(expected))
  }

  @Test(arguments: typed)
  func zshCompletesAtItsPrompt(typed: String, expected: String) async throws {
    let (sandbox, environment) = try await sandbox()
    try sandbox.write(
      """
      PS1='ready> '
      fpath=('\(project)/completions' $fpath)
      autoload -Uz compinit && compinit -u -d "$HOME/.zcompdump"
      """, to: ".zshrc")
    let outcome = try await sandbox.run(
      ["-i"], environment: environment,
      onTerminal: .init(typing: [
        .init(after: "ready> ", typed), .init(after: expected, "\u{15}exit\r"),
      ]), program: "/usr/bin/zsh")
    #expect(outcome.terminal.contains(expected))
  }

  @Test func askingForTicketsIsSilentAndCreatesNothing() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(0, "completions", "--tickets")
    #expect(outcome.out + outcome.err == "")
    #expect(!sandbox.databaseExists)
    let path = try sandbox.write("no database", to: "file")
    let broken = try await sandbox.expect(0, "completions", "--tickets", "--db", path)
    #expect(broken.out + broken.err == "")
  }
}
