-- What is being imported, or was broken off: it is said so until the same file has been imported to its end. conversation_id is NULL in the row
-- that stands for the file itself. Of this machine only.
CREATE TABLE unfinished_import (
    source_id BLOB NOT NULL,
    conversation_id BLOB,
    UNIQUE (source_id, conversation_id)
);
CREATE INDEX unfinished_import_conversation ON unfinished_import (conversation_id);
