// The batch pass: what it needs, and how it is started.

package import Engines
import Privacy
package import Store
package import Tickets

/// One run over waiting tickets.
package struct Pass: Sendable {
  package var store: any Store
  /// Where the pace of calls is kept, when not in `store`.
  package var paceStore: (any Store)?
  package var engine: any Engine
  /// The house's own rules, which the guards read; nil when there are none.
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
  ///   - stopRequest: returns when somebody asks the pass to stop: it claims nothing more then, lets
  ///     the calls in flight finish, stores them and releases the rest.
  ///   - observe: told what happens, as it happens.
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
      // Nothing in the group throws but the store.
      throw error as? StoreError ?? .failed(store.name, code: "none")
    }
  }
}

extension Pass {
  /// Whose quota its calls are counted in; nil for an engine that calls nobody.
  package func account() throws(StoreError) -> Account? {
    guard let model = engine.quotaModel else { return nil }
    return Account(model: model, keyHash: engine.keyHash(salt: try store.salt()))
  }

  var hasPace: Bool { options.callsPerMinute > 0 && engine.quotaModel != nil }

  /// Books a start in the pace that all processes on the store keep; nil when there is none. The
  /// interval is rounded up, or one call too many would start within a minute.
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

/// Returns when its task is cancelled, and not before.
package func untilCancelled() async {
  while !Task.isCancelled { try? await Task.sleep(for: .seconds(86_400)) }
}
