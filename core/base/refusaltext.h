#pragma once
// Why the server did not take something, and what to do about it: one wording for every kind of row, wherever it is shown.

#include "core/base/result.h"

namespace lygte {

/// `code`: rights, gone, state, transition, claim, unclaimed, answered, replaced, elsewhere, data. In the language of the
/// interface, translated at call time.
ErrorText describeRefusal(const QString& code);

} // namespace lygte
