#pragma once
// Where the officer writes: a reply, or an internal note. A reply takes three true steps, and nothing is shown as done before
// it is: it is saved (only here), it is copied to the clipboard, and the officer says that it stands in the platform. Lygte
// cannot send into a platform. What is typed is kept as a draft of the conversation, on this machine. With a server only the
// officer who has the conversation may reply (ClaimDesk); for everybody else it stays a draft, and the composer says why. "/"
// on an empty line offers the reply templates.

#include "core/conversations/conversationstore.h"
#include "core/server/claimdesk.h"
#include "ui/editor/transcriptspans.h"
#include "ui/widgets/phrase.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace lygte {

class ErrorStrip;
class NoteEditor;
class PlainLabel;
class SpellingChooser;
class TemplateList;

class Composer final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Reply, Note };

    /// Both outlive the composer; without `claims` there is no server.
    Composer(ConversationStore& store, ClaimDesk* claims, QWidget* parent = nullptr);
    ~Composer() override;

    /// Keeps the draft of the conversation before, and takes up the one of this.
    void setConversation(const Conversation& conversation);
    /// Nothing is in front.
    void close();
    void setMode(Mode mode);
    Mode mode() const { return mode_; }
    void focusEditor();
    /// Puts a text behind what is written: a reply that was refused, taken back.
    void takeBack(const QString& text);
    /// Saves and copies the reply, or saves the note. Nothing when there is no text, or when it is being saved.
    void commit();
    /// The officer is elsewhere: the conversation is free for others.
    void leave();

Q_SIGNALS:
    /// It is the newest that the conversation holds.
    void written(const lygte::Id& conversation);
    /// It is the conversation's that is in front.
    void replyCopied(const lygte::Id& message);
    /// The reply in a conversation that the officer has left meanwhile.
    void replyCopiedElsewhere(const QString& title);
    void noteSaved();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What was committed; the officer may have moved on when the answers come.
    struct Committed
    {
        Id conversation;
        QString title;
        Mode mode;
        QString text;
        QString account;
        quint64 load; ///< that `loads_` has while the officer stays
    };

    static QString draftName(const Id& conversation, Mode mode);
    bool isSaving() const { return saving_ != 0 && saving_ == loads_; }
    bool isInFront(const Committed& work) const { return work.load == loads_; }
    void loadDraft();
    void keepNow();
    void textChanged();
    void claimWhileWriting();
    void showClaim();
    bool mayReply() const;
    void saveReply(const Committed& work);
    void writeReply(const Committed& work, std::int64_t generation);
    void notClaimed(const Committed& work, const Error& error);
    void copyReply(const Committed& work, const Id& message);
    void saveNote(const Committed& work);
    void saved(const Committed& work);
    void notSaved(const Committed& work, const Error& error);
    void sayLeftBehind(const Committed& work, const Text& why);
    void retranslate();
    void updateButton();

    ConversationStore& store_;
    ClaimDesk* claims_;
    Id conversation_;
    QString title_;
    QString account_;
    Mode mode_ = Mode::Reply;
    quint64 saving_ = 0;   ///< the `loads_` whose text is being saved
    bool filling_ = false; // the text comes from a draft, not from the officer's hands
    quint64 loads_ = 0;    // counts what was taken into the editor
    TranscriptSpans spans_;
    QButtonGroup* modes_;
    QPushButton* reply_;
    QPushButton* note_;
    NoteEditor* editor_;
    SpellingChooser* spelling_;
    TemplateList* templates_;
    QLabel* accountLabel_;
    QLineEdit* accountField_;
    PlainLabel* claim_;
    PlainLabel* warnings_;
    ErrorStrip* error_;
    QPushButton* commit_;
};

} // namespace lygte
