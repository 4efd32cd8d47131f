// The menu of a message, and what is done with a selection of messages.

#include "ui/conversations/conversationacts.h"
#include "ui/conversations/conversationpane.h"
#include "ui/conversations/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace lygte {

/// A menu entry may not make a shortcut or a submenu mark of foreign text.
static QString menuText(const QString& foreign)
{
    QString text = foreign.left(60);
    return text.replace(QChar(u'&'), QStringLiteral("&&")).replace(QChar(u'\t'), QChar(u' '));
}

void ConversationPane::showMenu(const QString& text, SpanKind kind, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!text.isEmpty()) addSpanActions(menu, text, kind);
    if (const Message* message = chat_->currentMessage()) addMessageActions(menu, *message);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(at);
}

void ConversationPane::addSpanActions(QMenu* menu, const QString& text, SpanKind kind)
{
    const auto copy = [](const QString& what) { QApplication::clipboard()->setText(what); };
    if (kind == SpanKind::Link) {
        menu->setDefaultAction(menu->addAction(tr("Copy the link defanged"), this, [text, copy] { copy(defanged(text)); }));
        menu->addAction(tr("Open in the browser …"), this, [this, text] { links_->ask(text); });
    } else {
        menu->addAction(tr("Copy %1").arg(menuText(text)), this, [text, copy] { copy(text); });
    }
    menu->addSeparator();
}

void ConversationPane::addMessageActions(QMenu* menu, const Message& message)
{
    if (message.reply == ReplyState::Written || message.reply == ReplyState::Copied) {
        menu->addAction(tr("Mark as sent"), this, [this, message] { acts_.markSent(message); });
        menu->addAction(tr("Copy the reply"), this, [this, message] { acts_.copyReply(message); });
        menu->addSeparator();
    }
    const int chosen = int(selectedIds().size());
    menu->addAction(tr("Copy %n message(s) with times", nullptr, chosen), QKeySequence(QKeySequence::Copy), this,
                    [this] { copySelected(); });
    menu->addAction(tr("Escalate %n message(s) …", nullptr, chosen), this, &ConversationPane::escalateRequested);
    menu->addActions(menuActions_);
    if (!message.raw.isEmpty()) menu->addAction(tr("Show or hide the text as found"), this, [this] { chat_->toggleRaw(); });
}

void ConversationPane::copySelected()
{
    QStringList lines;
    const QList<Message> chosen = chat_->selectedMessages();
    for (const Message& message : chosen) lines += messageAsText(message, conversation_.platform);
    if (!lines.isEmpty()) QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

QList<Id> ConversationPane::selectedIds() const
{
    QList<Id> ids;
    const QList<Message> chosen = chat_->selectedMessages();
    for (const Message& message : chosen) ids.append(message.id);
    return ids;
}

} // namespace lygte
