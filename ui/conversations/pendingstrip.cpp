#include "ui/conversations/pendingstrip.h"

#include "ui/conversations/wording.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace lygte {

bool waitsForPlatform(const Message& message)
{
    const bool waits = message.reply == ReplyState::Written || message.reply == ReplyState::Copied;
    return waits && !message.withdrawn && message.refusal.isEmpty(); // a colleague may have answered
}

PendingStrip::PendingStrip(QWidget* parent)
    : QFrame(parent), glyph_(new StateGlyph(this)), words_(new QLabel(this)), copy_(new QPushButton(this)),
      mark_(new QPushButton(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    mark_->setObjectName(QStringLiteral("markSent"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(glyph_);
    row->addWidget(words_, 1);
    for (QPushButton* button : {copy_, mark_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(copy_, &QPushButton::clicked, this, [this] {
        if (reply()) Q_EMIT copy(*reply());
    });
    connect(mark_, &QPushButton::clicked, this, [this] {
        if (reply()) Q_EMIT markSent(*reply());
    });
    hide();
}

void PendingStrip::setReplies(const QList<Message>& replies, const QString& platform)
{
    replies_ = replies;
    platform_ = platform;
    retranslate();
    setVisible(!replies_.isEmpty());
}

void PendingStrip::focusMark()
{
    mark_->setFocus(Qt::OtherFocusReason);
}

void PendingStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void PendingStrip::retranslate()
{
    const bool copied = reply() && reply()->reply == ReplyState::Copied;
    glyph_->setMark(copied ? SyncMark::Copied : SyncMark::OnlyHere);
    glyph_->setVisible(copied || !reply() || reply()->syncState < 2); // what is on the server is not only here
    const QString platform = platformName(platform_);
    QString words = copied ? tr("The reply is on the clipboard. Paste it into %1, then mark it as sent.").arg(platform)
                           : tr("The reply is not in %1 yet. Copy it there, then mark it as sent.").arg(platform);
    if (replies_.size() > 1) words += u' ' + tr("%n replies are not marked as sent.", nullptr, int(replies_.size()));
    words_->setText(words);
    copy_->setText(copied ? tr("Copy again") : tr("Copy"));
    mark_->setText(tr("Mark as sent"));
    setAccessibleName(words);
}

} // namespace lygte
