// Faults of the connection and the server, before they become a `StoreError`.

import CPostgres
import Store

/// The fault of one exchange. Messages of the server may quote values, so none is kept.
enum PostgresFault: Error {
  /// libpq is missing or too old.
  case noLibrary
  /// There is no connection, or it broke. A statement that was sent may have been run.
  case lost(Loss)
  /// The server refused, with this SQLSTATE
  /// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
  case refused(String)
  /// A text contains NUL, which PostgreSQL cannot store.
  case unstorable
  /// The schema has a version that this program does not know.
  case otherSchema(Int)
}

/// Why a server cannot be reached.
enum Loss {
  case unknownHost, unreachable, silent, broken, insecure, starting, crowded, passwordMissing
  case notAdmitted, noDatabase, otherEncoding
  /// The server's version, as libpq counts it: 150004 for 15.4.
  case tooOld(Int32)
}

extension PostgresFault {
  /// The fault in a finished statement's result.
  init(_ result: OpaquePointer) {
    guard let state = cpq_sqlstate(result).map({ String(cString: $0) }) else {
      self = .lost(.broken)
      return
    }
    self.init(sqlState: state)
  }

  init(sqlState state: String) {
    switch state {
    case "57P01", "57P02", "57P05", "25P03": self = .lost(.broken)
    case "57P03": self = .lost(.starting)
    case "53300": self = .lost(.crowded)
    case "28P01", "28000": self = .lost(.notAdmitted)
    case "3D000": self = .lost(.noDatabase)
    case _ where state.hasPrefix("08"): self = .lost(.broken)
    default: self = .refused(state)
    }
  }

  /// Whether it may succeed a moment later.
  var mayPass: Bool {
    switch self {
    case .lost(.broken), .lost(.unreachable), .lost(.starting), .lost(.crowded): true
    // A deadlock, or two transactions that exclude each other, for example because of one key.
    case .refused("40P01"), .refused("40001"), .refused("23505"): true
    default: false
    }
  }

  /// A prepared statement is missing, because a pooler has changed the server.
  var isAboutPreparing: Bool {
    if case .refused("26000") = self { return true }
    if case .refused("42P05") = self { return true }
    return false
  }
}

extension StoreError {
  /// - Parameter place: the database's name for messages.
  init(_ fault: PostgresFault, _ place: String) {
    switch fault {
    case .noLibrary: self = .noLibrary(place)
    case .lost(let loss): self.init(loss, place)
    case .unstorable: self = .outOfRange(place)
    case .otherSchema(let version):
      self = .newer(place, version: version, known: PostgresStore.schema)
    case .refused(let state): self.init(sqlState: state, place)
    }
  }

  private init(_ loss: Loss, _ place: String) {
    switch loss {
    case .unknownHost: self = .unreachable(place, .unknownHost)
    case .unreachable: self = .unreachable(place, .noAnswer)
    case .silent: self = .unreachable(place, .silent)
    case .broken: self = .unreachable(place, .lost)
    case .starting: self = .unreachable(place, .starting)
    case .crowded: self = .unreachable(place, .crowded)
    case .insecure: self = .insecure(place)
    case .passwordMissing: self = .notAdmitted(place, isPasswordMissing: true)
    case .notAdmitted: self = .notAdmitted(place, isPasswordMissing: false)
    case .noDatabase: self = .noDatabase(place)
    case .otherEncoding: self = .otherEncoding(place)
    case .tooOld(let version): self = .tooOld(place, server: "\(version / 10_000)")
    }
  }

  private init(sqlState state: String, _ place: String) {
    switch state {
    // A standby refuses to begin a transaction that writes as a feature that it does not have.
    case "25006", "0A000": self = .readOnly(place)
    case "53100", "53400": self = .full(place)
    case "55P03", "57014", "40P01", "40001": self = .locked(place)
    case "42501": self = .noRights(place)
    case _ where state.hasPrefix("22") || state.hasPrefix("23"): self = .outOfRange(place)
    case _ where state.hasPrefix("XX00"): self = .damaged(place)
    default: self = .failed(place, code: state)
    }
  }
}
