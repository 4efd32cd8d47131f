#include "ui/shell/openingview.h"

#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lygte {

static constexpr int shortestPassphrase = 12;

OpeningView::OpeningView(QWidget* parent)
    : QWidget(parent), title_(new Heading(1, this)), explanation_(new MutedLabel(this)), numberLabel_(new QLabel(this)),
      number_(new QLineEdit(this)), sectionLabel_(new QLabel(this)), section_(new QLineEdit(this)),
      useKeyring_(new QRadioButton(this)), usePassphrase_(new QRadioButton(this)), passphraseLabel_(new QLabel(this)),
      passphrase_(new QLineEdit(this)), againLabel_(new QLabel(this)), again_(new QLineEdit(this)), hint_(new MutedLabel(this)),
      button_(new QPushButton(this)), error_(new ErrorStrip(this))
{
    build();
    for (QLineEdit* secret : {passphrase_, again_}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    usePassphrase_->setChecked(true);
    for (QLineEdit* field : {number_, section_, passphrase_, again_}) {
        connect(field, &QLineEdit::textChanged, this, &OpeningView::updateButton);
        connect(field, &QLineEdit::returnPressed, this, &OpeningView::submit);
    }
    connect(usePassphrase_, &QRadioButton::toggled, this, &OpeningView::updateButton);
    connect(button_, &QPushButton::clicked, this, &OpeningView::submit);
    setMode(Mode::Passphrase);
}

void OpeningView::build()
{
    makePrimary(button_);
    explanation_->setWordWrap(true);
    hint_->setWordWrap(true);
    const std::pair<QLabel*, QLineEdit*> pairs[] = {
        {numberLabel_, number_}, {sectionLabel_, section_}, {passphraseLabel_, passphrase_}, {againLabel_, again_}};
    for (const auto& [label, field] : pairs) label->setBuddy(field);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addSpacing(space::m);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{numberLabel_, number_, sectionLabel_, section_, usePassphrase_, useKeyring_,
                                         passphraseLabel_, passphrase_, againLabel_, again_, hint_, error_})
        column->addWidget(widget);
    column->addSpacing(space::s);
    column->addWidget(button_, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
}

void OpeningView::setMode(Mode mode)
{
    mode_ = mode;
    const bool isNew = mode == Mode::NewCaseFile;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{numberLabel_, number_, sectionLabel_, section_, usePassphrase_, useKeyring_, hint_})
        widget->setVisible(isNew);
    retranslate();
    (isNew ? number_ : passphrase_)->setFocus();
}

void OpeningView::setBusy(bool busy)
{
    busy_ = busy;
    for (QWidget* widget : std::initializer_list<QWidget*>{number_, section_, usePassphrase_, useKeyring_, passphrase_, again_})
        widget->setEnabled(!busy);
    updateButton();
}

void OpeningView::show(const Error& error)
{
    setBusy(false);
    error_->show(error);
    if (mode_ == Mode::Passphrase) {
        passphrase_->clear();
        passphrase_->setFocus();
    }
}

void OpeningView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void OpeningView::retranslate()
{
    const bool isNew = mode_ == Mode::NewCaseFile;
    title_->setText(isNew ? tr("Set up Lygte on this machine") : tr("Open your case file"));
    explanation_->setText(
        isNew
            ? tr("Everything you write is kept in an encrypted case file on this machine. Nobody can open it without its key.")
        : mode_ == Mode::Keyring ? tr("The key is kept in the system's keyring.")
                                 : tr("It is encrypted. Your passphrase opens it."));
    numberLabel_->setText(tr("Your public officer &number"));
    number_->setPlaceholderText(tr("for example 04"));
    number_->setAccessibleName(tr("Your public officer number"));
    sectionLabel_->setText(tr("Your &section"));
    section_->setPlaceholderText(tr("for example Online Patrulje"));
    section_->setAccessibleName(tr("Your section"));
    usePassphrase_->setText(tr("Lock it with a &passphrase"));
    useKeyring_->setText(tr("Keep the key in the system's &keyring"));
    passphraseLabel_->setText(tr("P&assphrase"));
    passphrase_->setAccessibleName(tr("Passphrase"));
    againLabel_->setText(tr("The passphrase &once more"));
    again_->setAccessibleName(tr("The passphrase once more"));
    button_->setText(isNew ? tr("Make the case file") : mode_ == Mode::Keyring ? tr("Try again") : tr("Open"));
    updateButton();
}

void OpeningView::updateButton()
{
    const bool isNew = mode_ == Mode::NewCaseFile;
    const bool asks = mode_ == Mode::Passphrase || (isNew && usePassphrase_->isChecked());
    for (QWidget* widget : std::initializer_list<QWidget*>{passphraseLabel_, passphrase_}) widget->setVisible(asks);
    for (QWidget* widget : std::initializer_list<QWidget*>{againLabel_, again_}) widget->setVisible(isNew && asks);
    const bool longEnough = passphrase_->text().size() >= (isNew ? shortestPassphrase : 1);
    const bool same = !isNew || passphrase_->text() == again_->text();
    if (isNew && asks)
        hint_->setText(!longEnough ? tr("At least %n character(s). Several words are easier to remember than signs.", nullptr,
                                        shortestPassphrase)
                       : !same     ? tr("The two are not the same yet.")
                                   : tr("Keep it well: without it nobody can open the case file."));
    else if (isNew)
        hint_->setText(tr("The case file opens when you are logged in to this machine."));
    const bool named = !isNew || (!number_->text().trimmed().isEmpty() && !section_->text().trimmed().isEmpty());
    button_->setEnabled(!busy_ && named && (!asks || (longEnough && same)));
}

void OpeningView::submit()
{
    if (!button_->isEnabled()) return;
    error_->clear();
    setBusy(true);
    const QString secret = passphrase_->isVisibleTo(this) ? passphrase_->text() : QString();
    if (mode_ == Mode::NewCaseFile)
        Q_EMIT setUp(number_->text().trimmed(), section_->text().trimmed(), secret);
    else
        Q_EMIT unlock(secret);
}

} // namespace lygte
