// How a command ends when it fails.

import Configuration
import Engines
import Store
import Tickets

/// The exit code.
enum ExitCode: Int32, Sendable {
  /// All is done, even if there was nothing to do.
  case done = 0
  case failed = 1
  case usage = 2
  /// The work is stored and waits; run it again later.
  case notNow = 3
}

/// What went wrong, and what to do, in words for people.
struct Failure: Error, Equatable {
  let exitCode: ExitCode
  let message: String
  let hint: String

  init(_ exitCode: ExitCode, _ message: String, hint: String) {
    self.exitCode = exitCode
    self.message = message
    self.hint = hint
  }

  static func usage(_ message: String, hint: String) -> Failure {
    Failure(.usage, message, hint: hint)
  }

  static func noTicket(_ ids: [Int64]) -> Failure {
    let names = list(ids.map(String.init), last: "and")
    return Failure(
      .failed, ids.count == 1 ? "there is no ticket \(names)" : "there are no tickets \(names)",
      hint: "`triage list` shows the newest")
  }

  /// Turns any error into a failure. Only here are errors put into words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as SettingError:
      self.init(error.isMisuse ? .usage : .failed, error.message, hint: error.hint)
    case let error as StoreError: self.init(.failed, error.description, hint: error.hint)
    default: self.init(.failed, "something unexpected went wrong", hint: "run `triage doctor`")
    }
  }
}

/// The reader of the output has closed the pipe, and needs no more.
struct ReaderGone: Error {}
