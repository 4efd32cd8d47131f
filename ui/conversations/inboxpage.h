#pragma once
// The inbox: conversations at the left, the chosen one in the middle, what is known about it at the right. Knows its stores,
// nothing of other pages: what leads elsewhere is a signal that app/ connects.

#include "core/conversations/conversationstore.h"
#include "core/evidence/contentstore.h"
#include "ui/conversations/conversationpane.h"
#include "ui/conversations/importcontrol.h"
#include "ui/conversations/inboxpane.h"
#include "ui/conversations/surroundings.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/page.h"

class QStackedLayout;

namespace lygte {

class ConversationActs;
class ConversationMove;
class ConversationForm;
class DetailsPane;
class ImportPane;
class PageFrame;
class Panes;
class UndoService;

class InboxPage final : public Page
{
    Q_OBJECT
public:
    struct Services
    {
        ConversationStore& conversations;
        ContentStore& contents;
        CommandRegistry& commands;
        UndoService& undo;
        ImportControl& import;
        ServerLink* server = nullptr;         ///< none: everything is on this machine only
        Surroundings* surroundings = nullptr; ///< none: nothing is known of other features
    };

    /// Registers its commands ("inbox.…"). All services outlive the page.
    explicit InboxPage(const Services& services, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("inbox"); }
    Phrase title() const override;
    QString iconName() const override { return QStringLiteral("mail-folder-inbox"); }
    void activated() override;
    bool goBack() override;
    QList<QWidget*> panes() override;
    int badge() const override { return unread_; }

    /// An act of another feature, offered in the menu of the messages.
    void addMenuAction(QAction* action);
    /// The filter's choices, which the program remembers.
    QByteArray choices() const;
    void restoreChoices(const QByteArray& choices);
    /// What opens a confirmed link; the system's browser unless a test says otherwise.
    void setLinkOpener(LinkStrip::Opener opener);

public Q_SLOTS:
    /// Shows a conversation, whatever the list shows. Does not bring the page to the front: "go.inbox" does.
    void openConversation(const lygte::Id& conversation);
    /// Shows the message that has this key (a search result, a link).
    void showMessage(const lygte::Id& conversation, qint64 key);
    /// Opens the conversation with a text in the composer: a refused reply, taken back.
    void draftReply(const lygte::Id& conversation, const QString& text);
    /// Shows what is in chat exports, and offers to import them.
    void importFiles(const QStringList& paths);

Q_SIGNALS:
    void choicesChanged();
    /// The chosen messages, in order; none: of the conversation as a whole.
    void escalateRequested(const lygte::Id& conversation, const QList<lygte::Id>& messages);
    /// A line of the details that leads elsewhere.
    void relatedChosen(const lygte::Related& related);
    void conversationOpened(const lygte::Id& conversation);
    /// What the commands are about now; a null id while no conversation is in front.
    void inFront(const lygte::Id& conversation, const QString& title);
    /// Rows that somebody looks at have their contents, or it is known that there are none.
    void usable();

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildPanes();
    void addCommands();
    void addConversationCommands();
    void add(const char* id, Phrase text, const char* iconName, const QKeySequence& keys, std::function<void()> run,
             bool needsConversation = true, const QKeySequence& alsoKey = {});
    void updateCommands();
    void updateRowCommands();
    void toFront();
    void query();
    void fetchAndOpen(const Id& conversation, qint64 key);
    void open(const Conversation& conversation, qint64 key);
    void conversationsChanged(const QSet<Id>& ids);
    void closeGone();
    void startNew();
    void openImport();
    void leaveForm();
    void enterConversation();
    void backToConversation();
    void middleChanged();
    bool showsConversation() const;
    void step(bool forward);
    void countUnread();
    void lookAt(bool onScreen);
    void panesArranged();
    std::function<void()> inMiddle(void (ConversationPane::*act)());
    const Conversation& current() const { return pane_->conversation(); }

    Services services_;
    ConversationActs* acts_;
    ConversationMove* move_ = nullptr; ///< where there may be a server
    PageFrame* frame_;
    InboxModel* model_;
    InboxFilter* filter_;
    InboxPane* list_;
    ConversationPane* pane_;
    DetailsPane* details_;
    ConversationForm* newForm_;
    ImportPane* import_;
    Panes* panes_;
    QWidget* middle_;
    QStackedLayout* middles_;
    QStringList conversationCommands_;
    QTimer readTimer_;
    Id wanted_; // the last conversation asked for; an answer to an older question is dropped
    std::pair<Id, QString> takenBack_;
    Id started_; // a conversation that was just started by hand
    int unread_ = 0;
    quint64 counted_ = 0;
};

} // namespace lygte
