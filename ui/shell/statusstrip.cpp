#include "ui/shell/statusstrip.h"

#include "ui/shell/languageswitch.h"
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

static constexpr int leastSync = 40; // characters: how far the work has come is the last thing to be cut
static constexpr int roomForAll = 110;

/// One of the two languages: its code, pressed when it is the language of the interface.
static QToolButton* languageButton(const QString& code, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(code.toUpper());
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

StatusStrip::StatusStrip(LanguageSwitch& languages, QWidget* parent)
    : QWidget(parent), languages_(languages), sync_(new ElidedButton(this)), shift_(new QHBoxLayout),
      deadline_(new QHBoxLayout), officer_(new QLabel(this)), danish_(languageButton(QStringLiteral("da"), this)),
      english_(languageButton(QStringLiteral("en"), this))
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
    auto* pair = new QHBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(danish_);
    pair->addWidget(english_);
    row->addLayout(pair);
    connect(sync_, &QToolButton::clicked, this, &StatusStrip::syncChosen);
    connect(danish_, &QToolButton::clicked, this, [this] { Q_EMIT languageChosen(QStringLiteral("da")); });
    connect(english_, &QToolButton::clicked, this, [this] { Q_EMIT languageChosen(QStringLiteral("en")); });
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
    danish_->setToolTip(tr("Danish"));
    english_->setToolTip(tr("English"));
    danish_->setAccessibleName(tr("Danish"));
    english_->setAccessibleName(tr("English"));
    danish_->setChecked(languages_.language() == UiLanguage::Danish);
    english_->setChecked(languages_.language() == UiLanguage::English);
}

} // namespace lygte
