#pragma once
// The section leader's page: who waits for an answer and who has them, open escalations by deadline, and the edits that nobody
// has decided. Only for the role that the server gives; everybody else is told whom to ask.

#include "core/escalations/escalationstore.h"
#include "core/server/serverwork.h"
#include "ui/widgets/page.h"
#include "ui/widgets/services.h"

#include <QTimer>

class QTreeWidget;
class QTreeWidgetItem;

namespace lygte {

class ConflictList;
class EmptyState;
class ErasePanel;
class Heading;
class MutedLabel;
class PageFrame;

class LeaderPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    LeaderPage(ServerLink& link, ServerWork& work, EscalationStore& escalations, UiServices services,
               QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("leader"); }
    Phrase title() const override;
    QString iconName() const override { return QStringLiteral("view-task"); }
    void activated() override;
    int badge() const override { return unclaimed_; }

Q_SIGNALS:
    void openConversation(const lygte::Id& conversation);
    void openEscalation(const lygte::Id& escalation);
    void openRow(const QString& entity, const lygte::Id& root);

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QTreeWidget* makeTable(const char* name);
    void refresh();
    void readCame();
    void showConversations();
    void showEscalations();
    void showRole();
    static QList<QTreeWidgetItem*> follow(QTreeWidget* table, const QList<Id>& ids);
    void fit(QTreeWidget* table);

    ServerLink& link_;
    ServerWork& work_;
    EscalationStore& escalationStore_;
    QList<OpenConversation> open_;
    QList<EscalationSummary> due_;
    bool openRead_ = false; ///< whether the last reading came through
    bool dueRead_ = false;
    QTimer timer_;
    int unclaimed_ = 0;
    PageFrame* frame_;
    EmptyState* notLeader_;
    Heading* conversationsTitle_;
    QTreeWidget* conversations_;
    MutedLabel* noConversations_;
    Heading* escalationsTitle_;
    QTreeWidget* escalations_;
    MutedLabel* noEscalations_;
    ConflictList* conflicts_;
    MutedLabel* noConflicts_;
    ErasePanel* erase_;
};

} // namespace lygte
