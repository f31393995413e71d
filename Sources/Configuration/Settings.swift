// The values of the settings and their sources: flag, environment, file, default.

package import Engines
import Foundation
import Tickets

/// The source of a setting's value.
package enum Source: Equatable, Sendable {
  case flag, environment, file(String)

  package var name: String {
    switch self {
    case .flag: "flag"
    case .environment: "environment"
    case .file(let path): path
    }
  }
}

/// Which engine to use.
package enum EngineChoice: String, Label {
  case auto, gemini, offline
}

/// No quota allows more calls at once.
package let concurrencyRange = 1...256
/// One answer has no room for the replies to more tickets.
package let packRange = 1...16

/// The settings as text, each with its source. A value is checked when it is used, so that a wrong
/// one only affects commands that need it.
package struct Settings: Sendable {
  private let database: String?
  package let file: SettingsFile

  /// - Parameter database: the value of `--db`, which replaces `TRIAGE_DB`.
  package init(database: String?, file: SettingsFile) {
    self.database = database
    self.file = file
  }

  /// The value and its source. An empty value counts as unset, and blanks around it are dropped.
  package func lookUp(_ setting: SettingDescription) -> (value: String, source: Source)? {
    let sources: [(String?, Source)] = [
      (setting.name == SettingDescription.database.name ? database : nil, .flag),
      (environment(setting.name), .environment),
      (file.values[setting.name], .file(file.path)),
    ]
    for (text, source) in sources {
      if let value = text?.trimmed, !value.isEmpty { return (value, source) }
    }
    return nil
  }

  private func text(_ setting: SettingDescription) -> String? { lookUp(setting)?.value }

  package var key: APIKey? { APIKey(text(.googleKey) ?? text(.geminiKey)) }

  /// Nil when the configured address cannot be used.
  package var baseURL: BaseURL? { text(.baseURL).map { BaseURL($0) } ?? .google }

  /// Whether --db names the database. If that one is missing, it is a typing error and not a fresh
  /// start.
  package var isDatabaseNamed: Bool { database != nil }

  /// A path becomes absolute, because SQLite would read some relative ones as a URI or a special
  /// name.
  package func databasePlace() throws -> DatabasePlace {
    if let database, database.trimmed.isEmpty {
      throw SettingError.usage("--db needs a path", hint: "leave it out for the default")
    }
    if let (text, source) = lookUp(.database) {
      return try DatabasePlace(text, isSeenByOthers: source == .flag, "--db")
    }
    return .file(try folder("XDG_DATA_HOME", otherwise: ".local/share") + "/triage/triage.db")
  }

  /// Whether the database file belongs to a group, and not to its owner alone.
  package func isShared() throws -> Bool {
    try read(.shared, expecting: "1 or 0") { ["1": true, "0": false][$0] }
  }

  package func engineChoice() throws -> EngineChoice {
    try read(.engine, expecting: "auto, gemini or offline") { EngineChoice(parsing: $0) }
  }

  /// The model's name as in the API's addresses, with or without `models/` before it.
  package func model() throws -> String {
    try read(.model, expecting: "the name of a model") { text in
      let name = text.hasPrefix("models/") ? String(text.dropFirst(7)) : text
      let isName = name.utf8.allSatisfy { byte in
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII
          && (character.isLetter || character.isNumber || "-._".contains(character))
      }
      return isName && !name.isEmpty ? name : nil
    }
  }

  package func timeout() throws -> Duration {
    try read(.timeout, expecting: "a number of seconds from 0.1 to 3600") { text in
      Double(text).flatMap { (0.1...3600).contains($0) ? .milliseconds(Int64($0 * 1000)) : nil }
    }
  }

  package func callsPerMinute() throws -> Int { try number(.callsPerMinute, 0...60_000) }
  package func concurrency() throws -> Int { try number(.concurrency, concurrencyRange) }
  package func pack() throws -> Int { try number(.pack, packRange) }

  func number(_ setting: SettingDescription, _ range: ClosedRange<Int>) throws -> Int {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return try read(setting, expecting: expected) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// The house's rules, at most 64 KiB, as every call sends them.
  package func playbook() throws -> String? {
    guard let path = try text(.playbook).map({ try filledIn($0, "TRIAGE_PLAYBOOK") }) else {
      return nil
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw SettingError(
        "the playbook \(quoted(path)) cannot be read", hint: "check TRIAGE_PLAYBOOK")
    }
    guard bytes.count <= 65_536, let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingError(
        "the playbook \(quoted(path)) is not UTF-8 text of at most 64 KiB",
        hint: "check TRIAGE_PLAYBOOK")
    }
    return text
  }

  /// The value of a setting that has a default.
  func read<Value>(
    _ setting: SettingDescription, expecting expected: String, _ parse: (String) -> Value?
  ) throws -> Value {
    // The source is for the error, and a default is never wrong.
    let (text, source) = lookUp(setting) ?? (setting.defaultValue ?? "", .environment)
    guard let value = parse(text) else {
      throw SettingError.usage(
        "\(setting.name) takes \(expected), not \(quoted(text))",
        hint: "it is set in \(source == .environment ? "the environment" : source.name)")
    }
    return value
  }
}

/// A base folder by the XDG Base Directory Specification: a relative path counts as unset.
func folder(_ variable: String, otherwise fallback: String) throws -> String {
  if let path = environment(variable), path.hasPrefix("/") { return path }
  guard let home = homeFolder else {
    throw SettingError("there is no home folder", hint: "set HOME, or name the file with --db")
  }
  return home + "/" + fallback
}
