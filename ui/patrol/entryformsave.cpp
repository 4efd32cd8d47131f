// What becomes of an entry that is being written: its draft, and its saving, wherever the officer is when the answer comes.

#include "core/patrol/patrolstore.h"
#include "ui/editor/noteeditor.h"
#include "ui/patrol/entrydraftjson.h"
#include "ui/patrol/entryform.h"
#include "ui/patrol/linkspicker.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/fieldlock.h"

#include <QLabel>
#include <QPushButton>

namespace lygte {

using namespace Qt::StringLiterals;

QString EntryForm::draftName() const
{
    return entry_ ? QString(u"entry.correct."_s + entry_->id.toString()) : u"entry.new"_s;
}

bool EntryForm::isSaving() const
{
    return !saving_.isEmpty() && saving_ == draftName();
}

/// Where a new entry begins can be written at once; all else would be lost to the draft that is being read.
void EntryForm::showLock()
{
    for (const QLabel* label : std::as_const(labels_)) setLocked(label->buddy(), isLocked());
    setLocked(fact_, isSaving() || (isReading() && isCorrection()));
    discardButton_->setEnabled(!isLocked());
    showSavable();
}

void EntryForm::takeUpDraft()
{
    draftNote_->clear();
    saveAsked_ = false;
    draft(store_.desk(), draftName()).then(this, [this, reading = ++readings_](const Result<QJsonObject>& kept) {
        if (reading != readings_) return;
        reads_ = reading;
        const bool found = kept && !kept->isEmpty();
        if (found) takeUp(*kept);
        showLock();
        draftTimer_.start();
        if (!kept)
            error_->show(kept.error());
        else if (saveAsked_ && !found) // what was found has not been read by the officer yet
            save();
    });
    showLock();
}

void EntryForm::takeUp(const QJsonObject& kept)
{
    EntryDraft found = entryDraftFromJson(kept);
    const QString typed = isCorrection() ? QString() : fact_->toPlainText();
    if (!typed.isEmpty()) found.fact = found.fact.isEmpty() ? typed : QString(found.fact + u'\n' + typed);
    for (const EntryLink& link : links_->links())
        if (std::ranges::find(found.links, link.targetId, &EntryLink::targetId) == found.links.end()) found.links.append(link);
    fill(found);
    if (!typed.isEmpty()) fact_->moveCursor(QTextCursor::End);
    known_ = kept;
    draftNote_->setText(tr("not saved yet"));
}

void EntryForm::keep()
{
    draftTimer_.stop();
    if (isLocked() || shift_.isNull()) return;
    const QJsonObject contents = entryDraftToJson(this->contents());
    if (contents == known_) return;
    known_ = contents;
    keepDraft(store_.desk(), draftName(), contents);
    draftNote_->setText(tr("not saved yet"));
}

void EntryForm::leave()
{
    keep();
    Q_EMIT closed();
}

void EntryForm::discard()
{
    const QJsonObject contents = entryDraftToJson(this->contents());
    dropDraft(store_.desk(), draftName());
    Q_EMIT discarded(draftName(), contents);
    fill(entry_ ? entry_->text : EntryDraft{.kind = EntryKind::Dialogue});
    draftNote_->clear();
    Q_EMIT closed();
}

void EntryForm::save()
{
    saveAsked_ = isReading();
    if (isLocked()) return;
    keep(); // should the save fail after the officer has moved on, what was written is still there
    EntryDraft draft = contents();
    // The field shows minutes; a beginning that was not touched keeps its seconds.
    if (entry_ && draft.started && entry_->text.started &&
        draft.started->micros / 60'000'000 == entry_->text.started->micros / 60'000'000)
        draft.started = entry_->text.started;
    error_->clear();
    saving_ = draftName();
    showLock();
    auto written = entry_ ? store_.correct(entry_->id, draft) : store_.save(shift_, draft);
    written.then(this, [this, name = saving_, correction = isCorrection()](const Result<Id>& id) {
        if (saving_ == name) saving_.clear();
        if (id) {
            dropDraft(store_.desk(), name);
            if (name == draftName()) clear();
            Q_EMIT saved(*id, correction);
        } else {
            showLock();
            showFailure(name, id.error());
        }
    });
}

/// Nothing is left that could be kept as a draft again.
void EntryForm::clear()
{
    reads_ = ++readings_; // the draft that is being read is the one that has just gone
    showLock();
    fill({});
    draftNote_->clear();
    Q_EMIT closed();
}

void EntryForm::showFailure(const QString& draftName, const Error& error)
{
    if (draftName != this->draftName())
        error_->show([] { return tr("What you entered before was not saved."); },
                     [error] { return QString(describe(error).what + u' ' + tr("It is kept as a draft.")); });
    else if (error.code == ErrorCode::Invalid)
        error_->show([] { return tr("The entry says nothing yet."); },
                     [] { return tr("Choose a platform, or write what happened."); });
    else if (error.code == ErrorCode::Conflict)
        error_->show([] { return tr("This entry has been corrected in the meantime."); },
                     [] { return tr("Your text is kept here. Copy it, close, and correct the latest version."); });
    else
        error_->show(error);
}

} // namespace lygte
