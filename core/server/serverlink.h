#pragma once
// The shared case database as the interface knows it: set up or not, how the way to it is, and the acts that only the server
// can decide. It hides the engine (core/sync) and the connection (core/postgres); everything returns at once.

#include "core/people/desk.h"
#include "core/server/serversettings.h"
#include "core/sync/synctable.h"

#include <QObject>
#include <QStringList>

namespace lygte {

class SyncEngine;
enum class ConnectFailure;

/// Why the server cannot be used. Foreign words are in `error.detail`.
struct LinkTrouble
{
    Error error;
    std::optional<ConnectFailure> failure; ///< when no connection came about
    bool isPassword() const;               ///< user or password is wrong
};
/// What failed and what to do, in the language of the interface.
ErrorText describe(const LinkTrouble& trouble);

/// A seal of the server's audit that this machine has seen and the server no longer has (sync.md § 9): an older copy was put
/// back, or the record was rewritten.
struct LostSeal
{
    std::int64_t number = 0;
    Instant seen; ///< when this machine saw it
    Instant lost; ///< when the server was first found without it
    bool operator==(const LostSeal&) const = default;
};

/// When everything here was last compared with the server, row by row's digest (sync.md § 3).
struct Comparison
{
    Instant at;
    std::int64_t differing = 0; ///< rows that were not as on the server without a reason, and were put right
};

struct LinkStatus
{
    enum class Link { NotSetUp, Offline, Connecting, CatchingUp, Live, Refused };
    Link link = Link::NotSetUp;
    std::optional<LinkTrouble> trouble; ///< while Offline or Refused
    int percent = 0;                    ///< while CatchingUp
    Instant since;                      ///< when this began
    std::optional<Instant> contact;     ///< when the server last answered
    QString number;                     ///< the officer's, as the server knows it
    QString role;                       ///< officer, leader, prosecutor; the last known while there is no connection
    QStringList lookingNow;             ///< colleagues who have the open conversation on their screen
    std::optional<LostSeal> lostSeal;   ///< the first one; found soon after each connect, and every ten minutes

    std::optional<Comparison> compared; ///< none yet: soon after the first connect

    bool isUp() const { return link == Link::Live || link == Link::CatchingUp; }
};

/// Where things can be: a section, or a case that only some may see.
struct Place
{
    Id id;
    QString name;
    bool restricted = false; ///< a case
};

/// What the server says about who may answer in a conversation.
struct ClaimState
{
    bool mine = false;
    QString holder; ///< officer number; empty: nobody
    Instant until;  ///< on this machine's clock
    std::int64_t generation = 0;
};

/// Use it from the thread that made it. `desk` outlives it.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    ServerLink(Desk& desk, SyncTables tables, QObject* parent = nullptr);
    ~ServerLink() override;

    /// Reads the settings, and connects when there are some.
    void open();
    /// Ends the connection; what waits stays in the case file.
    void close();

    const LinkStatus& status() const { return status_; }
    const ServerSettings& settings() const { return kept_.settings; }
    PasswordPlace passwordPlace() const { return kept_.place(); }
    bool isSetUp() const { return kept_.settings.isSetUp(); }

    /// Keeps the settings and connects. An empty password: the one that is kept already.
    QFuture<Result<void>> setUp(const ServerSettings& settings, const QString& password);
    /// Forgets server and password. Nothing of the case file is removed.
    QFuture<Result<void>> forget();
    /// Connects with these and asks for the officer's rights; changes nothing. Nothing: it works.
    QFuture<std::optional<LinkTrouble>> test(const ServerSettings& settings, const QString& password);

    /// Compares everything here with the server, as happens by itself once a day. Offline while rows are still coming.
    QFuture<Result<Comparison>> compare();
    /// The network came back, or somebody wants it now.
    void tryNow();
    void setActive(bool active);
    void setOpenConversation(const std::optional<Id>& conversation);
    /// How many rows a first fetch takes at once; for tests and screenshots.
    void setFetchRows(int rows);

    /// Takes or renews the claim on a conversation. Offline when there is no connection.
    QFuture<Result<ClaimState>> claim(const Id& conversation, int seconds = 120);
    /// The claim of a case file's own copy, which may be a moment old.
    QFuture<Result<ClaimState>> knownClaim(const Id& conversation);
    /// Gives the claim back once everything that waits is settled.
    void releaseWhenSettled(const Id& conversation, std::int64_t generation);
    void release(const Id& conversation, std::int64_t generation);
    /// Where this officer may move things to, sections first, as the server said it last.
    QFuture<Result<QList<Place>>> places();
    /// Moves a conversation, with the escalations about it; what still waits here follows. Who is not there loses it from the
    /// machine with the next sync. Offline; NotFound: it is not here, or no right to write here; Refused: none there.
    QFuture<Result<void>> move(const Id& conversation, const Id& place);
    /// The identity fields of an escalation (a JSON object). The server logs the reason first. Offline; NotFound: no rights, or
    /// none there.
    QFuture<Result<QString>> readIdentity(const Id& escalation, const QString& reason);

    const Desk& desk() const { return desk_; }
    const SyncTables& tables() const { return tables_; }

Q_SIGNALS:
    void statusChanged();
    /// The settings were changed or removed.
    void settingsChanged();

private:
    void take(const KeptServer& kept);
    void start();
    void follow();
    void readLostSeal(std::int64_t number);
    QFuture<Result<QString>> password(const QString& typed);

    Desk& desk_;
    const SyncTables tables_;
    std::unique_ptr<SyncEngine> engine_;
    KeptServer kept_;
    LinkStatus status_;
    std::int64_t lostSeal_ = 0; ///< what status_ was asked for
    int starts_ = 0;
};

} // namespace lygte
