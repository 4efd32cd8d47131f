#include "ui/widgets/pageframe.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/loadingdelay.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace lygte {

PageFrame::PageFrame(QWidget* parent)
    : QWidget(parent), head_(new QWidget(this)), title_(new Heading(1, head_)), subtitle_(new PlainLabel(head_)),
      strut_(new QSpacerItem(0, 0)), acts_(new QHBoxLayout), primary_(new ActionButton(head_)), filterLine_(new QWidget(head_)),
      filters_(new QHBoxLayout(filterLine_)), error_(new ErrorStrip(this)), parts_(new QStackedLayout),
      loading_(new MutedLabel(this)), delay_(new LoadingDelay(this))
{
    makePrimary(primary_);
    subtitle_->setElided(true);
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::l, space::xl, space::s);
    head->setSpacing(space::m);
    head->addWidget(title_, 0, Qt::AlignBaseline);
    head->addWidget(subtitle_, 1, Qt::AlignBaseline);
    acts_->setSpacing(space::s);
    acts_->addSpacerItem(strut_);
    acts_->addWidget(primary_);
    head->addLayout(acts_);

    filters_->setContentsMargins(space::xl, 0, space::xl, space::s);
    filters_->setSpacing(space::s);
    filterLine_->hide();

    auto* errorLine = new QHBoxLayout;
    errorLine->setContentsMargins(space::xl, 0, space::xl, 0);
    errorLine->addWidget(error_);

    loading_->setAlignment(Qt::AlignCenter);
    parts_->addWidget(loading_);
    connect(delay_, &LoadingDelay::due, this, [this] { parts_->setCurrentWidget(loading_); });

    auto* top = new QVBoxLayout(head_);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addLayout(head);
    top->addWidget(filterLine_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addLayout(errorLine);
    column->addLayout(parts_, 1);
    fitHead();
    retranslate();
}

void PageFrame::setTitle(const QString& title)
{
    title_->setText(title);
    setAccessibleName(title);
}

void PageFrame::setSubtitle(const QString& subtitle)
{
    subtitle_->setText(subtitle);
}

void PageFrame::setPrimary(QAction* action)
{
    primary_->setAction(action);
}

ActionButton* PageFrame::addSecondary(QAction* action)
{
    auto* button = new ActionButton(head_);
    button->setAction(action);
    acts_->insertWidget(acts_->count() - 1, button);
    return button;
}

void PageFrame::addFilter(QWidget* filter, int stretch)
{
    filters_->addWidget(filter, stretch);
    filterLine_->show();
}

void PageFrame::setHeadShown(bool shown)
{
    head_->setVisible(shown);
}

void PageFrame::setContent(QWidget* content, bool margins)
{
    auto* holder = new QWidget(this);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(margins ? space::xl : 0, space::xs, margins ? space::xl : 0, margins ? space::l : 0);
    layout->addWidget(content);
    delete std::exchange(content_, holder);
    parts_->addWidget(holder);
    showContent();
}

void PageFrame::setEmpty(EmptyState* empty)
{
    delete std::exchange(empty_, empty);
    parts_->addWidget(empty);
}

void PageFrame::showContent()
{
    showPart(content_);
}

void PageFrame::showEmpty()
{
    showPart(empty_);
}

void PageFrame::showLoading()
{
    delay_->start();
}

void PageFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &PageFrame::fitHead, Qt::QueuedConnection); // the button learns of it after the frame
    QWidget::changeEvent(event);
}

void PageFrame::fitHead()
{
    strut_->changeSize(0, primary_->sizeHint().height(), QSizePolicy::Fixed, QSizePolicy::Fixed);
    acts_->invalidate();
}

void PageFrame::retranslate()
{
    loading_->setText(tr("Loading …"));
}

void PageFrame::showPart(QWidget* part)
{
    delay_->stop();
    if (part) parts_->setCurrentWidget(part);
}

} // namespace lygte
