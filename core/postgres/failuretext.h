#pragma once
// What the login page says when there is no connection: exactly what failed, and what to do about it.

#include "core/postgres/pgerror.h"

namespace lygte {

/// In the language of the interface, translated at call time. The server's and the system's own words are in
/// PgError::message and detail, for a second line.
ErrorText describe(ConnectFailure failure);

} // namespace lygte
