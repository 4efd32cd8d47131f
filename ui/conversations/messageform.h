#pragma once
// A message that stands in the platform and is entered here by hand: received or sent, typed or pasted, with its time and
// account. Also where such a message, a reply or a note is put right: of the latter two there is only the text.

#include "core/conversations/conversationstore.h"
#include "ui/conversations/inplaceform.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace lygte {

class NoteEditor;

class MessageForm final : public InPlaceForm
{
    Q_OBJECT
public:
    /// `store` outlives the form.
    explicit MessageForm(ConversationStore& store, QWidget* parent = nullptr);

    void open(const Conversation& conversation);
    /// Takes up the draft of an interrupted correction.
    void correct(const Conversation& conversation, const Message& message);
    void correct(const Conversation& conversation, const Note& note);
    bool isCorrection() const { return message_ || note_; }

Q_SIGNALS:
    void added(const lygte::Id& message);

protected:
    void retranslate() override;
    bool isComplete() const override;
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    void save() override;
    QWidget* firstField() const override;

private:
    void directionChanged();
    Direction direction() const;
    void start(const Conversation& conversation, const QString& draftName);
    /// Whether there is more than the text.
    bool hasFields() const { return !note_ && (!message_ || message_->reply == ReplyState::None); }
    QFuture<Result<Id>> write(const MessageDraft& draft);

    ConversationStore& store_;
    Conversation conversation_;
    std::optional<Message> message_; ///< what is corrected, if anything is
    std::optional<Note> note_;
    NoteEditor* text_;
    QComboBox* direction_;
    QLineEdit* sender_;
    QDateTimeEdit* time_;
    QComboBox* origin_;
    QLineEdit* account_;
    QLabel* textLabel_;
    QLabel* directionLabel_;
    QLabel* senderLabel_;
    QLabel* timeLabel_;
    QLabel* originLabel_;
    QLabel* accountLabel_;
};

} // namespace lygte
