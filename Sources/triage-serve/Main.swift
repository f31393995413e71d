// The server program, which `triage serve` runs: reads the settings, listens, and stops in order.

import Configuration
import Dispatch
import Engines
import Foundation
import Processing
import Server
import Store
import Tickets

@main
enum Main {
  static func main() async {
    prepareProcess()
    raiseDescriptorLimit()
    do {
      try await serve(try Options(Array(CommandLine.arguments.dropFirst())))
    } catch {
      let fault = Fault(error)
      note(fault.message)
      write("hint: \(fault.hint)")
      exit(fault.exitCode)
    }
  }

  private static func serve(_ options: Options) async throws {
    let file = SettingsFile()
    for warning in file.warnings { note(warning) }
    let settings = Settings(database: options.database, file: file)
    let routerSettings = try routerSettings(settings, options)
    let store = try settings.createStore().store
    let queue = AnalysisWorker(
      try pass(settings, store), watches: options.processes,
      note: { note("nothing is analysed now: \($0)") })
    let router = Router(routerSettings, store: store, queue: queue, clock: store.clock)
    let signals = StopSignals()
    let listener = try await listen(options.address, router)
    if !options.isQuiet {
      if !options.address.isLocal, routerSettings.access.proxies.isEmpty { note(unencrypted) }
      note("listening on \(options.address.with(port: listener.port).url), Ctrl-C stops it")
    }
    async let work: Void = queue.run()
    await signals.first()
    queue.stop()
    await listener.stop(within: try settings.timeout() + .seconds(5))
    await work
  }

  private static func listen(_ address: ListenAddress, _ router: Router) async throws -> Listener {
    do throws(ListenFailure) {
      return try await Listener(
        host: address.host, port: address.port, limits: HTTPLimits(), router)
    } catch {
      throw Fault("cannot listen on \(address.host):\(address.port): \(error.reason)")
    }
  }

  private static func pass(_ settings: Settings, _ store: any Store) throws -> Pass {
    var options = PassOptions(timeout: try settings.timeout())
    options.concurrency = try settings.concurrency()
    let engine = try settings.engine(store, clock: store.clock)
    // The offline engine makes no calls, and packs save transactions.
    options.packSize = engine.callsService ? try settings.pack() : 8
    options.callsPerMinute = try settings.callsPerMinute()
    options.longestWait = .seconds(24 * 3600)
    options.watches = true
    return Pass(
      store: store, engine: engine, playbook: try settings.playbook(for: engine),
      clock: store.clock, owner: .current(), options: options)
  }

  private static func routerSettings(
    _ settings: Settings, _ options: Options
  ) throws -> RouterSettings {
    var result = RouterSettings()
    result.access.agentToken = try settings.agentToken()
    result.access.submitToken = try settings.submitToken()
    result.access.origins = try settings.corsOrigins()
    result.access.requestsPerMinute = try settings.rateLimit()
    result.access.proxies = try settings.trustedProxies().map { text in
      guard let range = AddressRange(text) else {
        throw SettingError.usage(
          "TRIAGE_TRUSTED_PROXIES takes addresses such as 10.0.0.0/8, not \(quoted(text))",
          hint: "several stand with commas between")
      }
      return range
    }
    if result.access.agentToken == nil, !options.address.isLocal {
      throw SettingError.usage(
        "without a token the server listens on this machine's own address alone",
        hint: "set TRIAGE_AGENT_TOKEN, or listen on 127.0.0.1")
    }
    if options.logs { result.log = logLine }
    result.note = { line in logQueue.async { note(line) } }
    return result
  }
}

/// An error for people.
private struct Fault: Error {
  let message: String
  let hint: String
  var exitCode: Int32 = 1

  init(_ message: String) {
    self.message = message
    hint = "choose another address with --listen, or end what has this one"
  }

  init(_ error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let error as SettingError:
      (message, hint, exitCode) = (error.message, error.hint, error.isMisuse ? 2 : 1)
    case let error as StoreError: (message, hint) = (error.description, error.hint)
    default: (message, hint) = ("something unexpected went wrong", "run `triage doctor`")
    }
  }
}

/// Said where no proxy is known that could have TLS.
private let unencrypted =
  "this server has no TLS: others on the network can read names, complaints and tokens; put a proxy "
  + "with TLS before it, and its address in TRIAGE_TRUSTED_PROXIES"

/// A slow reader of stderr may delay the log, but not the requests.
private let logQueue = DispatchQueue(label: "log")

private let logLine: @Sendable (String) -> Void = { line in
  logQueue.async { write(line) }
}

private func note(_ text: String) { write("triage: \(text)") }

private func write(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// A thousand connections need more than the usual 1024 descriptors.
private func raiseDescriptorLimit() {
  var limit = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    let resource = RLIMIT_NOFILE
  #endif
  guard getrlimit(resource, &limit) == 0 else { return }
  limit.rlim_cur = min(limit.rlim_max, 4096)
  setrlimit(resource, &limit)
}
