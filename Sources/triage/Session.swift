// What a command has to work with: its arguments, the settings, the console, the store, an engine.

import Engines
import Foundation
import Privacy
import Processing
import Store
import Tickets
import Transport

/// One run of one command.
struct Session: Sendable {
  let command: Command
  let arguments: Arguments
  let settings: Settings
  let console: Console
  let clock: Clock

  /// Whether results go out as JSON.
  var isJSON: Bool { arguments.has(GlobalFlags.json) }
  var isQuiet: Bool { arguments.has(GlobalFlags.quiet) }

  /// The store, created when it is not there yet; a person is told so, as the path may be a slip.
  func createStore() throws -> Store {
    let path = try settings.databasePath()
    let isNew = !FileManager.default.fileExists(atPath: path)
    let store = try Store(path: path, create: true)
    if isNew, console.error.isTerminal, !isQuiet { console.note("\(path) is a new database") }
    return store
  }

  /// The store, or nil when nothing was ever stored. One that --db names must be there.
  func existingStore() throws -> Store? {
    do {
      return try Store(path: settings.databasePath(), create: false)
    } catch StoreError.missing where !settings.isDatabaseNamed {
      return nil
    }
  }

  /// The ids among the operands, of which there must be some.
  func requiredTicketIDs() throws -> [Int64] {
    let ids = try arguments.ticketIDs()
    guard !ids.isEmpty else {
      throw Failure.usage(
        "triage \(command.name) needs the id of a ticket", hint: "`triage list` shows them")
    }
    return ids
  }

  /// Who acts: `--agent`, else the login name.
  func agent(_ name: String?) throws -> Redacted {
    let login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
    return try storableName(name ?? login ?? "uid \(getuid())", "--agent")
  }
}

extension Session {
  /// The engine that the settings ask for.
  func engine(_ store: Store?) throws -> any Engine {
    switch try settings.engine() {
    case .offline: OfflineEngine(standsIn: false)
    case .gemini: try gemini(store)
    case .auto: settings.key == nil ? OfflineEngine(standsIn: true) : try gemini(store)
    }
  }

  func gemini(_ store: Store?) throws -> GeminiEngine {
    let model = try settings.model()
    let thinking = try store?.thinkingLevel(of: model).flatMap(ThinkingLevel.init)
    let client = HTTPClient(
      caBundle: environment("CURL_CA_BUNDLE") ?? environment("SSL_CERT_FILE"))
    return GeminiEngine(
      GeminiSettings(
        key: settings.key, baseURL: settings.baseURL, model: model,
        playbook: try settings.playbook(), thinking: thinking),
      client: client, now: clock.now
    ) { level in
      // Forgetting costs one refused call in the next run.
      try? store?.set(thinkingLevel: level.rawValue, of: model)
    }
  }

  /// A pass over the store, one ticket at a time and without waiting for quotas.
  func pass(_ store: Store) throws -> Pass {
    var options = PassOptions(timeout: try settings.timeout())
    options.callsPerMinute = try settings.callsPerMinute()
    return Pass(
      store: store, engine: try engine(store), clock: clock, owner: .current(), options: options)
  }

  /// Says once that rules judged because no key is set.
  func noteStandIn() {
    guard !isQuiet else { return }
    console.note("no API key is set, so rules judged offline; `triage help` says how to set one")
  }
}

extension Clock {
  /// The machine's own.
  static let system = Clock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    },
    sleep: { try await Task.sleep(for: $0) })
}
