-- What the shared case database needs of the local file: what is being fetched, what was settled, conflicts, claims.

-- A mutation is settled when its result has come with a pull. Settled ones are kept for 14 days, to be offered again to a server that lost them
-- (sync.md § 3); a rejection is kept until somebody has dealt with it.
ALTER TABLE outbox ADD COLUMN settled INTEGER;
ALTER TABLE outbox ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_pending ON outbox (mid) WHERE result IS NULL;
CREATE INDEX outbox_refused ON outbox (mid) WHERE dismissed = 0 AND result LIKE '%rejected%';

-- A scope whose rows are still being fetched, newest first; one row for each table until it is whole. sort and id: where the next chunk begins.
CREATE TABLE sync_fetch (scope_id BLOB NOT NULL, tbl TEXT NOT NULL, sort INTEGER, id BLOB, done INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (scope_id, tbl)) WITHOUT ROWID;

-- ordinal: which one among equal messages of an import. answers, claim_gen: of a reply, which message it answers and under which claim it was written.
ALTER TABLE message ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN answers BLOB;
ALTER TABLE message ADD COLUMN claim_gen INTEGER;

-- Two officers may choose the same message: their excerpts have one id, and older ones may stand twice.
DROP INDEX excerpt_message;
CREATE INDEX excerpt_message ON excerpt (root_id, message_id);

CREATE INDEX search_record_root ON search_record (root_id);

CREATE TABLE conflict (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    entity TEXT NOT NULL,
    row_id BLOB NOT NULL,
    row_root BLOB NOT NULL,
    field TEXT NOT NULL,
    theirs TEXT NOT NULL,
    mine TEXT NOT NULL,
    officer_number TEXT NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    decided_by TEXT,
    decided_at INTEGER,
    UNIQUE (id, scope_id)
);
CREATE INDEX conflict_row ON conflict (row_id) WHERE state = 'open';

CREATE TABLE claim (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    officer_number TEXT NOT NULL,
    until INTEGER NOT NULL,
    gen INTEGER NOT NULL,
    FOREIGN KEY (root_id, scope_id) REFERENCES conversation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
