// How a command ends when it does not end well.

import Configuration
import Engines
import Store
import Tickets

/// What the shell is told.
enum ExitCode: Int32, Sendable {
  /// All that was asked for, nothing to do included.
  case done = 0
  case failed = 1
  case usage = 2
  /// The work is stored and waits; run it again later.
  case notNow = 3
}

/// A fault in words for people: what is wrong, and what to do.
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

  /// Any error as a failure; each kind of ours is put into words here and nowhere else.
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

/// The reader of our output closed its end; it has what it wanted.
struct ReaderGone: Error {}
