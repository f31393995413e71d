// Making a connection: the address, TLS, and a time limit.

import CPostgres
import Foundation
import Store
import Transport

/// Whether libpq could be loaded.
private let isLibraryLoaded = cpq_load()

/// The time limit in seconds, unless the address sets another.
private let usualTimeout = 10

/// - Returns: a new connection, which the caller owns.
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

/// Why there is no connection. The server's refusals end with an SQLSTATE. libpq's own messages are
/// in English, because this process sets no locale.
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

/// The options of the connection from the address and the environment.
private struct Options {
  private var given: [String: String] = [:]
  private var standard: [String: String] = [:]

  init(_ address: PostgresAddress) throws(PostgresFault) {
    guard let parsed = cpq_parse(address.text) else { throw .lost(.unknownHost) }
    given = values(of: parsed)
    if let defaults = cpq_defaults() { standard = values(of: defaults) }
  }

  /// In seconds; nil when not set. 0 means no limit, which is not accepted here.
  var timeout: Int? {
    (given["connect_timeout"] ?? standard["connect_timeout"]).flatMap { Int($0) }
      .flatMap { $0 > 0 ? $0 : nil }
  }

  /// Options before the address are defaults; options after it override it.
  func pairs(for address: PostgresAddress) -> [(String, String)] {
    var pairs = [
      // These find a cut cable within half a minute.
      ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
      ("tcp_user_timeout", "30000"), ("fallback_application_name", "triage"),
    ]
    if needsTLS { pairs.append(("sslmode", "require")) }
    return pairs + [("dbname", address.text), ("client_encoding", "UTF8")]
  }

  /// By default libpq would use an unencrypted connection if the server has no TLS.
  private var needsTLS: Bool {
    let isSaid = given["sslmode"] != nil || standard["sslmode"] ?? "prefer" != "prefer"
    return !isSaid && getenv("PGSSLMODE") == nil && given["service"] == nil && !isLocal
  }

  private var isLocal: Bool {
    let place = given["hostaddr"] ?? given["host"] ?? standard["hostaddr"] ?? standard["host"]
    return (place ?? "").split(separator: ",").map(String.init).allSatisfy(isThisMachine)
  }
}

/// Whether data sent to this host stays on this machine.
func isThisMachine(_ host: String) -> Bool {
  host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || isLoopback(host)
}

/// The libpq options that have a value; frees the array.
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
