#include "core/people/desk.h"

#include "core/people/draftwatch.h"
#include "core/storage/casefile.h"
#include "core/sync/erasure.h"
#include "core/sync/mutations.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace lygte {

QFuture<Result<Officer>> deskOfficer(CaseFile& file)
{
    return file.read([](Database& database) -> Result<Officer> {
        Officer officer;
        LYGTE_TRY(database.each("SELECT name, value FROM meta WHERE name LIKE 'desk.%'", [&](Row row) {
            const QString name = row.text(0);
            if (name == u"desk.officer") officer.id = row.id(1);
            if (name == u"desk.number") officer.number = row.text(1);
            if (name == u"desk.section") officer.section = row.text(1);
            if (name == u"desk.scope") officer.scope = row.id(1);
        }));
        return officer;
    });
}

QFuture<Result<Officer>> setDeskOfficer(CaseFile& file, const QString& number, const QString& section)
{
    return file.write([number, section](Database& database) -> Result<Officer> {
        if (number.trimmed().isEmpty() || section.trimmed().isEmpty()) return fail(ErrorCode::Invalid, number);
        Officer officer{Id::fromContent({"officer", number.trimmed().toUtf8()}), number.trimmed(), section.trimmed(),
                        Id::fromContent({"section", section.trimmed().toUtf8()})};
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        static constexpr std::string_view put =
            "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        LYGTE_TRY(database.run(put, QStringLiteral("desk.officer"), officer.id));
        LYGTE_TRY(database.run(put, QStringLiteral("desk.number"), officer.number));
        LYGTE_TRY(database.run(put, QStringLiteral("desk.section"), officer.section));
        LYGTE_TRY(database.run(put, QStringLiteral("desk.scope"), officer.scope));
        LYGTE_TRY(database.run("INSERT INTO scope (id, kind, name) VALUES (?1, 'section', ?2) ON CONFLICT DO NOTHING",
                               officer.scope, officer.section));
        LYGTE_TRY(transaction.commit());
        return officer;
    });
}

static void report(const Desk& desk, QFuture<Result<void>> outcome)
{
    auto* watch = desk.file.findChild<DraftWatch*>(QString(), Qt::FindDirectChildrenOnly);
    if (watch) outcome.then(watch, [watch](const Result<void>& result) { watch->tell(result); });
}

/// The names of drafts hold the ids of what they are about.
static Result<bool> isAboutErased(Database& database, const QString& name)
{
    static const QRegularExpression separators(QStringLiteral("[/.]"));
    for (const QStringView part : QStringView(name).split(separators)) {
        const std::optional<Id> id = Id::fromString(part);
        if (!id) continue;
        LYGTE_TRY_VALUE(erased, isErased(database, *id));
        if (erased) return true;
    }
    return false;
}

void keepDraft(const Desk& desk, const QString& name, const QJsonObject& contents)
{
    const QString body = QString::fromUtf8(QJsonDocument(contents).toJson(QJsonDocument::Compact));
    report(desk, desk.file.write([name, body, now = desk.clock.now()](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(erased, isAboutErased(database, name));
        if (erased) return {}; // on order; the form that still stood there has not heard of it
        return database.run("INSERT INTO draft (name, body, changed) VALUES (?1, ?2, ?3) "
                            "ON CONFLICT (name) DO UPDATE SET body = excluded.body, changed = excluded.changed",
                            name, body, now);
    }));
}

void dropDraft(const Desk& desk, const QString& name)
{
    report(desk,
           desk.file.write([name](Database& database) { return database.run("DELETE FROM draft WHERE name = ?1", name); }));
}

QFuture<Result<QJsonObject>> draft(const Desk& desk, const QString& name)
{
    // Through the writer, so that a draft kept a moment ago is seen.
    return desk.file.write([name](Database& database) -> Result<QJsonObject> {
        LYGTE_TRY_VALUE(
            body, database.one("SELECT body FROM draft WHERE name = ?1", [](Row row) { return row.text(0).toUtf8(); }, name));
        return QJsonDocument::fromJson(body.value_or(QByteArray())).object();
    });
}

QFuture<Result<WaitingWork>> waitingWork(const Desk& desk)
{
    return desk.file.read([](Database& database) -> Result<WaitingWork> {
        LYGTE_TRY_VALUE(waiting, waitingMutations(database));
        return WaitingWork{waiting.count, waiting.since};
    });
}

Result<std::int64_t> unsentIn(const QString& directory, const Key& key)
{
    LYGTE_TRY_VALUE(database, Database::open(CaseFile::databaseFile(directory), key, Database::Mode::Reader));
    LYGTE_TRY_VALUE(waiting, waitingMutations(*database));
    return waiting.count;
}

} // namespace lygte
