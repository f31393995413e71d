// The server in this process, with a store and limits of a test's own.

import Engines
import Processing
import Store
import Tickets

@testable import Server

/// Listens while `body` runs, which gets the port. Nothing is analysed.
func withListener(
  on store: any Store, _ limits: HTTPLimits = HTTPLimits(), _ body: (Int) async throws -> Void
) async throws {
  let pass = Pass(
    store: store, engine: OfflineEngine(standsIn: false), playbook: nil, clock: .system,
    owner: .current(), options: PassOptions(timeout: .seconds(30)))
  let queue = AnalysisWorker(pass, watches: false, note: { _ in })
  let router = Router(RouterSettings(), store: store, queue: queue, clock: .system)
  let listener = try await Listener(host: "127.0.0.1", port: 0, limits: limits, router)
  do { try await body(listener.port) } catch {
    await listener.stop(within: .zero)
    throw error
  }
  await listener.stop(within: .seconds(5))
}
