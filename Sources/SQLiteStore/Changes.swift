// The changes of tickets by any process. A watching process reads them again and again.

import GRDB
package import Store

extension SQLiteStore {
  package func changes(since mark: ChangeMark?) throws(StoreError) -> Changes {
    try read { database in
      let last = try database.lastChange
      guard let mark, mark != last, let number = Int64(mark.place) else {
        return Changes(ids: [], mark: last, isWhole: true)
      }
      let numbers = "SELECT ticket_id, max(number) AS number FROM change WHERE number > ?"
      let rows = try Row.fetchAll(
        database.cachedStatement(sql: "\(numbers) GROUP BY ticket_id ORDER BY number"),
        arguments: [number])
      let first = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT min(number) FROM change"))
      return Changes(
        ids: rows.map { $0["ticket_id"] }, mark: last,
        isWhole: first.map { $0 <= number + 1 } ?? true)
    }
  }
}

/// The table of the last few thousand changes, and its triggers. Change numbers follow the order of
/// the transactions, because only one of them writes at a time.
let changeSchema = """
  CREATE TABLE change (
    number    INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL
  ) STRICT;
  CREATE TRIGGER change_on_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO change (ticket_id) VALUES (NEW.id);
  END;
  CREATE TRIGGER change_on_update AFTER UPDATE ON ticket BEGIN
    INSERT INTO change (ticket_id) VALUES (NEW.id);
  END;
  CREATE TRIGGER change_on_delete AFTER DELETE ON ticket BEGIN
    INSERT INTO change (ticket_id) VALUES (OLD.id);
  END;
  -- A clock that was set back does not take a ticket back with it.
  CREATE TRIGGER updated_at_stays AFTER UPDATE ON ticket WHEN NEW.updated_at < OLD.updated_at BEGIN
    UPDATE ticket SET updated_at = OLD.updated_at WHERE id = NEW.id;
  END;
  CREATE TRIGGER change_thinned AFTER INSERT ON change WHEN NEW.number % 1024 = 0 BEGIN
    DELETE FROM change WHERE number <= NEW.number - 8192;
  END;
  """
