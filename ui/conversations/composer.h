#pragma once
// Where the officer writes: a reply, or an internal note. A reply takes three true steps, and nothing is shown as done before
// it is: it is saved (only here), it is copied to the clipboard, and the officer says that it stands in the platform. Lygte
// cannot send into a platform. What is typed is kept as a draft of the conversation, on this machine. With a server only the
// officer who has the conversation may reply (ClaimDesk); for everybody else it stays a draft, and the composer says why. "/"
// on an empty line offers the reply templates.

#include "core/conversations/conversationstore.h"
#include "core/server/claimdesk.h"
#include "ui/editor/transcriptspans.h"

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
    void replyCopied(const lygte::Id& message);
    void noteSaved();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString draftName(Mode mode) const;
    void loadDraft();
    void keepNow();
    void textChanged();
    void claimWhileWriting();
    void showClaim();
    bool mayReply() const;
    void saveReply(const QString& text);
    void writeReply(const QString& text, std::int64_t generation);
    void notClaimed(const Id& conversation, const Error& error);
    void copyReply(const Id& message, const QString& text);
    void saveNote(const QString& text);
    void saved(const Id& conversation, Mode mode);
    void notSaved(const Id& conversation, const Error& error);
    void retranslate();
    void updateButton();

    ConversationStore& store_;
    ClaimDesk* claims_;
    Id conversation_;
    QString account_;
    Mode mode_ = Mode::Reply;
    bool saving_ = false;
    bool filling_ = false; // the text comes from a draft, not from the officer's hands
    quint64 loads_ = 0;
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
