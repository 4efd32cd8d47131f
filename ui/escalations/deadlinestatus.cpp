#include "ui/escalations/deadlinestatus.h"

#include "core/base/text.h"
#include "core/escalations/escalationstore.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>

namespace lygte {

using namespace escalationwords;

DeadlineStatus::DeadlineStatus(EscalationStore& store, QWidget* parent) : ElidedButton(parent), store_(store)
{
    setVisible(false);
    setLeastCharacters(60); // never cut: half of what is overdue reads like time left
    minute_.setInterval(30'000);
    connect(&minute_, &QTimer::timeout, this, &DeadlineStatus::refresh);
    connect(&store_, &EscalationStore::changed, this, &DeadlineStatus::reload);
    connect(this, &QToolButton::clicked, this, [this] {
        if (next_) Q_EMIT chosen(next_->id);
    });
    minute_.start();
    reload();
}

void DeadlineStatus::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    ElidedButton::changeEvent(event);
}

void DeadlineStatus::reload()
{
    store_.nextDue().then(this, [this](const Result<std::optional<EscalationSummary>>& next) {
        next_ = next.value_or(std::nullopt);
        refresh();
    });
}

void DeadlineStatus::refresh()
{
    const bool has = next_ && next_->dueAt;
    setVisible(has);
    if (!has) return;
    const Mark mark = countdown(*next_->dueAt, store_.desk().clock.now(), palette());
    const EscalationType* type = store_.types().find(next_->type);
    QString what;
    if (type)
        for (const Deadline& deadline : type->deadlines)
            if (deadline.key == next_->dueKey) what = deadline.label.in(QLocale());
    const QString title = visible(next_->title);
    setText(mark.glyph + u' ' + mark.word + u" \u00B7 " + what);
    setShortText(mark.glyph + u' ' + mark.word);
    setToolTip(plainToolTip(tr("%1: %2, %3").arg(title, what, mark.word)));
    setAccessibleName(tr("Next deadline: %1, %2, %3").arg(title, what, mark.word));
    setInk(mark.colour);
}

} // namespace lygte
