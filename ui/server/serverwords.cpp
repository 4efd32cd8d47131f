#include "ui/server/serverwords.h"

#include "core/base/text.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace lygte::serverwords {

SyncMark linkMark(const LinkStatus& status, const Backlog& backlog)
{
    if (status.lostSeal) return SyncMark::Rejected;
    switch (status.link) {
    case LinkStatus::Link::NotSetUp:
        if (backlog.refused > 0) return SyncMark::Rejected; // from a server that was used before
        return backlog.conflicts > 0 ? SyncMark::Conflict : SyncMark::OnlyHere;
    case LinkStatus::Link::Offline:
    case LinkStatus::Link::Connecting:
        return SyncMark::OnlyHere;
    case LinkStatus::Link::CatchingUp:
        return SyncMark::Arriving;
    case LinkStatus::Link::Refused:
        return SyncMark::Rejected;
    case LinkStatus::Link::Live:
        break;
    }
    if (backlog.refused > 0) return SyncMark::Rejected;
    if (backlog.conflicts > 0) return SyncMark::Conflict;
    if (backlog.unread) return SyncMark::OnlyHere;
    return backlog.waiting + backlog.needsOfficer > 0 ? SyncMark::OnItsWay : SyncMark::OnServer;
}

static QString withBacklog(const QString& state, const Backlog& backlog, const QString& nothing)
{
    QStringList parts;
    if (backlog.refused > 0) parts += QCoreApplication::translate("Server", "%n change(s) refused", nullptr, backlog.refused);
    if (backlog.conflicts > 0)
        parts += QCoreApplication::translate("Server", "%n conflict(s) to decide", nullptr, backlog.conflicts);
    if (backlog.needsOfficer > 0)
        parts += QCoreApplication::translate("Server", "%n reply(s) need you", nullptr, backlog.needsOfficer);
    if (backlog.unread)
        parts += QCoreApplication::translate("Server", "what waits is not known");
    else if (backlog.waiting > 0)
        parts += QCoreApplication::translate("Server", "%n change(s) waiting", nullptr, backlog.waiting);
    else if (parts.isEmpty() && !nothing.isEmpty())
        parts += nothing;
    return parts.isEmpty() ? state : QString(state + QStringLiteral(" – ") + parts.join(QStringLiteral(", ")));
}

/// Without the full stop of a sentence: more may follow.
static QString cause(const LinkStatus& status)
{
    QString what = status.trouble ? describe(*status.trouble).what : QString();
    if (what.endsWith(u'.')) what.chop(1);
    return what;
}

/// There is a connection, and the server says every time that it cannot take it now, e.g. because its disk is full.
static bool takesNothing(const LinkStatus& status)
{
    return status.link == LinkStatus::Link::Offline && status.trouble && status.trouble->error.code == ErrorCode::ServerSaid;
}

static QString stateText(const LinkStatus& status, const Backlog& backlog)
{
    switch (status.link) {
    case LinkStatus::Link::NotSetUp:
        // What a server that was used before refused, or has in conflict, does not go away with it.
        if (backlog.refused + backlog.conflicts > 0 || backlog.unread)
            return withBacklog(QCoreApplication::translate("Server", "No server"), backlog, {});
        return backlog.waiting == 0 ? QCoreApplication::translate("Server", "No server: everything is on this machine only")
                                    : QCoreApplication::translate("Server", "%n change(s) on this machine only, no server",
                                                                  nullptr, backlog.waiting);
    case LinkStatus::Link::Offline:
        return withBacklog(takesNothing(status) ? QCoreApplication::translate("Server", "The server takes nothing right now")
                                                : QCoreApplication::translate("Server", "Not connected"),
                           backlog, QCoreApplication::translate("Server", "nothing waits"));
    case LinkStatus::Link::Connecting:
        return withBacklog(QCoreApplication::translate("Server", "Connecting …"), backlog, {});
    case LinkStatus::Link::CatchingUp:
        return withBacklog(QCoreApplication::translate("Server", "Fetching %1 %").arg(status.percent), backlog, {});
    case LinkStatus::Link::Refused:
        return QCoreApplication::translate("Server", "Cannot connect: %1").arg(withBacklog(cause(status), backlog, {}));
    case LinkStatus::Link::Live:
        break;
    }
    return withBacklog(QCoreApplication::translate("Server", "Live"), backlog, {});
}

QString linkText(const LinkStatus& status, const Backlog& backlog)
{
    QString state = stateText(status, backlog);
    if (!status.lostSeal) return state;
    return QCoreApplication::translate("Server", "The server's log has a hole – %1").arg(state);
}

QString waitingReason(const LinkStatus& status)
{
    switch (status.link) {
    case LinkStatus::Link::NotSetUp:
        return QCoreApplication::translate("Server",
                                           "No server is set up. Everything stays on this machine until there is one.");
    case LinkStatus::Link::Offline:
    case LinkStatus::Link::Connecting:
        if (takesNothing(status))
            return QCoreApplication::translate(
                "Server", "The server takes nothing right now. It is offered again by itself until the server takes it.");
        return QCoreApplication::translate(
            "Server", "There is no connection. It is sent to the server by itself when there is one again.");
    case LinkStatus::Link::Refused:
        return QCoreApplication::translate("Server",
                                           "The server cannot be used, see above. Nothing is sent until that is mended.");
    case LinkStatus::Link::CatchingUp:
    case LinkStatus::Link::Live:
        break;
    }
    return QCoreApplication::translate("Server", "It is being sent now.");
}

QString countedKind(const QString& entity, int count, bool corrections)
{
    const auto said = [count](const char* text) { return QCoreApplication::translate("Server", text, nullptr, count); };
    if (corrections && entity == u"entry")
        return said(QT_TRANSLATE_N_NOOP("Server", "%n log entry(s) corrected or taken back"));
    if (corrections && entity == u"message")
        return said(QT_TRANSLATE_N_NOOP("Server", "%n message(s) corrected or taken back"));
    if (corrections && entity == u"note")
        return said(QT_TRANSLATE_N_NOOP("Server", "%n internal note(s) corrected or taken back"));
    if (entity == u"message") return said(QT_TRANSLATE_N_NOOP("Server", "%n message(s)"));
    if (entity == u"reply") return said(QT_TRANSLATE_N_NOOP("Server", "%n reply(s)"));
    if (entity == u"conversation") return said(QT_TRANSLATE_N_NOOP("Server", "%n conversation(s)"));
    if (entity == u"note") return said(QT_TRANSLATE_N_NOOP("Server", "%n internal note(s)"));
    if (entity == u"shift") return said(QT_TRANSLATE_N_NOOP("Server", "%n shift(s)"));
    if (entity == u"entry") return said(QT_TRANSLATE_N_NOOP("Server", "%n log entry(s)"));
    if (entity == u"entry_link") return said(QT_TRANSLATE_N_NOOP("Server", "%n link(s) of log entries"));
    if (entity == u"escalation" || entity == u"escalation_identity")
        return said(QT_TRANSLATE_N_NOOP("Server", "%n escalation(s)"));
    if (entity == u"escalation_event") return said(QT_TRANSLATE_N_NOOP("Server", "%n event(s) of escalations"));
    if (entity == u"excerpt") return said(QT_TRANSLATE_N_NOOP("Server", "%n excerpt(s)"));
    if (entity == u"source") return said(QT_TRANSLATE_N_NOOP("Server", "%n imported file(s)"));
    if (entity == u"erasure") return said(QT_TRANSLATE_N_NOOP("Server", "%n order(s) to erase"));
    if (entity == u"conflict") return said(QT_TRANSLATE_N_NOOP("Server", "%n decision(s)"));
    return said(QT_TRANSLATE_N_NOOP("Server", "%n change(s)"));
}

QString kindName(const QString& entity, bool isReply)
{
    if (isReply) return QCoreApplication::translate("Server", "Reply");
    if (entity == u"message") return QCoreApplication::translate("Server", "Message");
    if (entity == u"conversation") return QCoreApplication::translate("Server", "Conversation");
    if (entity == u"note") return QCoreApplication::translate("Server", "Internal note");
    if (entity == u"shift") return QCoreApplication::translate("Server", "Shift");
    if (entity == u"entry" || entity == u"entry_link") return QCoreApplication::translate("Server", "Log entry");
    if (entity == u"excerpt") return QCoreApplication::translate("Server", "Excerpt");
    if (entity == u"source") return QCoreApplication::translate("Server", "Imported file");
    if (entity == u"erasure") return QCoreApplication::translate("Server", "Order to erase");
    if (entity == u"conflict") return QCoreApplication::translate("Server", "Decision");
    if (entity.startsWith(u"escalation")) return QCoreApplication::translate("Server", "Escalation");
    return QCoreApplication::translate("Server", "Change");
}

QString actName(const QString& entity, const QString& command, const EscalationType* type)
{
    if (type)
        for (const Transition& transition : type->transitions)
            if (transition.command == command) return type->buttonText(transition, {}, QLocale().name());
    if (entity == u"conversation" && command == u"close")
        return QCoreApplication::translate("Server", "Close the conversation");
    if (entity == u"conversation" && command == u"reopen")
        return QCoreApplication::translate("Server", "Reopen the conversation");
    if (entity == u"shift" && command == u"end") return QCoreApplication::translate("Server", "End the shift");
    if (entity == u"shift" && command == u"resume") return QCoreApplication::translate("Server", "Resume the shift");
    if (entity == u"message" && command == u"set-reply-state")
        return QCoreApplication::translate("Server", "Mark the reply as copied or sent");
    if (entity == u"message" && command == u"import") return QCoreApplication::translate("Server", "Imported messages");
    return {};
}

static const EscalationField* formField(const QString& field, const EscalationType* type)
{
    return type && field.startsWith(u"fields.") ? type->field(field.mid(7)) : nullptr;
}

QString fieldName(const QString& field, const EscalationType* type)
{
    if (field == u"title")
        return type ? QCoreApplication::translate("Server", "Title") : QCoreApplication::translate("Server", "Name");
    if (field == u"body" || field == u"fact" || field == u"assessment" || field == u"place" || field == u"name") return {};
    if (field == u"note") return QCoreApplication::translate("Server", "Note for the record");
    if (field == u"account") return QCoreApplication::translate("Server", "The patrol's account");
    if (field == u"level") return QCoreApplication::translate("Server", "Level");
    if (field == u"handover") return QCoreApplication::translate("Server", "Handover");
    if (field == u"ended") return QCoreApplication::translate("Server", "Ended");
    if (field == u"jurisdiction") return QCoreApplication::translate("Server", "Police district");
    if (field == u"removed") return QCoreApplication::translate("Server", "Excerpt taken out");
    if (const EscalationField* found = formField(field, type)) return found->label.in(QLocale());
    if (field.startsWith(u"fields.")) return QCoreApplication::translate("Server", "Form field “%1”").arg(field.mid(7));
    return field;
}

std::optional<Mark> valueMark(const QString& field, const QString& value, const QPalette& palette)
{
    bool number = false;
    const int level = value.toInt(&number);
    const std::optional<LevelMark> mark = field == u"level" && number ? levelMark(level) : std::nullopt;
    if (!mark) return {};
    return markOf(*mark, palette);
}

QString valueText(const QString& field, const QString& value, const EscalationType* type)
{
    if (field == u"level") {
        const std::optional<Mark> mark = valueMark(field, value, QPalette());
        return mark ? QString(mark->glyph + u' ' + mark->word) : QCoreApplication::translate("Server", "not assessed");
    }
    if (field == u"removed")
        return value == u"1" ? QCoreApplication::translate("Server", "taken out")
                             : QCoreApplication::translate("Server", "kept");
    if (value.isEmpty() || value == u"null") return QCoreApplication::translate("Server", "(empty)");
    if (field == u"ended") return formatShortDayAndTime(Instant{value.toLongLong()});
    if (const EscalationField* found = formField(field, type)) return visible(type->display(*found, value, QLocale().name()));
    return visible(value);
}

ErrorText lostSealText(const LostSeal& lost, Instant now)
{
    const QString seen =
        lost.seen.micros > 0 ? formatDayAndTime(lost.seen, now) : QCoreApplication::translate("Server", "earlier");
    return {
        QCoreApplication::translate(
            "Server", "The server's log is not the one that this machine has seen: seal no. %1, seen %2, is not there any "
                      "more.")
            .arg(QString::number(lost.number), seen),
        QCoreApplication::translate(
            "Server",
            "Either an older copy of the database was put back, or somebody has changed the log. Tell your section "
            "leader and your administrator now, and give them the number. The command “lygte-cli server verify "
            "--heads” names what is wrong. Until then, do not take for complete what the server shows. What you write is kept "
            "here, and what the server lost of it is offered again.")};
}

QString comparedText(const std::optional<Comparison>& compared, bool comparing, Instant now)
{
    if (comparing) return QCoreApplication::translate("Server", "Everything here is being compared with the server …");
    if (!compared)
        return QCoreApplication::translate("Server", "Compared with the server: not yet; it is done by itself within an hour");
    const QString at = formatDayAndTime(compared->at, now);
    if (compared->differing == 0)
        return QCoreApplication::translate("Server", "Compared with the server: %1, everything is the same").arg(at);
    const int rows = static_cast<int>(compared->differing);
    return QCoreApplication::translate(
               "Server",
               "Compared with the server: %1. %n row(s) were not as on the server, for no known reason, and were put right. "
               "Tell your administrator.",
               nullptr, rows)
        .arg(at);
}

} // namespace lygte::serverwords
