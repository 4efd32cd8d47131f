#include "ui/shell/lockscreen.h"

#include "ui/shell/languagebuttons.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

LockScreen::LockScreen(LanguageSwitch& languages, QWidget* parent)
    : QWidget(parent), picture_(new QLabel(this)), title_(new Heading(1, this)), explanation_(new MutedLabel(this)),
      field_(new QLineEdit(this)), button_(new QPushButton(this)), error_(new ErrorStrip(this))
{
    field_->setEchoMode(QLineEdit::Password);
    field_->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    makePrimary(button_);
    title_->setAlignment(Qt::AlignHCenter);
    explanation_->setAlignment(Qt::AlignHCenter);
    explanation_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    auto* pair = new LanguageButtons(languages, this);
    connect(pair, &LanguageButtons::chosen, this, &LockScreen::languageChosen);
    column->addWidget(pair, 0, Qt::AlignRight);
    column->addStretch(2);
    column->addWidget(picture_, 0, Qt::AlignHCenter);
    column->addWidget(title_);
    column->addWidget(explanation_);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addStretch(1);
    line->addWidget(field_, 1);
    line->addWidget(button_);
    line->addStretch(1);
    button_->setAutoDefault(true); // Enter presses it where it stands alone
    column->addLayout(line);
    auto* errorLine = new QHBoxLayout;
    errorLine->addStretch(1);
    errorLine->addWidget(error_, 2);
    errorLine->addStretch(1);
    column->addLayout(errorLine);
    column->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &LockScreen::tryUnlock);
    connect(field_, &QLineEdit::returnPressed, this, &LockScreen::tryUnlock);
    retranslate();
}

void LockScreen::setAsks(bool asks)
{
    asks_ = asks;
    field_->setVisible(asks);
    retranslate();
}

void LockScreen::prepare()
{
    field_->clear();
    error_->clear();
    setBusy(false);
    takeFocus();
}

void LockScreen::takeFocus()
{
    (asks_ ? static_cast<QWidget*>(field_) : button_)->setFocus();
}

void LockScreen::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LockScreen::retranslate()
{
    const int edge = fontMetrics().height() * 3;
    picture_->setPixmap(icon(QStringLiteral("object-locked"), palette().color(QPalette::PlaceholderText))
                            .pixmap(QSize(edge, edge), devicePixelRatioF()));
    title_->setText(tr("Lygte is locked"));
    const QString protects = tr("Your session on this machine protects it: no passphrase is asked for.");
    explanation_->setText(tr("Your work is safe and goes on where you left it.") +
                          (asks_ ? QString() : u'\n' + protects + u'\n' + tr("You can set one from the menu.")));
    field_->setPlaceholderText(tr("Passphrase"));
    field_->setAccessibleName(tr("Passphrase"));
    button_->setText(tr("Unlock"));
}

void LockScreen::tryUnlock()
{
    if (!unlock_ || !button_->isEnabled()) return;
    setBusy(true);
    QString passphrase = field_->text();
    field_->clear();
    const quint64 attempt = ++attempt_;
    unlock_(passphrase, [self = QPointer(this), attempt](const Answer& answer) {
        if (!self || attempt != self->attempt_) return;
        self->setBusy(false);
        if (answer.opened) {
            self->error_->clear();
            Q_EMIT self->unlocked();
            return;
        }
        self->error_->show(answer.what, answer.next);
        self->takeFocus();
    });
    passphrase.fill(u'\0');
}

void LockScreen::setBusy(bool busy)
{
    field_->setEnabled(!busy);
    button_->setEnabled(!busy);
}

} // namespace lygte
