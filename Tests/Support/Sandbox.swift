// Runs the built binary in isolation: its own home, a clean environment, a deadline.

package import Foundation

/// A private folder that is the home and working folder of the programs in it. It is removed by
/// `close()`, or when the last reference goes.
package final class Sandbox: Sendable {
  /// The sandbox's folder, with symbolic links resolved. It contains `home` and `tmp`.
  package let folder: String
  /// `HOME` and the working folder of the programs.
  package let home: String
  /// The program that `run` and `start` run by default.
  package let binary: String
  /// The database of the tickets on a server; nil for a file.
  package let server: (server: PostgresServer, name: String)?

  /// - Parameter binary: by default `$TRIAGE_BINARY`, else `triage` beside the test bundle.
  /// - Throws: `BinaryNotFound`, or Foundation's error if the folder cannot be created.
  package init(binary: String? = nil) throws {
    self.binary = try binary ?? builtBinary()
    let made = FileManager.default.temporaryDirectory
      .appendingPathComponent("triage-test-\(UUID().uuidString)")
    for name in ["home", "tmp"] {
      try FileManager.default.createDirectory(
        at: made.appendingPathComponent(name), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    folder = made.resolvingSymlinksInPath().path
    home = folder + "/home"
    server = StoreKind.current == .server ? try PostgresServer.makeDatabase() : nil
  }

  deinit { close() }

  /// Removes the folder and the database. A second call does nothing.
  package func close() {
    try? FileManager.default.removeItem(atPath: folder)
    if let (server, name) = server { server.drop(name) }
  }

  /// The default path of triage's database.
  package var database: String { home + "/.local/share/triage/triage.db" }

  /// Writes a file and creates its folders.
  /// - Parameter path: absolute, or relative to `home`.
  /// - Returns: the absolute path.
  @discardableResult
  package func write(_ contents: Data, to path: String) throws -> String {
    let file = URL(
      fileURLWithPath: path, relativeTo: URL(fileURLWithPath: home, isDirectory: true))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try contents.write(to: file)
    return file.path
  }

  @discardableResult
  package func write(_ text: String, to path: String) throws -> String {
    try write(Data(text.utf8), to: path)
  }

  /// Runs the binary to its end, then kills what is left in its process group.
  /// - Parameters:
  ///   - environment: added to `HOME`, `PATH`, `TMPDIR`, `TZ` (UTC) and, with a terminal, `TERM`.
  ///   - terminal: makes the streams that it names a pseudo-terminal.
  ///   - program: the absolute path of another program to run.
  /// - Throws: `TimedOut` after the time, when all processes are killed; `POSIXError` if the
  ///   program cannot start.
  package func run(
    _ arguments: [String], stdin: Input = .nothing, environment: [String: String] = [:],
    timeout: Duration = .seconds(60), onTerminal terminal: Terminal? = nil,
    program: String? = nil
  ) async throws -> Outcome {
    try await start(
      arguments, stdin: stdin, environment: environment, timeout: timeout, onTerminal: terminal,
      program: program
    ).wait()
  }

  /// Like `run`, for arguments that need not be UTF-8. They must not contain a zero byte.
  package func run(
    bytes arguments: [[UInt8]], stdin: Input = .nothing, environment: [String: String] = [:],
    timeout: Duration = .seconds(60), onTerminal terminal: Terminal? = nil
  ) async throws -> Outcome {
    try await Child(
      launch(binary, arguments, environment, terminal), stdin: stdin, terminal: terminal,
      timeout: timeout
    ).wait()
  }

  /// Starts the binary and returns at once. The parameters are those of `run`.
  /// - Returns: a handle. The process is killed after the time, or when the last reference to the
  ///   handle goes.
  package func start(
    _ arguments: [String], stdin: Input = .nothing, environment: [String: String] = [:],
    timeout: Duration = .seconds(60), onTerminal terminal: Terminal? = nil,
    program: String? = nil
  ) throws -> Child {
    let bytes = arguments.map { Array($0.utf8) }
    return try Child(
      launch(program ?? binary, bytes, environment, terminal), stdin: stdin, terminal: terminal,
      timeout: timeout)
  }

  private func launch(
    _ program: String, _ arguments: [[UInt8]], _ environment: [String: String],
    _ terminal: Terminal?
  ) -> Launch {
    var all = ["HOME": home, "PATH": "/usr/bin:/bin", "TMPDIR": folder + "/tmp", "TZ": "UTC"]
    if terminal != nil { all["TERM"] = "xterm-256color" }
    if let (server, name) = server { all["TRIAGE_DB"] = server.address(of: name) }
    all.merge(environment) { _, given in given }
    return Launch(
      program: program, arguments: [Array(program.utf8)] + arguments,
      environment: all.map { Array("\($0.key)=\($0.value)".utf8) }, folder: home)
  }
}

extension Sandbox {
  /// There is no `triage` to test.
  package struct BinaryNotFound: Error, CustomStringConvertible {
    package let description =
      "no executable named triage beside the test bundle: build it, or set TRIAGE_BINARY"
  }
}

private func builtBinary() throws -> String {
  if let path = ProcessInfo.processInfo.environment["TRIAGE_BINARY"], !path.isEmpty { return path }
  // On macOS the bundle is a folder, and the code is a few levels down.
  var folder = URL(fileURLWithPath: testBundle())
  for _ in 0..<5 {
    folder.deleteLastPathComponent()
    let candidate = folder.appendingPathComponent("triage").path
    var isFolder = ObjCBool(false)
    if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
      !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate)
    {
      return candidate
    }
  }
  throw Sandbox.BinaryNotFound()
}

/// The file from which this code was loaded.
private func testBundle() -> String {
  #if canImport(Darwin)
    var image = Dl_info()
    guard dladdr(#dsohandle, &image) != 0, let name = image.dli_fname else { return "/" }
    return String(cString: name)
  #else
    return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
  #endif
}
