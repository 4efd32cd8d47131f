#pragma once
// A section at work on a real server of its own: five officers and a leader in two sections, each with an encrypted case file,
// as `packaging/dev run --server` opens them.

#include "app/common/casetables.h"
#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/server/serverwork.h"
#include "core/storage/casefile.h"
#include "tests/support/testserver.h"

#include <QJsonObject>

namespace lygte::test {

/// One officer's case file and link, without a window.
struct OfficeOfficer
{
    QString number;
    QString folder;
    SystemClock clock;
    std::unique_ptr<CaseFile> file;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<ServerLink> link;
    std::unique_ptr<ConversationStore> conversations;
    std::unique_ptr<PatrolStore> patrol;
    std::unique_ptr<EscalationStore> escalations;

    /// Opens the case file in `folder`, or makes it.
    OfficeOfficer(const QString& folder, const QString& number, const QString& section);
    ~OfficeOfficer();
    /// Sets the server up from its file, and waits until everything is here.
    void connect(const QString& serverFile);
    /// Only begins. `port`: of a proxy; 0: as the file says.
    void startConnecting(const QString& serverFile, int port = 0);
};

class Office
{
public:
    /// Starts the server and makes the accounts; throws.
    explicit Office(const QString& folder);

    static const QString patrolSection;
    static QString passphrase() { return QStringLiteral("practice"); }
    QString passphraseFile() const { return folder_ + QStringLiteral("/practice.passphrase"); }
    QString folderOf(const QString& number) const { return folder_ + QStringLiteral("/officer-") + number; }
    /// Server settings and password for `lygte --server-file`.
    QString serverFile(const QString& number) const { return folderOf(number) + QStringLiteral("/server.json"); }
    std::unique_ptr<OfficeOfficer> officer(const QString& number) const;
    /// What a section has after some days; written by officer 04 and taken to the server.
    void fill(OfficeOfficer& officer) const;
    TestServer& server() { return server_; }
    std::unique_ptr<PgConnection> admin() const { return server_.connect(server_.superuser(QStringLiteral("lygte"))); }

private:
    void writeServerFile(const QString& number, const QString& login);

    QString folder_;
    TestServer server_;
};

/// Runs events until `condition` holds; throws after a minute, naming `what`.
void await(const char* what, const std::function<bool()>& condition);

} // namespace lygte::test
