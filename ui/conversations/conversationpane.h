#pragma once
// The middle pane: the head of the conversation, its messages, and where the officer writes.

#include "core/conversations/conversationstore.h"
#include "ui/conversations/chatview.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/linkstrip.h"

class QMenu;
class QStackedLayout;

namespace lygte {

class ConversationActs;
class EmptyState;
class ErrorStrip;
class Heading;
class LoadingDelay;
class MessageForm;
class MutedLabel;
class PendingStrip;
class PlainLabel;

class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the pane; without `server` everything is on this machine only.
    ConversationPane(ConversationStore& store, ConversationActs& acts, ServerLink* server, QWidget* parent = nullptr);
    ~ConversationPane() override;

    /// Shows a conversation, at the message with `key` if it is not 0.
    void open(const Conversation& conversation, std::int64_t key = 0);
    /// Its fields have changed.
    void refresh(const Conversation& conversation);
    /// It is not in the case file any more.
    void close();
    const Conversation& conversation() const { return conversation_; }

    TimelineModel& timeline() { return *timeline_; }
    ChatView& chat() { return *chat_; }
    LinkStrip& links() { return *links_; }
    QWidget* writing() const;
    /// Where it is said that the server refused a change of the conversation itself.
    ErrorStrip& refused() { return *refused_; }

    void reply();
    /// A refused reply becomes a draft again.
    void takeBack(const QString& text);
    /// The pane is no longer on the screen.
    void leave();
    void addNote();
    void addMessage();
    /// What was entered by hand, in the current row: whether this officer may put it right, and doing so.
    bool canCorrect() const;
    bool canTakeBack() const;
    void correct();
    void takeBackCurrent();
    /// The title becomes a field: Enter keeps the new name, Esc the old one.
    void rename();
    /// Takes the next step of what is being written: copies the reply, saves the note or the message.
    void commit();
    /// The reply that waits is in the platform, says the officer.
    void markSent();
    bool hasPending() const;
    /// Copies the selected messages with their times.
    void copySelected();
    QList<Id> selectedIds() const;
    /// Closes the innermost open thing; false when there was none.
    bool goBack();

    /// Under the title, on the screen: where a menu about the conversation belongs.
    QPoint menuPlace() const;
    void addMenuAction(QAction* action) { menuActions_ += action; }

Q_SIGNALS:
    /// The first messages are in sight.
    void shown();
    void escalateRequested();
    void pendingChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBody();
    void retranslate();
    void openTimeline(std::int64_t key);
    void messageAdded(const Id& id);
    void timelineOpened();
    void timelineUpdated();
    void showFaces();
    void showColleagues();
    void showRefusal();
    void showMenu(const QList<FoundSpan>& spans, const QStringList& explanations, const QPoint& at);
    void addSpans(QMenu* menu, const QList<FoundSpan>& spans);
    void addSpanActions(QMenu* menu, const FoundSpan& span);
    void addMessageActions(QMenu* menu, const Message& message);
    void addVersionActions(QMenu* menu);
    void focusMark();
    void showForm(bool form);
    void leaveTitle();

    ConversationStore& store_;
    ConversationActs& acts_;
    ClaimDesk* claims_;
    Conversation conversation_;
    std::int64_t awaitedKey_ = 0;
    Id copied_; ///< a reply that waits for its mark to get the focus
    TimelineModel* timeline_;
    Heading* title_;
    QLineEdit* titleField_;
    MutedLabel* subtitle_;
    PlainLabel* colleagues_;
    ErrorStrip* error_;
    ErrorStrip* refused_; ///< what is to be decided here
    ChatView* chat_;
    EmptyState* noMessages_;
    QLabel* loading_;
    LoadingDelay* delay_;
    LinkStrip* links_;
    PendingStrip* pending_;
    Composer* composer_;
    MessageForm* form_;
    EmptyState* nothing_;
    QStackedLayout* parts_;
    QStackedLayout* bodies_;
    QList<QAction*> menuActions_;
};

} // namespace lygte
