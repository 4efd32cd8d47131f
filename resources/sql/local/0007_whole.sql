-- A row that says how much of an aggregate is on the server asks for what waits or was refused in it.
CREATE INDEX outbox_pending_root ON outbox (root_id) WHERE result IS NULL;
CREATE INDEX outbox_refused_root ON outbox (root_id) WHERE dismissed = 0 AND result LIKE '%rejected%';
