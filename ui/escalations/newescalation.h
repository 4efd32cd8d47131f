#pragma once
// Begins an escalation, in place: which type, what it is called, and how many messages it quotes. When the conversation has a
// draft already, the messages may join it instead.

#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lygte {

class ErrorStrip;
class Heading;
class PlainLabel;

class NewEscalation final : public QWidget
{
    Q_OBJECT
public:
    NewEscalation(EscalationStore& store, ConversationStore& conversations, QWidget* parent = nullptr);
    ~NewEscalation() override;

    /// A null conversation: about no conversation, and nothing is quoted.
    void startFor(const Id& conversation, const QList<Id>& messages);

Q_SIGNALS:
    /// `joined`: the messages joined one that was there.
    void begun(const lygte::Id& escalation, bool joined);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void begin();
    void done(const Id& escalation, bool joined, const Result<void>& result);
    Id chosenDraft() const;
    QString draftName() const;
    void loadDraft();
    void keepNow();

    EscalationStore& store_;
    ConversationStore& conversations_;
    Id conversation_;
    QList<Id> messages_;
    QList<EscalationSummary> drafts_;
    Heading* heading_;
    QLabel* where_;
    QComboBox* into_;
    QLabel* typeLabel_;
    QComboBox* type_;
    PlainLabel* help_;
    QLabel* titleLabel_;
    QLineEdit* title_;
    PlainLabel* quoted_;
    QPushButton* begin_;
    QPushButton* cancel_;
    ErrorStrip* error_;
    QTimer keep_; ///< a pause in typing
    bool busy_ = false;
};

} // namespace lygte
