// The batch pass: its parts, and how it starts.

package import Engines
import Privacy
package import Store
package import Tickets

/// One run over waiting tickets.
///
///     let report = try await Pass(store: store, engine: engine, …).run([.waiting])
package struct Pass: Sendable {
  package var store: any Store
  /// The store that keeps the pace of calls, if it is not `store`.
  package var paceStore: (any Store)?
  package var engine: any Engine
  /// The house's own rules for replies; nil when there are none.
  package var playbook: String?
  package var clock: Clock
  package var owner: Owner
  package var options: PassOptions

  package init(
    store: any Store, engine: any Engine, playbook: String?, clock: Clock, owner: Owner,
    options: PassOptions
  ) {
    self.store = store
    self.engine = engine
    self.playbook = playbook
    self.clock = clock
    self.owner = owner
    self.options = options
  }

  /// Works through the selections in turn.
  ///
  /// - Parameters:
  ///   - stopRequest: returns when somebody asks the pass to stop. The pass then claims nothing
  ///     more, lets the calls in flight finish, stores their results and releases the other claims.
  ///   - observe: called with each event as it happens.
  package func run(
    _ selections: [Selection],
    stopRequest: @escaping @Sendable () async -> Void = { await untilCancelled() },
    observe: (PassEvent) -> Void = { _ in }
  ) async throws(StoreError) -> PassReport {
    if options.ignoresQuota, let account = try account() {
      try store.set(nil, of: account, at: clock.now())
    }
    for case .tickets(let ids) in selections { try store.retry(ids, at: clock.now()) }
    var run = try PassRun(self, selections)
    do {
      return try await withThrowingTaskGroup { group in
        group.addTask { [events = run.events] in
          await stopRequest()
          events.put(.stopRequested)
        }
        let report = try await run.drive(&group, observe)
        group.cancelAll()
        return report
      }
    } catch {
      // Only the store throws in this group.
      throw error as? StoreError ?? .failed(store.name, code: "none")
    }
  }
}

extension Pass {
  /// The account whose quota the calls use; nil for an engine that calls no service.
  package func account() throws(StoreError) -> Account? {
    guard let model = engine.quotaModel else { return nil }
    return Account(model: model, keyHash: engine.keyHash(salt: try store.salt()))
  }

  var hasPace: Bool { options.callsPerMinute > 0 && engine.callsService }

  /// Books the start of a call in the pace that all processes on the store share; nil when there is
  /// no pace. The interval is rounded up, or a minute could have one call too many.
  func bookCall() throws(StoreError) -> Booking? {
    guard hasPace, let model = engine.quotaModel else { return nil }
    let interval = (60_000 + options.callsPerMinute - 1) / options.callsPerMinute
    return try (paceStore ?? store).bookCall(
      of: model, interval: .milliseconds(interval), within: options.timeout, at: clock.now())
  }
}

extension Engine {
  /// `analyse` with its fault as a value, for a task group.
  func answer(
    to pack: [Masked], within timeout: Duration
  ) async -> Result<[Verdict], EngineFault> {
    do { return .success(try await analyse(pack, within: timeout)) } catch {
      return .failure(error)
    }
  }
}

/// Returns only when its task is cancelled.
package func untilCancelled() async {
  while !Task.isCancelled { try? await Task.sleep(for: .seconds(86_400)) }
}
