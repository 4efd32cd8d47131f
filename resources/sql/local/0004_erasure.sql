-- What was erased on order, and never what it said: kept for good, so that it is offered again to a server that was restored from before (sync.md § 3).
-- found: 1 when the server had it, 0 when nothing was there; unknown until the server has answered.
CREATE TABLE erasure (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    entity TEXT NOT NULL,
    row_id BLOB NOT NULL,
    why TEXT NOT NULL,
    officer_number TEXT NOT NULL,
    at INTEGER NOT NULL,
    found INTEGER,
    UNIQUE (id, scope_id)
);
CREATE INDEX erasure_row ON erasure (row_id);
