// Many values in one statement.

import Store

extension PostgresDatabase {
  /// The ids that do not exist, in the given order. The rows of the others are locked until the
  /// transaction ends, always in the same order, so that no two transactions wait for each other.
  func missing(_ ids: [Int64]) throws -> [Int64] {
    let found = try map(
      "SELECT id FROM ticket WHERE \(PostgresDatabase.amongIDs) ORDER BY id FOR UPDATE",
      [PostgresDatabase.list(ids)]
    ) { $0["id"] as Int64 }
    let known = Set(found)
    return ids.filter { !known.contains($0) }
  }
}

/// Texts as an array literal, for a parameter of type `text[]`.
func list(_ texts: some Sequence<String>) -> String {
  let elements = texts.map { text in
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
  return "{" + elements.joined(separator: ",") + "}"
}
