// The schema's first version.

private let statuses = ["pending", "processing", "completed", "failed"]
private let engineStatuses = ["success", "fallback", "error"]
private let categories = ["Billing", "Technical", "Feature Request"]
private let urgencies = ["High", "Medium", "Low"]

/// Whether a column has one of the values. Written as a chain of `OR`, because SQLite builds a
/// table for `IN` with more than two values each time that it checks.
private func any(_ column: String, of values: [String]) -> String {
  values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
}

// The checks of lengths count code points and are generous, because SQLite cannot count characters
// as people see them. The exact limits (`Limits`) are checked on input; these only stop what was
// not checked. Times are milliseconds since 1970. `review_reasons` has the bits of `ReviewReasons`.
// `analysis_id` is no foreign key: SQLite would copy each page that changes with it, for every
// ticket of a pass. The trigger `analysis_stays` protects the row that it refers to.
let versionOne = """
  CREATE TABLE ticket (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    key                TEXT UNIQUE CHECK (length(key) BETWEEN 1 AND 200),
    customer_complaint TEXT NOT NULL CHECK (length(customer_complaint) BETWEEN 1 AND 262144),
    customer           TEXT CHECK (length(customer) BETWEEN 1 AND 200),
    channel            TEXT CHECK (length(channel) BETWEEN 1 AND 200),
    created_at         INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL,

    status          TEXT NOT NULL CHECK (\(any("status", of: statuses))),
    review_reasons  INTEGER NOT NULL DEFAULT 0 CHECK (review_reasons BETWEEN 0 AND 63),
    ai_status       TEXT CHECK (\(any("ai_status", of: engineStatuses))),
    error_message   TEXT CHECK (length(error_message) BETWEEN 1 AND 500),
    analysis_id     INTEGER,
    reply_id        INTEGER REFERENCES reply (id) DEFERRABLE INITIALLY DEFERRED,
    correction_id   INTEGER REFERENCES correction (id) DEFERRABLE INITIALLY DEFERRED,
    resolved_at     INTEGER,
    agent_id        TEXT CHECK (length(agent_id) BETWEEN 1 AND 200),

    -- The labels: what the last analysis says, the urgency floor applied; what a person says; and
    -- what counts, which nobody can write, so that no analysis can overwrite a person's word.
    judged_category  TEXT CHECK (\(any("judged_category", of: categories))),
    judged_urgency   TEXT CHECK (\(any("judged_urgency", of: urgencies))),
    judged_sentiment INTEGER CHECK (judged_sentiment BETWEEN 1 AND 10),
    fixed_category   TEXT CHECK (\(any("fixed_category", of: categories))),
    fixed_urgency    TEXT CHECK (\(any("fixed_urgency", of: urgencies))),
    fixed_sentiment  INTEGER CHECK (fixed_sentiment BETWEEN 1 AND 10),
    category         TEXT GENERATED ALWAYS AS (coalesce(fixed_category, judged_category)),
    urgency          TEXT GENERATED ALWAYS AS (coalesce(fixed_urgency, judged_urgency)),
    sentiment_score  INTEGER GENERATED ALWAYS AS (coalesce(fixed_sentiment, judged_sentiment)),

    -- The queue. The token grows with every claim; an outcome is stored under its claim's token.
    rough_urgency    INTEGER NOT NULL CHECK (rough_urgency BETWEEN 1 AND 3),
    attempts         INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    faults           INTEGER NOT NULL DEFAULT 0 CHECK (faults BETWEEN 0 AND 5),
    next_attempt_at  INTEGER,
    token            INTEGER NOT NULL DEFAULT 0 CHECK (token >= 0),
    lease_host       TEXT,
    lease_pid        INTEGER,
    lease_started    INTEGER,
    lease_expires_at INTEGER,

    -- Stale tickets are taken up in its order, and then in that of their analyses.
    queue_rank INTEGER NOT NULL GENERATED ALWAYS AS (3 - rough_urgency) VIRTUAL,

    -- What lists are sorted by; 0 where it is not known yet.
    urgency_rank INTEGER NOT NULL GENERATED ALWAYS AS
      (CASE urgency WHEN 'High' THEN 3 WHEN 'Medium' THEN 2 WHEN 'Low' THEN 1 ELSE 0 END),
    anger        INTEGER NOT NULL GENERATED ALWAYS AS (11 - coalesce(sentiment_score, 11)),

    CHECK ((resolved_at IS NULL) = (agent_id IS NULL)),
    CHECK ((status = 'processing') = (lease_expires_at IS NOT NULL)),
    CHECK ((lease_expires_at IS NULL) = (lease_host IS NULL)),
    CHECK ((lease_expires_at IS NULL) = (lease_pid IS NULL)),
    CHECK ((analysis_id IS NULL) = (judged_category IS NULL)),
    CHECK ((analysis_id IS NULL) = (judged_urgency IS NULL)),
    CHECK ((analysis_id IS NULL) = (judged_sentiment IS NULL)),
    CHECK ((correction_id IS NULL) =
      (fixed_category IS NULL AND fixed_urgency IS NULL AND fixed_sentiment IS NULL)),
    CHECK (status <> 'completed' OR analysis_id IS NOT NULL),
    CHECK (status <> 'failed' OR error_message IS NOT NULL)
  ) STRICT;

  -- Every outcome of a claim: a judgement, or why there is none.
  CREATE TABLE analysis (
    id              INTEGER PRIMARY KEY,
    ticket_id       INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    token           INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    engine          TEXT NOT NULL,
    model           TEXT,
    asked_model     TEXT,
    prompt_version  TEXT,
    input_tokens    INTEGER CHECK (input_tokens >= 0),
    output_tokens   INTEGER CHECK (output_tokens >= 0),
    cost_usd        REAL CHECK (cost_usd >= 0),
    error_message   TEXT CHECK (length(error_message) BETWEEN 1 AND 500),
    category        TEXT CHECK (\(any("category", of: categories))),
    urgency         TEXT CHECK (\(any("urgency", of: urgencies))),
    sentiment_score INTEGER CHECK (sentiment_score BETWEEN 1 AND 10),
    summary         TEXT CHECK (length(summary) BETWEEN 1 AND 262144),
    language        TEXT CHECK (length(language) BETWEEN 2 AND 35),
    evidence        TEXT CHECK (length(evidence) <= 262144),
    draft           TEXT CHECK (length(draft) BETWEEN 1 AND 262144),
    note            TEXT CHECK (length(note) BETWEEN 1 AND 262144),
    review_reasons  INTEGER NOT NULL DEFAULT 0 CHECK (review_reasons BETWEEN 0 AND 63),
    UNIQUE (ticket_id, token),
    CHECK ((error_message IS NULL) = (category IS NOT NULL)),
    CHECK ((category IS NULL) = (urgency IS NULL)),
    CHECK ((category IS NULL) = (sentiment_score IS NULL)),
    CHECK ((category IS NULL) = (summary IS NULL)),
    CHECK ((category IS NULL) = (language IS NULL)),
    CHECK ((category IS NULL) = (evidence IS NULL)),
    CHECK ((category IS NULL) = (draft IS NULL))
  ) STRICT;

  -- Every reply that an agent wrote; a ticket shows its last.
  CREATE TABLE reply (
    id         INTEGER PRIMARY KEY,
    ticket_id  INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    agent_id   TEXT NOT NULL CHECK (length(agent_id) BETWEEN 1 AND 200),
    text       TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 262144)
  ) STRICT;

  -- Every correction of the labels, each with what it changed; none of them: all were withdrawn.
  CREATE TABLE correction (
    id              INTEGER PRIMARY KEY,
    ticket_id       INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    created_at      INTEGER NOT NULL,
    agent_id        TEXT NOT NULL CHECK (length(agent_id) BETWEEN 1 AND 200),
    category        TEXT CHECK (\(any("category", of: categories))),
    urgency         TEXT CHECK (\(any("urgency", of: urgencies))),
    sentiment_score INTEGER CHECK (sentiment_score BETWEEN 1 AND 10),
    reason          TEXT CHECK (length(reason) BETWEEN 1 AND 262144)
  ) STRICT;

  -- Every time that a ticket was resolved, and that it was opened again.
  CREATE TABLE resolution (
    id          INTEGER PRIMARY KEY,
    ticket_id   INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    created_at  INTEGER NOT NULL,
    agent_id    TEXT NOT NULL CHECK (length(agent_id) BETWEEN 1 AND 200),
    is_reopened INTEGER NOT NULL CHECK (is_reopened IN (0, 1))
  ) STRICT;

  -- Has a row while what was erased may still have older copies in the file.
  CREATE TABLE rewrite_due (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;

  -- What all processes share of a model: when its quota is there again, when the next call may
  -- start, how little it can be made to think.
  CREATE TABLE model (
    name           TEXT PRIMARY KEY,
    quota          TEXT CHECK (quota IN ('minute', 'day')),
    resume_at      INTEGER,
    next_call_at   INTEGER,
    thinking_level TEXT,
    CHECK ((quota IS NULL) = (resume_at IS NULL))
  ) STRICT;

  CREATE INDEX ticket_by_age ON ticket (created_at, id);
  CREATE INDEX ticket_by_urgency ON ticket (urgency_rank, created_at, id);
  CREATE INDEX ticket_by_anger ON ticket (anger, created_at, id);
  CREATE INDEX ticket_by_customer ON ticket (customer COLLATE NOCASE, created_at, id)
    WHERE customer IS NOT NULL;
  CREATE INDEX ticket_by_category ON ticket (category, created_at, id) WHERE category IS NOT NULL;
  CREATE INDEX ticket_open_by_age ON ticket (created_at, id) WHERE resolved_at IS NULL;
  CREATE INDEX ticket_open_by_urgency ON ticket (urgency_rank, created_at, id)
    WHERE resolved_at IS NULL;
  CREATE INDEX ticket_open_by_anger ON ticket (anger, created_at, id) WHERE resolved_at IS NULL;
  CREATE INDEX ticket_unfinished ON ticket (status, created_at, id) WHERE status <> 'completed';
  CREATE INDEX ticket_to_review ON ticket (created_at, id) WHERE review_reasons <> 0;
  CREATE INDEX ticket_waiting ON ticket (rough_urgency DESC, created_at, id)
    WHERE status = 'pending';
  CREATE INDEX ticket_analysed ON ticket (queue_rank, analysis_id) WHERE status = 'completed';
  CREATE INDEX ticket_claimed ON ticket (lease_expires_at) WHERE status = 'processing';
  CREATE INDEX reply_by_ticket ON reply (ticket_id);
  CREATE INDEX correction_by_ticket ON correction (ticket_id);
  CREATE INDEX resolution_by_ticket ON resolution (ticket_id);

  \(searchSchema)
  """
