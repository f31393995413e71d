// Standard output and standard error, each knowing whether it is a terminal.

import Foundation
import Privacy

/// An open descriptor for writing. Nothing is buffered, so nothing is lost on exit.
struct Stream: Sendable {
  let descriptor: Int32
  let isTerminal: Bool

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// - Throws: `ReaderGone` for a closed pipe, a `Failure` for everything else, such as a full disk.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno == EAGAIN {
        // The descriptor is non-blocking; wait until it takes more.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        throw Failure(
          .failed, "the output could not be written: \(String(cString: strerror(errno)))",
          hint: "check where standard output goes, and that there is space")
      }
    }
  }

  /// Makes text from outside safe for a terminal, which it must not control. A pipe gets the text
  /// as it is stored.
  func safe(_ text: String, lines: Bool = false) -> String {
    isTerminal ? visible(text, lines: lines) : text
  }
}
