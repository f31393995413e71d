// The environment of this process.

import Foundation

/// A variable of the environment; nil when it is unset or empty.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// The path with `~/` or `$HOME/` at its beginning replaced by the home folder. Shells do that for
/// words, but not after the equals sign of a flag, nor in a settings file.
package func expandingHome(_ path: String) -> String {
  for name in ["~", "$HOME", "${HOME}"] where path.utf8.starts(with: name.utf8) {
    let rest = path.utf8.dropFirst(name.utf8.count)
    guard rest.first.map({ $0 == UInt8(ascii: "/") }) ?? true, let home = homeFolder else {
      continue
    }
    return home + String(Substring(rest))
  }
  return path
}

/// The path with the home folder filled in.
///
/// - Throws: a setting error for any other variable, which would become part of a folder's name.
func filledIn(_ path: String, _ what: String) throws -> String {
  let path = expandingHome(path)
  guard !path.hasPrefix("$") else {
    throw SettingError.usage(
      "\(what) begins with a variable that is not filled in",
      hint: "only ~/ and $HOME/ are; write the whole path")
  }
  return path
}

/// Nil when it is unknown.
var homeFolder: String? {
  let home = environment("HOME") ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
  return home.flatMap { $0.hasPrefix("/") ? $0 : nil }
}
