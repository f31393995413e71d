// What `doctor` asks the database and its server.

import CPostgres
package import Store

extension PostgresStore {
  package func findings() throws(StoreError) -> [Finding] {
    let (line, server) = try look()
    return [
      Finding("database", "\(name), \(byteSize(server.size)), schema \(Self.schema)"),
      versionFinding(line), line.roundTrip.map(roundTripFinding),
      tlsFinding(line), privilegeFinding(server), durabilityFinding(server),
      connectionFinding(server),
      oldestFinding(server), offsetFinding(),
    ].compactMap(\.self)
  }

  /// Asks the server everything, and measures how long an answer takes.
  private func look() throws(StoreError) -> (Line, ServerState) {
    try retrying { deadline in
      let connection = try take(until: deadline)
      defer { giveBack(connection) }
      var line = Line(connection)
      line.roundTrip = try (1...5).map { _ in
        let start = ContinuousClock.now
        _ = try connection.run([Statement("SELECT 1")], until: deadline)
        return ContinuousClock.now - start
      }.min()
      guard let row = try connection.run([Statement(serverState)], until: deadline).first?.first
      else { throw PostgresFault.lost(.broken) }
      return (line, ServerState(row))
    }
  }

  private func offsetFinding() -> Finding {
    let milliseconds = time.offset.milliseconds
    let verdict =
      "this machine's clock is \(abs(milliseconds)) ms "
      + (milliseconds < 0 ? "behind" : "ahead of") + " the server's, which counts"
    return Finding(
      "clocks", verdict,
      cure: abs(milliseconds) > 60_000 ? "set both clocks; NTP can do that" : nil)
  }
}

extension PostgresAddress {
  /// What `doctor` can say about a database without our tables.
  package var findings: [Finding] {
    let rights = Statement(
      """
      SELECT current_user AS user_name, current_database() AS name,
        has_database_privilege(current_database(), 'CREATE') AS may_create
      """)
    let deadline = ContinuousClock.now + .seconds(10)
    let connection = try? Connection(self, within: .seconds(10))
    if let row = try? connection?.run([rights], until: deadline).first?.first,
      !(row["may_create"] as Bool)
    {
      let (user, database): (String, String) = (row["user_name"], row["name"])
      return [
        Finding(
          "database", "\(name): empty yet, and \(user) may not make the tables",
          cure: "GRANT CREATE ON DATABASE \(database) TO \(user)")
      ]
    }
    return [Finding("database", "\(name): empty yet; `triage submit` makes the tables")]
  }
}

/// What is known about the connection itself.
private struct Line {
  let version: Int32
  let tls: String?
  let isLocal: Bool
  var roundTrip: Duration?

  init(_ connection: Connection) {
    version = cpq_server_version(connection.pointer)
    let (protocolName, cipher) = (
      cpq_tls(connection.pointer, "protocol"), cpq_tls(connection.pointer, "cipher")
    )
    tls = protocolName.map { name in
      [name, cipher].compactMap { $0.map { String(cString: $0) } }.joined(separator: ", ")
    }
    let host = cpq_host(connection.pointer).map { String(cString: $0) } ?? ""
    isLocal = isThisMachine(host)
  }
}

/// What the server says about itself and our rights.
private struct ServerState {
  let user: String
  let size: Int64
  let missing: [String]
  let canCreate: Bool
  let isOwner: Bool
  let fsync: Bool
  let synchronousCommit: String
  let isReadOnly: Bool
  let connections: String
  /// In milliseconds.
  let oldest: Int64?

  init(_ row: PostgresRow) {
    user = row["user_name"]
    size = row["size"]
    missing = (row["missing"] ?? "").split(separator: ",").map(String.init)
    canCreate = row["can_create"]
    isOwner = row["is_owner"]
    fsync = row["fsync"]
    synchronousCommit = row["synchronous_commit"]
    isReadOnly = row["is_read_only"]
    connections = row["connections"] ?? ""
    oldest = row["oldest"]
  }
}

private let serverState = """
  SELECT current_user AS user_name, pg_database_size(current_database()) AS size,
    (SELECT string_agg(DISTINCT relname, ',') FROM pg_class
      WHERE relnamespace = 'triage'::regnamespace AND relname <> 'version'
        AND NOT CASE relkind WHEN 'S' THEN has_sequence_privilege(oid, 'USAGE')
          WHEN 'r' THEN has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
            AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE')
          ELSE true END) AS missing,
    has_schema_privilege('triage', 'CREATE') AS can_create,
    (SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
      WHERE oid = 'triage.ticket'::regclass) AS is_owner,
    current_setting('fsync') = 'on' AS fsync,
    current_setting('synchronous_commit') AS synchronous_commit,
    pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS is_read_only,
    (SELECT string_agg(who || CASE WHEN count > 1 THEN ' (' || count || ')' ELSE '' END, ', '
        ORDER BY count DESC, who)
      FROM (SELECT usename || coalesce(' from ' || host(client_addr), '') AS who, count(*) AS count
        FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'
        GROUP BY 1) AS client) AS connections,
    (SELECT (max(extract(epoch FROM clock_timestamp() - xact_start)) * 1000)::bigint
      FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()) AS oldest
  """

private func versionFinding(_ line: Line) -> Finding {
  let library = cpq_library_version()
  return Finding(
    "versions", "PostgreSQL \(versionName(line.version)), libpq \(versionName(library))")
}

/// 150004 is 15.4.
private func versionName(_ number: Int32) -> String { "\(number / 10_000).\(number % 10_000)" }

private func roundTripFinding(_ time: Duration) -> Finding {
  let hundredths = time.components.attoseconds / 10_000_000_000_000
  let whole = hundredths / 100
  return Finding(
    "round trip", "\(whole).\(hundredths / 10 % 10)\(hundredths % 10) ms",
    cure: whole >= 50 ? "run passes nearer to the database: each step waits for an answer" : nil)
}

private func tlsFinding(_ line: Line) -> Finding {
  if let tls = line.tls { return Finding("TLS", tls) }
  return Finding(
    "TLS", line.isLocal ? "none; the server is on this machine" : "none",
    cure: line.isLocal ? nil : "remove sslmode=disable from the address, and set up TLS")
}

private func privilegeFinding(_ server: ServerState) -> Finding {
  guard server.missing.isEmpty else {
    let tables = server.missing.joined(separator: ", ")
    return Finding(
      "privileges", "\(server.user) may not use all of \(tables)",
      cure: "`man triage` says which rights a user needs, under PostgreSQL")
  }
  let beyond =
    server.isOwner
    ? "and change the schema" : "but not change the schema or finish `forget`"
  return Finding("privileges", "\(server.user) may read and write all, \(beyond)")
}

private func durabilityFinding(_ server: ServerState) -> Finding {
  if server.isReadOnly {
    return Finding("durability", "the server is read-only", cure: "use the primary server")
  }
  let verdict =
    "fsync \(server.fsync ? "on" : "off"), synchronous_commit \(server.synchronousCommit)"
  let isSafe = server.fsync && server.synchronousCommit != "off"
  return Finding(
    "durability", verdict,
    cure: isSafe ? nil : "set both to on, or a power cut may lose what was stored")
}

private func connectionFinding(_ server: ServerState) -> Finding {
  Finding("connected", server.connections.isEmpty ? "nobody else" : server.connections)
}

private func oldestFinding(_ server: ServerState) -> Finding {
  guard let oldest = server.oldest, oldest > 0 else {
    return Finding("oldest transaction", "none")
  }
  let seconds = oldest / 1000
  return Finding(
    "oldest transaction", "\(seconds) s",
    cure: seconds > 3600
      ? "end it: while it runs, the server keeps what was erased" : nil)
}
