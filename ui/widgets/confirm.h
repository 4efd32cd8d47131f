#pragma once
// The one question before something is destroyed for good. Everything else is done at once and can be undone.

#include <QString>

#include <functional>

class QWidget;

namespace lygte {

/// Asks over `parent`'s window; `then` runs only if the button with `verb` is chosen ("Delete the draft"). Enter alone cancels.
void confirmDestructive(QWidget* parent, const QString& question, const QString& consequence, const QString& verb,
                        std::function<void()> then);

} // namespace lygte
