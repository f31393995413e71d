// What can go wrong with the database, in words for people.

/// A fault of the store. It names the database and never a value.
package enum StoreError: Error, Equatable {
  case missing(String)
  /// The server has no such database.
  case noDatabase(String)
  case brokenLink(String, to: String)
  case notADatabase(String)
  /// A SQLite file of another program.
  case foreign(String)
  /// The target of a copy is not empty.
  case notEmpty(String)
  case newer(String, version: Int, known: Int)
  /// The command only reads, and this database would have to be migrated first.
  case older(String, version: Int, known: Int)
  case locked(String)
  /// The path leads to another file than the one that was opened.
  case replaced(String)
  /// A file, or a server that only reads, such as a standby.
  case readOnly(String)
  case full(String)
  /// The system refuses to write, although there is space.
  case unwritten(String)
  case cannotOpen(String)
  case damaged(String)
  /// A value is outside the range that the schema allows.
  case outOfRange(String)
  /// With the database's own error code.
  case failed(String, code: String)
  /// The server cannot be reached now.
  case unreachable(String, Unreachable)
  /// There is no secure connection to the server.
  case insecure(String)
  case notAdmitted(String, isPasswordMissing: Bool)
  case noRights(String)
  /// The database's encoding is not UTF-8.
  case otherEncoding(String)
  case tooOld(String, server: String)
  /// The library that talks to the server is not installed.
  case noLibrary(String)

  /// Why a server cannot be reached.
  package enum Unreachable: Sendable, Equatable {
    case unknownHost, noAnswer, silent, lost, starting, crowded
  }
}

extension StoreError {
  /// Whether it may succeed later although nobody does anything.
  package var mayPass: Bool {
    switch self {
    case .locked, .unreachable: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path), .noDatabase(let path): "there is no database at \(path)"
    case .brokenLink(let path, let target): "\(path) is a link to \(target), which is not there"
    case .notADatabase(let path): "\(path) is not a database"
    case .foreign(let path): "\(path) is a database of another program"
    case .notEmpty(let place): "\(place) is not empty: it has or had tickets"
    case .newer(let path, let version, let known):
      "\(path) was written by a newer triage (schema \(version), this one knows \(known))"
    case .older(let path, let version, let known):
      "\(path) was written by an older triage (schema \(version), this one has \(known))"
    case .replaced(let path): "\(path) was replaced or moved away"
    case .locked(let path): "\(path) is locked by another process"
    case .readOnly(let path): "\(path) cannot be written"
    case .full(let path): "no space left to write \(path)"
    case .unwritten(let path): "\(path) could not be written"
    case .cannotOpen(let path): "\(path) cannot be opened"
    case .damaged(let path): "\(path) is damaged"
    case .outOfRange(let path): "\(path) did not take a value that is out of its range"
    case .failed(let path, let code): "\(path) could not be read or written (code: \(code))"
    case .unreachable(let place, let reason): "\(place) \(reason.description)"
    case .insecure(let place): "there is no secure connection to \(place)"
    case .notAdmitted(let place, let isPasswordMissing):
      isPasswordMissing
        ? "\(place) needs a password"
        : "\(place) refuses this user or this password"
    case .noRights(let place): "\(place) does not let this user do that"
    case .otherEncoding(let place): "\(place) has another encoding than UTF-8"
    case .tooOld(let place, let server): "\(place) is on PostgreSQL \(server), which is too old"
    case .noLibrary(let place): "\(place) needs libpq 14 or later, which is not installed"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch self {
    case .missing: "check the path; `triage submit` creates a database"
    case .noDatabase: "check the address, or make the database with `createdb`"
    case .brokenLink: "mend or remove the link, or name another file with --db"
    case .notADatabase, .foreign: "name one that triage made, with --db or TRIAGE_DB or as SOURCE"
    case .notEmpty: "copy into a new, empty database"
    case .newer: "install the newer triage; nothing was changed"
    case .older: "`triage list` with this database brings it up to date"
    case .replaced: "run it again, with the file that is there now"
    case .locked: "wait for that process, or end it, and try again"
    case .readOnly(let place) where place.hasPrefix("postgres://"):
      "this server only reads; name the primary server with --db or TRIAGE_DB"
    case .readOnly: "check the permissions of the file and of its folder"
    case .full: "free some space and try again; what was stored is still there"
    case .unwritten: "check the disk and `ulimit -f`; what was stored is still there"
    case .cannotOpen:
      "check that it and its folder are there and yours to read, or name another file with --db"
    case .damaged: "restore a backup, or save what is left with `sqlite3 FILE .recover`"
    case .outOfRange: "please report it: this is a fault of triage; nothing was changed"
    case .failed: "try again; `triage doctor` checks the database"
    case .unreachable(_, .unknownHost): "check the host's name in --db or TRIAGE_DB"
    case .unreachable(_, .crowded): "try again later, or raise the server's max_connections"
    case .unreachable: "check that the server runs, and try again; what was stored is still there"
    case .insecure:
      "the server needs TLS and a valid certificate; `?sslmode=disable` connects without"
    case .notAdmitted(_, true): "put it into ~/.pgpass or PGPASSWORD"
    case .notAdmitted:
      "check user and password (~/.pgpass, PGPASSWORD), and the server's pg_hba.conf"
    case .noRights: "`man triage` says which rights a user needs, under PostgreSQL"
    case .otherEncoding: "create one with: createdb --encoding UTF8 --template template0 NAME"
    case .tooOld: "use PostgreSQL 13 or later"
    case .noLibrary: "install libpq (on Debian and Ubuntu: apt install libpq5)"
    }
  }
}

extension StoreError.Unreachable {
  fileprivate var description: String {
    switch self {
    case .unknownHost: "is on an unknown host"
    case .noAnswer: "does not answer"
    case .silent: "did not answer in time"
    case .lost: "ended the connection"
    case .starting: "is starting or stopping"
    case .crowded: "has no connection left"
    }
  }
}
