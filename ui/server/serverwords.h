#pragma once
// How the shared case database is spoken of, in one place: the state of the link, kinds and fields, why something was refused
// and what to do. In the language of the interface at the time of the call.

#include "core/escalations/escalationtype.h"
#include "core/server/serverwork.h"
#include "ui/widgets/marks.h"

namespace lygte::serverwords {

/// What has not reached the server, counted.
struct Backlog
{
    int waiting = 0;      ///< goes to the server by itself, as soon as it can
    int needsOfficer = 0; ///< replies that the server will not take as they are
    int refused = 0;
    int conflicts = 0;
    bool unread = false; ///< some of it could not be read: then 0 is no news, and nothing is said to be done
};

/// "Live", "Fetching 43 %", "Not connected – 3 changes wait": true at any time, so what is refused is said before "Live".
QString linkText(const LinkStatus& status, const Backlog& backlog);
SyncMark linkMark(const LinkStatus& status, const Backlog& backlog);
/// Why things wait, in one sentence.
QString waitingReason(const LinkStatus& status);

/// "message", "log entry": with its number.
QString countedKind(const QString& entity, int count, bool corrections);
QString kindName(const QString& entity, bool isReply = false);
/// A state change, as its button names it; empty for what is no state change. `type`: of an escalation, null of other kinds.
QString actName(const QString& entity, const QString& command, const EscalationType* type);
/// A field as its form names it; empty for a text that needs no name, e.g. that of a message.
QString fieldName(const QString& field, const EscalationType* type);
/// A value as it is shown: levels, choices and dates in words, an empty text said to be empty.
QString valueText(const QString& field, const QString& value, const EscalationType* type);
/// The mark of a value that has one: a level, as everywhere with its shape, word and colour.
std::optional<Mark> valueMark(const QString& field, const QString& value, const QPalette& palette);
/// What it means that the server lost a seal, and what to do.
ErrorText lostSealText(const LostSeal& lost, Instant now);
/// When everything was last compared with the server, and what came of it. `comparing`: somebody has just asked for it.
QString comparedText(const std::optional<Comparison>& compared, bool comparing, Instant now);

} // namespace lygte::serverwords
