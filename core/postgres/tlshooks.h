#pragma once
// The two things that libpq does not tell and OpenSSL, underneath it, does. Why a certificate was not believed: libpq says
// "certificate verify failed" for an expired one and for a stranger's alike, and an officer has to do different things about
// them. And a limit to reading: PQconsumeInput reads a message of any announced length (up to 1 GB) for as long as bytes keep
// coming, without giving us a word in between.

#include "core/postgres/pgerror.h"

#include <cstdint>

struct pg_conn;

namespace lygte::tlshooks {

/// Call before each PQconnectPoll.
void clearReason();
/// Call after each PQconnectPoll: as soon as libpq has its TLS session, the reason will be noted. Changes no verdict.
void noteReason(pg_conn* connection);
/// Puts what this thread's last handshake was refused for into an error that says CertificateUnknown. False when the reason
/// went by unheard: the server's whole answer was there before noteReason() could be called.
bool explain(PgError& error);

/// From now on every byte read lessens `left`, and at 0 reading fails. `left` must outlive the connection. No effect without
/// TLS.
void limitReads(pg_conn* connection, std::int64_t* left);

} // namespace lygte::tlshooks
