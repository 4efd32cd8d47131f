#pragma once
// A piece of a conversation as rows: days, messages and internal notes in the order of time. Pure.

#include "core/conversations/conversation.h"

#include <QDate>

namespace lygte {

struct TimelineRow
{
    enum class Kind { Day, Message, Note };
    Kind kind = Kind::Message;
    Id id; ///< of the message's or note's first version, so that a correction changes its row in place; a day's is of its date
    QDate day;                        ///< on the machine's calendar
    ZoneBasis basis = ZoneBasis::Utc; ///< Day: why its times are not certain; Utc when they are
    bool startsGroup = false;         ///< Message: the sender is named over it
    Message message;
    Note note;

    /// Shows the same.
    bool looksLike(const TimelineRow& other) const;
};

/// `messages` by key, `notes` by time.
QList<TimelineRow> timelineRows(const QList<Message>& messages, const QList<Note>& notes);

} // namespace lygte
