// Edits a text with the user's own editor, in a file that nobody else can read.

import Configuration
import Foundation

/// A file to edit. It stays until it is removed, so that no text is lost.
struct EditedFile {
  let path: String
  private let original: String
  private let folder: String

  /// - Parameter name: the name of the file that the editor shows.
  init(_ text: String, named name: String) throws {
    // Some editors append to the last line, and complain if it has no line break.
    original = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    folder = try makeTemporaryFolder()
    path = "\(folder)/\(name).txt"
    let isWritten = FileManager.default.createFile(
      atPath: path, contents: Data(original.utf8), attributes: [.posixPermissions: 0o600])
    guard isWritten else {
      throw Failure(.failed, "\(path) could not be written", hint: "check that there is space")
    }
  }

  /// Runs the editor and returns the text afterwards.
  func edit() throws -> String {
    guard let editor = environment("VISUAL") ?? environment("EDITOR") ?? fallback else {
      throw Failure(
        .failed, "no editor is set, and this is no terminal to edit at",
        hint: "set VISUAL or EDITOR, or give the text with --set")
    }
    // The shell splits the editor's own arguments; the path is one argument. The shell ignores
    // Ctrl-C, which the editor gets as usual.
    let status = try spawn("/bin/sh", ["-c", "trap : INT; \(editor) \"$1\"", "sh", path])
    guard status == 0 else {
      throw Failure(.failed, "the editor \(quoted(editor)) failed", hint: "check VISUAL and EDITOR")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .failed, "\(path) is gone", hint: "the editor has to write the file that it was given")
    }
    return try utf8Text(Array(bytes), "the edited text")
  }

  /// Removes the file unless somebody has changed it.
  func removeIfUnchanged() -> Bool {
    let bytes = FileManager.default.contents(atPath: path)
    guard bytes == nil || bytes == Data(original.utf8) else { return false }
    remove()
    return true
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

/// The editor of every system, if there is a terminal to use it.
private var fallback: String? {
  [STDIN_FILENO, STDOUT_FILENO].allSatisfy { isatty($0) == 1 } ? "vi" : nil
}

/// Runs a program in this terminal and returns its exit status. Foundation's `Process` would put an
/// editor in the background.
private func spawn(_ path: String, _ arguments: [String]) throws -> Int32 {
  let words = ([path] + arguments).map { strdup($0) }
  defer { words.forEach { free($0) } }
  // The editor handles Ctrl-C while it runs, so it starts with the default signals.
  let interrupt = signal(SIGINT, SIG_IGN)
  defer { signal(SIGINT, interrupt) }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var defaults = sigset_t()
  sigemptyset(&defaults)
  for number in [SIGINT, SIGPIPE, SIGXFSZ] { sigaddset(&defaults, number) }
  posix_spawnattr_setsigdefault(&attributes, &defaults)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  var process: pid_t = 0
  guard posix_spawn(&process, path, nil, &attributes, words + [nil], environ) == 0 else {
    throw Failure(.failed, "\(path) could not be started", hint: "run it again")
  }
  var status: Int32 = 0
  while waitpid(process, &status, 0) == -1 {
    guard errno == EINTR else { return -1 }
  }
  return status
}
