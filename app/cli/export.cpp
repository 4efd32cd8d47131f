// export: what leaves the case file as a file. Each writes to --output, or to standard output.

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/conversations/conversationstore.h"
#include "core/documents/escalationletter.h"
#include "core/documents/odt.h"
#include "core/documents/pdf.h"
#include "core/escalations/escalationstore.h"
#include "core/evidence/contentstore.h"

#include <QSaveFile>

namespace lygte::cli {

static int write(Session& session, const QByteArray& bytes)
{
    const QString path = session.option(QStringLiteral("output"));
    if (path.isEmpty()) {
        fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        return fflush(stdout) == 0 ? Ok : Failed;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return session.report({ErrorCode::ReadOnly, path, file.errorString()});
    file.write(bytes);
    if (!file.commit()) return session.report({ErrorCode::Io, path, file.errorString()});
    session.print({{QStringLiteral("written"), path}, {QStringLiteral("bytes"), bytes.size()}}, path);
    return Ok;
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
                    visible(message.body) + u'\n';
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

static Result<QByteArray> escalationDocument(Session& session, const Id& id, const QString& format)
{
    LYGTE_TRY_VALUE(types, EscalationTypes::load());
    LYGTE_TRY_VALUE(calendar, DanishCalendar::load());
    EscalationStore store(session.desk(), types, calendar);
    LYGTE_TRY_VALUE(escalation, session.wait(store.escalation(id)));
    if (!escalation) return fail(ErrorCode::NotFound, id.toString());
    const EscalationType* type = types.find(escalation->summary.type);
    if (!type) return fail(ErrorCode::NewerVersion, escalation->summary.type);
    const QString language = session.option(QStringLiteral("language"));
    const Desk& desk = session.desk();
    LYGTE_TRY_VALUE(letter,
                    escalationLetter(*type, letterInput(*type, *escalation, language, desk.officer.section, desk.clock.now())));
    LYGTE_TRY_VALUE(bytes, format == u"odt" ? writeOdt(letter) : writePdf(letter));
    const LetterRecord made = letterRecord(*type, *escalation, language, format);
    LYGTE_TRY(session.wait(store.documentMade(id, made.basis, made.what)));
    return bytes;
}

int exportDocument(Session& session, const QStringList& words)
{
    const auto id = words.size() == 1 ? Id::fromString(words.front()) : std::nullopt;
    const QString format = session.option(QStringLiteral("format"));
    static const QStringList formats{QStringLiteral("pdf"), QStringLiteral("odt"), QStringLiteral("txt"),
                                     QStringLiteral("original")};
    if (!id || !formats.contains(format)) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    const auto bytes = format == u"txt"        ? conversationText(session, *id)
                       : format == u"original" ? original(session, *id)
                                               : escalationDocument(session, *id, format);
    if (!bytes) return session.report(bytes.error());
    return write(session, *bytes);
}

} // namespace lygte::cli
