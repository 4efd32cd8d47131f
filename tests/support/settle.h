#pragma once

#include <QTest>

namespace lygte::test {

/// Lets layouts, fonts and queued calls come to rest. It counts rounds of the event loop and not time: on a busy machine a
/// fixed time is a single round, and what follows from one event to the next has not happened.
inline void settle()
{
    for (int round = 0; round < 10; ++round) QTest::qWait(5);
}

} // namespace lygte::test
