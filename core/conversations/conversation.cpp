#include "core/conversations/conversation.h"

namespace lygte {

QString originKey(Origin origin)
{
    switch (origin) {
    case Origin::Import:
        return QStringLiteral("import");
    case Origin::Typed:
        return QStringLiteral("typed");
    case Origin::Pasted:
        return QStringLiteral("pasted");
    case Origin::Reply:
        return QStringLiteral("reply");
    }
    return {};
}

Origin originFromKey(QStringView key)
{
    for (const Origin origin : {Origin::Import, Origin::Pasted, Origin::Reply})
        if (originKey(origin) == key) return origin;
    return Origin::Typed;
}

QString replyStateKey(ReplyState state)
{
    switch (state) {
    case ReplyState::None:
        return {};
    case ReplyState::Written:
        return QStringLiteral("written");
    case ReplyState::Copied:
        return QStringLiteral("copied");
    case ReplyState::Sent:
        return QStringLiteral("sent");
    }
    return {};
}

ReplyState replyStateFromKey(QStringView key)
{
    for (const ReplyState state : {ReplyState::Written, ReplyState::Copied, ReplyState::Sent})
        if (replyStateKey(state) == key) return state;
    return ReplyState::None;
}

bool mayCorrect(const Message& message, const QString& officerNumber)
{
    return message.origin != Origin::Import && message.officerNumber == officerNumber;
}

bool mayCorrect(const Note& note, const QString& officerNumber)
{
    return note.officerNumber == officerNumber;
}

bool mayWithdraw(const Message& message, const QString& officerNumber)
{
    return mayCorrect(message, officerNumber) && message.reply != ReplyState::Sent;
}

} // namespace lygte
