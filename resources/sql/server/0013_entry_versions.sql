-- A log entry is put right as a note is (0011_versions.sql): by whoever wrote it, and one version once. The index is not unique, because two corrections of the
-- same entry may stand from before; the check locks the version before, so none are added.
SET LOCAL search_path = lygte, pg_temp;

CREATE INDEX entry_replaces ON entry (scope_id, replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER check_version BEFORE INSERT ON entry FOR EACH ROW WHEN (NEW.replaces IS NOT NULL) EXECUTE FUNCTION check_version();
