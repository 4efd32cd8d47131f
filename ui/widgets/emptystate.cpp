#include "ui/widgets/emptystate.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent), iconName_(iconName), picture_(new QLabel(this)), title_(new Heading(2, this)),
      explanation_(new MutedLabel(this)), button_(new ActionButton(this))
{
    title_->setAlignment(Qt::AlignCenter);
    title_->setWordWrap(true);
    explanation_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    explanation_->setWordWrap(true);
    explanation_->setMinimumWidth(200);
    makePrimary(button_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(picture_, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    column->addWidget(title_);
    auto* line = new QHBoxLayout; // a readable measure, in the middle
    line->addStretch(1);
    line->addWidget(explanation_, 4);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(space::s);
    column->addWidget(button_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    updateIcon();
}

void EmptyState::setTexts(const QString& title, const QString& explanation)
{
    title_->setText(title);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::setAction(QAction* action)
{
    button_->setAction(action);
}

QSize EmptyState::minimumSizeHint() const
{
    if (isHidden()) return {0, 0};
    QSize least = QWidget::minimumSizeHint();
    if (!picture_->isHidden()) least.rheight() -= picture_->sizeHint().height() + space::s;
    return least;
}

/// Where there is little room, the picture goes first.
void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    picture_->setVisible(height() >= minimumSizeHint().height() + picture_->sizeHint().height() + space::s);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) updateIcon();
    QWidget::changeEvent(event);
}

void EmptyState::updateIcon()
{
    const int edge = fontMetrics().height() * 3;
    picture_->setPixmap(
        icon(iconName_, palette().color(QPalette::PlaceholderText)).pixmap(QSize(edge, edge), devicePixelRatioF()));
}

} // namespace lygte
