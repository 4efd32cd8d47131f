#include "ui/widgets/toast.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QToolButton>

namespace lygte {

Toast::Toast(QWidget* parent)
    : QFrame(parent), label_(new QLabel(this)), button_(new QPushButton(this)), close_(new QToolButton(this))
{
    setObjectName(QStringLiteral("toast"));
    label_->setTextFormat(Qt::PlainText);
    label_->setWordWrap(true);
    close_->setIcon(icon(QStringLiteral("window-close")));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(label_, 1);
    row->addWidget(button_);
    row->addWidget(close_);
    timer_.setSingleShot(true);
    timer_.setInterval(milliseconds);
    connect(&timer_, &QTimer::timeout, this, &Toast::closeUnlessInUse);
    connect(close_, &QToolButton::clicked, this, &Toast::dismiss);
    connect(button_, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(run_, {});
        dismiss();
        if (run) run();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::say(Text message)
{
    offer(std::move(message), {}, {});
}

void Toast::offer(Text message, Text act, std::function<void()> run)
{
    text_ = std::move(message);
    act_ = std::move(act);
    run_ = std::move(run);
    button_->setVisible(bool(act_));
    retranslate();
    place();
    show();
    raise();
    fadeIn();
    timer_.start();
    QAccessibleAnnouncementEvent announcement(this, this->message());
    QAccessible::updateAccessibility(&announcement);
}

void Toast::dismiss()
{
    timer_.stop();
    run_ = {};
    const bool focused = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    hide();
    if (focused && parentWidget()) parentWidget()->setFocus();
}

QString Toast::message() const
{
    return text_ ? text_() : QString();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        place();
    }
    QFrame::changeEvent(event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    timer_.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    timer_.start();
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.outline);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Toast::retranslate()
{
    label_->setText(message());
    button_->setText(act_ ? act_() : QString());
    close_->setAccessibleName(tr("Dismiss"));
    close_->setToolTip(tr("Dismiss"));
    setAccessibleName(tr("Message"));
}

void Toast::place()
{
    const int most = std::max(0, parentWidget()->width() - 2 * space::xl); // a parent that is not laid out yet has no room
    label_->setMinimumWidth(std::min(most / 2, label_->fontMetrics().horizontalAdvance(message()) + space::s));
    resize(std::min(most, sizeHint().width()), sizeHint().height());
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - space::xl);
}

void Toast::fadeIn()
{
    const int duration = fadeMilliseconds(this);
    if (duration == 0) return;
    auto* effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect); // deletes the one before
    auto* fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(duration);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QPropertyAnimation::finished, this, [this, effect] {
        if (graphicsEffect() == effect) setGraphicsEffect(nullptr);
    });
    fade->start();
}

void Toast::closeUnlessInUse()
{
    // Someone who has come here by keyboard is not interrupted.
    if (button_->hasFocus() || close_->hasFocus())
        timer_.start();
    else
        dismiss();
}

} // namespace lygte
