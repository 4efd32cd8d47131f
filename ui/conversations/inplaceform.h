#pragma once
// What the forms of this page share: labelled fields in one column, a button that names the act, Esc to leave, a draft kept
// while it is filled in, and errors beside it. Forms open in place, never as dialogs.

#include "core/people/desk.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace lygte {

class ErrorStrip;
class Heading;

class InPlaceForm : public QWidget
{
    Q_OBJECT
public:
    explicit InPlaceForm(const Desk& desk, QWidget* parent = nullptr);

    /// Saves when what is needed is there.
    void commit();
    /// Takes up the draft of that name and puts the focus into the first field.
    void begin(const QString& draftName);

Q_SIGNALS:
    /// Esc or Cancel; the draft stays.
    void left();

protected:
    /// A field below the others; returns its label.
    QLabel* addField(QWidget* field);
    ErrorStrip& error() { return *error_; }
    /// Call when a field has changed.
    void edited();
    /// What is being saved has this name; the officer may have begun something else when the answer comes.
    const QString& draftName() const { return draftName_; }
    /// Saved: its draft goes. True when it is still what the form shows.
    bool finish(const QString& draftName);
    /// As finish(): true when the form still shows it.
    bool fail(const QString& draftName, const Error& error);
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void setHead(const QString& title, const QString& act);

    virtual void retranslate() = 0;
    virtual bool isComplete() const = 0;
    virtual QJsonObject contents() const = 0;
    virtual void setContents(const QJsonObject& contents) = 0;
    virtual void save() = 0;
    virtual QWidget* firstField() const = 0;

    /// Sets all texts; called at the end of each form's constructor and at a language change.
    void retranslateAll();

private:
    bool isSaving() const { return !savingName_.isEmpty() && savingName_ == draftName_; }
    bool isLocked() const { return isSaving() || reads_ != readings_; }
    void keepPending();
    void lock();
    void unlock();
    void placeRows();
    void fitRows();

    const Desk& desk_;
    QString draftName_;
    QString savingName_;
    quint64 readings_ = 0; ///< of drafts, that were asked for
    quint64 reads_ = 0;    ///< the one that has been answered
    bool filling_ = false;
    QWidget* resume_ = nullptr; ///< gets the focus when the fields can be written in again
    QTimer draftTimer_;
    Heading* title_;
    QGridLayout* fields_;
    QList<std::pair<QLabel*, QWidget*>> rows_;
    bool stacked_ = false; ///< labels above their fields
    ErrorStrip* error_;
    QPushButton* save_;
    QPushButton* cancel_;
};

} // namespace lygte
