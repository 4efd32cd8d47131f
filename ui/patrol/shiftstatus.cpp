#include "ui/patrol/shiftstatus.h"

#include "ui/patrol/currentshift.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>

namespace lygte {

using namespace Qt::StringLiterals;

ShiftStatus::ShiftStatus(CurrentShift& shift, QWidget* parent) : ElidedButton(parent), shift_(shift)
{
    setLeastCharacters(16); // the timer always has room
    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, &ShiftStatus::refresh);
    connect(&shift_, &CurrentShift::changed, this, &ShiftStatus::refresh);
    refresh();
}

void ShiftStatus::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    ElidedButton::changeEvent(event);
}

void ShiftStatus::refresh()
{
    const bool running = shift_.isRunning();
    setVisible(running);
    if (running != second_.isActive()) running ? second_.start() : second_.stop();
    if (!running) return;
    if (font() != tabular(font())) setFont(tabular(font()));
    const QString timer = formatTimer(shift_.seconds());
    const bool longer = timer.size() > shownTimer_;
    shownTimer_ = timer.size();
    setText(tr("\u25BA Shift %1").arg(timer));
    setShortText(u"\u25BA "_s + timer);
    if (longer) updateGeometry();
    setToolTip(tr("The shift has been running for %1").arg(formatDuration(shift_.seconds())));
    setAccessibleName(toolTip());
}

} // namespace lygte
