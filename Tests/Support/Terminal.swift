// The input and output of a process that a test runs.

package import Foundation

extension Sandbox {
  /// The standard input of a process.
  package enum Input: Sendable, ExpressibleByStringInterpolation {
    /// `/dev/null`.
    case nothing
    /// A pipe with these bytes, then its end.
    case bytes(Data)
    /// A pipe that stays open and never has bytes.
    case open

    package init(stringLiteral text: String) { self = .text(text) }

    package static func text(_ text: String) -> Input { .bytes(Data(text.utf8)) }

    var isPiped: Bool { if case .nothing = self { false } else { true } }
  }

  /// A pseudo-terminal, which is the controlling terminal of the process.
  package struct Terminal: Sendable {
    /// The standard streams that are connected to this terminal.
    package struct Streams: OptionSet, Sendable {
      package let rawValue: Int
      package init(rawValue: Int) { self.rawValue = rawValue }

      package static let input = Streams(rawValue: 1)
      package static let output = Streams(rawValue: 2)
      package static let error = Streams(rawValue: 4)
      package static let all: Streams = [.input, .output, .error]
    }

    /// Keys to press when the terminal shows a text that it did not show at the last press.
    package struct Typing: Sendable {
      package let prompt: String
      package let keys: String

      /// - Parameters:
      ///   - prompt: the text to wait for; empty means at once.
      ///   - keys: `\n` is return, `\u{3}` is control-C, `\u{4}` is control-D.
      package init(after prompt: String, _ keys: String) {
        self.prompt = prompt
        self.keys = keys
      }
    }

    package let columns: Int
    package let rows: Int
    package let streams: Streams
    package let typing: [Typing]

    /// - Parameters:
    ///   - columns: from 0 (a terminal that does not know its width) to 65535.
    ///   - streams: the streams on the terminal. The others are as in `run` without a terminal.
    ///   - typing: pressed in this order, each after its own prompt.
    package init(
      columns: Int = 80, rows: Int = 24, streams: Streams = .all, typing: [Typing] = []
    ) {
      self.columns = columns
      self.rows = rows
      self.streams = streams
      self.typing = typing
    }
  }

  /// How a process ended and what it wrote.
  package struct Outcome: Sendable {
    /// The exit code, 0 to 255. If a signal ended the process, the negative number of the signal.
    package let status: Int32
    package let outData: Data
    package let errData: Data
    /// The bytes that the terminal received. Line ends are CR LF, and typed keys are echoed.
    package let terminalData: Data
    /// The time from start to end.
    package let elapsed: Duration

    /// The signal that ended the process; nil if it exited.
    package var signal: Int32? { status < 0 ? -status : nil }
    /// Standard output. Invalid UTF-8 becomes U+FFFD, also in `err` and `terminal`.
    package var out: String { String(decoding: outData, as: UTF8.self) }
    package var err: String { String(decoding: errData, as: UTF8.self) }
    package var terminal: String { String(decoding: terminalData, as: UTF8.self) }
  }

  /// A process did not end in time and was killed.
  package struct TimedOut: Error, CustomStringConvertible {
    package let limit: Duration
    /// The output until then.
    package let outcome: Outcome

    package var description: String {
      "killed after \(limit); stdout: \(outcome.out.suffix(500)); stderr: "
        + "\(outcome.err.suffix(500)); terminal: \(outcome.terminal.suffix(500))"
    }
  }
}
