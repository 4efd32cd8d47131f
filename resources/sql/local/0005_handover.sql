-- What a shift's handover said before it was put right, as far as this machine wrote it: stays readable here, never synced.
-- replaced: µs.
CREATE TABLE handover_version (
    shift_id BLOB NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
    handover TEXT NOT NULL,
    replaced INTEGER NOT NULL
);
CREATE INDEX handover_version_shift ON handover_version (shift_id, replaced);
