#include "ui/shell/openingview.h"

#include "ui/shell/languagebuttons.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lygte {

static constexpr int lineCharacters = 72;

OpeningView::OpeningView(LanguageSwitch& languages, QWidget* parent)
    : QWidget(parent), area_(new QScrollArea(this)), middle_(new QWidget(this)), title_(new Heading(1, this)),
      explanation_(new MutedLabel(this)), numberLabel_(new QLabel(this)), number_(new QLineEdit(this)),
      sectionLabel_(new QLabel(this)), section_(new QLineEdit(this)), useKeyring_(new QRadioButton(this)),
      usePassphrase_(new QRadioButton(this)), passphraseLabel_(new QLabel(this)), passphrase_(new QLineEdit(this)),
      againLabel_(new QLabel(this)), again_(new QLineEdit(this)), hint_(new MutedLabel(this)), button_(new QPushButton(this)),
      error_(new ErrorStrip(this)), noticeLabel_(new PlainLabel(this)), ways_(new QWidget(this)),
      tryAgain_(new QPushButton(ways_)), otherFolder_(new QPushButton(ways_)), setAside_(new QPushButton(ways_)),
      asking_(new QWidget(this)), asideText_(new PlainLabel(asking_)), asideNow_(new QPushButton(asking_)),
      asideNot_(new QPushButton(asking_))
{
    build(languages);
    buildWays();
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

void OpeningView::build(LanguageSwitch& languages)
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
    for (QWidget* widget : std::initializer_list<QWidget*>{numberLabel_, number_, sectionLabel_, section_, usePassphrase_,
                                                           useKeyring_, passphraseLabel_, passphrase_, againLabel_, again_,
                                                           hint_, noticeLabel_, error_, ways_, asking_})
        column->addWidget(widget);
    column->addSpacing(space::s);
    column->addWidget(button_, 0, Qt::AlignLeft);
    auto* content = new QWidget; // scrolls where large text leaves no room
    auto* row = new QHBoxLayout(content);
    auto* middle = new QVBoxLayout(middle_);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(2);
    middle->addLayout(column);
    middle->addStretch(3);
    row->addWidget(middle_); // in the middle as wide as it may be, and all of a narrow window
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setWidget(content);
    fitWidth();
    auto* pair = new LanguageButtons(languages, this);
    connect(pair, &LanguageButtons::chosen, this, &OpeningView::languageChosen);
    auto* outer = new QVBoxLayout(this);
    outer->addWidget(area_, 1);
    outer->addWidget(pair, 0, Qt::AlignRight); // last in the order of Tab, as in the status strip
}

void OpeningView::buildWays()
{
    auto* row = new FlowLayout(ways_, space::s);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {tryAgain_, otherFolder_, setAside_}) row->addWidget(button);
    setAside_->setCheckable(true);
    makeDangerous(asideNow_);
    tryAgain_->setObjectName(QStringLiteral("tryAgain"));
    otherFolder_->setObjectName(QStringLiteral("otherFolder"));
    setAside_->setObjectName(QStringLiteral("setAside"));
    asideNow_->setObjectName(QStringLiteral("setAsideNow"));
    auto* buttons = new FlowLayout(nullptr, space::s);
    for (QPushButton* button : {asideNow_, asideNot_}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(asking_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(asideText_);
    column->addLayout(buttons);
    connect(tryAgain_, &QPushButton::clicked, this, [this] {
        startedTrying();
        Q_EMIT tryAgain();
    });
    connect(otherFolder_, &QPushButton::clicked, this, &OpeningView::chooseFolder);
    connect(setAside_, &QPushButton::toggled, this, &OpeningView::askToSetAside);
    connect(asideNot_, &QPushButton::clicked, this, [this] { setAside_->setChecked(false); });
    connect(asideNow_, &QPushButton::clicked, this, [this] {
        startedTrying();
        Q_EMIT setAside();
    });
}

void OpeningView::startedTrying()
{
    error_->clear();
    hideWays();
    setBusy(true);
}

void OpeningView::hideWays()
{
    setAside_->setChecked(false);
    ways_->hide();
    asking_->hide();
}

void OpeningView::offerWays(const Error& error)
{
    const bool isNew = mode_ == Mode::NewCaseFile;
    const bool lost =
        error.code == ErrorCode::Damaged || error.code == ErrorCode::WrongKey || error.code == ErrorCode::NoKeyring;
    // Where the primary button tries again by itself, a second one would only ask which of the two is meant.
    tryAgain_->setVisible(mode_ == Mode::NoKey || (mode_ == Mode::Passphrase && error.code != ErrorCode::WrongKey));
    setAside_->setVisible(lost && !(isNew && error.code == ErrorCode::NoKeyring));
    setAside_->setChecked(false);
    asking_->hide();
    ways_->show();
}

void OpeningView::askToSetAside(bool asking)
{
    asideText_->setText(asideText());
    asking_->setVisible(asking);
    (asking ? asideNot_ : setAside_)->setFocus();
    if (asking)
        QTimer::singleShot(0, asking_, [this] { area_->ensureWidgetVisible(asideNot_, 0, space::l); }); // once it is laid out
}

void OpeningView::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("The folder of the case file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &OpeningView::otherFolder);
    dialog->open();
}

QString OpeningView::asideText() const
{
    const QString held =
        !unsent_
            ? tr("It cannot be read, so nobody can know how much of it the server has not received: it may be all that was "
                 "done on this machine since the last time it was connected.")
        : *unsent_ == 0
            ? tr("Nothing in it waits for the server. Drafts are in no other place.")
            : tr("It holds %n change(s) that the server has not received. They and the drafts are in no other place.", nullptr,
                 int(*unsent_));
    return tr("The case file and its key are moved into a folder with today's date beside it, and you begin with an empty one. "
              "Nothing is deleted.") +
           u' ' + held;
}

void OpeningView::say(Text notice)
{
    notice_ = std::move(notice);
    retranslate();
}

void OpeningView::setMode(Mode mode)
{
    mode_ = mode;
    notice_ = {};
    error_->clear();
    hideWays();
    setBusy(false);
    const bool isNew = mode == Mode::NewCaseFile;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{numberLabel_, number_, sectionLabel_, section_, usePassphrase_, useKeyring_, hint_})
        widget->setVisible(isNew);
    button_->setVisible(mode != Mode::NoKey);
    retranslate();
    (isNew ? number_ : passphrase_)->setFocus();
}

void OpeningView::setBusy(bool busy)
{
    busy_ = busy;
    for (QWidget* widget : std::initializer_list<QWidget*>{number_, section_, usePassphrase_, useKeyring_, passphrase_, again_})
        widget->setEnabled(!busy);
    retranslate();
}

static Text happened(const Error& error, OpeningView::Mode mode)
{
    if (mode == OpeningView::Mode::NoKey && error.code == ErrorCode::Damaged)
        return [where = error.subject] {
            return QString(where + QStringLiteral(": ") + OpeningView::tr("The key of the case file is missing or damaged."));
        };
    return [error] { return describe(error).what; };
}

/// describe() says what to do about the passphrase; here it may be that there is none.
static Text nextStep(const Error& error, OpeningView::Mode mode)
{
    if (mode == OpeningView::Mode::Keyring && error.code == ErrorCode::WrongKey)
        return
            [] { return OpeningView::tr("The keyring has another key than the one of this case file. Nothing was changed."); };
    if (mode == OpeningView::Mode::NewCaseFile && error.code == ErrorCode::NoKeyring)
        return [] { return OpeningView::tr("Unlock the keyring and try again, or lock the case file with a passphrase."); };
    if (mode == OpeningView::Mode::NoKey && error.code == ErrorCode::Damaged)
        return [] {
            return OpeningView::tr(
                "Put case.key back from your backup and try again: without it nobody can open the case file.");
        };
    return [error] { return describe(error).next; };
}

void OpeningView::show(const Error& error, std::optional<qint64> unsent)
{
    setBusy(false);
    unsent_ = unsent;
    error_->show(happened(error, mode_), nextStep(error, mode_));
    offerWays(error);
    if (mode_ == Mode::Passphrase) passphrase_->clear();
    QWidget* next = mode_ == Mode::Passphrase && error.code == ErrorCode::WrongKey ? static_cast<QWidget*>(passphrase_)
                    : tryAgain_->isVisibleTo(this)                                 ? tryAgain_
                                                                                   : button_;
    next->setFocus();
}

void OpeningView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) fitWidth();
    QWidget::changeEvent(event);
}

/// As wide as lines are read well at this size of text.
void OpeningView::fitWidth()
{
    middle_->setMaximumWidth(fontMetrics().averageCharWidth() * lineCharacters);
}

void OpeningView::retranslate()
{
    const bool isNew = mode_ == Mode::NewCaseFile;
    title_->setText(isNew ? tr("Set up Lygte on this machine") : tr("Open your case file"));
    explanation_->setText(
        isNew
            ? tr("Everything you write is kept in an encrypted case file on this machine. Nobody can open it without its key.")
        : mode_ == Mode::Keyring ? tr("The key is kept in the system's keyring.")
        : mode_ == Mode::NoKey   ? tr("It is encrypted, and its key is not at hand.")
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
    button_->setText(busy_                    ? (isNew ? tr("Creating the case file …") : tr("Opening …"))
                     : isNew                  ? tr("Create the case file")
                     : mode_ == Mode::Keyring ? tr("Try again")
                                              : tr("Open"));
    noticeLabel_->setText(notice_ ? notice_() : QString());
    noticeLabel_->setVisible(bool(notice_));
    tryAgain_->setText(tr("Try again"));
    otherFolder_->setText(tr("Choose another folder …"));
    setAside_->setText(tr("Set it aside and begin anew …"));
    asideNow_->setText(tr("Set it aside"));
    asideNot_->setText(tr("Leave it"));
    asideText_->setText(asideText());
    updateButton();
}

QString OpeningView::lackOf(const QString& passphrase, const QString& again, int shortest)
{
    if (passphrase.size() < shortest)
        return tr("At least %n character(s). Several words are easier to remember than symbols.", nullptr, shortest);
    return passphrase == again ? QString() : tr("The two are not the same yet.");
}

void OpeningView::updateButton()
{
    const bool isNew = mode_ == Mode::NewCaseFile;
    const bool asks = mode_ == Mode::Passphrase || (isNew && usePassphrase_->isChecked());
    for (QWidget* widget : std::initializer_list<QWidget*>{passphraseLabel_, passphrase_}) widget->setVisible(asks);
    for (QWidget* widget : std::initializer_list<QWidget*>{againLabel_, again_}) widget->setVisible(isNew && asks);
    const QString lack = isNew ? lackOf(passphrase_->text(), again_->text()) : QString();
    const bool typed = isNew ? lack.isEmpty() : !passphrase_->text().isEmpty();
    if (isNew && asks)
        hint_->setText(!lack.isEmpty() ? lack : tr("Keep it well: without it nobody can open the case file."));
    else if (isNew)
        hint_->setText(tr("The case file opens when you are logged in to this machine."));
    const bool named = !isNew || (!number_->text().trimmed().isEmpty() && !section_->text().trimmed().isEmpty());
    button_->setEnabled(!busy_ && named && (!asks || typed));
}

void OpeningView::submit()
{
    if (!button_->isEnabled()) return;
    startedTrying();
    const QString secret = passphrase_->isVisibleTo(this) ? passphrase_->text() : QString();
    if (mode_ == Mode::NewCaseFile)
        Q_EMIT setUp(number_->text().trimmed(), section_->text().trimmed(), secret);
    else
        Q_EMIT unlock(secret);
}

} // namespace lygte
