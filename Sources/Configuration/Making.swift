// Makes the store and the engine that the settings ask for.

package import Engines
package import Store
package import Tickets
import Transport

extension Settings {
  /// The store, created if needed, and whether it is new.
  package func createStore() throws -> (store: any Store, isNew: Bool) {
    let (place, isShared) = (try databasePlace(), try isShared())
    do {
      return (try place.open(create: false, isShared: isShared), false)
    } catch StoreError.missing {
      return (try place.open(create: true, isShared: isShared), true)
    }
  }

  /// The store, or nil when nothing was ever stored.
  ///
  /// - Parameters:
  ///   - evenNamed: whether a database that a flag names may be missing, too.
  ///   - asItIs: whether the command only reads, so that an old database is not migrated.
  package func existingStore(
    evenNamed: Bool = false, asItIs: Bool = false, timeout: Duration = usualTimeout
  ) throws -> (any Store)? {
    do {
      return try databasePlace().open(
        create: false, isShared: isShared(), asItIs: asItIs, timeout: timeout)
    } catch StoreError.missing where evenNamed || !isDatabaseNamed {
      return nil
    }
  }

  /// What `doctor` can say of the place before anything was stored.
  package func findingsWithoutStore() throws -> [Finding] { try databasePlace().findings }

  /// The engine that the settings ask for.
  package func engine(_ store: (any Store)?, clock: Clock) throws -> any Engine {
    try engine(engineChoice(), store, clock: clock)
  }

  package func engine(
    _ choice: EngineChoice, _ store: (any Store)?, clock: Clock
  ) throws -> any Engine {
    switch choice {
    case .offline: OfflineEngine(standsIn: false)
    case .gemini: try gemini(store, clock: clock)
    case .auto: key == nil ? OfflineEngine(standsIn: true) : try gemini(store, clock: clock)
    }
  }

  /// The house's rules, by which the engine's drafts are checked. Nil for an engine that does not use
  /// them; the file may then be missing.
  package func playbook(for engine: any Engine) throws -> String? {
    engine.callsService ? try playbook() : nil
  }

  /// - Parameter store: keeps the thinking level that the model was found to accept.
  package func gemini(_ store: (any Store)?, clock: Clock) throws -> GeminiEngine {
    let model = try model()
    let thinking = try store?.thinkingLevel(of: model).flatMap(ThinkingLevel.init)
    let client = HTTPClient(
      caBundle: environment("CURL_CA_BUNDLE") ?? environment("SSL_CERT_FILE"))
    return GeminiEngine(
      GeminiSettings(
        key: key, baseURL: baseURL, model: model, playbook: try playbook(), thinking: thinking),
      client: client, now: clock.now
    ) { level in
      // If it cannot be stored, the next run makes one refused call more.
      try? store?.set(thinkingLevel: level.rawValue, of: model)
    }
  }
}
