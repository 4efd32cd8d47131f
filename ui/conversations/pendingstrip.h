#pragma once
// A reply that is not yet known to stand in the platform: what its true state is, and the next step. It stands above the
// composer until every reply is marked as sent, also after a restart.

#include "core/conversations/conversation.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace lygte {

class StateGlyph;

/// A reply that is to be brought into the platform: neither refused nor taken back.
bool waitsForPlatform(const Message& message);

class PendingStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit PendingStrip(QWidget* parent = nullptr);

    /// The replies that wait, oldest first; none hides the strip. `platform` is the platform's key.
    void setReplies(const QList<Message>& replies, const QString& platform);
    /// The reply that the buttons concern: the newest.
    const Message* reply() const { return replies_.isEmpty() ? nullptr : &replies_.back(); }
    void focusMark();

Q_SIGNALS:
    void markSent(const lygte::Message& reply);
    void copy(const lygte::Message& reply);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QList<Message> replies_;
    QString platform_;
    StateGlyph* glyph_;
    QLabel* words_;
    QPushButton* copy_;
    QPushButton* mark_;
};

} // namespace lygte
