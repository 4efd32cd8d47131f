#include "ui/patrol/shiftbar.h"

#include "core/base/text.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace lygte {

using namespace Qt::StringLiterals;

ShiftBar::ShiftBar(CurrentShift& shift, QAction* end, QWidget* parent)
    : QFrame(parent), shift_(shift), sign_(new Heading(2, this)), timer_(new QLabel(this)), words_(new PlainLabel(this)),
      state_(new StateGlyph(this))
{
    setObjectName(u"shiftBar"_s);
    timer_->setTextFormat(Qt::PlainText);
    words_->setElided(true);
    auto* button = new ActionButton(this);
    button->setAction(end);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(sign_);
    row->addWidget(timer_);
    row->addWidget(words_, 1);
    row->addWidget(state_);
    row->addWidget(button);
    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, &ShiftBar::tick);
    connect(&shift_, &CurrentShift::changed, this, &ShiftBar::retranslate);
    retranslate();
}

void ShiftBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) retranslate();
    QFrame::changeEvent(event);
}

void ShiftBar::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    second_.start();
    tick();
}

void ShiftBar::hideEvent(QHideEvent* event)
{
    second_.stop();
    QFrame::hideEvent(event);
}

void ShiftBar::tick()
{
    timer_->setText(formatTimer(shift_.seconds()));
    timer_->setAccessibleName(tr("Running for %1").arg(formatDuration(shift_.seconds())));
}

void ShiftBar::retranslate()
{
    sign_->setText(u"\u25BA "_s + tr("Shift running"));
    if (timer_->font() != tabular(font())) timer_->setFont(tabular(font()));
    tick();
    if (!shift_.isRunning()) return;
    const Shift& shift = *shift_.shift();
    QStringList parts{tr("since %1").arg(formatTime(shift.started)), tr("Officer %1").arg(visible(shift.officerNumber)),
                      visible(shift.account)};
    if (!shift.platforms.isEmpty()) parts += platformNames(shift.platforms).join(u", "_s);
    words_->setText(parts.join(u" \u00B7 "_s));
    state_->setRow(shift.syncState, shift.refusal);
}

} // namespace lygte
