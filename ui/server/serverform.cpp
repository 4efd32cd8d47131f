#include "ui/server/serverform.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lygte {

ServerForm::ServerForm(ServerLink& link, QWidget* parent)
    : QWidget(parent), link_(link), title_(new Heading(2, this)), explanation_(new MutedLabel(this)), fields_(new QFormLayout),
      hosts_(new QLineEdit(this)), port_(new QSpinBox(this)), database_(new QLineEdit(this)), login_(new QLineEdit(this)),
      password_(new QLineEdit(this)), hostsLabel_(addField(hosts_, "hosts")), portLabel_(addField(port_, "port")),
      databaseLabel_(addField(database_, "database")), loginLabel_(addField(login_, "login")),
      passwordLabel_(addField(password_, "password")), passwordPlace_(new MutedLabel(this)), root_(addFile("rootCertificate")),
      certificate_(addFile("certificate")), key_(addFile("certificateKey")), error_(new ErrorStrip(this)),
      answer_(new PlainLabel(this)), test_(new QPushButton(this)), save_(new QPushButton(this)), cancel_(new QPushButton(this)),
      forget_(new QPushButton(this))
{
    explanation_->setWordWrap(true);
    passwordPlace_->setWordWrap(true);
    fields_->insertRow(5, QString(), passwordPlace_);
    port_->setRange(1, 65535);
    password_->setEchoMode(QLineEdit::Password);
    save_->setObjectName(QStringLiteral("save"));
    test_->setObjectName(QStringLiteral("test"));
    answer_->setObjectName(QStringLiteral("answer"));
    makePrimary(save_);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    for (QPushButton* button : {save_, test_, cancel_}) {
        button->setAutoDefault(false);
        acts->addWidget(button);
    }
    acts->addStretch(1);
    forget_->setAutoDefault(false);
    acts->addWidget(forget_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addLayout(fields_);
    column->addWidget(error_);
    column->addWidget(answer_);
    column->addLayout(acts);
    column->addStretch(1);
    fields_->setHorizontalSpacing(space::l);
    fields_->setVerticalSpacing(space::s);
    for (QLineEdit* field : {hosts_, database_, login_, password_, root_.path, certificate_.path, key_.path})
        connect(field, &QLineEdit::textChanged, this, &ServerForm::edited);
    connect(port_, &QSpinBox::valueChanged, this, &ServerForm::edited);
    connect(test_, &QPushButton::clicked, this, &ServerForm::test);
    connect(save_, &QPushButton::clicked, this, &ServerForm::save);
    connect(cancel_, &QPushButton::clicked, this, &ServerForm::left);
    connect(forget_, &QPushButton::clicked, this, &ServerForm::forget);
    retranslate();
}

QLabel* ServerForm::addField(QWidget* field, const char* name)
{
    field->setObjectName(QLatin1StringView(name));
    auto* label = new QLabel(this);
    label->setBuddy(field);
    fields_->addRow(label, field);
    return label;
}

ServerForm::FileField ServerForm::addFile(const char* name)
{
    FileField file{new QLabel(this), new QLineEdit(this), new QPushButton(this)};
    file.path->setObjectName(QLatin1StringView(name));
    file.label->setBuddy(file.path);
    file.choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(file.path, 1);
    row->addWidget(file.choose);
    fields_->addRow(file.label, row);
    connect(file.choose, &QPushButton::clicked, this, [this, path = file.path] { chooseFile(path); });
    return file;
}

void ServerForm::chooseFile(QLineEdit* into)
{
    auto* dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, into, &QLineEdit::setText);
    dialog->open();
}

void ServerForm::begin()
{
    const ServerSettings& kept = link_.settings();
    hosts_->setText(kept.hosts);
    port_->setValue(kept.port);
    database_->setText(kept.database);
    login_->setText(kept.login);
    password_->clear();
    root_.path->setText(kept.rootCertificate);
    certificate_.path->setText(kept.certificate);
    key_.path->setText(kept.certificateKey);
    edited();
    setBusy(false);
    retranslate();
    hosts_->setFocus(Qt::OtherFocusReason);
}

ServerSettings ServerForm::entered() const
{
    return {hosts_->text().trimmed(),     port_->value(),
            database_->text().trimmed(),  login_->text().trimmed(),
            root_.path->text().trimmed(), certificate_.path->text().trimmed(),
            key_.path->text().trimmed()};
}

/// What a test found is true of what was tested only.
void ServerForm::edited()
{
    ++tests_;
    error_->clear();
    result_ = {};
    answer_->hide();
    setBusy(false);
}

void ServerForm::setBusy(bool busy)
{
    busy_ = busy;
    const bool complete = entered().isSetUp();
    test_->setEnabled(complete && !busy);
    save_->setEnabled(complete && !busy);
    forget_->setVisible(link_.isSetUp());
}

void ServerForm::test()
{
    edited();
    setBusy(true);
    result_ = [] { return tr("Asking the server …"); };
    answer_->show();
    retranslate();
    link_.test(entered(), password_->text()).then(this, [this, test = tests_](const std::optional<LinkTrouble>& trouble) {
        if (test == tests_) tested(trouble);
    });
}

void ServerForm::tested(const std::optional<LinkTrouble>& trouble)
{
    setBusy(false);
    result_ = {};
    if (trouble) {
        error_->show([trouble] { return describe(*trouble).what; },
                     [trouble] {
                         const QString words = trouble->error.detail.trimmed();
                         const QString next = describe(*trouble).next;
                         return words.isEmpty() ? next : QString(next + u'\n' + tr("Technical message: %1").arg(words));
                     });
        answer_->hide();
        return;
    }
    result_ = [] { return tr("✓ The connection works: the server knows you and this device."); };
    retranslate();
}

void ServerForm::save()
{
    setBusy(true);
    error_->clear();
    link_.setUp(entered(), password_->text()).then(this, [this](const Result<void>& done) {
        setBusy(false);
        if (!done) return error_->show(done.error());
        password_->clear();
        Q_EMIT left();
    });
}

void ServerForm::forget()
{
    confirmDestructive(this, tr("Stop using this server?"),
                       tr("What is on this machine stays, and what waits is not sent. Settings and password are removed."),
                       tr("Stop using the server"), [this] {
                           link_.forget().then(this, [this](const Result<void>& done) {
                               if (!done) return error_->show(done.error());
                               Q_EMIT left();
                           });
                       });
}

void ServerForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

void ServerForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void ServerForm::retranslate()
{
    title_->setText(tr("The server of your section"));
    explanation_->setText(
        tr("Your administrator gives you these. The connection is always encrypted, and the server must prove "
           "its name with a certificate."));
    hostsLabel_->setText(tr("Server"));
    hosts_->setPlaceholderText(tr("lygte.example.dk – several with commas"));
    portLabel_->setText(tr("Port"));
    databaseLabel_->setText(tr("Database"));
    database_->setPlaceholderText(QStringLiteral("lygte"));
    loginLabel_->setText(tr("User"));
    passwordLabel_->setText(tr("Password"));
    const PasswordPlace place = link_.passwordPlace();
    const auto& trouble = link_.status().trouble;
    const bool refused = trouble && trouble->isPassword();
    password_->setPlaceholderText(place == PasswordPlace::None ? QString()
                                  : refused                    ? tr("refused – type it again")
                                                               : tr("kept – leave empty to go on using it"));
    passwordPlace_->setText(place == PasswordPlace::Keyring ? tr("The password is kept in this machine's keyring.")
                            : place == PasswordPlace::CaseFile
                                ? tr("This machine has no keyring: the password is kept in the encrypted case file.")
                                : tr("The password is kept in this machine's keyring; where there is none, in the "
                                     "encrypted case file."));
    root_.label->setText(tr("Root certificate"));
    certificate_.label->setText(tr("This device's certificate"));
    key_.label->setText(tr("This device's key"));
    for (const FileField& file : {root_, certificate_, key_}) {
        file.choose->setText(tr("Choose …"));
        file.choose->setAccessibleName(file.label->text() + u": " + file.choose->text());
        file.path->setAccessibleName(file.label->text());
    }
    test_->setText(tr("Test the connection"));
    save_->setText(tr("Save and connect"));
    cancel_->setText(tr("Cancel"));
    forget_->setText(tr("Stop using the server …"));
    answer_->setText(result_ ? result_() : QString());
    answer_->setVisible(bool(result_));
    setInk(answer_, busy_ ? Colours::of(palette()).muted : Colours::of(palette()).positive);
}

} // namespace lygte
