#include "core/sync/auditheads.h"

#include "core/storage/database.h"

#include <QJsonObject>

#include <sodium.h>

namespace lygte {

static const QString keyName = QStringLiteral("device.key");

static QByteArray statement(const AuditHead& head)
{
    return "lygte audit head\n" + QByteArray::number(qint64{head.no}) + '\n' + head.hash.toHex() + '\n' +
           QByteArray::number(qint64{head.seen.micros});
}

static const unsigned char* bytes(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}
static unsigned char* bytes(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

bool AuditHead::isGenuine() const
{
    const QByteArray said = statement(*this);
    return device.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytes(signature), bytes(said), static_cast<unsigned long long>(said.size()),
                                       bytes(device)) == 0;
}

QJsonObject AuditHead::toJson() const
{
    return {{QStringLiteral("no"), qint64{no}},
            {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())},
            {QStringLiteral("seen"), qint64{seen.micros}},
            {QStringLiteral("device"), QString::fromLatin1(device.toHex())},
            {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}};
}

std::optional<AuditHead> AuditHead::fromJson(const QJsonObject& line)
{
    const auto hex = [&](const char* name) { return QByteArray::fromHex(line[QLatin1StringView(name)].toString().toLatin1()); };
    AuditHead head{line[u"no"].toInteger(), hex("hash"), {line[u"seen"].toInteger()}, hex("device"), hex("signature"), {}};
    if (head.no < 1 || head.hash.isEmpty()) return std::nullopt;
    return head;
}

/// Made at the first need, and never outside the case file.
static Result<QByteArray> deviceKey(Database& database)
{
    LYGTE_TRY_VALUE(known,
                    database.one("SELECT value FROM meta WHERE name = ?1", [](Row row) { return row.bytes(0); }, keyName));
    if (known) return *known;
    QByteArray open(crypto_sign_PUBLICKEYBYTES, '\0'), secret(crypto_sign_SECRETKEYBYTES, '\0');
    if (sodium_init() < 0 || crypto_sign_keypair(bytes(open), bytes(secret)) != 0)
        return fail(ErrorCode::Storage, keyName, QStringLiteral("libsodium"));
    LYGTE_TRY(database.run("INSERT INTO meta (name, value) VALUES (?1, ?2)", keyName, secret));
    return secret;
}

static Result<QList<AuditHead>> all(Database& database)
{
    return database.list("SELECT no, hash, seen, device, signature, lost FROM audit_head ORDER BY no", [](Row row) {
        AuditHead head{row.integer(0), row.bytes(1), {row.integer(2)}, row.bytes(3), row.bytes(4), {}};
        if (!row.isNull(5)) head.lost = Instant{row.integer(5)};
        return head;
    });
}

static Result<void> keep(Database& database, AuditHead head)
{
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
    LYGTE_TRY_VALUE(secret, deviceKey(database));
    head.device = secret.last(crypto_sign_PUBLICKEYBYTES); // libsodium keeps it there
    head.signature.resize(crypto_sign_BYTES);
    const QByteArray said = statement(head);
    crypto_sign_detached(bytes(head.signature), nullptr, bytes(said), static_cast<unsigned long long>(said.size()),
                         bytes(std::as_const(secret)));
    static constexpr std::int64_t hour = 3'600'000'000;
    LYGTE_TRY(database.run("DELETE FROM audit_head WHERE no < ?1 AND seen / ?3 = ?2 / ?3 AND lost IS NULL", head.no, head.seen,
                           hour));
    LYGTE_TRY(database.run("INSERT INTO audit_head (no, hash, seen, device, signature) VALUES (?1, ?2, ?3, ?4, ?5) "
                           "ON CONFLICT (no) DO NOTHING",
                           head.no, head.hash, head.seen, head.device, head.signature));
    return transaction.commit();
}

/// The first of `heads` that the server does not have, or has with another hash.
static Result<std::optional<std::int64_t>> firstLost(PgConnection& connection, const QList<AuditHead>& heads)
{
    QList<std::int64_t> numbers;
    QList<QByteArray> hashes;
    for (const AuditHead& head : heads) {
        numbers += head.no;
        hashes += head.hash;
    }
    LYGTE_TRY_VALUE(lost,
                    connection.exec("SELECT min(h.no) FROM unnest($1::bigint[], $2::bytea[]) AS h (no, hash) WHERE NOT EXISTS "
                                    "(SELECT FROM lygte.audit_seal s WHERE s.no = h.no AND s.hash = h.hash)",
                                    numbers, hashes));
    LYGTE_TRY_VALUE(first, lost.get<std::optional<std::int64_t>>(0, 0));
    return first;
}

Result<std::optional<std::int64_t>> AuditHeads::check(Remote& remote)
{
    LYGTE_TRY_VALUE(heads, kept().result());
    LYGTE_TRY_VALUE(lost, firstLost(remote.connection(), heads));
    if (lost) {
        LYGTE_TRY(file_
                      .writeBulk([no = *lost, now = clock_.now()](Database& database) -> Result<void> {
                          return database.run("UPDATE audit_head SET lost = coalesce(lost, ?2) WHERE no = ?1", no, now);
                      })
                      .result());
        return lost;
    }
    LYGTE_TRY_VALUE(head, remote.seal());
    if (head.first == 0 || (!heads.isEmpty() && heads.last().no == head.first)) return lost;
    AuditHead seen{head.first, head.second, clock_.now(), {}, {}, {}};
    LYGTE_TRY(file_.writeBulk([seen](Database& database) { return keep(database, seen); }).result());
    return lost;
}

QFuture<Result<QList<AuditHead>>> AuditHeads::kept()
{
    return file_.read([](Database& database) { return all(database); });
}

Result<AuditReport> verifyAudit(PgConnection& auditor, const QList<AuditHead>& heads)
{
    AuditReport report;
    LYGTE_TRY_VALUE(
        answer,
        auditor.exec("SELECT (SELECT count(*) FROM lygte.audit_seal), lygte.verify_seals(), (SELECT count(*) FROM "
                     "lygte.audit_event WHERE seal IS NULL) + (SELECT count(*) FROM lygte.reading WHERE seal IS NULL)"));
    LYGTE_TRY(answer.each([&](PgRow& row) {
        report.seals = row.integer(0);
        report.firstBad = row.get<std::optional<std::int64_t>>(1);
        report.unsealed = row.integer(2);
    }));
    report.forged = static_cast<int>(std::ranges::count_if(heads, [](const AuditHead& head) { return !head.isGenuine(); }));
    LYGTE_TRY_VALUE(lost, firstLost(auditor, heads));
    report.firstLost = lost;
    return report;
}

} // namespace lygte
