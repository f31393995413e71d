// What has to end with this process, however it ends: a server, a machine.

import Foundation

/// A shell that outlives this process by as long as it takes to clear up.
final class Lifeline: Sendable {
  private let end: FileHandle
  private let shell: Process

  /// - Parameters:
  ///   - start: starts programs in the background.
  ///   - clearUp: what is done when the line is let go, or this process has ended.
  init(start: String = "", clearUp: String) throws {
    let pipe = Pipe()
    shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "trap '' INT TERM HUP\n\(start)\nread -r end\n\(clearUp)"]
    shell.standardInput = pipe
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    try pipe.fileHandleForReading.close()
    end = pipe.fileHandleForWriting
    _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { letGo() }

  /// Returns when all is cleared up.
  func letGo() {
    try? end.close()
    shell.waitUntilExit()
  }
}
