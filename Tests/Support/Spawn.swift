// Uses posix_spawn for features that Foundation's Process lacks: raw arguments, a session, a
// terminal.

import Foundation

/// The program to run. Its strings are bytes without a zero byte.
struct Launch {
  let program: String
  let arguments: [[UInt8]]
  let environment: [[UInt8]]
  let folder: String
}

/// A file descriptor. It is closed when the last reference goes.
final class Descriptor: Sendable {
  let number: Int32
  init(_ number: Int32) { self.number = number }
  deinit { close(number) }
}

/// Both ends of the streams of a process that is about to start.
struct Streams {
  /// The process's ends of 0, 1 and 2; nil stands for `/dev/null`.
  var child: [Descriptor?] = [nil, nil, nil]
  var input: Descriptor?
  var output: Descriptor?
  var error: Descriptor?
  var terminal: Descriptor?
  /// The path that the process opens to make the terminal its controlling one.
  var terminalPath: String?

  init(_ stdin: Sandbox.Input, _ terminal: Sandbox.Terminal?) throws {
    let onTerminal = terminal?.streams ?? []
    if stdin.isPiped, !onTerminal.contains(.input) {
      (child[0], input) = try pipe()
      _ = input.map { fcntl($0.number, F_SETFL, O_NONBLOCK) }
    }
    if !onTerminal.contains(.output) { (output, child[1]) = try pipe() }
    if !onTerminal.contains(.error) { (error, child[2]) = try pipe() }
    if let terminal { try open(terminal) }
  }

  private mutating func open(_ settings: Sandbox.Terminal) throws {
    var size = winsize(
      ws_row: UInt16(clamping: settings.rows), ws_col: UInt16(clamping: settings.columns),
      ws_xpixel: 0, ws_ypixel: 0)
    var ours: Int32 = 0
    var theirs: Int32 = 0
    guard openpty(&ours, &theirs, nil, nil, &size) == 0 else { throw lastError() }
    terminal = closedOnExec(ours)
    let slave = closedOnExec(theirs)
    var path = [CChar](repeating: 0, count: 1024)
    guard ttyname_r(theirs, &path, path.count) == 0 else { throw lastError() }
    terminalPath = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    for (number, stream) in [Sandbox.Terminal.Streams.input, .output, .error].enumerated()
    where settings.streams.contains(stream) {
      child[number] = slave
    }
  }
}

private func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
  var ends: [Int32] = [0, 0]
  guard Foundation.pipe(&ends) == 0 else { throw lastError() }
  return (closedOnExec(ends[0]), closedOnExec(ends[1]))
}

private func closedOnExec(_ number: Int32) -> Descriptor {
  _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  return Descriptor(number)
}

/// Starts the process in its own group. With a terminal it also has its own session. Signal
/// handling is the default one, and only the descriptors 0, 1 and 2 are open.
func spawn(_ launch: Launch, _ streams: Streams) throws -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }

  for (number, descriptor) in streams.child.enumerated() {
    let target = Int32(number)
    if let descriptor {
      posix_spawn_file_actions_adddup2(&actions, descriptor.number, target)
    } else {
      posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_RDWR, 0)
    }
  }
  if let path = streams.terminalPath {
    // The first terminal that the leader of a session opens becomes the controlling one. The
    // streams are duplicates, which do not count as opening.
    posix_spawn_file_actions_addopen(&actions, 3, path, O_RDWR, 0)
    posix_spawn_file_actions_addclose(&actions, 3)
  }
  enterFolder(launch.folder, &actions)
  setAttributes(&attributes, newSession: streams.terminalPath != nil)

  var pid: pid_t = 0
  let code = withCStrings(launch.arguments) { arguments in
    withCStrings(launch.environment) { environment in
      posix_spawn(&pid, launch.program, &actions, &attributes, arguments, environment)
    }
  }
  guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
  return pid
}

#if canImport(Darwin)
  private typealias Actions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
#else
  private typealias Actions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#endif

/// Sets the working folder. On Linux it also closes the other descriptors; on macOS a spawn
/// attribute does that.
private func enterFolder(_ folder: String, _ actions: inout Actions) {
  #if canImport(Darwin)
    posix_spawn_file_actions_addchdir_np(&actions, folder)
  #else
    // glibc has these functions since 2.34, but Swift does not see them, because it reads the
    // headers without _GNU_SOURCE.
    typealias Pointer = UnsafeMutablePointer<Actions>
    typealias AddFolder = @convention(c) (Pointer, UnsafePointer<CChar>) -> Int32
    typealias AddClose = @convention(c) (Pointer, Int32) -> Int32
    if let add = dlsym(nil, "posix_spawn_file_actions_addchdir_np") {
      _ = unsafeBitCast(add, to: AddFolder.self)(&actions, folder)
    }
    if let add = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") {
      _ = unsafeBitCast(add, to: AddClose.self)(&actions, 3)
    }
  #endif
}

private func setAttributes(_ attributes: inout Attributes, newSession: Bool) {
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  #if canImport(Darwin)
    let session = Int32(POSIX_SPAWN_SETSID)
    let extra = Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
  #else
    let session: Int32 = 0x80  // POSIX_SPAWN_SETSID, hidden like the functions above
    let extra: Int32 = 0
  #endif
  // A session leader already leads its group, and cannot get another one.
  let group = newSession ? session : Int32(POSIX_SPAWN_SETPGROUP)
  let flags = group | extra | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
  posix_spawnattr_setflags(&attributes, Int16(flags))
  posix_spawnattr_setpgroup(&attributes, 0)
}

private func withCStrings<Result>(
  _ strings: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0.map(CChar.init(bitPattern:)) + [0]) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
