#include "ui/shell/passphrasepanel.h"

#include "ui/shell/openingview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

static constexpr int shortestForLock = 8; // it guards a screen, not a file that can be tried at leisure

PassphrasePanel::PassphrasePanel(Of of, QWidget* over)
    : Overlay(over), of_(of), isSet_(of == Of::CaseFile), title_(new Heading(1, this)), explanation_(new MutedLabel(this)),
      nowLabel_(new QLabel(this)), now_(new QLineEdit(this)), nextLabel_(new QLabel(this)), next_(new QLineEdit(this)),
      againLabel_(new QLabel(this)), again_(new QLineEdit(this)), hint_(new MutedLabel(this)), error_(new ErrorStrip(this)),
      takeAway_(new QPushButton(this)), cancel_(new QPushButton(this)), save_(new QPushButton(this))
{
    setObjectName(of == Of::CaseFile ? QStringLiteral("passphrase") : QStringLiteral("lockPassphrase"));
    now_->setObjectName(QStringLiteral("currentPassphrase"));
    next_->setObjectName(QStringLiteral("newPassphrase"));
    again_->setObjectName(QStringLiteral("newPassphraseAgain"));
    takeAway_->setObjectName(QStringLiteral("takeAway"));
    explanation_->setVisible(of == Of::Lock);
    error_->setStays();
    build();
    connect(save_, &QPushButton::clicked, this, [this] { submit(false); });
    connect(takeAway_, &QPushButton::clicked, this, [this] { submit(true); });
    connect(cancel_, &QPushButton::clicked, this, &PassphrasePanel::dismiss);
    retranslate();
}

void PassphrasePanel::build()
{
    makePrimary(save_);
    for (QLabel* words : {explanation_, hint_}) words->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(explanation_);
    for (const auto& [label, field] :
         {std::pair(nowLabel_, now_), std::pair(nextLabel_, next_), std::pair(againLabel_, again_)}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &PassphrasePanel::refresh);
        connect(field, &QLineEdit::returnPressed, this, [this] { submit(false); });
    }
    column->addWidget(hint_);
    column->addWidget(error_);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(takeAway_);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(save_);
    column->addLayout(buttons);
}

void PassphrasePanel::setIsSet(bool isSet)
{
    isSet_ = isSet;
    refresh();
}

void PassphrasePanel::opened()
{
    (isSet_ ? now_ : next_)->setFocus();
}

QSize PassphrasePanel::wanted(const QSize&) const
{
    const int width = fontMetrics().averageCharWidth() * 64;
    return QSize(width, layout()->totalHeightForWidth(width));
}

void PassphrasePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Overlay::changeEvent(event);
}

/// Closed or locked: an answer that is still on its way is heard, what was typed is gone.
void PassphrasePanel::hideEvent(QHideEvent* event)
{
    for (QLineEdit* field : fields()) field->clear();
    error_->clear();
    Overlay::hideEvent(event);
}

void PassphrasePanel::retranslate()
{
    title_->setText(of_ == Of::CaseFile ? tr("Change the passphrase") : tr("Passphrase for unlocking"));
    setAccessibleName(title_->text());
    explanation_->setText(
        tr("When Lygte is locked, this passphrase opens it again. The case file's key stays in the system's keyring."));
    nowLabel_->setText(tr("The passphrase &now"));
    now_->setAccessibleName(tr("The passphrase now"));
    nextLabel_->setText(tr("The new &passphrase"));
    next_->setAccessibleName(tr("The new passphrase"));
    againLabel_->setText(tr("The new passphrase &once more"));
    again_->setAccessibleName(tr("The new passphrase once more"));
    takeAway_->setText(tr("Take it away"));
    cancel_->setText(tr("Cancel"));
    save_->setText(of_ == Of::CaseFile ? tr("Change it") : tr("Set the passphrase"));
    refresh();
}

void PassphrasePanel::refresh()
{
    for (QWidget* widget : std::initializer_list<QWidget*>{nowLabel_, now_}) widget->setVisible(isSet_);
    takeAway_->setVisible(isSet_ && of_ == Of::Lock);
    for (QLineEdit* field : fields()) field->setEnabled(!busy_);
    const QString lack =
        OpeningView::lackOf(next_->text(), again_->text(), of_ == Of::Lock ? shortestForLock : OpeningView::shortestPassphrase);
    hint_->setText(busy_             ? tr("Changing it …")
                   : !lack.isEmpty() ? lack
                   : of_ == Of::Lock
                       ? tr("If you forget it, close Lygte and start it again: your session opens it.")
                       : tr("Keep it well: without it nobody can open the case file. A copy of the case file that "
                            "was made before still opens with the old one."));
    const bool known = !busy_ && change_ && (!isSet_ || !now_->text().isEmpty());
    save_->setEnabled(known && lack.isEmpty());
    takeAway_->setEnabled(known);
    if (isVisible()) place();
}

void PassphrasePanel::setBusy(bool busy)
{
    busy_ = busy;
    refresh();
}

void PassphrasePanel::submit(bool takeAway)
{
    if (!(takeAway ? takeAway_ : save_)->isEnabled()) return;
    error_->clear();
    cancel_->setFocus(); // a disabled field would hand the focus to what lies behind, and that closes the panel
    setBusy(true);
    change_(now_->text(), takeAway ? QString() : next_->text(),
            [self = QPointer(this), isSet = !takeAway](const std::optional<Error>& error) {
                if (!self) return;
                self->setBusy(false);
                if (error) return self->showError(*error);
                self->setIsSet(isSet);
                self->dismiss();
                Q_EMIT self->changed(isSet);
            });
}

void PassphrasePanel::showError(const Error& error)
{
    now_->clear();
    error_->show(
        [error] { return error.code == ErrorCode::WrongKey ? tr("The passphrase now is not right.") : describe(error).what; },
        [error] {
            return error.code == ErrorCode::WrongKey ? tr("Type it again. The old one still stands.") : describe(error).next;
        });
    place();
    if (isVisible()) opened();
}

} // namespace lygte
