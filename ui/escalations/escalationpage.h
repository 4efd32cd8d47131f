#pragma once
// The page: the list by what is needed from the officer, and the one that is open beside it.

#include "core/base/id.h"
#include "ui/widgets/page.h"
#include "ui/widgets/services.h"

#include <QTimer>

class QCheckBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace lygte {

class ConversationStore;
class EmptyState;
class EscalationDetail;
class EscalationModel;
class EscalationStore;
class IdentityReading;
struct Transition;
class NewEscalation;
class OpenEscalation;
class PageFrame;
class Panes;
class ServerLink;

class EscalationPage final : public Page
{
    Q_OBJECT
public:
    /// All that is handed in outlives the page; `server` is null where there can be none.
    EscalationPage(EscalationStore& store, ConversationStore& conversations, UiServices services, ServerLink* server,
                   QWidget* parent = nullptr);
    ~EscalationPage() override;

    QString id() const override { return QStringLiteral("escalations"); }
    Phrase title() const override { return {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Escalations")}; }
    QString iconName() const override { return QStringLiteral("mail-send"); }
    void activated() override;
    bool goBack() override;
    QList<QWidget*> panes() override;
    /// An act of another feature, offered in the menu of the list.
    void addMenuAction(QAction* action);
    /// How many wait for the officer.
    int badge() const override;

public Q_SLOTS:
    /// Begins a new one from a conversation, with these messages as excerpts.
    void startFor(const lygte::Id& conversation, const QList<lygte::Id>& messages);
    void openEscalation(const lygte::Id& escalation);

Q_SIGNALS:
    void openConversation(const lygte::Id& conversation);
    /// `key`: the message's, for the timeline.
    void openMessage(const lygte::Id& conversation, qint64 key);
    /// What the commands are about now; a null id while none is in front.
    void inFront(const lygte::Id& escalation, const QString& title);
    /// The page has something to show and should come to the front.
    void wanted();

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildList();
    void registerCommands();
    void connectParts();
    void refreshActions();
    void refreshSubtitle();
    void showPart();
    void listChanged();
    void selected();
    void selectOpen();
    void findMessage(const Id& conversation, const Id& message);
    void enterForm();
    void acted(const Id& escalation, const Transition& act);
    void begin(const Id& conversation, const QList<Id>& messages);

    EscalationStore& store_;
    ConversationStore& conversations_;
    UiServices services_;
    EscalationModel* model_;
    OpenEscalation* open_;
    IdentityReading* reading_;
    PageFrame* frame_;
    QLineEdit* words_;
    QCheckBox* closed_;
    Panes* panes_;
    QStackedWidget* listParts_;
    QListView* list_;
    EmptyState* nothingFound_;
    QStackedWidget* parts_; ///< what stands beside the list
    EmptyState* nothingOpen_;
    EmptyState* nothingYet_;
    EscalationDetail* detail_;
    NewEscalation* new_;
    QTimer clock_;
    bool toForm_ = false;    ///< what opens next takes the focus
    bool following_ = false; ///< the selection is being set to what is open, not chosen
    Id awaited_;             ///< to be selected as soon as it is in the list
};

} // namespace lygte
