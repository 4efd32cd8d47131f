#pragma once
// What can be taken back. A feature says what it did and how to undo it; a toast offers it, Ctrl+Z takes back the last act.
// Acts that have left the machine are never offered here. QUndoStack was discarded: it wants a redo of everything, and ours is
// a correction that the store writes, not a replay. Owned by app/. UI thread.

#include "ui/widgets/phrase.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace lygte {

class Toast;

class UndoService final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kept = 20;

    explicit UndoService(Toast* toast, QObject* parent = nullptr);

    /// `done` says what was done ("Entry saved"); `undo` takes it back and reports its own failure.
    void did(Text done, std::function<void()> undo);
    /// Says what was done, where there is no way back.
    void said(Text done);
    bool canUndo() const { return !acts_.empty(); }
    /// Takes back the last act; nothing when there is none.
    void undo();
    /// Forgets everything: at lock, and when the case file is closed.
    void clear();

Q_SIGNALS:
    void canUndoChanged(bool can);

private:
    struct Act
    {
        quint64 number;
        Text done;
        std::function<void()> undo;
    };
    void undoAct(quint64 number);

    QPointer<Toast> toast_;
    std::vector<Act> acts_;
    quint64 last_ = 0;
};

} // namespace lygte
