// The settings file: `NAME=value` lines that only their owner may read.

import Foundation
import Tickets

/// `$XDG_CONFIG_HOME/triage/env`, as far as it can be trusted.
package struct SettingsFile: Sendable {
  package let path: String
  package private(set) var isThere = false
  private(set) var values: [String: String] = [:]
  /// What is wrong with the file, in words for people. Wrong lines are not used.
  package private(set) var warnings: [String] = []

  /// Reads the file if there is one. A file that others can read is refused, because it may contain
  /// a key.
  package init() {
    path = ((try? folder("XDG_CONFIG_HOME", otherwise: ".config")) ?? "") + "/triage/env"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      if !isMissing {
        warnings = ["\(path) cannot be read"]
      } else if isLink {
        warnings = ["\(path) is a link to a file that is not there"]
      }
      return
    }
    isThere = true
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      warnings = ["\(path) is not a regular file"]
      return
    }
    guard status.st_mode & 0o077 == 0 else {
      warnings = ["\(path) is ignored because others can read it; run: chmod 600 \(path)"]
      return
    }
    guard let bytes = try? handle.read(upToCount: 65_536),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      warnings = ["\(path) is ignored because it is not UTF-8 text"]
      return
    }
    parse(text)
  }

  /// Parses lines of `NAME=value`. Blank lines, comments, `export` and quotes around a value are
  /// allowed, as people copy them from the files of their shell.
  private mutating func parse(_ text: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = String(line.dropFirst(7)).trimmed }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "").trimmed
      guard parts.count == 2 else {
        warnings.append("\(path), line \(index + 1): this is not NAME=value")
        continue
      }
      guard settingTable.contains(where: { $0.name == name }) else {
        let near = nearest(to: name, among: settingTable.map(\.name))
        let advice = near.map { "; did you mean \($0)?" } ?? ""
        warnings.append("\(path), line \(index + 1): triage does not know this setting\(advice)")
        continue
      }
      values[name] = unquoted(String(parts[1]).trimmed)
    }
  }
}

private func unquoted(_ text: String) -> String {
  for mark in ["\"", "'"] where text.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
    return String(text.dropFirst().dropLast())
  }
  return text
}
