-- Sync: the change log that clients poll, the mutations that they push, and who answers (sync.md § 2-4).
SET LOCAL search_path = lygte, pg_temp;

-- Every synced table, described once. `columns` beside the common head; `patchable` may be edited; `state_column` moves by command only, and a command
-- may set `settable` along with it.
CREATE TABLE sync_table (
    tbl name PRIMARY KEY,
    root name NOT NULL,
    columns text NOT NULL,
    patchable text[] NOT NULL DEFAULT '{}',
    settable text[] NOT NULL DEFAULT '{}',
    state_column text,
    pulled boolean NOT NULL DEFAULT true,
    has_officer boolean NOT NULL,
    epoch integer NOT NULL DEFAULT 1
);

-- One append-only log for all of them. No primary key: nothing but the pull reads it, by transaction id.
CREATE TABLE change (
    tbl name NOT NULL,
    row_id uuid NOT NULL,
    root_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    deleted boolean NOT NULL,
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX change_xid ON change (row_xid);

-- Below this transaction id the log is pruned; a client whose snapshot is older reconciles.
CREATE TABLE prune_point (id boolean PRIMARY KEY DEFAULT true CHECK (id), horizon xid8 NOT NULL);
INSERT INTO prune_point (horizon) VALUES ('0');
CREATE TABLE snapshot_history (at bigint PRIMARY KEY, horizon xid8 NOT NULL);

-- Emptied by a crash, a promotion and a point-in-time recovery, kept by a clean restart: transaction ids are only comparable within one incarnation.
CREATE UNLOGGED TABLE incarnation (id uuid NOT NULL);
CREATE UNIQUE INDEX incarnation_one ON incarnation ((true));

CREATE FUNCTION server_identity() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()), (SELECT oid FROM pg_database WHERE datname = current_database()),
                     'lygte.incarnation'::regclass::oid, (SELECT id FROM incarnation))
$$;

CREATE TABLE sync_client (
    id uuid PRIMARY KEY,
    login name NOT NULL REFERENCES officer (login),
    last_mid bigint NOT NULL DEFAULT 0,
    seen bigint NOT NULL DEFAULT now_micros()
);

-- What was pushed, and what became of it. The id is the client's own, so a mutation that is offered again, by whichever client, is known.
CREATE TABLE sync_mutation (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    mid bigint NOT NULL,
    login name NOT NULL DEFAULT session_user,
    entity name NOT NULL,
    row_id uuid NOT NULL,
    command text NOT NULL,
    result text NOT NULL,
    at bigint NOT NULL DEFAULT now_micros()
);

-- Who changed what: appended by the same triggers, chained later by seal(), so that no writer waits for another (sync.md § 9). Never any content.
CREATE TABLE audit_event (
    login name NOT NULL DEFAULT session_user,
    at bigint NOT NULL DEFAULT now_micros(),
    verb text NOT NULL,
    tbl name NOT NULL,
    ids uuid[] NOT NULL,
    why text,
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

-- A statement's rows go into both logs at once. A deletion is logged for a deleted row, for the root in its old scope when an aggregate moves, and
-- in the old root for a row that changes its root.
CREATE FUNCTION log_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    INSERT INTO change (tbl, row_id, root_id, scope_id, deleted) SELECT TG_TABLE_NAME, id, root_id, scope_id, false FROM new_rows;
    INSERT INTO audit_event (verb, tbl, ids) SELECT 'insert', TG_TABLE_NAME, array_agg(id) FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION log_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    INSERT INTO change (tbl, row_id, root_id, scope_id, deleted) SELECT TG_TABLE_NAME, id, root_id, scope_id, false FROM new_rows;
    INSERT INTO change (tbl, row_id, root_id, scope_id, deleted)
        SELECT TG_TABLE_NAME, o.id, o.root_id, o.scope_id, true FROM old_rows o JOIN new_rows n USING (id)
        WHERE (o.scope_id <> n.scope_id AND o.id = o.root_id) OR o.root_id <> n.root_id;
    INSERT INTO audit_event (verb, tbl, ids) SELECT 'update', TG_TABLE_NAME, array_agg(id) FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE FUNCTION log_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    INSERT INTO change (tbl, row_id, root_id, scope_id, deleted) SELECT TG_TABLE_NAME, id, root_id, scope_id, true FROM old_rows;
    INSERT INTO audit_event (verb, tbl, ids) SELECT 'delete', TG_TABLE_NAME, array_agg(id) FROM old_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION new_rev() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT uuid_hash_extended(gen_random_uuid(), 0) $$;
CREATE FUNCTION stamp_rev() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    NEW.row_rev := uuid_hash_extended(gen_random_uuid(), 0);
    RETURN NEW;
END $$;

-- Makes a table synced: the common head, the keys that hold an aggregate together, logging, row-level security, grants, its description. Adding one is
-- a CREATE TABLE with its own columns and one call. `root` names the table of the aggregate's root; the same name for a root.
CREATE FUNCTION make_synced(tbl name, root name, patchable text[] DEFAULT '{}', state_column text DEFAULT NULL, pulled boolean DEFAULT true, settable text[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    own_columns text;
    has_officer boolean;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), coalesce(bool_or(attname = 'officer_number'), false) INTO own_columns, has_officer
    FROM pg_attribute WHERE attrelid = tbl::text::regclass AND attnum > 0 AND NOT attisdropped;
    INSERT INTO sync_table (tbl, root, columns, patchable, settable, state_column, pulled, has_officer)
    VALUES (make_synced.tbl, make_synced.root, own_columns, make_synced.patchable, make_synced.settable, make_synced.state_column, make_synced.pulled, has_officer);

    EXECUTE format('ALTER TABLE %I ADD COLUMN id uuid PRIMARY KEY, ADD COLUMN root_id uuid NOT NULL, ADD COLUMN scope_id uuid NOT NULL,
                    ADD COLUMN row_rev bigint NOT NULL DEFAULT lygte.new_rev()', tbl);
    IF tbl = root THEN
        EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I UNIQUE (id, scope_id), ADD CHECK (root_id = id),
                        ADD FOREIGN KEY (scope_id) REFERENCES scope (id)', tbl, tbl || '_aggregate');
    ELSE
        EXECUTE format('ALTER TABLE %1$I ADD FOREIGN KEY (root_id, scope_id) REFERENCES %2$I (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE', tbl, root);
        EXECUTE format('CREATE INDEX ON %I (root_id, scope_id)', tbl);
    END IF;
    EXECUTE format('CREATE INDEX ON %I (scope_id, id)', tbl);

    EXECUTE format('CREATE TRIGGER stamp_rev BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_rev()', tbl);
    EXECUTE format('CREATE TRIGGER log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION log_insert()', tbl);
    EXECUTE format('CREATE TRIGGER log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION log_update()', tbl);
    EXECUTE format('CREATE TRIGGER log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION log_delete()', tbl);

    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tbl);
    IF pulled THEN
        EXECUTE format('CREATE POLICY officer_reads ON %I FOR SELECT TO lygte_officer USING (scope_id = ANY ((SELECT my_scopes())::uuid[]))', tbl);
        EXECUTE format('GRANT SELECT ON %I TO lygte_officer', tbl);
    END IF;
    EXECUTE format('CREATE POLICY writer_reads ON %I FOR SELECT TO lygte_writer USING (true)', tbl);
    EXECUTE format('CREATE POLICY writer_inserts ON %I FOR INSERT TO lygte_writer WITH CHECK (scope_id = ANY ((SELECT my_put_scopes())::uuid[]))', tbl);
    EXECUTE format('CREATE POLICY writer_updates ON %I FOR UPDATE TO lygte_writer USING (scope_id = ANY ((SELECT my_put_scopes())::uuid[]))
                    WITH CHECK (may_put(scope_id))', tbl);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO lygte_writer', tbl);
END $$;
