#pragma once
// What can be taken back. A feature says what it did and how to undo it; a toast offers it, Ctrl+Z takes back the last act.
// Acts that have left the machine are never offered here. QUndoStack was discarded: it wants a redo of everything, and ours is
// a correction that the store writes, not a replay. Owned by app/. UI thread.

#include "core/base/result.h"
#include "ui/widgets/phrase.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <vector>

namespace lygte {

class Toast;

/// Takes an act back, and says when that is done or why it is not.
using Undo = std::function<QFuture<Result<void>>()>;

class UndoService final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kept = 20;

    explicit UndoService(Toast* toast, QObject* parent = nullptr);

    /// `done` says what was done ("Entry saved"); `undo` takes it back. What came of it is said here.
    void did(Text done, Undo undo);
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
        Undo undo;
    };
    void undoAct(quint64 number);
    void came(const Text& done, const Result<void>& undone);

    QPointer<Toast> toast_;
    std::vector<Act> acts_;
    quint64 last_ = 0;
    quint64 clears_ = 0; ///< what is forgotten is not named later either
};

/// Of an undo that needs nobody's answer.
inline QFuture<Result<void>> undoneAtOnce()
{
    return QtFuture::makeReadyValueFuture(Result<void>());
}

/// Whether it went well, of an act that also has a value.
template <typename T> QFuture<Result<void>> outcome(QFuture<Result<T>> act)
{
    return act.then([](const Result<T>& result) -> Result<void> {
        if (!result) return std::unexpected(result.error());
        return {};
    });
}

} // namespace lygte
