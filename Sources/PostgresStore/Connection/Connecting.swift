// Making a connection: where to, with TLS or without, and not for ever.

import CPostgres
import Foundation
import Store

/// Whether libpq is there.
private let isLibraryLoaded = cpq_load()

/// Longer than this nobody waits for a server, unless the address says otherwise.
private let usualTimeout = 10

/// - Returns: a connection that the caller owns, with nothing said on it yet.
func connect(
  _ address: PostgresAddress, within limit: Duration
) throws(PostgresFault) -> OpaquePointer {
  guard isLibraryLoaded else { throw .noLibrary }
  let options = try Options(address)
  let timeout = min(limit, .seconds(options.timeout ?? usualTimeout))
  let deadline = ContinuousClock.now + timeout
  let pairs = options.pairs(for: address)
  let started = withCStrings(pairs.map(\.0) + [nil]) { keywords in
    withCStrings(pairs.map(\.1) + [nil]) { values in cpq_connect_start(keywords, values) }
  }
  guard let pointer = started else { throw .lost(.broken) }
  do {
    try finishConnecting(pointer, until: deadline)
    return pointer
  } catch {
    cpq_finish(pointer)
    throw error
  }
}

private func finishConnecting(
  _ pointer: OpaquePointer, until deadline: ContinuousClock.Instant
) throws(PostgresFault) {
  guard cpq_status(pointer) != CPQ_CONNECTION_BAD else { throw fault(of: pointer) }
  var events = Int16(POLLOUT)
  while true {
    guard try waitForSocket(pointer, events, until: deadline) else { throw .lost(.silent) }
    switch cpq_connect_poll(pointer) {
    case CPQ_POLLING_OK: return
    case CPQ_POLLING_READING: events = Int16(POLLIN)
    case CPQ_POLLING_WRITING: events = Int16(POLLOUT)
    default: throw fault(of: pointer)
    }
  }
}

/// Why there is no connection. The server's refusals end with an SQLSTATE; libpq's own are English,
/// as this process has no locale.
private func fault(of pointer: OpaquePointer) -> PostgresFault {
  if cpq_needs_password(pointer) { return .lost(.passwordMissing) }
  let text = cpq_error(pointer).map { String(cString: $0) } ?? ""
  let words = text.split(whereSeparator: \.isWhitespace)
  if let state = words.last, state.utf8.count == 5, text.contains(":  \(state)") {
    return PostgresFault(sqlState: String(state))
  }
  let signs: [(String, Loss)] = [
    ("translate host name", .unknownHost), ("SSL", .insecure), ("certificate", .insecure),
    ("service", .unknownHost), ("closed the connection", .broken),
  ]
  return .lost(signs.first { text.contains($0.0) }?.1 ?? .unreachable)
}

/// What the address and the environment say of the connection.
private struct Options {
  private var given: [String: String] = [:]
  private var standard: [String: String] = [:]

  init(_ address: PostgresAddress) throws(PostgresFault) {
    guard let parsed = cpq_parse(address.text) else { throw .lost(.unknownHost) }
    given = values(of: parsed)
    if let defaults = cpq_defaults() { standard = values(of: defaults) }
  }

  /// Seconds; nil when nobody said. 0 means as long as it takes, and is not meant here.
  var timeout: Int? {
    (given["connect_timeout"] ?? standard["connect_timeout"]).flatMap { Int($0) }
      .flatMap { $0 > 0 ? $0 : nil }
  }

  /// What stands before the address gives way to it; what stands behind it wins.
  func pairs(for address: PostgresAddress) -> [(String, String)] {
    var pairs = [
      // A cut cable is noticed within half a minute.
      ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
      ("tcp_user_timeout", "30000"), ("fallback_application_name", "triage"),
    ]
    if needsTLS { pairs.append(("sslmode", "require")) }
    return pairs + [("dbname", address.text), ("client_encoding", "UTF8")]
  }

  /// libpq would go on in the clear if the server has no TLS.
  private var needsTLS: Bool {
    let isSaid = given["sslmode"] != nil || standard["sslmode"] ?? "prefer" != "prefer"
    return !isSaid && getenv("PGSSLMODE") == nil && given["service"] == nil && !isLocal
  }

  private var isLocal: Bool {
    let place = given["hostaddr"] ?? given["host"] ?? standard["hostaddr"] ?? standard["host"]
    return (place ?? "").split(separator: ",").map(String.init).allSatisfy(isThisMachine)
  }
}

/// Whether what is sent there does not leave this machine.
func isThisMachine(_ host: String) -> Bool {
  host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host.hasPrefix("127.")
    || ["localhost", "::1"].contains(host)
}

/// Of libpq's options, those with a value; frees them.
private func values(of options: UnsafeMutablePointer<cpq_option>) -> [String: String] {
  defer { cpq_options_free(options) }
  var values: [String: String] = [:]
  var next = options
  while let keyword = next.pointee.keyword {
    if let value = next.pointee.val { values[String(cString: keyword)] = String(cString: value) }
    next = next.successor()
  }
  return values
}
