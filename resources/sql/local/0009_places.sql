-- Where this officer may move things to: known from the server only.
ALTER TABLE scope ADD COLUMN may_put INTEGER NOT NULL DEFAULT 0;
