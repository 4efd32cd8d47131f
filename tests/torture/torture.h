#pragma once
// Random transactions on a real server, several of them open at once, while real clients write, sync, are killed, fork and are
// thrown out of scopes, and the server is killed, pruned, restored and followed by its standby. Whenever everything has come to
// rest, each client is compared with what its officer may see. The same seed gives the same run, but for what the server's own
// timing decides.

#include "tests/support/syncdesk.h"

#include <random>

namespace lygte::test {

struct Tally
{
    qint64 transactions = 0;
    qint64 missing = 0;
    qint64 stale = 0;
    qint64 leaked = 0;
    qint64 duplicated = 0; ///< what stands more than once, or was answered or carried out more often than it could be
    qint64 lost = 0;       ///< acknowledged rows that nobody deleted and that are gone
    // How much of each there was, at the time that most of it was there: a run without any would prove nothing.
    qint64 erased = 0;   ///< conversations that a leader had erased
    qint64 versions = 0; ///< corrected or taken back
    qint64 links = 0;    ///< of log entries
    qint64 acts = 0;     ///< commands that moved an escalation
    qint64 answers = 0;  ///< replies under a claim
    qint64 promotions = 0;
    qint64 killedClients = 0;
    qint64 turnedAway = 0; ///< officers who asked for a conversation that another one held
    bool clean() const { return missing == 0 && stale == 0 && leaked == 0 && duplicated == 0 && lost == 0; }
    QStringList what; ///< the first few findings
};

/// One fault built in on purpose: the run must find it.
enum class Control {
    None,
    NoDeletions,
    CursorAtXmax,
    PlainForeignKey,
    ConstantIdentity,
    SettledByNumber,
    PrunePointIgnored,
    NoPolicy
};
QString name(Control control);
inline constexpr Control controls[] = {Control::NoDeletions,      Control::CursorAtXmax,    Control::PlainForeignKey,
                                       Control::ConstantIdentity, Control::SettledByNumber, Control::PrunePointIgnored,
                                       Control::NoPolicy};

inline constexpr int officers = 5;
inline constexpr int leader = 4;
inline constexpr int fullSection = 400; ///< aggregates of a kind

/// The program of a client that is killed: works and syncs until then; each row is acknowledged on standard output after its
/// commit. Arguments: folder, officer's number, the server's folder and port, database, login, a number for its texts.
int workUntilKilled(const QStringList& arguments);

class Torture
{
public:
    Torture(quint64 seed, Control control);
    ~Torture();
    /// Runs until `transactions` are committed, or, with a control, until it is found.
    Tally run(qint64 transactions);

private:
    struct Writer
    {
        std::unique_ptr<PgConnection> connection;
        bool open = false;
    };
    int dice(int sides) { return static_cast<int>(random_() % static_cast<quint64>(sides)); }
    void build(Control control);
    void afterPull(Client& client);
    void moveToXmax(Client& client);
    void settleByNumber(Client& client);

    void serverStep();
    QByteArray serverChange();
    QByteArray conversationChange();
    QByteArray caseChange();
    void clientStep();
    void clientEdit(Client& client);
    QString text();
    void conversationEdit(Client& client, const Id& talk);
    bool writeVersion(Client& client, const Id& talk);
    void orderErased(Client& client, const Id& talk);
    void patrolEdit(Client& client, const Id& talk);
    void entryVersion(PatrolStore& patrol, const Id& shift, const QString& number);
    void escalationEdit(Client& client, const Id& talk);
    void excerptEdit(EscalationStore& store, const Escalation& escalation, const QList<Id>& messages);
    void proceed(EscalationStore& store, const Id& escalation, const QList<Id>& messages);
    void answer(Client& client, SyncSession& session);
    void syncStep(int index);
    void disturb();
    void killServer();
    void promoteStandby();
    void killClient();
    void newClient(const QString& number);
    void restoreServer();
    void prune();
    void erase();
    void flapMembership();
    void cloneClient();

    void rest();
    void compare();
    void compareDerived(TempStore& store);
    void compareRights(Client& client);
    void compareAcknowledged(Client& client);
    void compareServer();
    void count(qint64& which, const char* sql);
    void found(const QString& what);
    void wrong(qint64& tally, qint64 number, const QString& what);
    void connectWriters();
    void finishWriters();

    std::mt19937_64 random_;
    Control control_;
    std::unique_ptr<TestServer> server_;
    std::unique_ptr<CaseDatabase> database_;
    std::vector<Writer> writers_;
    std::vector<std::unique_ptr<Client>> clients_;
    std::vector<std::unique_ptr<QTemporaryDir>> folders_;
    QList<Id> scopes_;
    Tally tally_;
    qint64 texts_ = 0;
};

} // namespace lygte::test
