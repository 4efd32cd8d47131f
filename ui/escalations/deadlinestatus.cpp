#include "ui/escalations/deadlinestatus.h"

#include "core/base/text.h"
#include "core/escalations/escalationstore.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>

namespace lygte {

using namespace escalationwords;

static constexpr int frame = 16; // around the words

DeadlineStatus::DeadlineStatus(EscalationStore& store, QWidget* parent) : QToolButton(parent), store_(store)
{
    setAutoRaise(true);
    setVisible(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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
    QToolButton::changeEvent(event);
}

QSize DeadlineStatus::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text_) + frame, QToolButton::sizeHint().height()};
}

QSize DeadlineStatus::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 16 + frame), sizeHint().height()};
}

void DeadlineStatus::resizeEvent(QResizeEvent* event)
{
    QToolButton::resizeEvent(event);
    showText();
}

void DeadlineStatus::showText()
{
    QString shown = fontMetrics().elidedText(text_, Qt::ElideRight, std::max(width(), minimumSizeHint().width()) - frame);
    setText(shown.replace(u'&', QStringLiteral("&&")));
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
    text_ = mark.glyph + u' ' + mark.word + u" \u00B7 " + what;
    updateGeometry();
    showText();
    setToolTip(plainToolTip(tr("%1: %2, %3").arg(title, what, mark.word)));
    setAccessibleName(tr("Next deadline: %1, %2, %3").arg(title, what, mark.word));
    QPalette ink = palette();
    if (ink.color(QPalette::ButtonText) != mark.colour) {
        ink.setColor(QPalette::ButtonText, mark.colour);
        setPalette(ink);
    }
}

} // namespace lygte
