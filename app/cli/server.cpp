// server: the shared case database, for whoever administers it. No case file is opened, but by `heads`.

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/escalations/escalationtables.h"
#include "core/sync/auditheads.h"
#include "core/sync/serverschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace lygte::cli {

using Connection = std::unique_ptr<PgConnection>;

/// As the administrator: through a socket folder the system says who it is, over TCP the server proves itself first.
static Result<Connection> connect(Session& session, const QString& database)
{
    ConnectionOptions options;
    bool good = false;
    const int port = session.option(QStringLiteral("port")).toInt(&good);
    if (!good || port < 1 || port > 65'535) return fail(ErrorCode::Invalid, session.option(QStringLiteral("port")));
    options.hosts = {{session.option(QStringLiteral("host")), static_cast<std::uint16_t>(port)}};
    options.database = database;
    options.user = session.option(QStringLiteral("admin"));
    options.rootCertificate = session.option(QStringLiteral("root-certificate"));
    options.certificate = session.option(QStringLiteral("certificate"));
    options.certificateKey = session.option(QStringLiteral("certificate-key"));
    options.applicationName = QStringLiteral("lygte-cli");
    options.patience = std::chrono::hours(2); // a migration of a large table
    if (options.hosts.front().isLocal()) options.tls = ConnectionOptions::Tls::Off;
    const QString passwordFile = session.option(QStringLiteral("admin-password-file"));
    if (!options.hosts.front().isLocal() || !passwordFile.isEmpty()) {
        LYGTE_TRY_VALUE(password, Session::secret(passwordFile, options.user + QStringLiteral(": ")));
        options.password = QString::fromUtf8(password);
    }
    LYGTE_TRY_VALUE(connection, PgConnection::connect(options));
    return Result<Connection>(std::move(connection));
}

static Result<Connection> connect(Session& session)
{
    return connect(session, session.option(QStringLiteral("database")));
}

static Result<void> bringUpToDate(Session& session, PgConnection& connection)
{
    LYGTE_TRY_VALUE(types, EscalationTypes::load());
    ServerSchema schema(connection);
    LYGTE_TRY_VALUE(applied, schema.upgrade());
    LYGTE_TRY(schema.loadTransitions(escalationTransitions(types)));
    session.print(
        {{QStringLiteral("applied"), QJsonArray::fromStringList(applied)}, {QStringLiteral("schema"), ServerSchema::newest()}},
        applied.isEmpty() ? QStringLiteral("schema %1: nothing to do").arg(ServerSchema::newest())
                          : QStringLiteral("schema %1: %2").arg(ServerSchema::newest()).arg(applied.join(u", ")));
    return {};
}

static Result<int> init(Session& session)
{
    LYGTE_TRY_VALUE(maintenance, connect(session, QStringLiteral("postgres")));
    LYGTE_TRY(ServerSchema::createDatabase(*maintenance, session.option(QStringLiteral("database"))));
    LYGTE_TRY_VALUE(connection, connect(session));
    LYGTE_TRY(bringUpToDate(session, *connection));
    return Ok;
}

static Result<int> upgrade(Session& session)
{
    LYGTE_TRY_VALUE(connection, connect(session));
    LYGTE_TRY_VALUE(version, ServerSchema(*connection).version());
    if (version == 0)
        return fail(ErrorCode::NotFound, session.option(QStringLiteral("database")), QStringLiteral("server init"));
    LYGTE_TRY(bringUpToDate(session, *connection));
    return Ok;
}

static Result<int> checkServer(Session& session)
{
    LYGTE_TRY_VALUE(types, EscalationTypes::load());
    LYGTE_TRY_VALUE(connection, connect(session));
    ServerSchema schema(*connection);
    LYGTE_TRY_VALUE(faults, schema.check());
    LYGTE_TRY_VALUE(version, schema.version());
    if (version == ServerSchema::newest()) {
        LYGTE_TRY_VALUE(current, schema.hasTransitions(escalationTransitions(types)));
        if (!current) faults += QStringLiteral("the allowed state changes are not this program's: run server upgrade");
    }
    session.print({{QStringLiteral("schema"), version}, {QStringLiteral("faults"), QJsonArray::fromStringList(faults)}},
                  faults.isEmpty() ? QStringLiteral("schema %1: sound").arg(version) : faults.join(u'\n'));
    return faults.isEmpty() ? Ok : Unsound;
}

static Result<int> grant(Session& session)
{
    OfficerAccount account{session.option(QStringLiteral("login")),
                           {},
                           session.option(QStringLiteral("number")),
                           session.option(QStringLiteral("role")),
                           session.options(QStringLiteral("section"))};
    if (const QString path = session.option(QStringLiteral("password-file")); !path.isEmpty()) {
        LYGTE_TRY_VALUE(password, Session::secret(path, {}));
        account.password = QString::fromUtf8(password);
    }
    LYGTE_TRY_VALUE(connection, connect(session));
    LYGTE_TRY(ServerSchema(*connection).grant(account));
    session.print(
        {{QStringLiteral("login"), account.login},
         {QStringLiteral("number"), account.number},
         {QStringLiteral("role"), account.role},
         {QStringLiteral("sections"), QJsonArray::fromStringList(account.sections)}},
        QStringLiteral("%1: %2, %3, %4").arg(account.login, account.number, account.role, account.sections.join(u", ")));
    return Ok;
}

static Result<int> revoke(Session& session)
{
    const QString login = session.option(QStringLiteral("login"));
    LYGTE_TRY_VALUE(connection, connect(session));
    LYGTE_TRY(ServerSchema(*connection).revoke(login));
    session.print({{QStringLiteral("login"), login}, {QStringLiteral("active"), false}},
                  QStringLiteral("%1: may do nothing any more").arg(login));
    return Ok;
}

static QJsonObject toJson(const RestrictedCase& restricted)
{
    QJsonArray members;
    for (const RestrictedCase::Member& member : restricted.members)
        members.append(QJsonObject{{QStringLiteral("login"), member.login},
                                   {QStringLiteral("number"), member.number},
                                   {QStringLiteral("writes"), member.mayPut}});
    return {{QStringLiteral("case"), restricted.name}, {QStringLiteral("members"), members}};
}

static QString lineOf(const RestrictedCase& restricted)
{
    QStringList members;
    for (const RestrictedCase::Member& member : restricted.members)
        members += member.number + u" (" + member.login + (member.mayPut ? u")" : u", reads only)");
    return restricted.name + u": " + (members.isEmpty() ? QStringLiteral("nobody") : members.join(u", "));
}

/// Makes one when --case names it; says all that there are.
static Result<int> restrictedCases(Session& session)
{
    LYGTE_TRY_VALUE(connection, connect(session));
    ServerSchema schema(*connection);
    if (const QString name = session.option(QStringLiteral("case")); !name.isEmpty()) LYGTE_TRY(schema.makeCase(name));
    LYGTE_TRY_VALUE(cases, schema.cases());
    for (const RestrictedCase& restricted : cases) session.print(toJson(restricted), lineOf(restricted));
    return Ok;
}

static Result<int> member(Session& session)
{
    const QString name = session.option(QStringLiteral("case"));
    const QString login = session.option(QStringLiteral("login"));
    LYGTE_TRY_VALUE(connection, connect(session));
    ServerSchema schema(*connection);
    if (session.isSet(QStringLiteral("remove")))
        LYGTE_TRY(schema.removeMember(name, login));
    else
        LYGTE_TRY(schema.setMember(name, login, !session.isSet(QStringLiteral("read-only"))));
    LYGTE_TRY_VALUE(cases, schema.cases());
    for (const RestrictedCase& restricted : cases)
        if (restricted.name == name) session.print(toJson(restricted), lineOf(restricted));
    return Ok;
}

static Result<QList<AuditHead>> headsIn(const QString& path)
{
    QList<AuditHead> heads;
    if (path.isEmpty()) return heads;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path, file.errorString());
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine(4096).trimmed();
        if (line.isEmpty()) continue;
        const auto head = AuditHead::fromJson(QJsonDocument::fromJson(line).object());
        if (!head) return fail(ErrorCode::NotUnderstood, path + u':' + QString::number(number));
        heads += *head;
    }
    return heads;
}

static QJsonValue numberOrNull(const std::optional<std::int64_t>& number)
{
    return number ? QJsonValue(qint64{*number}) : QJsonValue(QJsonValue::Null);
}

static Result<int> verify(Session& session)
{
    LYGTE_TRY_VALUE(heads, headsIn(session.option(QStringLiteral("heads"))));
    LYGTE_TRY_VALUE(connection, connect(session));
    LYGTE_TRY_VALUE(report, verifyAudit(*connection, heads));
    QStringList lines{QStringLiteral("%1 seals, %2 kept heads, %3 events not sealed yet")
                          .arg(report.seals)
                          .arg(heads.size())
                          .arg(report.unsealed)};
    if (report.firstBad) lines += QStringLiteral("seal %1 does not fit what it covers").arg(*report.firstBad);
    if (report.firstLost)
        lines += QStringLiteral("seal %1 is not the one that was seen: rolled back or rewritten").arg(*report.firstLost);
    if (report.forged > 0) lines += QStringLiteral("%1 kept heads are not signed by their device").arg(report.forged);
    if (report.isSound()) lines += QStringLiteral("sound");
    session.print({{QStringLiteral("seals"), qint64{report.seals}},
                   {QStringLiteral("heads"), heads.size()},
                   {QStringLiteral("unsealed"), qint64{report.unsealed}},
                   {QStringLiteral("first_bad"), numberOrNull(report.firstBad)},
                   {QStringLiteral("first_lost"), numberOrNull(report.firstLost)},
                   {QStringLiteral("forged"), report.forged}},
                  lines.join(u'\n'));
    return report.isSound() ? Ok : Unsound;
}

int server(Session& session, const QStringList& words)
{
    static const QHash<QString, Result<int> (*)(Session&)> verbs{
        {QStringLiteral("init"), init},
        {QStringLiteral("upgrade"), upgrade},
        {QStringLiteral("check"), checkServer},
        {QStringLiteral("grant"), grant},
        {QStringLiteral("revoke"), revoke},
        {QStringLiteral("verify"), verify},
        {QStringLiteral("case"), restrictedCases},
        {QStringLiteral("member"), member},
    };
    const QString verb = words.value(0);
    const auto run = verbs.value(verb);
    const bool named = !session.option(QStringLiteral("login")).isEmpty();
    if (!run || words.size() != 1) return Usage;
    if ((verb == u"grant" && (!named || session.option(QStringLiteral("number")).isEmpty())) || (verb == u"revoke" && !named) ||
        (verb == u"member" && (!named || session.option(QStringLiteral("case")).isEmpty())))
        return Usage;
    const auto code = run(session);
    if (code) return *code;
    ErrorText said = describe(code.error());
    // An officer's work waits here; an administrator's command does not.
    if (code.error().code == ErrorCode::Offline)
        said.next = QCoreApplication::translate("CommandLine",
                                                "This is not done later by itself. See that the server is running, and that "
                                                "--host and --port are right, and run it again: %1")
                        .arg(visible(code.error().detail));
    return session.report(code.error(), said);
}

int heads(Session& session, const QStringList& words)
{
    if (!words.isEmpty()) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    const auto kept = session.wait(AuditHeads(session.file(), session.desk().clock).kept());
    if (!kept) return session.report(kept.error());
    bool whole = true;
    for (const AuditHead& head : *kept) {
        whole = whole && !head.lost;
        session.print(head.toJson(), head.seen.toIso() + u"  " + QString::number(head.no) + u"  " +
                                         QString::fromLatin1(head.hash.toHex()) +
                                         (head.lost ? QStringLiteral("  the server no longer has it") : QString()));
    }
    return whole ? Ok : Unsound;
}

} // namespace lygte::cli
