#pragma once
// Every act of the program is registered here once; menus, rail, palette and help sheet are views of it. Texts are Phrases, so
// a language switch refreshes the actions in place (nothing is rebuilt), and the palette can search all languages. Owned by
// app/, outlives every page. UI thread.

#include "ui/widgets/phrase.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <vector>

namespace lygte {

/// Keys as they stand on the keyboard, in the interface's language. Both Enter keys are called Enter, as in all our texts.
QString keyText(const QKeySequence& keys);

struct Command
{
    QString id;   ///< stable, e.g. "shift.start"
    Phrase text;  ///< "Start the shift"
    Phrase group; ///< heading in the help sheet and the palette, e.g. "Shift"
    QString icon; ///< Breeze name or empty
    QKeySequence shortcut;
    std::function<void()> run;
    QKeySequence alsoKey; ///< a key that a widget handles itself (Esc), shown in the help sheet
    bool checkable = false;
};

class CommandRegistry final : public QObject
{
    Q_OBJECT
public:
    /// All texts of a phrase, the interface's language first.
    using Lookup = std::function<QStringList(const Phrase&)>;

    struct Entry
    {
        Command command;
        QAction* action;
    };

    explicit CommandRegistry(QObject* parent = nullptr);

    /// Registers an act; the action belongs to the registry. An id or a shortcut used twice is a bug and ends the program.
    QAction* add(Command command);
    /// Never null for a registered id; an unknown id is a bug.
    QAction* action(const QString& id) const;
    bool has(const QString& id) const;
    const std::vector<Entry>& all() const { return entries_; }

    /// Hands in where other languages are looked up; without it only the interface's language is found.
    void setLookup(Lookup lookup) { lookup_ = std::move(lookup); }
    QStringList textsInAllLanguages(const Command& command) const;
    /// The interface's language has changed.
    void retranslate();

Q_SIGNALS:
    void added(QAction* action);

private:
    std::vector<Entry> entries_;
    Lookup lookup_;
};

} // namespace lygte
