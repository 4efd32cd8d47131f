#pragma once
// A message that stands in the platform and is entered here by hand: received or sent, typed or pasted, with its time and
// account.

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

    ConversationStore& store_;
    Conversation conversation_;
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
