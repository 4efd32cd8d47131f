#include "ui/patrol/shifthappened.h"

#include "ui/patrol/entryform.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

ShiftHappened::ShiftHappened(std::function<EntryForm*()> makeForm, QWidget* parent)
    : QWidget(parent), makeForm_(std::move(makeForm)), column_(new QVBoxLayout(this)), title_(new Heading(2, this)),
      nothing_(new MutedLabel(this)), model_(new EntryModel(this)), timeline_(new TimelineView(this))
{
    nothing_->setWordWrap(true);
    timeline_->setEntries(model_);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::s);
    column_->addWidget(title_);
    column_->addWidget(nothing_);
    column_->addWidget(timeline_, 1);
    showForm(false);
    retranslate();
}

void ShiftHappened::setEntries(const QList<Entry>& entries)
{
    read_ = true;
    model_->setEntries(entries);
    showForm(showsForm());
    chooseAwaited();
}

void ShiftHappened::clear()
{
    read_ = false;
    model_->setEntries({});
    closeForm();
    showForm(false);
}

void ShiftHappened::showEntry(const Id& entry)
{
    awaited_ = entry;
    chooseAwaited();
}

void ShiftHappened::chooseAwaited()
{
    if (awaited_.isNull() || !model_->indexOf(awaited_).isValid()) return;
    timeline_->select(std::exchange(awaited_, Id()));
    timeline_->setFocus(Qt::OtherFocusReason);
}

void ShiftHappened::correct(const Entry& entry)
{
    if (!form_) addForm();
    showForm(true);
    form_->correct(entry);
}

bool ShiftHappened::closeForm()
{
    if (!showsForm()) return false;
    form_->leave();
    return true;
}

void ShiftHappened::setLeastHeight(int height)
{
    leastHeight_ = height;
    if (form_) form_->setMinimumHeight(2 * height);
    timeline_->setMinimumHeight(height);
}

void ShiftHappened::addForm()
{
    form_ = makeForm_();
    form_->setTight();
    connect(form_, &EntryForm::closed, this, [this] { showForm(false); });
    form_->hide();
    column_->addWidget(form_, 1);
    setLeastHeight(leastHeight_);
}

bool ShiftHappened::showsForm() const
{
    return form_ && form_->isVisibleTo(this);
}

/// In the place of what happened, and the focus goes back there. Neither is there before the entries are known: a list that
/// is asked for meanwhile takes the focus when it comes, with a row to stand on.
void ShiftHappened::showForm(bool shown)
{
    const bool wasShown = showsForm();
    const bool empty = model_->rowCount() == 0;
    nothing_->setVisible(!shown && read_ && empty);
    timeline_->setVisible(!shown && !empty);
    if (form_) form_->setVisible(shown);
    if (wasShown && !shown) timeline_->setFocus();
}

void ShiftHappened::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ShiftHappened::retranslate()
{
    title_->setText(tr("What happened"));
    timeline_->setAccessibleName(tr("What happened"));
    nothing_->setText(tr("Nothing has been logged in this shift."));
    model_->retranslate();
}

} // namespace lygte
