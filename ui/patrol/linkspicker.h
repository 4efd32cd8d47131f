#pragma once
// Which conversations and escalations an entry is about. Conversations are found by typing; links that are there already stay
// as they are until they are taken away.

#include "core/conversations/conversation.h"
#include "core/patrol/patrol.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace lygte {

class ConversationStore;
class FlowLayout;

class LinksPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit LinksPicker(ConversationStore& conversations, QWidget* parent = nullptr);

    const QList<EntryLink>& links() const { return links_; }
    void setLinks(const QList<EntryLink>& links);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void find();
    void offer(const QList<Conversation>& found);
    void choose(int row);
    void showLinks();

    ConversationStore& conversations_;
    QList<EntryLink> links_;
    QList<Conversation> found_;
    QWidget* chosen_;
    QLineEdit* search_;
    QListWidget* results_;
    QLabel* none_;
    QTimer delay_;
};

} // namespace lygte
