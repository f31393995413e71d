// A PostgreSQL database of tickets, shared by any number of machines.

package import Store
import Synchronization
package import Tickets

/// The tables of the schema `triage`. Every read and write is one transaction.
package final class PostgresStore: SQLStore {
  let address: PostgresAddress
  let timeout: Duration
  let time = DatabaseTime()
  /// Connections that are not in use.
  private let idle = Mutex<[Connection]>([])
  let importing = Mutex<ImportInProgress?>(nil)
  /// Rung for each commit of new work by this process, and for each notification.
  package let bell = Bell()
  private let listener = Mutex<Listener?>(nil)

  /// Connects, and migrates the schema.
  ///
  /// - Throws: `.missing` when there is no schema and `create` is false.
  package init(
    _ address: PostgresAddress, create: Bool, asItIs: Bool = false,
    timeout: Duration = usualTimeout
  ) throws(StoreError) {
    self.address = address
    self.timeout = timeout
    try migrate(create: create, asItIs: asItIs)
  }

  /// The address without a password.
  package var name: String { address.name }
  package var schema: Int { Self.schema }

  package func salt() throws(StoreError) -> [UInt8] {
    let text = try read { try $0.first("SELECT value FROM salt") { $0["value"] as String } }
    return Array((text ?? "").utf8)
  }

  /// The server's clock.
  package var clock: Clock { time.clock }

  /// Notifications may be lost, so a watching pass also asks.
  package let watchInterval: Duration = .seconds(15)

  package func untilTold() async {
    listener.withLock { $0 = $0 ?? Listener(address, bell) }
    await bell.wait()
  }

  /// A connection for one transaction.
  func take(until deadline: ContinuousClock.Instant) throws(PostgresFault) -> Connection {
    if let connection = idle.withLock({ $0.popLast() }) { return connection }
    return try Connection(address, within: max(.milliseconds(1), deadline - .now))
  }

  /// - Parameter connection: must not be in a transaction.
  func giveBack(_ connection: Connection) {
    if connection.isBroken {
      // The other idle connections have probably been lost too.
      idle.withLock { $0 = [] }
    } else {
      idle.withLock { $0.append(connection) }
    }
  }
}
