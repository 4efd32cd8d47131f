#include "ui/widgets/undo.h"

#include "ui/widgets/toast.h"

#include <algorithm>

namespace lygte {

UndoService::UndoService(Toast* toast, QObject* parent) : QObject(parent), toast_(toast) {}

void UndoService::did(Text done, Undo undo)
{
    const quint64 number = ++last_;
    acts_.push_back({number, done, std::move(undo)});
    if (acts_.size() > kept) acts_.erase(acts_.begin());
    Q_EMIT canUndoChanged(true);
    if (toast_) toast_->offer(std::move(done), [] { return tr("Undo"); }, [this, number] { undoAct(number); });
}

void UndoService::said(Text done)
{
    if (toast_) toast_->say(std::move(done));
}

void UndoService::undo()
{
    if (canUndo()) undoAct(acts_.back().number);
}

void UndoService::undoAct(quint64 number)
{
    const auto found = std::ranges::find(acts_, number, &Act::number);
    if (found == acts_.end()) return;
    const Act act = std::move(*found);
    acts_.erase(found);
    Q_EMIT canUndoChanged(canUndo());
    act.undo().then(this, [this, done = act.done, clears = clears_](const Result<void>& undone) {
        if (clears == clears_) came(done, undone);
    });
}

void UndoService::came(const Text& done, const Result<void>& undone)
{
    if (!toast_) return;
    if (undone)
        toast_->say([done] { return tr("Undone: %1").arg(done()); });
    else
        toast_->say([done, error = undone.error()] {
            const ErrorText words = describe(error);
            return tr("Not undone: %1. %2 %3").arg(done(), words.what, words.next);
        });
}

void UndoService::clear()
{
    acts_.clear();
    ++clears_;
    if (toast_) toast_->dismiss();
    Q_EMIT canUndoChanged(false);
}

} // namespace lygte
