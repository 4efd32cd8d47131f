#pragma once
// Screenshots of every state of the wire, each brought about for real: a server that is stopped, a wrong password, a colleague
// who is faster. In both languages and both themes.

#include "tests/practiceserver/office.h"

namespace lygte::test {

void takeWireShots(Office& office, const QString& folder);

} // namespace lygte::test
