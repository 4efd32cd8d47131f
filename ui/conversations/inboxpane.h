#pragma once
// The left pane: the list of conversations, which keeps its place while others change, and what to do when it is empty. The
// filter line stands in the page's line of filters, so it is a widget of its own.

#include "ui/conversations/inboxview.h"

#include <QComboBox>
#include <QLineEdit>

#include <optional>

class QLabel;
class QStackedLayout;

namespace lygte {

class EmptyState;
class LoadingDelay;

/// Words, show, platform, sort. One change is one query.
class InboxFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit InboxFilter(QWidget* parent = nullptr);

    InboxQuery query() const;
    /// Back to open conversations of every platform.
    void reset();
    void focusWords();
    /// Which conversations, platform and order, to be remembered; never the words, which may be a child's name.
    QByteArray choices() const;
    void restoreChoices(const QByteArray& choices);

Q_SIGNALS:
    void changed();
    /// Down in the field of words: on to the list.
    void leaveDown();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    QLineEdit* words_;
    QComboBox* show_;
    QComboBox* platform_;
    QComboBox* sort_;
    QTimer typing_;
};

class InboxPane final : public QWidget
{
    Q_OBJECT
public:
    explicit InboxPane(InboxModel* model, const Clock& clock, QWidget* parent = nullptr);

    QListView* view() const { return view_; }
    /// The chosen conversation; null when none is.
    Id current() const;
    /// Marks the row as current; when its page is not there yet, as soon as it is.
    void select(Id id);
    /// The two ways out of an empty inbox.
    void setActions(QAction* start, QAction* showAll);
    void setFiltered(bool filtered);

Q_SIGNALS:
    /// The officer has chosen a conversation, by key or mouse.
    void chosen(const lygte::Id& id);
    /// Enter: on to the conversation.
    void entered();
    /// A click on a row, also on the one that is chosen already.
    void clicked(const lygte::Id& conversation);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void answered(const std::optional<Error>& error);
    void showWords();
    void showPart();
    void selectionChanged();

    InboxModel* model_;
    InboxView* view_;
    EmptyState* empty_;
    QLabel* loading_;
    LoadingDelay* delay_;
    QStackedLayout* parts_;
    QAction* start_ = nullptr;
    QAction* showAll_ = nullptr;
    QTimer ages_;
    Id awaited_;
    std::optional<Error> error_; ///< why the list could not be read
    bool filtered_ = false;
};

} // namespace lygte
