// What becomes of a text that was committed, wherever the officer is when the answers come.

#include "core/base/text.h"
#include "ui/conversations/composer.h"
#include "ui/editor/noteeditor.h"
#include "ui/widgets/errorstrip.h"

#include <QApplication>
#include <QClipboard>

namespace lygte {

void Composer::commit()
{
    const QString text = editor_->toPlainText().trimmed();
    if (text.isEmpty() || isSaving() || conversation_.isNull() || editor_->isReadOnly() || !mayReply()) return;
    error_->clear();
    keepNow(); // should the save fail after the officer has moved on, the text is still there
    saving_ = loads_;
    editor_->setReadOnly(true);
    updateButton();
    const Committed work{conversation_, title_, mode_, text, accountField_->text().trimmed(), loads_};
    if (mode_ == Mode::Reply)
        saveReply(work);
    else
        saveNote(work);
}

void Composer::saveReply(const Committed& work)
{
    if (!claims_) return writeReply(work, 0);
    // The claim that the composer shows may have run out a moment ago: what counts is what the server says now.
    claims_->confirm().then(this, [this, work](const Result<std::int64_t>& generation) {
        if (!generation)
            notClaimed(work, generation.error());
        else if (isInFront(work))
            writeReply(work, *generation);
        else // the claim went back when the officer moved on
            sayLeftBehind(work, [] { return tr("You went on before the server had answered."); });
    });
}

void Composer::writeReply(const Committed& work, std::int64_t generation)
{
    store_.writeReply(work.conversation, work.text, work.account, generation)
        .then(this, [this, work](const Result<Id>& message) {
            if (!message) {
                notSaved(work, message.error());
                return;
            }
            if (claims_ && isInFront(work)) claims_->replied();
            saved(work); // what follows may fail: the reply is kept, and shown as only here
            copyReply(work, *message);
        });
}

/// The loser of a race keeps the draft and sees why.
void Composer::notClaimed(const Committed& work, const Error& error)
{
    notSaved(work, error);
    if (error.code == ErrorCode::Conflict && isInFront(work))
        error_->show(
            [holder = error.subject] {
                return tr("Officer %1 has this conversation. Your reply was not saved as one.").arg(holder);
            },
            [] { return tr("Your text is kept here as a draft. Read what your colleague answers before you go on."); });
}

void Composer::copyReply(const Committed& work, const Id& message)
{
    QApplication::clipboard()->setText(work.text);
    store_.setReplyState(message, ReplyState::Written, ReplyState::Copied)
        .then(this, [this, work, message](const Result<void>& done) {
            if (!done)
                error_->show(done.error());
            else if (work.conversation == conversation_)
                Q_EMIT replyCopied(message);
            else
                Q_EMIT replyCopiedElsewhere(work.title);
        });
}

void Composer::saveNote(const Committed& work)
{
    store_.addNote(work.conversation, work.text).then(this, [this, work](const Result<Id>& note) {
        if (!note) {
            notSaved(work, note.error());
            return;
        }
        saved(work);
        Q_EMIT noteSaved();
    });
}

void Composer::saved(const Committed& work)
{
    if (saving_ == work.load) saving_ = 0;
    dropDraft(store_.desk(), draftName(work.conversation, work.mode));
    if (isInFront(work)) {
        editor_->setReadOnly(false);
        if (work.mode == Mode::Reply) account_ = work.account;
        editor_->setNote(QString());
    } else if (work.conversation == conversation_ && work.mode == mode_) { // the officer has left and come back
        if (filling_)
            loadDraft(); // the one that is being read has just gone
        else if (editor_->toPlainText().trimmed() == work.text)
            editor_->setNote(QString());
        else
            keepNow();
    }
    textChanged();
    Q_EMIT written(work.conversation);
}

void Composer::notSaved(const Committed& work, const Error& error)
{
    if (!isInFront(work)) return sayLeftBehind(work, [error] { return describe(error).what; });
    saving_ = 0;
    editor_->setReadOnly(false);
    error_->show(error);
    updateButton();
}

/// Its text is the draft that commit() has kept.
void Composer::sayLeftBehind(const Committed& work, const Text& why)
{
    if (saving_ == work.load) saving_ = 0;
    error_->show([title = work.title] { return tr("What you wrote in %1 was not saved.").arg(isolated(title)); },
                 [why] { return QString(why() + u' ' + tr("It is kept there as a draft.")); });
}

} // namespace lygte
