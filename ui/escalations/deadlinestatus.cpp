#include "ui/escalations/deadlinestatus.h"

#include "core/base/text.h"
#include "core/escalations/escalationstore.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>

namespace lygte {

using namespace escalationwords;
using namespace Qt::StringLiterals;

DeadlineStatus::DeadlineStatus(EscalationStore& store, QWidget* parent) : ElidedButton(parent), store_(store)
{
    setVisible(false);
    setLeastCharacters(60); // never cut: half of what is overdue reads like time left
    minute_.setInterval(30'000);
    connect(&minute_, &QTimer::timeout, this, &DeadlineStatus::refresh);
    connect(&store_, &EscalationStore::changed, this, &DeadlineStatus::reload);
    connect(this, &QToolButton::clicked, this, [this] {
        if (next_)
            Q_EMIT chosen(next_->id);
        else
            reload();
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
        error_ = next ? std::optional<Error>() : next.error();
        if (next) next_ = *next; // else what was read last, with a word that it is
        refresh();
    });
}

void DeadlineStatus::refresh()
{
    const bool has = next_ && next_->dueAt;
    setVisible(has || error_);
    const QString trouble = error_ ? QString(describe(*error_).what + u' ' + describe(*error_).next) : QString();
    if (!has) {
        if (!error_) return;
        const QString words = tr("Deadlines could not be read");
        setText(u"✗ " + words);
        setShortText(text());
        setToolTip(plainToolTip(words + u'\n' + trouble));
        setAccessibleName(words);
        setInk(Colours::of(palette()).danger);
        return;
    }
    const Mark mark = countdown(*next_->dueAt, store_.desk().clock.now(), palette());
    const EscalationType* type = store_.types().find(next_->type);
    QString what;
    if (type)
        for (const Deadline& deadline : type->deadlines)
            if (deadline.key == next_->dueKey) what = deadline.label.in(QLocale());
    const QString title = visible(next_->title);
    const QString old = error_ ? QString(u"✗ " + tr("not read again") + u" \u00B7 ") : QString();
    setText(old + mark.glyph + u' ' + mark.word + u" \u00B7 " + what);
    setShortText((error_ ? u"✗ "_s : QString()) + mark.glyph + u' ' + mark.word);
    const QString tip = tr("%1: %2, %3").arg(title, what, mark.word);
    setToolTip(plainToolTip(error_ ? QString(tip + u'\n' + tr("Read earlier; since then:") + u' ' + trouble) : tip));
    setAccessibleName(old + tr("Next deadline: %1, %2, %3").arg(title, what, mark.word));
    setInk(mark.colour);
}

} // namespace lygte
