// The second migration: faults that tickets met, makers of analyses, and accounts of quotas.

import GRDB
import Store

/// Adds and drops columns in place, because a table that others refer to cannot be replaced in a
/// transaction. Values that SQL alone cannot compute are filled in by code afterwards.
func versionTwo(_ database: Database) throws {
  for table in ["ticket", "analysis"] { try database.execute(sql: widenReviewReasons(of: table)) }
  try database.execute(sql: versionTwoTables)
  try addCustomerTerms(database)
  try database.execute(sql: emptyReplies)
  try database.execute(sql: changeSchema)
}

/// Customers are found by name and by address, whatever the letter case.
private func addCustomerTerms(_ database: Database) throws {
  let terms: [(name: String, term: @Sendable (CustomerTerms) -> String?)] = [
    ("customer_name", \.name), ("customer_address", \.address),
  ]
  for (name, term) in terms {
    let function = DatabaseFunction(name, argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap { term(CustomerTerms($0)) }
    }
    database.add(function: function)
    try database.execute(
      sql: """
        ALTER TABLE ticket ADD COLUMN \(name) TEXT;
        UPDATE ticket SET \(name) = \(name)(customer) WHERE customer IS NOT NULL;
        CREATE INDEX ticket_by_\(name) ON ticket (\(name), created_at, id)
          WHERE \(name) IS NOT NULL;
        """)
    database.remove(function: function)
  }
  try database.execute(sql: "DROP INDEX ticket_by_customer")
}

/// An agent may have emptied the reply on purpose.
private let emptyReplies = """
  \(dropSearchTriggers)
  ALTER TABLE reply RENAME COLUMN text TO old_text;
  ALTER TABLE reply ADD COLUMN text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 262144);
  UPDATE reply SET text = old_text;
  ALTER TABLE reply DROP COLUMN old_text;
  \(searchTriggers)
  """

/// Room for 16 bits of `ReviewReasons`. A CHECK can only be changed together with its column.
private func widenReviewReasons(of table: String) -> String {
  """
  \(table == "ticket" ? "DROP INDEX ticket_to_review;" : "")
  ALTER TABLE \(table) RENAME COLUMN review_reasons TO old_reasons;
  ALTER TABLE \(table) ADD COLUMN review_reasons INTEGER NOT NULL DEFAULT 0
    CHECK (review_reasons BETWEEN 0 AND 65535);
  UPDATE \(table) SET review_reasons = old_reasons WHERE old_reasons <> 0;
  ALTER TABLE \(table) DROP COLUMN old_reasons;
  \(table == "ticket" ? toReview : "")
  """
}

private let toReview =
  "CREATE INDEX ticket_to_review ON ticket (created_at, id) WHERE review_reasons <> 0;"

// `outages` counts how often in a row calls for this ticket alone were given up because of passing
// faults, `crashes` how many claims in a row ended with their process. The next outcome resets
// both. A ticket that was released without a fault of its own also has a short `next_attempt_at`,
// and `deferred_at` says since when.
private let versionTwoTables = """
  ALTER TABLE ticket ADD COLUMN outages INTEGER NOT NULL DEFAULT 0 CHECK (outages >= 0);
  ALTER TABLE ticket ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0 CHECK (crashes >= 0);

  ALTER TABLE ticket ADD COLUMN deferred_at INTEGER;

  -- Who makes analyses. A ticket names the maker of the one that it shows, so that stale tickets
  -- are found by an index.
  CREATE TABLE maker (
    id             INTEGER PRIMARY KEY,
    engine         TEXT NOT NULL,
    asked_model    TEXT,
    prompt_version TEXT
  ) STRICT;
  CREATE UNIQUE INDEX maker_by_name
    ON maker (engine, coalesce(asked_model, ''), coalesce(prompt_version, ''));
  INSERT INTO maker (engine, asked_model, prompt_version)
    SELECT DISTINCT engine, asked_model, prompt_version FROM analysis WHERE category IS NOT NULL;
  ALTER TABLE ticket ADD COLUMN maker_id INTEGER;
  UPDATE ticket SET maker_id = (
    SELECT maker.id FROM analysis JOIN maker ON maker.engine = analysis.engine
      AND coalesce(maker.asked_model, '') = coalesce(analysis.asked_model, '')
      AND coalesce(maker.prompt_version, '') = coalesce(analysis.prompt_version, '')
    WHERE analysis.id = ticket.analysis_id)
  WHERE analysis_id IS NOT NULL;

  -- What calls took that no analysis stands for: blocked packs, answers that were asked for again.
  CREATE TABLE extra_usage (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    input_tokens  INTEGER NOT NULL CHECK (input_tokens >= 0),
    output_tokens INTEGER NOT NULL CHECK (output_tokens >= 0),
    cost_usd      REAL CHECK (cost_usd >= 0)
  ) STRICT;

  -- A used-up quota is a key's and a model's; the key stands here only as a hash, which nobody can
  -- compute who has not the salt.
  CREATE TABLE salt (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value BLOB NOT NULL CHECK (length(value) = 32)
  ) STRICT;
  INSERT INTO salt (id, value) VALUES (1, randomblob(32));
  CREATE TABLE quota (
    model     TEXT NOT NULL,
    account   TEXT NOT NULL,
    period    TEXT NOT NULL CHECK (period IN ('minute', 'day')),
    resume_at INTEGER NOT NULL,
    PRIMARY KEY (model, account)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE model RENAME TO old_model;
  CREATE TABLE model (
    name           TEXT PRIMARY KEY,
    next_call_at   INTEGER,
    thinking_level TEXT
  ) STRICT;
  INSERT INTO model (name, next_call_at, thinking_level)
    SELECT name, next_call_at, thinking_level FROM old_model;
  DROP TABLE old_model;

  -- What waits and is not resolved, in the order of the queue; the last column is read there, too.
  DROP INDEX ticket_waiting;
  CREATE INDEX ticket_waiting ON ticket (rough_urgency DESC, created_at, id, next_attempt_at)
    WHERE status = 'pending' AND resolved_at IS NULL;
  CREATE INDEX ticket_deferred ON ticket (next_attempt_at, deferred_at)
    WHERE status = 'pending' AND resolved_at IS NULL AND next_attempt_at IS NOT NULL;
  DROP INDEX ticket_analysed;
  CREATE INDEX ticket_by_maker
    ON ticket (maker_id, (resolved_at IS NULL), queue_rank, analysis_id, next_attempt_at)
    WHERE status = 'completed' AND faults < 5;
  -- Few of many, so that looking for them does not take reading all.
  CREATE INDEX ticket_by_ai_status ON ticket (ai_status, created_at, id)
    WHERE ai_status <> 'success';
  -- Given up: failed, or with the analysis that it had before.
  CREATE INDEX ticket_given_up ON ticket (id) WHERE faults >= 5;
  """
