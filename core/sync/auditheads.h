#pragma once
// What this device has seen of the server's audit. Whoever owns the server can rewrite the audit and recompute its chain, or
// put back yesterday's; they cannot take back the heads that the officers' machines have kept, each signed by its device
// (sync.md § 9). Discarded: chaining at every write (it serialises all writers), a head in every pull (nobody needs it that
// often).

#include "core/storage/casefile.h"
#include "core/sync/remote.h"

namespace lygte {

/// One seal's number and hash, as a device saw it.
struct AuditHead
{
    std::int64_t no = 0;
    QByteArray hash;
    Instant seen;
    QByteArray device; ///< Ed25519 public key
    QByteArray signature;
    std::optional<Instant> lost; ///< when the server was first found without it

    bool isGenuine() const;
    /// A line of a heads file: `lygte-cli heads --json` writes them, `lygte-cli server verify --heads` reads them.
    QJsonObject toJson() const;
    static std::optional<AuditHead> fromJson(const QJsonObject& line);
};

/// Any thread; the case file is asked on its own. `file` and `clock` outlive it.
class AuditHeads
{
public:
    AuditHeads(CaseFile& file, const Clock& clock) : file_(file), clock_(clock) {}

    /// Asks the server for the heads kept here, seals what waits there and keeps the new head. Gives the number of the first
    /// kept head that the server no longer has: it was rolled back, or its audit was rewritten. Nothing new is kept then.
    Result<std::optional<std::int64_t>> check(Remote& remote);
    /// One an hour at most; a later one covers those before it.
    QFuture<Result<QList<AuditHead>>> kept();

private:
    CaseFile& file_;
    const Clock& clock_;
};

struct AuditReport
{
    std::int64_t seals = 0;
    std::int64_t unsealed = 0;
    std::optional<std::int64_t> firstBad;  ///< seal that does not fit what it covers
    std::optional<std::int64_t> firstLost; ///< kept head that the server does not have
    int forged = 0;                        ///< kept heads that their device did not sign
    bool isSound() const { return !firstBad && !firstLost && forged == 0; }
};
/// Recomputes every seal, as auditor or superuser.
Result<AuditReport> verifyAudit(PgConnection& auditor, const QList<AuditHead>& heads);

} // namespace lygte
