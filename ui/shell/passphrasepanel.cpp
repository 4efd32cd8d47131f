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

PassphrasePanel::PassphrasePanel(QWidget* over)
    : Overlay(over), title_(new Heading(1, this)), nowLabel_(new QLabel(this)), now_(new QLineEdit(this)),
      nextLabel_(new QLabel(this)), next_(new QLineEdit(this)), againLabel_(new QLabel(this)), again_(new QLineEdit(this)),
      hint_(new MutedLabel(this)), error_(new ErrorStrip(this)), button_(new QPushButton(this)), cancel_(new QPushButton(this))
{
    setObjectName(QStringLiteral("passphrase"));
    makePrimary(button_);
    hint_->setWordWrap(true);
    error_->setStays();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(title_);
    for (const auto& [label, field] :
         {std::pair(nowLabel_, now_), std::pair(nextLabel_, next_), std::pair(againLabel_, again_)}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &PassphrasePanel::refresh);
        connect(field, &QLineEdit::returnPressed, this, &PassphrasePanel::submit);
    }
    column->addWidget(hint_);
    column->addWidget(error_);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(button_);
    column->addLayout(buttons);
    connect(button_, &QPushButton::clicked, this, &PassphrasePanel::submit);
    connect(cancel_, &QPushButton::clicked, this, &PassphrasePanel::dismiss);
    retranslate();
}

void PassphrasePanel::opened()
{
    now_->setFocus();
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
    wipeFields();
    error_->clear();
    Overlay::hideEvent(event);
}

void PassphrasePanel::wipeFields()
{
    for (QLineEdit* field : {now_, next_, again_}) field->clear();
}

void PassphrasePanel::retranslate()
{
    title_->setText(tr("Change the passphrase"));
    nowLabel_->setText(tr("The passphrase &now"));
    now_->setAccessibleName(tr("The passphrase now"));
    nextLabel_->setText(tr("The &new passphrase"));
    next_->setAccessibleName(tr("The new passphrase"));
    againLabel_->setText(tr("The new passphrase &once more"));
    again_->setAccessibleName(tr("The new passphrase once more"));
    cancel_->setText(tr("Cancel"));
    setAccessibleName(tr("Change the passphrase"));
    refresh();
}

void PassphrasePanel::refresh()
{
    const QString lack = OpeningView::lackOf(next_->text(), again_->text());
    hint_->setText(busy_ ? tr("Changing it …")
                   : !lack.isEmpty()
                       ? lack
                       : tr("Keep it well: without it nobody can open the case file. A copy of the case file that "
                            "was made before still opens with the old one."));
    button_->setText(tr("Change it"));
    button_->setEnabled(!busy_ && change_ && lack.isEmpty() && !now_->text().isEmpty());
    if (isVisible()) place();
}

void PassphrasePanel::setBusy(bool busy)
{
    busy_ = busy;
    for (QLineEdit* field : {now_, next_, again_}) field->setEnabled(!busy);
    refresh();
}

void PassphrasePanel::submit()
{
    if (!button_->isEnabled()) return;
    error_->clear();
    cancel_->setFocus(); // a disabled field would hand the focus to what lies behind, and that closes the panel
    setBusy(true);
    change_(now_->text(), next_->text(), [self = QPointer(this)](const std::optional<Error>& error) {
        if (!self) return;
        self->setBusy(false);
        if (!error) {
            self->dismiss();
            Q_EMIT self->changed();
            return;
        }
        self->now_->clear();
        self->error_->show(
            [error] {
                return error->code == ErrorCode::WrongKey ? tr("The passphrase now is not right.") : describe(*error).what;
            },
            [error] {
                return error->code == ErrorCode::WrongKey ? tr("Type it again. The old one still stands.")
                                                          : describe(*error).next;
            });
        self->place();
        if (self->isVisible()) self->now_->setFocus();
    });
}

} // namespace lygte
