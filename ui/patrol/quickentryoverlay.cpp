#include "ui/patrol/quickentryoverlay.h"

#include "ui/patrol/quickentrybar.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

QuickEntryOverlay::QuickEntryOverlay(QuickEntryBar* bar, QWidget* window)
    : QFrame(window), bar_(bar), title_(new Heading(2, this))
{
    setObjectName(QStringLiteral("quickEntryOverlay"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    addShadow(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(bar_);
    connect(bar_, &QuickEntryBar::saved, this, &QuickEntryOverlay::close);
    connect(bar_, &QuickEntryBar::left, this, &QuickEntryOverlay::close);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (isVisible() && now && now->window() == this->window() && now != this && !isAncestorOf(now))
            hide(); // the officer has gone elsewhere; what was typed stays in the line
    });
    retranslate();
    hide();
}

void QuickEntryOverlay::open()
{
    if (!isVisible()) before_ = QApplication::focusWidget();
    show();
    raise();
    place();
    bar_->begin();
}

void QuickEntryOverlay::close()
{
    if (!isVisible()) return;
    hide();
    if (before_) before_->setFocus();
}

bool QuickEntryOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void QuickEntryOverlay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

bool QuickEntryOverlay::event(QEvent* event)
{
    // Chips wrap and errors come while it is open.
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) place();
    return done;
}

void QuickEntryOverlay::retranslate()
{
    title_->setText(tr("Quick entry"));
    setAccessibleName(title_->text());
}

void QuickEntryOverlay::place()
{
    const int width = std::min(parentWidget()->width() - 2 * space::l, 760);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, space::xxl, width, height);
}

} // namespace lygte
