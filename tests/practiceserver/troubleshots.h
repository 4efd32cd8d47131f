#pragma once
// Screenshots of what goes wrong on the wire, and of what only the server hands out: connections that fail and why, rows that
// were refused, a child's identity, a hole in the server's log. After takeWireShots' own, on the same office.

#include "tests/practiceserver/office.h"

namespace lygte::test {

void takeTroubleShots(Office& office, const QString& folder);

} // namespace lygte::test
