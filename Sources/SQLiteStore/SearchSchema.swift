// The full-text index: its contents, and the triggers that keep it current.

import GRDB
import Store

/// The same characters as a class for SQL's GLOB.
private let unspacedClass =
  "["
  + unspaced.map { range in
    [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init).map { String($0) }
      .joined(separator: "-")
  }.joined() + "]"

/// A column's text with blanks around each character that is a word of its own. It is SQL and no
/// function of ours, so that any program can write to the database and the index stays right.
private func spaced(_ text: String) -> String {
  // The loop takes quadratic time; no text of people has more code points. ASCII texts, whose
  // characters equal their bytes in number, skip it.
  let column = "substr(\(text), 1, 8000)"
  return """
    CASE WHEN length(\(text)) < length(CAST(\(text) AS BLOB))
        AND \(column) GLOB '*\(unspacedClass)*' THEN (
      WITH RECURSIVE part (done, rest) AS (
        SELECT '', \(column)
        UNION ALL
        SELECT done || CASE WHEN substr(rest, 1, 1) GLOB '\(unspacedClass)'
            THEN ' ' || substr(rest, 1, 1) || ' ' ELSE substr(rest, 1, 1) END, substr(rest, 2)
        FROM part WHERE rest <> '')
      SELECT done FROM part WHERE rest = '')
    ELSE \(column) END
    """
}

/// The tokenizer splits texts and searches into words, and folds them.
let searchTokenizer = ["unicode61", "remove_diacritics", "2", "categories", "L* N* Co So"]

private let indexed = "complaint, summary, draft, reply"

/// The trigger that indexes a new ticket. An import drops it: FTS5 writes everything out at each
/// statement with a trigger, and indexes many tickets at once five times as fast.
let searchOnInsert = """
  CREATE TRIGGER search_on_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO search (rowid, \(indexed)) SELECT * FROM searchable WHERE id = NEW.id;
  END
  """

extension Database {
  /// Indexes tickets that are not in the index yet.
  func index(where condition: String, _ arguments: StatementArguments) throws {
    try executeOften(
      "INSERT INTO search (rowid, \(indexed)) SELECT * FROM searchable WHERE \(condition)",
      arguments)
  }

  /// The searchable texts of tickets, ordered by id.
  func searchable(_ ids: [Int64]) throws -> [Row] {
    let sql = "SELECT * FROM searchable WHERE \(Database.amongIDs) ORDER BY id"
    return try Row.fetchAll(cachedStatement(sql: sql), arguments: [Database.list(ids)])
  }

  func index(_ texts: Row) throws {
    let sql = "INSERT INTO search (rowid, \(indexed)) VALUES (?, ?, ?, ?, ?)"
    try executeOften(sql, StatementArguments(texts.databaseValues))
  }

  /// - Parameter texts: as they are in the index.
  func unindex(_ texts: Row) throws {
    let sql = "INSERT INTO search (search, rowid, \(indexed)) VALUES ('delete', ?, ?, ?, ?, ?)"
    try executeOften(sql, StatementArguments(texts.databaseValues))
  }
}

// A contentless index: the texts are in their own tables, and FTS5 must be told the old text to
// remove it. So it is told before a change, from the same view as when it was indexed. Analyses and
// replies never change; they leave the index when the ticket no longer shows them. No trigger
// handles a ticket's new analysis: a pass stores many at once and updates the index for all of them
// together. A transaction collects up to 8 MB in memory. With FTS5's default of 1 MB an import is
// written in hundreds of parts, which must then be merged.
let searchSchema = """
  CREATE VIRTUAL TABLE search USING fts5 (\(indexed), content = '',
    tokenize = '\(searchTokenizer.map { "''\($0)''" }.joined(separator: " "))');
  CREATE VIRTUAL TABLE search_words USING fts5vocab (search, instance);
  INSERT INTO search (search, rank) VALUES ('hashsize', \(8 << 20));

  \(searchTriggers)
  CREATE TRIGGER analysis_stays BEFORE DELETE ON analysis
  WHEN EXISTS (SELECT 1 FROM ticket WHERE id = OLD.ticket_id AND analysis_id = OLD.id) BEGIN
    SELECT RAISE(ABORT, 'its ticket shows it');
  END;
  CREATE TRIGGER reply_stays BEFORE DELETE ON reply
  WHEN EXISTS (SELECT 1 FROM ticket WHERE id = OLD.ticket_id AND reply_id = OLD.id) BEGIN
    SELECT RAISE(ABORT, 'its ticket shows it');
  END;
  """

/// The triggers to drop while a table that the index reads is changed.
let dropSearchTriggers = """
  DROP TRIGGER search_on_insert;
  DROP TRIGGER search_before_update;
  DROP TRIGGER search_after_update;
  DROP TRIGGER search_on_delete;
  DROP VIEW searchable;
  """

/// The view of searchable texts, and the triggers that update the index.
let searchTriggers = """
  CREATE VIEW searchable AS
    SELECT ticket.id, \(spaced("ticket.customer_complaint")) AS complaint,
      \(spaced("analysis.summary")) AS summary, \(spaced("analysis.draft")) AS draft,
      \(spaced("reply.text")) AS reply
    FROM ticket LEFT JOIN analysis ON analysis.id = ticket.analysis_id
      LEFT JOIN reply ON reply.id = ticket.reply_id;

  \(searchOnInsert);
  CREATE TRIGGER search_before_update
  BEFORE UPDATE OF id, customer_complaint, reply_id ON ticket BEGIN
    INSERT INTO search (search, rowid, \(indexed))
      SELECT 'delete', searchable.* FROM searchable WHERE id = OLD.id;
  END;
  CREATE TRIGGER search_after_update
  AFTER UPDATE OF id, customer_complaint, reply_id ON ticket BEGIN
    INSERT INTO search (rowid, \(indexed)) SELECT * FROM searchable WHERE id = NEW.id;
  END;
  CREATE TRIGGER search_on_delete BEFORE DELETE ON ticket BEGIN
    INSERT INTO search (search, rowid, \(indexed))
      SELECT 'delete', searchable.* FROM searchable WHERE id = OLD.id;
  END;
  """
