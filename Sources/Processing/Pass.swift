// The batch pass: what it needs, and how it is started.

package import Engines
package import Store
package import Tickets

/// One run over waiting tickets.
package struct Pass: Sendable {
  package var store: any Store
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
    if options.ignoresQuota, let model = engine.maker.model { try store.set(nil, of: model) }
    var run = PassRun(self, selections)
    do {
      return try await withThrowingTaskGroup { group in
        group.addTask { [mailbox = run.mailbox] in
          await stopRequest()
          mailbox.put(.stopRequested)
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

/// Returns when its task is cancelled, and not before.
package func untilCancelled() async {
  while !Task.isCancelled { try? await Task.sleep(for: .seconds(86_400)) }
}
