#include "ui/shell/rail.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace lygte {

RailButton::RailButton(QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RailButton::setBadge(int count)
{
    badge_ = count;
    updateName();
    update();
}

QSize RailButton::sizeHint() const
{
    const int icon = fontMetrics().height() * 3 / 2;
    const int word = fontMetrics().horizontalAdvance(text());
    return QSize(std::max(word + 2 * space::m, fontMetrics().height() * 5),
                 space::s + icon + 2 + fontMetrics().height() + space::s);
}

QSize RailButton::minimumSizeHint() const
{
    return QSize(sizeHint().width(), 2 * (space::xs + fontMetrics().height()) + 2);
}

/// Smaller where large text leaves little room, and never gone.
QRect RailButton::picture() const
{
    const int wanted = sizeHint().height();
    const int air = height() < wanted ? space::xs : space::s;
    const int edge = std::min(fontMetrics().height() * 3 / 2, height() - 2 * air - 2 - fontMetrics().height());
    return {(width() - edge) / 2, air, edge, edge};
}

void RailButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) updateName();
    QToolButton::changeEvent(event);
}

void RailButton::updateName()
{
    setAccessibleName(badge_ > 0 ? QStringLiteral("%1, %2").arg(text(), formatCount(badge_)) : QString());
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(space::xs, 1, -space::xs, -1);
    const bool current = isChecked();
    if (current || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? colours.selected : colours.hovered);
        painter.drawRoundedRect(box, 6, 6);
    }
    if (current) { // shape, not colour alone
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.dark ? colours.link : colours.accent);
        painter.drawRoundedRect(QRectF(0, box.top() + box.height() / 4.0, 3, box.height() / 2.0), 1.5, 1.5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.dark ? colours.link : colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QRect picture = this->picture();
    icon().paint(&painter, picture, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);

    QFont font = this->font();
    if (current) font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isEnabled() ? colours.text : palette().color(QPalette::Disabled, QPalette::WindowText));
    const QRect word(space::xs, picture.bottom() + 3, width() - 2 * space::xs, fontMetrics().height());
    painter.drawText(word, Qt::AlignCenter, QFontMetrics(font).elidedText(text(), Qt::ElideRight, word.width()));
    if (badge_ <= 0) return;
    QFont small = tabular(this->font());
    small.setWeight(QFont::DemiBold);
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QString count = badge_ > 99 ? QStringLiteral("99+") : formatCount(badge_);
    const QFontMetrics metrics(small);
    const int high = metrics.height();
    const QRect dot(picture.right() - space::xs, picture.top() - 3, std::max(high, metrics.horizontalAdvance(count) + space::s),
                    high);
    painter.setPen(QPen(colours.raised, 1.5));
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(dot, high / 2.0, high / 2.0);
    painter.setPen(colours.onAccent);
    painter.setFont(small);
    painter.drawText(dot, Qt::AlignCenter, count);
}

Rail::Rail(QMenu* menu, QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)), menuButton_(new RailButton(this))
{
    column_->setContentsMargins(0, space::s, 0, space::s);
    column_->setSpacing(2);
    column_->addStretch(1);
    column_->addWidget(menuButton_);
    menuButton_->setIcon(icon(QStringLiteral("application-menu")));
    menuButton_->setMenu(menu);
    menuButton_->setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    retranslate();
}

RailButton* Rail::addPage(QAction* action)
{
    auto* button = new RailButton(this);
    button->setDefaultAction(action);
    column_->insertWidget(int(pages_.size()), button);
    if (!pages_.isEmpty()) setTabOrder(pages_.constLast(), button);
    setTabOrder(button, menuButton_);
    pages_.append(button);
    return button;
}

void Rail::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.raised);
    painter.setPen(colours.border);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    QList<RailButton*> all = pages_;
    all.append(menuButton_);
    const qsizetype at = all.indexOf(qobject_cast<RailButton*>(focusWidget()));
    const qsizetype next = at + (event->key() == Qt::Key_Down ? 1 : -1);
    if (at >= 0 && next >= 0 && next < all.size()) all[next]->setFocus(Qt::TabFocusReason);
}

void Rail::retranslate()
{
    menuButton_->setText(tr("Menu"));
    menuButton_->setToolTip(tr("Settings, help and lock"));
    setAccessibleName(tr("Pages"));
    updateGeometry();
}

} // namespace lygte
