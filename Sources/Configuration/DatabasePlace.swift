// The place of a database: a path, or the address of a server.

import Foundation
package import PostgresStore
import SQLiteStore
package import Store

/// The place of a database.
package enum DatabasePlace: Sendable {
  case file(String)
  case server(PostgresAddress)

  /// - Parameters:
  ///   - isSeenByOthers: whether the text comes from the command line, which every process list
  ///     shows.
  ///   - flag: the flag that it comes from.
  package init(_ text: String, isSeenByOthers: Bool = false, _ flag: String = "") throws {
    guard let address = PostgresAddress(text) else {
      self = .file(URL(fileURLWithPath: try filledIn(text, "the database's path")).path)
      return
    }
    if isSeenByOthers, address.hasPassword {
      throw SettingError.usage(
        "\(flag) has a password in it, which every process list shows",
        hint: "put it into ~/.pgpass or PGPASSWORD, and change it: others may have seen it")
    }
    self = .server(address)
  }

  /// For messages: without a password.
  package var name: String {
    switch self {
    case .file(let path): path
    case .server(let address): address.name
    }
  }

  /// Opens the database, or makes it if `create` is true.
  ///
  /// - Parameters:
  ///   - isShared: whether a file also belongs to its group.
  ///   - asItIs: whether the command only reads, so that an old database is not migrated.
  package func open(
    create: Bool, isShared: Bool = false, asItIs: Bool = false,
    timeout: Duration = usualTimeout
  ) throws(StoreError) -> any Store {
    switch self {
    case .file(let path):
      try SQLiteStore(
        path: path, create: create, isShared: isShared, asItIs: asItIs, timeout: timeout)
    case .server(let address):
      try PostgresStore(address, create: create, asItIs: asItIs, timeout: timeout)
    }
  }

  /// What `doctor` can say before anything was stored there.
  package var findings: [Finding] {
    switch self {
    case .file(let path): SQLiteStore.findings(withoutFileAt: path)
    case .server(let address): address.findings
    }
  }
}
