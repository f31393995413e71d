// The full-text index: what is in it, and the triggers that keep it current.

import GRDB
import Store

/// The same characters as a class of SQL's GLOB.
private let unspacedClass =
  "["
  + unspaced.map { range in
    [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init).map { String($0) }
      .joined(separator: "-")
  }.joined() + "]"

/// A column's text with blanks around every character that is a word alone. In SQL and not a
/// function of ours, so that any program may write to the database and the index stays right.
private func spaced(_ text: String) -> String {
  // The walk takes the square of the length; no text that people write has more code points. It is
  // spared ASCII, whose characters are as many as its bytes.
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

/// What parts texts and searches into words, and folds these.
let searchTokenizer = ["unicode61", "remove_diacritics", "2", "categories", "L* N* Co So"]

private let indexed = "complaint, summary, draft, reply"

/// The trigger that indexes a new ticket. An import does without it: FTS5 writes out what it holds
/// at every statement that has one, and indexes many at once five times as fast.
let searchOnInsert = """
  CREATE TRIGGER search_on_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO search (rowid, \(indexed)) SELECT * FROM searchable WHERE id = NEW.id;
  END
  """

extension Database {
  /// Indexes tickets that are not in the index.
  func index(where condition: String, _ arguments: StatementArguments) throws {
    try executeOften(
      "INSERT INTO search (rowid, \(indexed)) SELECT * FROM searchable WHERE \(condition)",
      arguments)
  }

  /// What is to be searched of tickets, in the order of their ids.
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

// Contentless: the texts stand in their own tables, and to take one out of the index FTS5 must be
// told what it was. So it is told before the change, from the same view as when it was put in.
// Analyses and replies never change; those that a ticket shows go when it goes. Which analysis it
// shows is no trigger's affair: a pass stores many at once, and tells the index of all together.
// What a transaction adds is gathered in up to 8 MB of memory: with FTS5's usual 1 MB, an import is
// written in hundreds of parts that have to be merged.
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

/// What has to go while a table that the index reads is changed.
let dropSearchTriggers = """
  DROP TRIGGER search_on_insert;
  DROP TRIGGER search_before_update;
  DROP TRIGGER search_after_update;
  DROP TRIGGER search_on_delete;
  DROP VIEW searchable;
  """

/// What is to be searched, and the triggers that tell the index of it.
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
