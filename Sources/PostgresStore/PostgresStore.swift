// One PostgreSQL database of tickets, for any number of machines.

package import Store
import Synchronization
package import Tickets

/// The tables of the schema `triage` in a database. Every read and write is one transaction.
package final class PostgresStore: Store {
  let address: PostgresAddress
  let timeout: Duration
  let time = DatabaseTime()
  /// Connections that nobody uses; as many are made as are used at once.
  private let idle = Mutex<[Connection]>([])
  let importing = Mutex<ImportInProgress?>(nil)
  /// Rung for what this process stores and for what is heard of others.
  let bell = Bell()
  private let listener = Mutex<Listener?>(nil)

  /// Connects, and brings the schema up to date.
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

  /// The address, without a password.
  package var name: String { address.name }
  package var schema: Int { Self.schema }

  /// The server's clock.
  package var clock: Clock { time.clock }

  /// What is told may be lost on its way.
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

  /// - Parameter connection: is in no transaction.
  func giveBack(_ connection: Connection) {
    if connection.isBroken {
      // The others are no better, most likely.
      idle.withLock { $0 = [] }
    } else {
      idle.withLock { $0.append(connection) }
    }
  }
}
