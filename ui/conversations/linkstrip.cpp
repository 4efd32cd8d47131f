#include "ui/conversations/linkstrip.h"

#include "core/base/text.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace lygte {

LinkStrip::LinkStrip(QWidget* parent)
    : QFrame(parent), opener_([](const QUrl& url) { QDesktopServices::openUrl(url); }), question_(new Heading(2, this)),
      host_(new PlainLabel(this)), address_(new PlainLabel(this)), copy_(new QPushButton(this)), open_(new QPushButton(this)),
      cancel_(new QPushButton(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    question_->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {copy_, open_, cancel_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addWidget(question_);
    column->addWidget(host_);
    column->addWidget(address_);
    column->addLayout(buttons);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(defanged(link_));
        dismiss();
    });
    connect(open_, &QPushButton::clicked, this, [this] {
        const auto target = target_;
        dismiss();
        if (target) opener_(target->url);
    });
    connect(cancel_, &QPushButton::clicked, this, &LinkStrip::dismiss);
    hide();
}

void LinkStrip::ask(const QString& link)
{
    link_ = link;
    target_ = openable(link);
    retranslate();
    show();
    copy_->setFocus(Qt::OtherFocusReason); // Enter alone opens nothing
}

void LinkStrip::dismiss()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    target_.reset();
    hide();
    if (focused && parentWidget()) parentWidget()->setFocus();
}

void LinkStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void LinkStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void LinkStrip::retranslate()
{
    copy_->setText(tr("Copy defanged"));
    open_->setText(tr("Open in the browser"));
    cancel_->setText(tr("Cancel"));
    open_->setVisible(target_.has_value());
    host_->setVisible(target_.has_value());
    address_->setText(visible(link_).left(400));
    if (!target_) {
        question_->setText(tr("This link is not opened: only http and https are."));
        return;
    }
    question_->setText(tr("Open this address outside Lygte? The owner of the site can see that you came."));
    QString host = target_->host;
    if (!target_->readable.isEmpty()) host += tr(" – written as %1").arg(isolated(target_->readable));
    if (target_->hadUser) host += tr(" – the name before @ is only there to deceive and is left out");
    host_->setText(tr("It leads to: %1").arg(host));
}

} // namespace lygte
