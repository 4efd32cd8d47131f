#pragma once
// The way out of a case file that cannot be opened (damaged, or its key is lost): it is moved out of the way with its key, so
// that a new one can be begun, and nothing is deleted. Discarded: renaming the folder (it may be the user's own, with other
// files in it), new names for the files (in a folder of their own they keep their names, so that `--store` opens them there).

#include "core/base/clock.h"
#include "core/base/result.h"

namespace lygte {

/// Moves the case file of `directory`, its logs and its key into `set-aside-<date>-<time>` inside it, and returns that folder.
/// InUse when another program has it open, NotFound when there is none; after an error everything is where it was.
Result<QString> setAside(const QString& directory, Instant now);

} // namespace lygte
