#pragma once
// What the server did not take, why, and what to do about it: one wording for every kind of row, wherever it is shown.

#include "core/base/result.h"

namespace lygte {

/// A field that an officer wrote: a column, or "fields.name", and its text, which is shown as plain text.
struct FieldText
{
    QString field;
    QString text;
};

/// `code`: rights, gone, state, transition, claim, unclaimed, answered, replaced, elsewhere, data. In the language of the
/// interface, translated at call time.
ErrorText describeRefusal(const QString& code);

} // namespace lygte
