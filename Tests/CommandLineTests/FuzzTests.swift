// A thousand random command lines, the same in every run.

import Foundation
import Support
import Testing

/// The words of the table, as the completions have them, and words that nobody should type.
private struct Vocabulary {
  struct Flag {
    /// Empty for those of every command.
    var command = ""
    var spellings: [String] = []
    var takesValue = false
    var values: [String] = []
  }

  var commands: [String] = []
  var flags: [Flag] = []

  init() throws {
    let script = try String(contentsOfFile: project + "/completions/triage.fish", encoding: .utf8)
    for line in script.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0.filter { $0 != "'" }) }
      var flag = Flag()
      for (option, word) in zip(words, words.dropFirst() + [""]) {
        switch option {
        case "-a" where line.contains("__fish_use_subcommand"):
          // A server is meant to stay.
          if word != "serve" { commands.append(word) }
        case "-a" where !word.hasPrefix("("): flag.values.append(word)
        case "__fish_seen_subcommand_from": flag.command = word
        case "-l": flag.spellings.append("--" + word)
        case "-s": flag.spellings.append("-" + word)
        case "-x", "-r": flag.takesValue = true
        default: break
        }
      }
      // A pass that watches is meant to stay.
      if !flag.spellings.isEmpty, flag.spellings != ["--watch"] { flags.append(flag) }
    }
  }

  static let junk: [[UInt8]] =
    [
      "", " ", "-", "--", "---", "=", "--=x", "-=", "-1", "0", "1", "2", "#2", "3", "99", "1.5",
      "99999999999999999999", "１", "2d", "2026-11-22", "x", "It broke", "a\nb", "a\tb", "'", "\"",
      "$(id)", "`id`", "*", "%s%n", "\\", "\u{1B}[2J", "💥", "e\u{301}", "\u{202E}", "\u{FEFF}",
      "no/such/folder/file", "4111111111111111", "-qj", "-nx", "-n5", "--db=", "--limit=",
      "--color=always", "ls", "import",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0x61, 0xC3], Array(repeating: 0x78, count: 6000),
    ]

  /// What somebody might type: a command with flags of its own, their values, and ids.
  func likelyLine(_ dice: inout SeededGenerator) -> [[UInt8]] {
    let command = commands.randomElement(using: &dice) ?? ""
    let own = flags.filter { $0.command == command || $0.command.isEmpty }
    var words = [Array(command.utf8)]
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      guard let flag = own.randomElement(using: &dice) else { continue }
      words.append(Array((flag.spellings.randomElement(using: &dice) ?? "").utf8))
      if flag.takesValue {
        let small = flag.values + ["1", "2", "7", "2d", "0.5", "Kim"]
        words.append(Array((small.randomElement(using: &dice) ?? "").utf8))
      }
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      words.append(Array((["1", "2", "#3"].randomElement(using: &dice) ?? "").utf8))
    }
    return words
  }

  /// What nobody would.
  func wildLine(_ dice: inout SeededGenerator) -> [[UInt8]] {
    let (names, values) = (flags.flatMap(\.spellings), flags.flatMap(\.values))
    var words: [[UInt8]] = []
    func add(_ choices: [String]) {
      if let word = choices.randomElement(using: &dice) { words.append(Array(word.utf8)) }
    }
    if Int.random(in: 0..<10, using: &dice) > 0 { add(commands) }
    for _ in 0..<Int.random(in: 0...4, using: &dice) {
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: add(commands)
      case 1...4: add(names)
      case 5...6: add(values)
      case 7:
        let name = names.randomElement(using: &dice) ?? ""
        add(values.map { "\(name)=\($0)" })
      default: words += [Self.junk.randomElement(using: &dice) ?? []]
      }
    }
    return words
  }
}

@Suite struct FuzzTests {
  /// Run by one shell, as that takes a tenth of the time. Prints what went wrong for each line by
  /// its number, so that a line which hangs is the one after the last.
  private let script = #"""
    db=$HOME/.local/share/triage/triage.db; : >stamp
    check() {
      local writes=$1 err rc problem=; shift
      err=$("$triage" "$@" 2>&1 >/dev/null </dev/null); rc=$?
      ((rc <= 3)) || problem="exit $rc"
      [[ -z $err || $err == "triage: "* ]] || problem+=" says $err"
      [[ $rc != 2 || $err == *$'\n'"hint: "* ]] || problem+=" without a hint"
      [[ $err != *$'\e'* ]] || problem+=" steers the terminal"
      if [[ $db -nt stamp ]]; then
        ((rc != 2 && writes)) || problem+=" changed the database, exit $rc"
        : >stamp
      fi
      printf '%s\n' "$problem"
    }

    """#

  @Test(arguments: [1, 2])
  func aRandomCommandLineDoesNoHarm(seed: UInt64) async throws {
    let sandbox = try Sandbox()
    for text in [headline, "It broke", "Add a dark mode"] {
      try await sandbox.expect(0, "submit", text)
    }
    let vocabulary = try Vocabulary()
    #expect(vocabulary.commands.count > 10 && vocabulary.flags.count > 30)
    let writers = ["submit", "process", "draft", "resolve", "fix", "forget"].map { Array($0.utf8) }
    var dice = SeededGenerator(seed: seed)
    let commandLines = (0..<500).map { index in
      index.isMultiple(of: 2) ? vocabulary.likelyLine(&dice) : vocabulary.wildLine(&dice)
    }
    let calls = commandLines.map { words in
      let writes = words.contains { writers.contains($0) } ? "1" : "0"
      return Array("check \(writes)".utf8) + words.flatMap { [0x20] + quoted($0) } + [0x0A]
    }
    try sandbox.write(Data(Array(script.utf8) + calls.joined()), to: "script")
    let outcome = try await sandbox.run(
      ["script"],
      environment: [
        "triage": sandbox.binary, "EDITOR": "true", "TRIAGE_ENGINE": "offline", "LC_ALL": "C.UTF-8",
      ], timeout: .seconds(300), program: "/bin/bash")
    let problems = lines(outcome.out)
    #expect(problems.count == commandLines.count, "\(outcome.err)")
    for (problem, words) in zip(problems, commandLines) where !problem.isEmpty {
      let shown = words.map { String(decoding: $0.prefix(60), as: UTF8.self) }
      Issue.record("\(shown): \(problem)")
    }
    let check = try await sandbox.run(
      [sandbox.database, "PRAGMA integrity_check"], program: "/usr/bin/sqlite3")
    #expect(check.out == "ok\n")
  }

  /// A word as bash reads it.
  private func quoted(_ word: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    return [quote] + word.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] } + [quote]
  }
}
