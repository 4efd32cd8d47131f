// The menu of a message, and what is done with a selection of messages.

#include "core/base/text.h"
#include "ui/conversations/conversationacts.h"
#include "ui/conversations/conversationpane.h"
#include "ui/conversations/messageform.h"
#include "ui/conversations/pendingstrip.h"
#include "ui/conversations/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace lygte {

/// A menu entry may not make a shortcut or a submenu mark of foreign text.
static QString menuText(const QString& foreign, int characters = 60)
{
    QString text = visible(foreign.left(characters));
    return text.replace(QChar(u'&'), QStringLiteral("&&")).replace(QChar(u'\t'), QChar(u' '));
}

void ConversationPane::showMenu(const QList<FoundSpan>& spans, const QStringList& explanations, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpans(menu, spans);
    if (const Message* message = chat_->currentMessage()) addMessageActions(menu, *message);
    addVersionActions(menu);
    if (!explanations.isEmpty()) {
        QMenu* signs = menu->addMenu(tr("What the signs mean"));
        for (const QString& line : explanations) signs->addAction(menuText(line, 200))->setEnabled(false);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(at);
}

/// One link has its acts in the menu, several have a menu each.
void ConversationPane::addSpans(QMenu* menu, const QList<FoundSpan>& spans)
{
    for (const FoundSpan& span : spans) addSpanActions(spans.size() == 1 ? menu : menu->addMenu(menuText(span.text)), span);
    if (!spans.isEmpty()) menu->addSeparator();
}

void ConversationPane::addSpanActions(QMenu* menu, const FoundSpan& span)
{
    const QString& text = span.text;
    const auto copy = [](const QString& what) { QApplication::clipboard()->setText(what); };
    if (span.kind == SpanKind::Link) {
        menu->setDefaultAction(menu->addAction(tr("Copy the link defanged"), this, [text, copy] { copy(defanged(text)); }));
        menu->addAction(tr("Open in the browser …"), this, [this, text] { links_->ask(text); });
    } else {
        menu->addAction(tr("Copy %1").arg(menuText(text)), this, [text, copy] { copy(text); });
    }
}

void ConversationPane::addMessageActions(QMenu* menu, const Message& message)
{
    if (waitsForPlatform(message)) {
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

bool ConversationPane::canCorrect() const
{
    const QString number = store_.desk().officer.number;
    const Message* message = chat_->currentMessage();
    const Note* note = chat_->currentNote();
    return (message && !message->withdrawn && mayCorrect(*message, number)) ||
           (note && !note->withdrawn && mayCorrect(*note, number));
}

bool ConversationPane::canTakeBack() const
{
    const Message* message = chat_->currentMessage();
    return canCorrect() && (!message || mayWithdraw(*message, store_.desk().officer.number));
}

void ConversationPane::correct()
{
    if (!canCorrect()) return;
    showForm(true);
    if (const Message* message = chat_->currentMessage())
        form_->correct(conversation_, *message);
    else
        form_->correct(conversation_, *chat_->currentNote());
}

void ConversationPane::takeBackCurrent()
{
    if (!canTakeBack()) return;
    if (const Message* message = chat_->currentMessage())
        acts_.takeBack(*message);
    else
        acts_.takeBack(*chat_->currentNote());
}

/// Of what was entered by hand, and what it said before.
void ConversationPane::addVersionActions(QMenu* menu)
{
    const Message* message = chat_->currentMessage();
    const Note* note = chat_->currentNote();
    if (canCorrect()) menu->addAction(tr("Correct …"), QKeySequence(Qt::Key_F2), this, &ConversationPane::correct);
    if (canTakeBack())
        menu->addAction(tr("Take back"), QKeySequence(QKeySequence::Delete), this, &ConversationPane::takeBackCurrent);
    if ((message && !message->earlier.isEmpty()) || (note && !note->earlier.isEmpty()))
        menu->addAction(tr("Show or hide the earlier text"), this, [this] { chat_->toggleFold(); });
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
    for (const Message& message : chosen)
        if (!message.withdrawn) ids.append(message.id);
    return ids;
}

} // namespace lygte
