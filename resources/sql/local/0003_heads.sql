-- The heads of the server's audit that this file has seen, signed by this device: a server that no longer has one has been rolled back or rewritten.
-- hash: of seal `no`; seen: µs; lost: when the server was first found without it.
CREATE TABLE audit_head (
    no INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    seen INTEGER NOT NULL,
    device BLOB NOT NULL,
    signature BLOB NOT NULL,
    lost INTEGER
);
