// Completions, in the real shells.

import Foundation
import Support
import Testing

@Suite struct CompletionTests {
  /// A sandbox with `triage` on its path and two open tickets.
  private func sandbox() async throws -> (Sandbox, [String: String]) {
    let sandbox = try Sandbox()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder + "/triage", withDestinationPath: sandbox.binary)
    for _ in 0..<2 { try await sandbox.expect(0, "submit", "--queue", "x") }
    return (sandbox, ["PATH": sandbox.folder + ":/usr/bin:/bin"])
  }

  @Test(arguments: [
    ("triage sub", ["submit"]), ("triage list --urg", ["--urgency"]),
    ("triage list --category ", ["Billing", "Feature\\ Request", "Technical"]),
    ("triage show ", ["1", "2"]), ("triage completions ", ["bash", "fish", "zsh"]),
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
  ])
  func fishCompletes(line: String, expected: [String]) async throws {
    let (sandbox, environment) = try await sandbox()
    let script = "source '\(project)/completions/triage.fish'; complete -C '\(line)'"
    let outcome = try await sandbox.run(
      ["--no-config", "-c", script], environment: environment, program: "/usr/bin/fish")
    let words = lines(outcome.out).map { String($0.prefix { $0 != "\t" }) }
    #expect(words.sorted() == expected, "\(outcome.err)")
  }

  /// zsh completes only at its prompt, so this one types.
  @Test(arguments: [
    ("triage sub\t", "submit"), ("triage list --needs\t", "--needs-review"),
    ("triage list --category=Feat\t", "Feature\\ Request"), ("triage completions fi\t", "fish"),
  ])
  func zshCompletes(typed: String, expected: String) async throws {
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
}
