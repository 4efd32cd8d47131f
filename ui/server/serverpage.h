#pragma once
// How far the work has come to the colleagues: the state of the link, what waits and why, what was refused, edits that met, and
// the way to set the server up. Reached from the status strip and the rail.

#include "core/server/serverwork.h"
#include "ui/server/serverwords.h"
#include "ui/widgets/page.h"
#include "ui/widgets/services.h"

#include <QTimer>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace lygte {

class ActionButton;
class CardList;
class ConflictList;
class ErrorStrip;
class Heading;
class MutedLabel;
class PageFrame;
class PlainLabel;
class ServerForm;

class ServerPage final : public Page
{
    Q_OBJECT
public:
    /// Registers its commands ("server.…"). All outlive the page.
    ServerPage(ServerLink& link, ServerWork& work, const EscalationTypes& types, UiServices services,
               QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("server"); }
    Phrase title() const override;
    QString iconName() const override { return QStringLiteral("network-server"); }
    void activated() override;
    bool goBack() override;
    int badge() const override { return backlog_.refused + backlog_.conflicts; }

    const serverwords::Backlog& backlog() const { return backlog_; }
    void openSetUp();
    /// What must be decided, in sight: what the server refused, then edits that met.
    void showDecisions();

Q_SIGNALS:
    void wanted();
    /// The link or the backlog is another: the status strip says it.
    void stateChanged();
    void openRow(const QString& entity, const lygte::Id& root);
    /// A refused reply that the officer takes back.
    void draftWanted(const lygte::Id& conversation, const QString& text);

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addCommands();
    /// What is not read is not nothing.
    enum class Reading { Asked, Came, Failed };
    template <typename T> Reading answer(const Result<T>& read);
    void refresh();
    void showWaiting(const QList<WaitingKind>& kinds);
    void showRefusals(const QList<RefusedWork>& refusals);
    void showState();
    bool needsOfficer(const WaitingKind& kind) const;
    void showPart(int part);
    void showLostSeal();
    void showWaits();
    void showActs();
    void addCard(class RefusalCard* card);
    void putAway(const RefusedWork& refused);
    void failed(const Result<void>& done);
    void compare();
    QString stateLines() const;

    ServerLink& link_;
    ServerWork& work_;
    const EscalationTypes& types_;
    UiServices services_;
    serverwords::Backlog backlog_;
    QList<WaitingKind> kinds_;
    Reading waitingRead_ = Reading::Asked;
    Reading refusalsRead_ = Reading::Asked;
    bool comparing_ = false; ///< with the server, because somebody asked
    QTimer timer_;
    PageFrame* frame_;
    QStackedWidget* parts_;
    ActionButton* setUpAgain_; ///< where a server is set up already, that is no more the first thing to do
    QScrollArea* area_ = nullptr;
    std::optional<LostSeal> lostSeal_; ///< what lost_ says
    ServerForm* form_;
    Heading* linkWords_;
    PlainLabel* state_;
    ErrorStrip* lost_; ///< the server's log has a hole
    ErrorStrip* trouble_;
    Heading* waitingTitle_;
    PlainLabel* waiting_;
    Heading* needTitle_;
    PlainLabel* need_;
    Heading* refusedTitle_;
    MutedLabel* refusedExplanation_;
    CardList* refusals_;
    ConflictList* conflicts_;
    MutedLabel* nothing_;
};

} // namespace lygte
