-- Events of acts that were refused before 0016_events.sql still told of what never was, and met deadlines. They are taken out of the history, which clients
-- hear of as of any deletion, and kept here, word for word, for the auditor.
--
-- Certain is that alone: the act that stands before the event in what the same client pushed was refused, and no act of that name by that officer was ever
-- carried out on that escalation. A state changes by push only, and every push is recorded (0002_sync.sql). Where an act was tried again and carried out later,
-- its event is the first one; which one is true then cannot be told for sure, and both stay.
SET LOCAL search_path = lygte, pg_temp;

CREATE TABLE untrue_event (
    id uuid PRIMARY KEY,
    root_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    at bigint NOT NULL,
    command text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    officer_number text NOT NULL,
    note text NOT NULL,
    act uuid NOT NULL, -- the mutation that was refused
    refusal text NOT NULL,
    -- An escalation that is moved or erased takes them along.
    FOREIGN KEY (root_id, scope_id) REFERENCES escalation (id, scope_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX ON untrue_event (root_id, scope_id);
ALTER TABLE untrue_event OWNER TO lygte_owner;
ALTER TABLE untrue_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY auditor_reads ON untrue_event FOR SELECT TO lygte_auditor USING (true);
GRANT SELECT ON untrue_event TO lygte_auditor;

WITH acts AS MATERIALIZED (
    SELECT m.id, m.client_id, m.mid, m.login, m.row_id, m.command, m.result, m.result::jsonb ->> 's' = 'rejected' AS refused
    FROM sync_mutation m WHERE m.entity = 'escalation' AND m.command NOT IN ('insert', 'patch')
), told AS (
    SELECT DISTINCT ON (e.id) e.id, a.id AS act, a.login, a.refused, a.result
    FROM escalation_event e
    JOIN sync_mutation m ON m.entity = 'escalation_event' AND m.row_id = e.id AND m.command = 'insert' AND m.result::jsonb ->> 's' <> 'rejected'
    JOIN acts a ON a.client_id = m.client_id AND a.row_id = e.root_id AND a.command = e.command AND a.mid < m.mid
    WHERE e.from_state NOT IN ('', e.to_state)
    ORDER BY e.id, a.mid DESC
)
INSERT INTO untrue_event (id, root_id, scope_id, at, command, from_state, to_state, officer_number, note, act, refusal)
SELECT e.id, e.root_id, e.scope_id, e.at, e.command, e.from_state, e.to_state, e.officer_number, e.note, t.act, t.result
FROM told t JOIN escalation_event e USING (id)
WHERE t.refused AND NOT EXISTS (
    SELECT FROM acts a LEFT JOIN officer o ON o.login = a.login
    WHERE NOT a.refused AND a.row_id = e.root_id AND a.command = e.command AND (a.login = t.login OR o.number = e.officer_number));

DELETE FROM escalation_event e USING untrue_event u WHERE u.id = e.id;
