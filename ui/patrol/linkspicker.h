#pragma once
// Which conversations and escalations an entry is about. Both are found by typing; links that are there already stay as they
// are until they are taken away.

#include "core/conversations/conversation.h"
#include "core/escalations/escalation.h"
#include "core/patrol/patrol.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace lygte {

class ConversationStore;
class EscalationStore;

class LinksPicker final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the picker.
    LinksPicker(ConversationStore& conversations, EscalationStore& escalations, QWidget* parent = nullptr);

    const QList<EntryLink>& links() const { return links_; }
    void setLinks(const QList<EntryLink>& links);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Offer
    {
        EntryLink link;
        QString label;
    };

    void retranslate();
    void find();
    void findEscalations(const QString& words, const QList<Conversation>& conversations);
    QList<Offer> offersOf(const QList<Conversation>& conversations) const;
    QList<Offer> offersOf(const QList<EscalationSummary>& escalations, const QString& words) const;
    bool isLinked(const Id& target) const;
    void offer(const QList<Offer>& found);
    void offerNothing();
    void sayNone();
    void showProblem(const Error& error);
    void choose(int row);
    void showLinks();

    ConversationStore& conversations_;
    EscalationStore& escalations_;
    QList<EntryLink> links_;
    QList<Offer> found_;
    QWidget* chosen_;
    QLineEdit* search_;
    QListWidget* results_;
    QLabel* none_; ///< that there is none of that name, or that it could not be read
    std::optional<Error> problem_;
    QTimer delay_;
};

} // namespace lygte
