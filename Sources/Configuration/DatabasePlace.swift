// Where a database is: a path, or the address of a server.

import Foundation
package import PostgresStore
import SQLiteStore
package import Store

/// Where a database is.
package enum DatabasePlace: Sendable {
  case file(String)
  case server(PostgresAddress)

  /// - Parameters:
  ///   - isSeenByOthers: whether it comes from the command line, which every process list shows.
  ///   - flag: what it is called there.
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

  /// To show: without a password.
  package var name: String {
    switch self {
    case .file(let path): path
    case .server(let address): address.name
    }
  }

  /// Opens what is there; what is not is made if `create` says so.
  ///
  /// - Parameters:
  ///   - isShared: whether a file is its group's, too.
  ///   - asItIs: whether it is only looked at, and not brought up to date.
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

  /// What there is to say of it while nothing was ever stored there.
  package var findings: [Finding] {
    switch self {
    case .file(let path): SQLiteStore.findings(withoutFileAt: path)
    case .server(let address):
      [Finding("database", "\(address.name): empty yet; `triage submit` makes the tables")]
    }
  }
}
