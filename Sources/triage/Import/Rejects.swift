// Writes refused lines to a file, to be corrected and imported again.

import Foundation

/// Creates the file when there is something to write, for its owner alone, and never over another
/// file.
final class Rejects {
  private let path: String
  private var stream: Stream?
  private var header: [UInt8] = []

  init(path: String) throws {
    self.path = path
    if access(path, F_OK) == 0 { throw exists }
  }

  /// Sets the header, which is the one of the imported file.
  func begin(with header: [UInt8]) { self.header = header + [0x0A] }

  func append(_ bytes: [UInt8]) throws {
    try (stream ?? create()).write(bytes)
  }

  private func create() throws -> Stream {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw exists }
      throw Failure(
        .failed, "\(path) cannot be created: \(String(cString: strerror(errno)))",
        hint: "check its folder")
    }
    let made = Stream(descriptor: descriptor)
    stream = made
    try made.write(header)
    return made
  }

  private var exists: Failure {
    Failure(.usage, "\(path) exists already", hint: "name a new file; nothing is overwritten")
  }
}
