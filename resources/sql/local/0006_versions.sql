-- A note, or a message that was entered by hand, is put right by a new version (replaces); taking it back is one too (withdrawn). written and sent stay:
-- they are its place. corrected: when this version was made (µs).
ALTER TABLE message ADD COLUMN replaces BLOB;
ALTER TABLE message ADD COLUMN withdrawn INTEGER;
ALTER TABLE message ADD COLUMN corrected INTEGER;
CREATE INDEX message_replaces ON message (replaces) WHERE replaces IS NOT NULL;
ALTER TABLE note ADD COLUMN replaces BLOB;
ALTER TABLE note ADD COLUMN withdrawn INTEGER;
ALTER TABLE note ADD COLUMN corrected INTEGER;
CREATE INDEX note_replaces ON note (replaces) WHERE replaces IS NOT NULL;
