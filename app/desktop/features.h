#pragma once
// Makes every feature's store and page, hands them to the window, and connects what leads from one to another.

#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/evidence/contentstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"
#include "core/server/serverwork.h"

namespace lygte {

class DraftWatch;
class EscalationPage;
class ImportAdapter;
class InboxPage;
class MainWindow;
class PatrolPage;
class FindPage;
class LeaderPage;
class ServerPage;
class SurroundingsAdapter;

class Features final : public QObject
{
    Q_OBJECT
public:
    Features(Desk& desk, ServerLink& link, MainWindow& window);
    ~Features() override;

    InboxPage& inbox() { return *inbox_; }
    EscalationPage& escalations() { return *escalations_; }
    PatrolPage& patrol() { return *patrol_; }
    FindPage& find() { return *find_; }
    ServerPage& server() { return *server_; }
    ServerWork& serverWork() { return serverWork_; }
    Desk& desk() { return desk_; }
    ConversationStore& conversationStore() { return conversations_; }
    EscalationStore& escalationStore() { return escalationStore_; }

private:
    void connectPages();
    void connectServer();
    void openRow(const QString& entity, const Id& root);
    void addLeaderPage();
    void watchDrafts();
    void fillStatus();

    Desk& desk_;
    ServerLink& link_;
    MainWindow& window_;
    PatrolStore patrolStore_;
    ConversationStore conversations_;
    ContentStore contents_;
    EscalationStore escalationStore_;
    SearchStore searchStore_;
    ServerWork serverWork_;
    std::unique_ptr<ImportAdapter> import_;
    std::unique_ptr<SurroundingsAdapter> surroundings_;
    std::unique_ptr<DraftWatch> drafts_;
    PatrolPage* patrol_;
    InboxPage* inbox_;
    EscalationPage* escalations_;
    FindPage* find_;
    ServerPage* server_;
    LeaderPage* leader_ = nullptr;
};

} // namespace lygte
