#include "tests/support/syncdesk.h"

#include "app/common/casetables.h"
#include "core/escalations/escalationtables.h"

#include <thread>

namespace lygte::test {

SyncTables allTables(const Clock& clock)
{
    return must(caseTables(clock));
}

void failWith(const SyncTrouble& trouble)
{
    if (trouble.pg) {
        const QByteArray words = trouble.pg->sqlstate + ' ' + trouble.pg->message.toUtf8() + ' ' + trouble.pg->detail.toUtf8();
        throw std::runtime_error(words.toStdString());
    }
    const Error error = trouble.error();
    const QString words = describe(error).what + u' ' + error.subject + u' ' + error.detail;
    throw std::runtime_error(words.toStdString());
}

CaseDatabase::CaseDatabase(TestServer& server, int schema) : database_(server), admin_(database_.connect())
{
    ServerSchema made(*admin_);
    must(made.upgrade(schema));
    must(made.loadTransitions(escalationTransitions(must(EscalationTypes::load()))));
}

CaseDatabase::~CaseDatabase()
{
    if (!admin_ || !admin_->isAlive()) return;
    for (const QString& number : std::as_const(numbers_)) {
        const QByteArray role = login(number).toUtf8();
        (void)admin_->script("DROP OWNED BY \"" + role + "\" CASCADE; DROP ROLE \"" + role + '"');
    }
}

void CaseDatabase::officer(const QString& number, const QStringList& sections, const QString& role)
{
    numbers_ += number;
    must(ServerSchema(*admin_).grant({login(number), QStringLiteral("secret-") + number, number, role, sections, true}));
}

Id CaseDatabase::section(const QString& name)
{
    return Id::fromContent({"section", name.toUtf8()});
}

void CaseDatabase::join(const QString& number, const Id& scope, bool mayPut)
{
    must(admin_->exec("SELECT lygte.set_member($1, $2::text::name, $3)", scope, login(number), mayPut));
}

void CaseDatabase::leave(const QString& number, const Id& scope)
{
    must(admin_->exec("SELECT lygte.remove_member($1, $2::text::name)", scope, login(number)));
}

Id CaseDatabase::restrictedCase(const QString& name)
{
    return must(must(admin_->exec("SELECT lygte.set_scope('case', $1)", name)).get<Id>(0, 0));
}

std::int64_t CaseDatabase::number(const char* sql)
{
    return must(must(admin_->exec(sql)).get<std::int64_t>(0, 0));
}

void CaseDatabase::untilItWaits(int backend)
{
    for (int i = 0; i < 2000; ++i) {
        const PgResult found = must(
            admin_->exec("SELECT count(*) FROM pg_stat_activity WHERE pid = $1::int AND wait_event_type = 'Lock'", backend));
        if (must(found.get<std::int64_t>(0, 0)) == 1) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    throw std::runtime_error("nobody waits");
}

Client::Client(CaseDatabase& database, const QString& number, const QString& section, const QString& directory)
    : database_(database), number_(number), options_(database.options(number)), store_(directory, number, section),
      tables_(allTables(store_.clock()))
{
    makeStores();
}

Client::~Client() = default;

void Client::makeStores()
{
    conversations_ = std::make_unique<ConversationStore>(store_.desk());
    patrol_ = std::make_unique<PatrolStore>(store_.desk());
    escalations_ =
        std::make_unique<EscalationStore>(store_.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
}

SyncSession& Client::session()
{
    if (session_ && connection_->isAlive() && !session_->mustRestart()) return *session_;
    if (!session_ || !connection_->isAlive()) {
        session_.reset();
        connection_ = must(PgConnection::connect(options_));
        session_ = std::make_unique<SyncSession>(*connection_, store_.file(), tables_, store_.clock());
    }
    must(session_->start());
    return *session_;
}

void Client::disconnect()
{
    session_.reset();
    connection_.reset();
}

void Client::use(const SyncTables& tables)
{
    disconnect();
    tables_ = tables;
}

void Client::sync()
{
    for (int round = 0; round < 100'000; ++round) {
        SyncSession& now = session();
        const bool pushed = must(now.push());
        const bool news = must(now.pull());
        if (now.mustRestart()) continue;
        const bool fetched = must(now.fetch());
        if (!pushed && !news && !fetched) return;
    }
    throw std::runtime_error("sync does not come to rest");
}

void Client::reopen()
{
    disconnect();
    conversations_.reset();
    patrol_.reset();
    escalations_.reset();
    store_.reopen();
    makeStores();
}

static QString cell(const PgResult& rows, int row, int column)
{
    if (rows.isNull(row, column)) return QStringLiteral("∅");
    const unsigned type = rows.columnType(column);
    if (type == pgtype::int8) return QString::number(must(rows.get<std::int64_t>(row, column)));
    if (type == pgtype::uuid || type == pgtype::bytea) return QString::fromLatin1(rows.raw(row, column).toByteArray().toHex());
    return QString::fromUtf8(rows.raw(row, column));
}

Difference Client::difference()
{
    return differenceOf(store_, tables_, *database_.server().connect(options_));
}

Difference differenceOf(TempStore& store, const SyncTables& tables, PgConnection& officer)
{
    Difference difference;
    for (const SyncTable& table : tables) {
        if (!table.pulled) continue;
        QByteArray columns = "id, root_id, scope_id, row_rev";
        for (const QByteArray& column : table.columns) columns += ", \"" + column + '"';
        const QByteArray sql = "SELECT " + columns + " FROM lygte." + table.name;
        const PgResult rows = must(officer.exec(std::string_view(sql.constData(), static_cast<size_t>(sql.size()))));
        QHash<QString, QString> there;
        for (int row = 0; row < rows.rows(); ++row) {
            QString text;
            for (int column = 0; column < rows.columns(); ++column) text += cell(rows, row, column) + u'|';
            there.insert(cell(rows, row, 0), text);
        }
        // A row that waits or was refused says so itself, and never came from the server: it is not extra.
        QByteArray localSql = "SELECT " + columns + " FROM " + table.name + " WHERE row_rev IS NOT NULL OR sync_state = 2";
        localSql.replace('"', "");
        const auto here =
            wait(store.file().write([localSql, count = rows.columns()](Database& database) -> Result<QHash<QString, QString>> {
                QHash<QString, QString> all;
                LYGTE_TRY(
                    database.each(std::string_view(localSql.constData(), static_cast<size_t>(localSql.size())), [&](Row row) {
                        QString text;
                        for (int column = 0; column < count; ++column) {
                            const int type = row.type(column);
                            text += (type == 5   ? QStringLiteral("∅")
                                     : type == 1 ? QString::number(row.integer(column))
                                     : type == 4 ? QString::fromLatin1(row.bytes(column).toHex())
                                                 : row.text(column)) +
                                    u'|';
                        }
                        all.insert(QString::fromLatin1(row.bytes(0).toHex()), text);
                    }));
                return all;
            }));
        for (auto it = there.begin(); it != there.end(); ++it) {
            if (!here.contains(it.key())) {
                ++difference.missing;
                difference.what += QStringLiteral("missing ") + QString::fromLatin1(table.name) + u' ' + it.value();
            } else if (here.value(it.key()) != it.value()) {
                ++difference.stale;
                difference.what += QStringLiteral("stale ") + QString::fromLatin1(table.name) + u' ' + here.value(it.key()) +
                                   QStringLiteral(" ≠ ") + it.value();
            }
        }
        for (auto it = here.begin(); it != here.end(); ++it) {
            if (there.contains(it.key())) continue;
            ++difference.extra;
            difference.what += QStringLiteral("extra ") + QString::fromLatin1(table.name) + u' ' + it.value();
        }
    }
    return difference;
}

} // namespace lygte::test
