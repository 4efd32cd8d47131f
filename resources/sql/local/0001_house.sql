-- The local case file. Times are microseconds since 1970 UTC. Ids are 16 raw bytes (UUID). Every synced row belongs to one aggregate
-- (root_id) and one scope (scope_id), as on the server; sync_state is local: 0 here only, 1 on the way, 2 on the server, 3 rejected, 4 conflict.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE scope (id BLOB PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;

-- What waits for the server. A mutation is kept until its result has come; rejections keep their reason and text.
CREATE TABLE outbox (
    mid INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    entity TEXT NOT NULL,
    row_id BLOB NOT NULL,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    command TEXT NOT NULL,
    body TEXT NOT NULL,
    created INTEGER NOT NULL,
    result TEXT
);
CREATE INDEX outbox_row ON outbox (row_id);

-- The server's version of a row that has pending patches or commands; JSON of the synced columns.
CREATE TABLE shadow (entity TEXT NOT NULL, row_id BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY (entity, row_id)) WITHOUT ROWID;

-- Unsaved form contents; never synced.
CREATE TABLE draft (name TEXT PRIMARY KEY, body TEXT NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID;

-- Patrol --------------------------------------------------------------------------------------------------------------------------

CREATE TABLE shift (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    officer_id BLOB NOT NULL,
    officer_number TEXT NOT NULL,
    account TEXT NOT NULL,
    platforms TEXT NOT NULL,
    state TEXT NOT NULL,
    started INTEGER NOT NULL,
    ended INTEGER,
    handover TEXT NOT NULL DEFAULT '',
    UNIQUE (id, scope_id)
);
CREATE INDEX shift_started ON shift (started);

CREATE TABLE entry (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    officer_number TEXT NOT NULL,
    kind TEXT NOT NULL,
    counted TEXT NOT NULL,
    platform TEXT NOT NULL,
    place TEXT NOT NULL,
    topics TEXT NOT NULL,
    started INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    fact TEXT NOT NULL,
    assessment TEXT NOT NULL,
    written INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    replaces BLOB,
    FOREIGN KEY (root_id, scope_id) REFERENCES shift (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX entry_root ON entry (root_id, started);
CREATE INDEX entry_replaces ON entry (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE entry_link (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    entry_id BLOB NOT NULL,
    target TEXT NOT NULL,
    target_id BLOB NOT NULL,
    FOREIGN KEY (root_id, scope_id) REFERENCES shift (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX entry_link_root ON entry_link (root_id, entry_id);
CREATE INDEX entry_link_target ON entry_link (target_id);

-- Conversations -------------------------------------------------------------------------------------------------------------------

-- last_at, last_sender, snippet, messages and unread are derived here for the inbox and never synced.
CREATE TABLE conversation (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    platform TEXT NOT NULL,
    title TEXT NOT NULL,
    account TEXT NOT NULL,
    thread_key TEXT,
    format TEXT,
    participants TEXT NOT NULL,
    state TEXT NOT NULL,
    level INTEGER,
    opened INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_sender TEXT NOT NULL DEFAULT '',
    snippet TEXT NOT NULL DEFAULT '',
    messages INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    UNIQUE (id, scope_id)
);
CREATE INDEX conversation_last ON conversation (last_at, id);
CREATE INDEX conversation_state_last ON conversation (state, last_at, id);

-- key: the sent time in µs, made unique; also the rowid of message_search, so that newest first needs no sort. direction: 0 received, 1 sent by
-- the patrol, 2 by the platform. kind, zone and precision: the enums of core/conversations/imported.h. extra: JSON of attachments, reactions.
CREATE TABLE message (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    direction INTEGER NOT NULL,
    origin TEXT NOT NULL,
    kind INTEGER NOT NULL,
    sender TEXT NOT NULL,
    body TEXT NOT NULL,
    raw TEXT,
    sent INTEGER,
    zone INTEGER NOT NULL,
    precision INTEGER NOT NULL,
    raw_time TEXT,
    source_id BLOB,
    source_index INTEGER,
    officer_number TEXT,
    account TEXT,
    reply_state TEXT,
    extra TEXT,
    FOREIGN KEY (root_id, scope_id) REFERENCES conversation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX message_root ON message (root_id, key);

-- Internal notes stand apart from messages, so that none is ever disclosed as one.
CREATE TABLE note (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    officer_number TEXT NOT NULL,
    written INTEGER NOT NULL,
    body TEXT NOT NULL,
    FOREIGN KEY (root_id, scope_id) REFERENCES conversation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX note_root ON note (root_id, written);

-- Evidence ------------------------------------------------------------------------------------------------------------------------

-- One foreign file that was imported: its name for people, its hash for proof.
CREATE TABLE source (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    imported INTEGER NOT NULL,
    officer_number TEXT NOT NULL,
    trouble TEXT NOT NULL DEFAULT ''
);
CREATE INDEX source_sha256 ON source (sha256);

-- The original bytes, by their hash, in parts of at most 1 MiB.
CREATE TABLE content (sha256 BLOB NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sha256, part));

-- Escalations ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE escalation (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    type TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    state TEXT NOT NULL,
    conversation_id BLOB,
    officer_number TEXT NOT NULL,
    created INTEGER NOT NULL,
    title TEXT NOT NULL,
    fields TEXT NOT NULL,
    due_at INTEGER,
    due_key TEXT,
    UNIQUE (id, scope_id)
);
CREATE INDEX escalation_due ON escalation (due_at);
CREATE INDEX escalation_conversation ON escalation (conversation_id);

-- Who the child and the parents are: apart from the rest, because the server will hand it out only against a purpose (sync.md § 5).
CREATE TABLE escalation_identity (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    fields TEXT NOT NULL,
    FOREIGN KEY (root_id, scope_id) REFERENCES escalation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX escalation_identity_root ON escalation_identity (root_id);

CREATE TABLE escalation_event (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    at INTEGER NOT NULL,
    command TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    officer_number TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY (root_id, scope_id) REFERENCES escalation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX escalation_event_root ON escalation_event (root_id, at);

CREATE TABLE excerpt (
    id BLOB PRIMARY KEY,
    root_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    sync_state INTEGER NOT NULL DEFAULT 0,
    row_rev BLOB,
    message_id BLOB NOT NULL,
    sender TEXT NOT NULL,
    sent INTEGER,
    body TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (root_id, scope_id) REFERENCES escalation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX excerpt_root ON excerpt (root_id);
CREATE UNIQUE INDEX excerpt_message ON excerpt (root_id, message_id);

-- Search --------------------------------------------------------------------------------------------------------------------------

-- Contentless: the text stands once, in its own table; snippets are made from there. Prefix indexes serve words typed half.
CREATE VIRTUAL TABLE message_search USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'lygte', prefix = '1 2 3');
INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);

-- Everything else that has text; key is its time in µs, made unique.
CREATE TABLE search_record (
    key INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    row_id BLOB NOT NULL,
    root_id BLOB NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (entity, row_id)
);
CREATE VIRTUAL TABLE record_search USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'lygte', prefix = '1 2 3');
INSERT INTO record_search (record_search, rank) VALUES ('secure-delete', 1);
