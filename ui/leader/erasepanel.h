#pragma once
// Erasing on order: the leader looks up a conversation or an escalation, says which order it is about, and confirms. Below
// stands what was ordered, with its true state: it is here, whole, until the server has carried it out.

#include "core/server/erasures.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace lygte {

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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void find();
    void showFound(const QList<Erasable>& found);
    void showOrders(const QList<Erasure>& orders);
    void follow();
    void ask();
    void retranslate();
    const Erasable* chosen() const;

    Erasures erasures_;
    QList<Erasable> found_;
    QList<Erasure> orders_;
    QTimer findTimer_;
    QTimer followTimer_;
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
    QTreeWidget* table_;
    MutedLabel* noOrders_;
};

} // namespace lygte
