#pragma once
// A text that has to be said in more than one language at once, or later than it was written: its translation context and
// English source. The command palette finds an action by every language through it. Made with QT_TRANSLATE_NOOP so that lupdate
// sees it:
//     Phrase{"Patrol", QT_TRANSLATE_NOOP("Patrol", "Start the shift")}
// Both pointers live for ever (string literals).

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace lygte {

struct Phrase
{
    const char* context = "";
    const char* source = "";

    bool isEmpty() const { return *source == '\0'; }
    /// In the language of the interface, at the time of the call.
    QString text() const { return isEmpty() ? QString() : QCoreApplication::translate(context, source); }
};

/// A text that is asked for again when the language changes. It must not capture translated text.
using Text = std::function<QString()>;

} // namespace lygte
