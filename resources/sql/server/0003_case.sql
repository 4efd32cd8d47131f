-- The case data: the same names and columns as in the local case file (resources/sql/local), without what is derived there.
SET LOCAL search_path = lygte, pg_temp;

-- Which state may follow which, by command: loaded from resources/escalations and core, so that no merge and no psql builds an illegal state.
CREATE TABLE transition (
    tbl name NOT NULL,
    kind text NOT NULL DEFAULT '',
    command text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    PRIMARY KEY (tbl, kind, command, from_state, to_state)
);
INSERT INTO transition (tbl, command, from_state, to_state) VALUES
    ('shift', 'end', 'running', 'ended'),
    ('shift', 'resume', 'ended', 'running'),
    ('conversation', 'close', 'open', 'closed'),
    ('conversation', 'reopen', 'closed', 'open'),
    ('message', 'set-reply-state', 'written', 'copied'),
    ('message', 'set-reply-state', 'written', 'sent'),
    ('message', 'set-reply-state', 'copied', 'sent'),
    ('message', 'set-reply-state', 'copied', 'written'),
    ('message', 'set-reply-state', 'sent', 'written'),
    ('message', 'set-reply-state', 'sent', 'copied'),
    ('conflict', 'decide', 'open', 'kept'),
    ('conflict', 'decide', 'open', 'taken'),
    ('conflict', 'reopen', 'kept', 'open'),
    ('conflict', 'reopen', 'taken', 'open');

CREATE TABLE shift (
    officer_id uuid NOT NULL,
    officer_number text NOT NULL,
    account text NOT NULL,
    platforms text NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'ended')),
    started bigint NOT NULL,
    ended bigint,
    handover text NOT NULL
);
SELECT make_synced('shift', 'shift', '{handover}', 'state', settable => '{ended,handover}');
ALTER TABLE shift ADD CHECK (officer_id = content_id(utf8('officer'), utf8(officer_number)));

CREATE TABLE entry (
    officer_number text NOT NULL,
    kind text NOT NULL,
    counted text NOT NULL,
    platform text NOT NULL,
    place text NOT NULL,
    topics text NOT NULL,
    started bigint NOT NULL,
    minutes bigint NOT NULL CHECK (minutes >= 0),
    reached bigint NOT NULL CHECK (reached >= 0),
    fact text NOT NULL,
    assessment text NOT NULL,
    written bigint NOT NULL,
    withdrawn bigint NOT NULL CHECK (withdrawn IN (0, 1)),
    replaces uuid
);
SELECT make_synced('entry', 'shift');

CREATE TABLE entry_link (
    entry_id uuid NOT NULL,
    target text NOT NULL,
    target_id uuid NOT NULL
);
SELECT make_synced('entry_link', 'shift');

-- home_scope: where it was imported. The id of an imported conversation is made from it and stays when the aggregate moves to another scope. An id that is
-- made from content is checked, and nothing else may have one: or whoever guesses a name could ask by an insert whether another section knows it.
CREATE TABLE conversation (
    platform text NOT NULL,
    title text NOT NULL,
    account text NOT NULL,
    thread_key text,
    format text,
    participants text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'closed')),
    level bigint CHECK (level BETWEEN 0 AND 3),
    opened bigint NOT NULL
);
SELECT make_synced('conversation', 'conversation', '{title,account,level}', 'state');
ALTER TABLE conversation ADD COLUMN home_scope uuid NOT NULL;
CREATE FUNCTION is_content_id(id uuid) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT get_byte(uuid_send(id), 6) >> 4 = 8 $$;
ALTER TABLE conversation ADD CONSTRAINT imported_id CHECK (CASE WHEN thread_key IS NULL THEN NOT is_content_id(id)
    ELSE id = content_id(utf8('conversation'), uuid_send(home_scope), utf8(platform), utf8(thread_key)) END);
CREATE FUNCTION stamp_home() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    NEW.home_scope := NEW.scope_id;
    RETURN NEW;
END $$;
CREATE TRIGGER stamp_home BEFORE INSERT ON conversation FOR EACH ROW EXECUTE FUNCTION stamp_home();

-- ordinal: which one among equal messages of an import; part of the id. answers and claim_gen: of a reply, which message it answers and under which claim
-- it was written: the fencing token, checked when the reply is put in; the unique index is the last word.
CREATE TABLE message (
    direction bigint NOT NULL CHECK (direction BETWEEN 0 AND 2),
    origin text NOT NULL CHECK (origin IN ('import', 'typed', 'pasted', 'reply')),
    kind bigint NOT NULL,
    sender text NOT NULL,
    body text NOT NULL,
    raw text,
    sent bigint,
    zone bigint NOT NULL,
    "precision" bigint NOT NULL,
    raw_time text,
    source_id uuid,
    source_index bigint,
    ordinal bigint NOT NULL,
    officer_number text,
    account text,
    reply_state text CHECK (reply_state IN ('written', 'copied', 'sent')),
    answers uuid,
    claim_gen bigint,
    extra text,
    CHECK ((origin = 'reply') = (reply_state IS NOT NULL)),
    CHECK (origin = 'import' OR officer_number IS NOT NULL)
);
SELECT make_synced('message', 'conversation', '{}', 'reply_state');
ALTER TABLE message ADD CONSTRAINT imported_id CHECK (CASE WHEN origin <> 'import' THEN NOT is_content_id(id)
    ELSE id = content_id(utf8('message'), uuid_send(root_id),
        utf8(coalesce(sent::text, raw_time, '')) || '\x00' || utf8(sender) || '\x00' || utf8(kind::text) || '\x00' || sha256(utf8(coalesce(raw, body))),
        utf8(ordinal::text)) END);
CREATE UNIQUE INDEX message_answers ON message (root_id, answers) WHERE answers IS NOT NULL;
CREATE INDEX message_newest ON message (scope_id, (coalesce(sent, 0)) DESC, id DESC);

CREATE TABLE note (
    officer_number text NOT NULL,
    written bigint NOT NULL,
    body text NOT NULL
);
SELECT make_synced('note', 'conversation');

CREATE TABLE source (
    name text NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    size bigint NOT NULL,
    format text NOT NULL,
    imported bigint NOT NULL,
    officer_number text NOT NULL,
    trouble text NOT NULL
);
SELECT make_synced('source', 'source');
ALTER TABLE source ADD COLUMN home_scope uuid NOT NULL;
ALTER TABLE source ADD CONSTRAINT imported_id CHECK (id = content_id(utf8('source'), uuid_send(home_scope), sha256));
CREATE TRIGGER stamp_home BEFORE INSERT ON source FOR EACH ROW EXECUTE FUNCTION stamp_home();

CREATE TABLE escalation (
    type text NOT NULL,
    jurisdiction text NOT NULL,
    state text NOT NULL,
    conversation_id uuid,
    officer_number text NOT NULL,
    created bigint NOT NULL,
    title text NOT NULL,
    fields text NOT NULL CHECK (jsonb_typeof(fields::jsonb) = 'object')
);
SELECT make_synced('escalation', 'escalation', '{jurisdiction,title,fields}', 'state');

-- Who the child and the parents are: not granted, not in any pull; handed out one by one against a committed ticket (0006_audit.sql).
CREATE TABLE escalation_identity (fields text NOT NULL CHECK (jsonb_typeof(fields::jsonb) = 'object'));
SELECT make_synced('escalation_identity', 'escalation', '{fields}', NULL, false);

CREATE TABLE escalation_event (
    at bigint NOT NULL,
    command text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    officer_number text NOT NULL,
    note text NOT NULL
);
SELECT make_synced('escalation_event', 'escalation');

CREATE TABLE excerpt (
    message_id uuid NOT NULL,
    sender text NOT NULL,
    sent bigint,
    body text NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    removed bigint NOT NULL CHECK (removed IN (0, 1))
);
SELECT make_synced('excerpt', 'escalation', '{removed}');

-- An edit of a field that somebody else had changed: the server's value stands, both are kept until somebody decides. An aggregate of its own, in the scope
-- of the row; theirs and mine are JSON values.
CREATE TABLE conflict (
    entity text NOT NULL,
    row_id uuid NOT NULL,
    row_root uuid NOT NULL,
    field text NOT NULL,
    theirs text NOT NULL,
    mine text NOT NULL,
    officer_number text NOT NULL,
    at bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'kept', 'taken')),
    decided_by text,
    decided_at bigint
);
SELECT make_synced('conflict', 'conflict', '{}', 'state', settable => '{decided_by,decided_at}');

-- Who may answer in a conversation, until when (µs, this server's clock). claim_gen grows with every new holder. Written by claim() and release() only.
CREATE TABLE claim (
    officer_number text NOT NULL,
    login name NOT NULL,
    until bigint NOT NULL,
    gen bigint NOT NULL
);
SELECT make_synced('claim', 'conversation');
