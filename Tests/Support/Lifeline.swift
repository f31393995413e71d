// Ends servers and virtual machines with this process, however it ends.

import Foundation

/// A shell that waits for the end of this process and then cleans up.
final class Lifeline: Sendable {
  private let end: FileHandle
  private let shell: Process

  /// - Parameters:
  ///   - start: a script that starts programs in the background.
  ///   - clearUp: a script that runs after `letGo`, or after the end of this process.
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

  /// Cleans up, and returns when that is done.
  func letGo() {
    try? end.close()
    shell.waitUntilExit()
  }
}
