// What a command works with: its arguments, the settings, the console, the store, an engine.

import Configuration
import Engines
import Foundation
import Privacy
import Processing
import Store
import Synchronization
import Tickets

/// One run of one command.
struct Session: Sendable {
  let command: Command
  let arguments: Arguments
  let settings: Settings
  let console: Console
  private let time = CommonTime()

  /// The clock that counts: this machine's, or the store's once one is open.
  var clock: Clock { time.clock.withLock { $0 } }

  /// Whether the results are printed as JSON.
  var isJSON: Bool { arguments.has(GlobalFlags.json) }
  var isQuiet: Bool { arguments.has(GlobalFlags.quiet) }

  /// The store, created if needed. A person is told when it is new, as the path may be a typing
  /// error.
  func createStore() throws -> any Store {
    let (store, isNew) = try settings.createStore()
    time.clock.withLock { $0 = store.clock }
    if isNew, console.error.isTerminal, !isQuiet { console.note("\(store.name) is a new database") }
    return store
  }

  /// The store, or nil when nothing was ever stored. If --db names it, it must exist.
  func existingStore() throws -> (any Store)? {
    let store = try settings.existingStore()
    if let store { time.clock.withLock { $0 = store.clock } }
    return store
  }

  /// The ticket ids among the operands; at least one.
  func requiredTicketIDs() throws -> [Int64] {
    let ids = try arguments.ticketIDs()
    guard !ids.isEmpty else {
      throw Failure.usage(
        "triage \(command.name) needs the id of a ticket", hint: "`triage list` shows them")
    }
    return ids
  }

  /// The acting agent: `--agent`, or else the login name.
  func agent(_ name: String?) throws -> Redacted {
    let login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
    return try storableName(name ?? login ?? "uid \(getuid())", "--agent")
  }
}

/// The clock that all copies of a session share.
private final class CommonTime: Sendable {
  let clock = Mutex(Clock.system)
}

extension Session {
  /// The engine that the settings ask for.
  func engine(_ store: (any Store)?) throws -> any Engine {
    try settings.engine(store, clock: clock)
  }

  func gemini(_ store: (any Store)?) throws -> GeminiEngine {
    try settings.gemini(store, clock: clock)
  }

  /// A pass over the store: one ticket at a time, without waiting for quotas.
  func pass(_ store: any Store) throws -> Pass {
    var options = PassOptions(timeout: try settings.timeout())
    options.callsPerMinute = try settings.callsPerMinute()
    let engine = try engine(store)
    return Pass(
      store: store, engine: engine, playbook: try settings.playbook(for: engine), clock: clock,
      owner: .current(), options: options)
  }

  /// Runs a pass until it ends or a signal comes, and shows how far it is.
  ///
  /// - Parameter total: the number of tickets to do; 0 when it is unknown.
  func run(_ pass: Pass, _ selections: [Selection], total: Int) async throws -> PassReport {
    var progress = Progress(console, total: total)
    defer { progress.clear() }
    let signals = StopSignals()
    defer { signals.cancel() }
    do {
      return try await pass.run(
        selections, stopRequest: signals.first, observe: { progress.observe($0) })
    } catch {
      // Results that could not be stored are left for the next pass.
      guard case .unreachable = error else { throw error }
      throw Failure(.notNow, error.description, hint: error.hint)
    }
  }

  /// Says once that the embedded model judged because no key is set.
  func noteStandIn() {
    guard !isQuiet else { return }
    console.note(
      "no API key is set, so the embedded model judged; `triage help` says how to set one")
  }
}
