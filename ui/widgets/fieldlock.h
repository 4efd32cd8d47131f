#pragma once
// Fields that may not be written in for a moment: what belongs into them is being read, or what stands in them is being saved.
// UI thread.

#include <QWidget>

namespace lygte {

/// Text stays readable, with its caret and the focus; a list to choose from cannot be read-only and is disabled.
void setLocked(QWidget* field, bool locked);

} // namespace lygte
