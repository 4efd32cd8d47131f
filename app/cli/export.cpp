// export: what leaves the case file as a file. Each writes to --output, or to standard output.

#include "app/cli/commands.h"
#include "app/cli/patrolobjects.h"
#include "core/base/savefile.h"
#include "core/base/text.h"
#include "core/conversations/conversationstore.h"
#include "core/documents/escalationletter.h"
#include "core/documents/odt.h"
#include "core/documents/pdf.h"
#include "core/documents/shiftpaper.h"
#include "core/escalations/escalationstore.h"
#include "core/evidence/contentstore.h"
#include "core/patrol/patrolstore.h"

#include <cerrno>

namespace lygte::cli {

static int write(Session& session, const QByteArray& bytes)
{
    const QString path = session.option(QStringLiteral("output"));
    if (path.isEmpty()) {
        const bool whole =
            fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) == static_cast<size_t>(bytes.size());
        return whole && fflush(stdout) == 0 ? Ok : session.report(systemError(errno, ErrorCode::Io, {}));
    }
    if (const auto saved = saveFile(path, bytes); !saved) return session.report(saved.error());
    session.print({{QStringLiteral("written"), path}, {QStringLiteral("bytes"), bytes.size()}}, path);
    return Ok;
}

/// As of log entries: what was withdrawn stays, and says so.
static QString versionWord(const Message& message)
{
    if (message.withdrawn) return QStringLiteral(" (withdrawn)");
    return message.earlier.isEmpty() ? QString() : QStringLiteral(" (corrected)");
}

static Result<QByteArray> conversationText(Session& session, const Id& id)
{
    ConversationStore store(session.desk());
    LYGTE_TRY_VALUE(conversation, session.wait(store.conversation(id)));
    if (!conversation) return fail(ErrorCode::NotFound, id.toString());
    QString text = visible(conversation->title) + u'\n' + conversation->platform + QStringLiteral("\n\n");
    for (std::int64_t after = INT64_MIN;;) {
        LYGTE_TRY_VALUE(page, session.wait(store.timelineAfter(id, after, 500)));
        for (const Message& message : std::as_const(page.messages))
            text += (message.sent ? message.sent->toIso() : message.rawTime) + u"  " + visible(message.sender) + u": " +
                    visible(message.body) + versionWord(message) + u'\n';
        if (page.reachesEnd || page.messages.isEmpty()) return text.toUtf8();
        after = page.messages.last().key;
    }
}

static Result<QByteArray> original(Session& session, const Id& id)
{
    ContentStore contents(session.desk());
    LYGTE_TRY_VALUE(source, session.wait(contents.source(id)));
    if (!source) return fail(ErrorCode::NotFound, id.toString());
    return session.wait(contents.content(source->sha256));
}

static Result<QByteArray> escalationDocument(Session& session, const Id& id)
{
    const QString format = session.option(QStringLiteral("format")), language = session.option(QStringLiteral("language"));
    LYGTE_TRY_VALUE(types, EscalationTypes::load());
    LYGTE_TRY_VALUE(calendar, DanishCalendar::load());
    EscalationStore store(session.desk(), types, calendar);
    LYGTE_TRY_VALUE(escalation, session.wait(store.escalation(id)));
    if (!escalation) return fail(ErrorCode::NotFound, id.toString());
    const EscalationType* type = types.find(escalation->summary.type);
    if (!type) return fail(ErrorCode::NewerVersion, escalation->summary.type);
    const Desk& desk = session.desk();
    LYGTE_TRY_VALUE(letter, escalationLetter(*type, letterInput(*type, *escalation, language, desk.officer, desk.clock.now())));
    LYGTE_TRY_VALUE(bytes, format == u"odt" ? writeOdt(letter) : writePdf(letter));
    const LetterRecord made = letterRecord(*type, *escalation, language, format);
    LYGTE_TRY(session.wait(store.documentMade(id, made.basis, made.what)));
    return bytes;
}

static Result<QByteArray> shiftDocument(Session& session, PatrolStore& store, const Id& id)
{
    LYGTE_TRY_VALUE(summary, session.wait(store.summary(id)));
    LYGTE_TRY_VALUE(entries, session.wait(store.entries(id)));
    LYGTE_TRY_VALUE(letter, shiftPaper(summary, entries, session.desk().officer, summary.shift.handover,
                                       session.option(QStringLiteral("language"))));
    return session.option(QStringLiteral("format")) == u"odt" ? writeOdt(letter) : writePdf(letter);
}

static Result<QByteArray> document(Session& session, const Id& id)
{
    PatrolStore store(session.desk());
    LYGTE_TRY_VALUE(shift, session.wait(store.shift(id)));
    return shift ? shiftDocument(session, store, id) : escalationDocument(session, id);
}

static int printSummary(Session& session, const Id& id)
{
    PatrolStore store(session.desk());
    const auto shift = session.wait(store.shift(id));
    if (!shift) return session.report(shift.error());
    if (!*shift) return session.report({ErrorCode::NotFound, id.toString(), {}});
    const auto summary = session.wait(store.summary(id));
    if (!summary) return session.report(summary.error());
    const auto entries = session.wait(store.entries(id));
    if (!entries) return session.report(entries.error());
    session.print(objectOf(*summary, *entries), {});
    return Ok;
}

int exportDocument(Session& session, const QStringList& words)
{
    const auto id = words.size() == 1 ? Id::fromString(words.front()) : std::nullopt;
    const QString format = session.option(QStringLiteral("format"));
    static const QStringList formats{QStringLiteral("pdf"), QStringLiteral("odt"), QStringLiteral("txt"),
                                     QStringLiteral("original")};
    if (!id || !formats.contains(format)) return Usage;
    // Bytes of a document among lines of JSON would be neither.
    const bool summary = session.json() && !session.isSet(QStringLiteral("output"));
    if (summary && session.isSet(QStringLiteral("format"))) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    if (summary) return printSummary(session, *id);
    const auto bytes = format == u"txt"        ? conversationText(session, *id)
                       : format == u"original" ? original(session, *id)
                                               : document(session, *id);
    if (!bytes) return session.report(bytes.error());
    return write(session, *bytes);
}

} // namespace lygte::cli
