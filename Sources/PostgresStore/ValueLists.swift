// Many values in one statement.

import Store

extension PostgresDatabase {
  /// Those that do not exist, in the order in which they were given. Of the others nobody else can
  /// change anything until the transaction ends; all take them in one order, so that no two wait
  /// for each other.
  func missing(_ ids: [Int64]) throws -> [Int64] {
    let found = try map(
      "SELECT id FROM ticket WHERE \(PostgresDatabase.amongIDs) ORDER BY id FOR UPDATE",
      [PostgresDatabase.list(ids)]
    ) { $0["id"] as Int64 }
    let known = Set(found)
    return ids.filter { !known.contains($0) }
  }
}

/// Texts as an array's literal, for a parameter of type `text[]`.
func list(_ texts: some Sequence<String>) -> String {
  let elements = texts.map { text in
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
  return "{" + elements.joined(separator: ",") + "}"
}
