#pragma once
// Erasing on order: the leader looks up a conversation or an escalation, says which order it is about, and confirms. Below
// stands what was ordered, with its true state: it is here, whole, until the server has carried it out. A draft is kept of the
// order only: what was looked up is a title, of which nothing may stay, and is chosen anew before anything is erased.

#include "core/server/erasures.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeView;

namespace lygte {

class ErasureModel;
class ErrorStrip;
class Heading;
class MutedLabel;

class ErasePanel final : public QWidget
{
    Q_OBJECT
public:
    /// `link` outlives it.
    explicit ErasePanel(ServerLink& link, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void find();
    void showFound(const QList<Erasable>& found);
    void showOrders(const QList<Erasure>& orders);
    void fit();
    void follow();
    void takeUpDraft();
    void keepNow();
    void ask();
    void retranslate();
    const Erasable* chosen() const;

    Erasures erasures_;
    QList<Erasable> found_;
    QTimer findTimer_;
    QTimer followTimer_;
    QTimer keep_; ///< a pause in typing
    int finds_ = 0;
    Heading* title_;
    MutedLabel* explanation_;
    QLabel* wordsLabel_;
    QLineEdit* words_;
    QListWidget* list_;
    MutedLabel* nothing_;
    QLabel* whyLabel_;
    QLineEdit* why_;
    QPushButton* button_;
    ErrorStrip* error_;
    Heading* ordersTitle_;
    ErasureModel* orders_;
    QTreeView* table_;
    MutedLabel* noOrders_;
};

} // namespace lygte
