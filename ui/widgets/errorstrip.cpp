#include "ui/widgets/errorstrip.h"

#include "core/base/refusaltext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace lygte {

ErrorStrip::ErrorStrip(QWidget* parent)
    : QFrame(parent), sign_(new QLabel(this)), whatLabel_(new Heading(2, this)), nextLabel_(new QLabel(this)),
      button_(new ActionButton(this)), close_(new QToolButton(this))
{
    for (QLabel* label : {whatLabel_, nextLabel_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    close_->setIcon(icon(QStringLiteral("window-close")));
    connect(close_, &QToolButton::clicked, this, &ErrorStrip::clear);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(whatLabel_);
    words->addWidget(nextLabel_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(button_);
    row->addWidget(close_, 0, Qt::AlignTop);
    retranslate();
    updateColours();
    hide();
}

void ErrorStrip::show(const Error& error)
{
    show([error] { return describe(error).what; }, [error] { return describe(error).next; });
}

void ErrorStrip::show(Text what, Text next)
{
    what_ = std::move(what);
    next_ = std::move(next);
    retranslate();
    QFrame::show();
    QAccessibleAnnouncementEvent announcement(this, accessibleName());
    announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&announcement);
}

static QString conflictText(const RowTrouble& row)
{
    return row.disputed.isEmpty() ? ErrorStrip::tr("Two officers changed the same.")
                                  : ErrorStrip::tr("Two officers changed the same: %1").arg(row.disputed);
}

static QString nextText(const RowTrouble& row)
{
    QStringList lines;
    if (!row.refusal.isEmpty()) {
        if (!row.refused.isEmpty()) lines += row.refused;
        lines += describeRefusal(row.refusal).next;
        if (row.conflict) lines += conflictText(row);
    }
    if (row.conflict) lines += ErrorStrip::tr("The server's value stands until somebody decides; both are kept.");
    return lines.join(u'\n');
}

void ErrorStrip::showRow(const RowTrouble& row)
{
    if (std::exchange(row_, row) == row) return;
    if (row.refusal.isEmpty() && !row.conflict) return clear();
    show(
        [row] {
            return row.refusal.isEmpty() ? conflictText(row)
                                         : tr("The server refused: %1").arg(describeRefusal(row.refusal).what);
        },
        [row] { return nextText(row); });
}

void ErrorStrip::setStays()
{
    close_->hide();
}

void ErrorStrip::setAction(QAction* action)
{
    button_->setAction(action);
}

void ErrorStrip::clear()
{
    what_ = {};
    next_ = {};
    hide();
}

void ErrorStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) updateColours();
    QFrame::changeEvent(event);
}

void ErrorStrip::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.setPen(colours.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, 3, height()), colours.danger);
}

void ErrorStrip::retranslate()
{
    const QString what = what_ ? what_() : QString();
    const QString next = next_ ? next_() : QString();
    whatLabel_->setText(what);
    nextLabel_->setText(next);
    nextLabel_->setVisible(!next.isEmpty());
    close_->setToolTip(tr("Dismiss"));
    close_->setAccessibleName(tr("Dismiss"));
    setAccessibleName(what.isEmpty() ? QString() : QString(tr("Error: %1").arg(what) + u' ' + next));
}

void ErrorStrip::updateColours()
{
    const int edge = fontMetrics().height();
    const QColor danger = Colours::of(palette()).danger;
    sign_->setPixmap(icon(QStringLiteral("data-warning"), danger).pixmap(QSize(edge, edge), devicePixelRatioF()));
}

} // namespace lygte
