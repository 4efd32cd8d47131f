#include "ui/conversations/conversationmove.h"

#include "core/base/text.h"
#include "ui/widgets/undo.h"

#include <QMenu>

namespace lygte {

QString placeName(const Place& place)
{
    return (place.restricted ? ConversationMove::tr("Restricted case: %1") : ConversationMove::tr("Section: %1"))
        .arg(isolated(place.name));
}

ConversationMove::ConversationMove(ServerLink& link, UndoService& undo, QWidget* parent)
    : QObject(parent), link_(link), undo_(undo), window_(parent)
{}

void ConversationMove::choose(const Conversation& conversation, const QPoint& at)
{
    if (!link_.status().isUp()) {
        Q_EMIT failed({ErrorCode::Offline, conversation.title, {}});
        return;
    }
    link_.places().then(this, [this, conversation, at](const Result<QList<Place>>& places) {
        if (places)
            show(conversation, *places, at);
        else
            Q_EMIT failed(places.error());
    });
}

void ConversationMove::show(const Conversation& conversation, const QList<Place>& places, const QPoint& at)
{
    const auto here = std::ranges::find(places, conversation.scope, &Place::id);
    auto* menu = new QMenu(window_);
    menu->setObjectName(QStringLiteral("places"));
    menu->setAccessibleName(tr("Where to move it"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Not to be chosen, only said.
    menu->addSection(tr("With its escalations. Colleagues who are not there lose it from their machines:"));
    for (const Place& place : places) {
        if (place.id == conversation.scope) continue;
        QString name = placeName(place);
        menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                        [this, conversation, place, back = here != places.end()] { move(conversation, place, back); });
    }
    if (places.size() == (here == places.end() ? 0 : 1))
        menu->addAction(tr("There is no other section or case that you may write in"))->setEnabled(false);
    menu->popup(at);
}

void ConversationMove::move(const Conversation& conversation, const Place& place, bool back)
{
    link_.move(conversation.id, place.id).then(this, [this, conversation, place, back](const Result<void>& done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        const auto words = [title = conversation.title, place] {
            return tr("Moved: %1. %2").arg(isolated(title), placeName(place));
        };
        if (back)
            undo_.did(words, [this, conversation] { return link_.move(conversation.id, conversation.scope); });
        else
            undo_.said(words);
    });
}

} // namespace lygte
