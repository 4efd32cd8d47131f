#pragma once
// Makes every feature's store and page, hands them to the window, and connects what leads from one to another.

#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/evidence/contentstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"

#include <QTimer>

namespace lygte {

class EscalationPage;
class ImportAdapter;
class InboxPage;
class MainWindow;
class PatrolPage;
class FindPage;

class Features final : public QObject
{
    Q_OBJECT
public:
    Features(Desk& desk, MainWindow& window);
    ~Features() override;

    InboxPage& inbox() { return *inbox_; }
    EscalationPage& escalations() { return *escalations_; }
    PatrolPage& patrol() { return *patrol_; }
    FindPage& find() { return *find_; }
    Desk& desk() { return desk_; }
    ConversationStore& conversationStore() { return conversations_; }
    EscalationStore& escalationStore() { return escalationStore_; }

Q_SIGNALS:
    /// The inbox shows its first rows.
    void inboxUsable();

private:
    void connectPages();
    void fillStatus();
    void refreshSync();

    Desk& desk_;
    MainWindow& window_;
    PatrolStore patrolStore_;
    ConversationStore conversations_;
    ContentStore contents_;
    EscalationStore escalationStore_;
    SearchStore searchStore_;
    std::unique_ptr<ImportAdapter> import_;
    PatrolPage* patrol_;
    InboxPage* inbox_;
    EscalationPage* escalations_;
    FindPage* find_;
    QTimer syncTimer_;
    std::int64_t waiting_ = 0;
};

} // namespace lygte
