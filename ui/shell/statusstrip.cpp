#include "ui/shell/statusstrip.h"

#include "ui/shell/languagebuttons.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace lygte {

static constexpr int leastSync = 14; // characters: it is cut first, and its whole text is one press away
static constexpr int roomForAll = 110;

StatusStrip::StatusStrip(LanguageSwitch& languages, QWidget* parent)
    : QWidget(parent), sync_(new ElidedButton(this)), shift_(new QHBoxLayout), deadline_(new QHBoxLayout),
      officer_(new QLabel(this)), languages_(new LanguageButtons(languages, this))
{
    sync_->setObjectName(QStringLiteral("sync"));
    sync_->setLeastCharacters(leastSync);
    officer_->setObjectName(QStringLiteral("officer"));
    officer_->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 3, space::s, 2);
    row->setSpacing(space::xl);
    row->addWidget(sync_);
    row->addStretch(1);
    row->addLayout(shift_);
    row->addLayout(deadline_);
    row->addWidget(officer_);
    row->addWidget(languages_);
    connect(sync_, &QToolButton::clicked, this, &StatusStrip::syncChosen);
    connect(languages_, &LanguageButtons::chosen, this, &StatusStrip::languageChosen);
    retranslate();
}

void StatusStrip::setSync(SyncMark mark, Text words)
{
    mark_ = mark;
    words_ = std::move(words);
    retranslate();
}

void StatusStrip::setShift(QWidget* shift)
{
    putInto(shift_, shift);
}

void StatusStrip::setDeadline(QWidget* deadline)
{
    putInto(deadline_, deadline);
}

void StatusStrip::putInto(QHBoxLayout* slot, QWidget* widget)
{
    while (QLayoutItem* old = slot->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    slot->addWidget(widget);
}

void StatusStrip::setOfficer(const QString& number)
{
    number_ = number;
    retranslate();
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.raised);
    painter.setPen(colours.border);
    painter.drawLine(0, 0, width(), 0);
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    if (event->type() == QEvent::FontChange) showOfficer();
    QWidget::changeEvent(event);
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showOfficer();
}

/// The number alone where the strip is narrow: the officer knows who they are.
void StatusStrip::showOfficer()
{
    const QString words = number_.isEmpty() ? QString() : tr("Officer %1").arg(number_);
    const bool narrow = width() < fontMetrics().averageCharWidth() * roomForAll;
    layout()->setSpacing(narrow ? space::s : space::xl);
    officer_->setText(narrow ? number_ : words);
    officer_->setToolTip(plainToolTip(words));
    officer_->setAccessibleName(words);
    officer_->setVisible(!number_.isEmpty());
}

void StatusStrip::retranslate()
{
    const Mark mark = markOf(mark_, palette());
    sync_->setVisible(static_cast<bool>(words_)); // until something is known there is nothing to press
    sync_->setText(words_ ? QString(mark.glyph + u' ' + words_()) : QString());
    sync_->setAccessibleName(words_ ? words_() : QString());
    sync_->setAccessibleDescription(words_ ? mark.explanation : QString());
    sync_->setToolTip(words_ ? plainToolTip(words_() + u'\n' + mark.explanation) : QString());
    sync_->setInk(mark.colour);
    sync_->updateGeometry();
    showOfficer();
    setAccessibleName(tr("Status"));
}

} // namespace lygte
