#include "ui/shell/lockpassphrase.h"

#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

static constexpr int shortest = 8; // it guards a screen, not a file that can be tried at leisure

LockPassphrase::LockPassphrase(QWidget* over)
    : Overlay(over), title_(new Heading(1, this)), text_(new MutedLabel(this)), currentLabel_(new QLabel(this)),
      current_(new QLineEdit(this)), nextLabel_(new QLabel(this)), next_(new QLineEdit(this)), againLabel_(new QLabel(this)),
      again_(new QLineEdit(this)), hint_(new MutedLabel(this)), error_(new ErrorStrip(this)), takeAway_(new QPushButton(this)),
      close_(new QPushButton(this)), save_(new QPushButton(this))
{
    makePrimary(save_);
    takeAway_->setObjectName(QStringLiteral("takeAway"));
    current_->setObjectName(QStringLiteral("currentPassphrase"));
    next_->setObjectName(QStringLiteral("newPassphrase"));
    again_->setObjectName(QStringLiteral("newPassphraseAgain"));
    for (QLabel* words : {text_, hint_}) words->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(text_);
    const std::pair<QLabel*, QLineEdit*> rows[] = {{currentLabel_, current_}, {nextLabel_, next_}, {againLabel_, again_}};
    for (const auto& [label, field] : rows) {
        label->setBuddy(field);
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &LockPassphrase::updateButtons);
        connect(field, &QLineEdit::returnPressed, this, [this] { submit(false); });
    }
    column->addWidget(hint_);
    column->addWidget(error_);
    column->addSpacing(space::s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(takeAway_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(save_);
    column->addLayout(buttons);
    connect(save_, &QPushButton::clicked, this, [this] { submit(false); });
    connect(takeAway_, &QPushButton::clicked, this, [this] { submit(true); });
    connect(close_, &QPushButton::clicked, this, &LockPassphrase::dismiss);
    retranslate();
}

void LockPassphrase::setIsSet(bool isSet)
{
    isSet_ = isSet;
    retranslate();
}

void LockPassphrase::opened()
{
    (isSet_ ? current_ : next_)->setFocus();
}

QSize LockPassphrase::wanted(const QSize&) const
{
    const int width = fontMetrics().averageCharWidth() * 64;
    return QSize(width, layout()->totalHeightForWidth(width));
}

void LockPassphrase::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Overlay::changeEvent(event);
}

void LockPassphrase::hideEvent(QHideEvent* event)
{
    for (QLineEdit* field : {current_, next_, again_}) field->clear();
    error_->clear();
    Overlay::hideEvent(event);
}

void LockPassphrase::retranslate()
{
    title_->setText(tr("Passphrase for unlocking"));
    setAccessibleName(title_->text());
    text_->setText(
        tr("When Lygte is locked, this passphrase opens it again. The case file's key stays in the system's keyring."));
    currentLabel_->setText(tr("The passphrase &now"));
    current_->setAccessibleName(tr("The passphrase now"));
    nextLabel_->setText(tr("New &passphrase"));
    next_->setAccessibleName(tr("New passphrase"));
    againLabel_->setText(tr("The new passphrase &once more"));
    again_->setAccessibleName(tr("The new passphrase once more"));
    takeAway_->setText(tr("Take it away"));
    close_->setText(tr("Close"));
    save_->setText(tr("Set the passphrase"));
    updateButtons();
}

void LockPassphrase::updateButtons()
{
    for (QWidget* widget : std::initializer_list<QWidget*>{currentLabel_, current_, takeAway_}) widget->setVisible(isSet_);
    for (QLineEdit* field : {current_, next_, again_}) field->setEnabled(!busy_);
    const bool known = !busy_ && (!isSet_ || !current_->text().isEmpty());
    const bool longEnough = next_->text().size() >= shortest;
    const bool same = next_->text() == again_->text();
    hint_->setText(!longEnough ? tr("At least %n character(s).", nullptr, shortest)
                   : !same     ? tr("The two are not the same yet.")
                               : tr("If you forget it, close Lygte and start it again: your session opens it."));
    save_->setEnabled(known && longEnough && same);
    takeAway_->setEnabled(known);
    if (isVisible()) place();
}

void LockPassphrase::submit(bool takeAway)
{
    if (!change_ || !(takeAway ? takeAway_ : save_)->isEnabled()) return;
    error_->clear();
    busy_ = true;
    updateButtons();
    change_(current_->text(), takeAway ? QString() : next_->text(),
            [self = QPointer(this), isSet = !takeAway](const LockScreen::Answer& answer) {
                if (!self) return;
                self->busy_ = false;
                if (answer.opened) {
                    self->setIsSet(isSet);
                    self->dismiss();
                    Q_EMIT self->changed(isSet);
                    return;
                }
                self->updateButtons();
                self->error_->show(answer.what, answer.next);
                self->place();
                self->opened();
            });
}

} // namespace lygte
