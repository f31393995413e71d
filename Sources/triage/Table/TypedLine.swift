// The words of a command line while it is typed, for completions. Nothing in it is run.

import Configuration

/// A shell's line, up to the cursor.
struct TypedLine {
  /// The words of the last command, with quotes removed and `~` and environment variables filled
  /// in. A word that only the shell can compute is nil.
  private(set) var words: [String?] = []
  private var word: String.UnicodeScalarView?
  private var isKnown = true

  init(_ line: String) {
    // fish prints a line break at the end.
    var rest = Substring(line).unicodeScalars
    if rest.last == "\n" { rest = rest.dropLast() }
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t": endWord()
      // The words before it belong to another command.
      case ";", "|", "&", "\n", "(", ")":
        endWord()
        words = []
      case "'":
        let end = rest.firstIndex(of: "'") ?? rest.endIndex
        append(rest[..<end])
        rest = rest[end...].dropFirst()
      case "\"": takeQuoted(&rest)
      case "~" where word == nil && (rest.first == nil || rest.first == "/" || rest.first == " "):
        append((environment("HOME") ?? "~").unicodeScalars)
      default: take(scalar, &rest)
      }
    }
    endWord()
  }

  /// The value of `--db`, or of `TRIAGE_DB=` before the command.
  var database: String? {
    let flags = words.prefix { $0 != "--" }
    for index in flags.indices.reversed() {
      if flags[index] == "--db" { return words.dropFirst(index + 1).first ?? nil }
      if let word = flags[index], word.hasPrefix("--db=") { return String(word.dropFirst(5)) }
    }
    let assignment = words.first { $0?.hasPrefix("TRIAGE_DB=") == true }
    return assignment?.map { String($0.dropFirst(10)) }
  }

  private mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
    word = word ?? .init()
    word?.append(contentsOf: scalars)
  }

  private mutating func endWord() {
    if let word { words.append(isKnown ? String(word) : nil) }
    (word, isKnown) = (nil, true)
  }

  private mutating func takeQuoted(_ rest: inout Substring.UnicodeScalarView) {
    append([])
    while let scalar = rest.popFirst(), scalar != "\"" {
      if scalar == "\\", let next = rest.first, !"\"\\$`".unicodeScalars.contains(next) {
        append(["\\"])
      } else {
        take(scalar, &rest)
      }
    }
  }

  /// Takes a character that may begin an escape or a variable.
  private mutating func take(_ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) {
    switch scalar {
    case "\\": append(rest.popFirst().map { [$0] } ?? [])
    case "`": isKnown = false
    case "$":
      let isBraced = rest.first == "{"
      if isBraced { rest = rest.dropFirst() }
      let name = rest.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_")
      }
      rest = rest[name.endIndex...]
      if isBraced, rest.popFirst() != "}" { isKnown = false }
      guard !name.isEmpty, let value = environment(String(name)) else { return isKnown = false }
      append(value.unicodeScalars)
    default: append([scalar])
    }
  }
}
