#pragma once
// All of an entry, to write a new one or to correct one. Stands beside the timeline, never over it; keeps a draft while it is
// written, and gives it up only when the entry is saved or the draft is discarded.

#include "core/base/result.h"
#include "core/patrol/patrol.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lygte {

class ConversationStore;
class ErrorStrip;
class EscalationStore;
class Heading;
class LinksPicker;
class NoteEditor;
class PatrolStore;

class EntryForm final : public QWidget
{
    Q_OBJECT
public:
    EntryForm(PatrolStore& store, ConversationStore& conversations, EscalationStore& escalations, QWidget* parent = nullptr);
    ~EntryForm() override;
    /// No wider than its fields need: where it has a column to itself.
    void setTight();

    /// A new entry of that shift; `links` are there from the start. Takes up the draft that was kept.
    void write(const Id& shift, const QList<EntryLink>& links = {});
    /// A correction; takes up the draft of an interrupted one.
    void correct(const Entry& entry);
    /// Closes it; the draft is kept.
    void leave();
    bool isCorrection() const { return entry_.has_value(); }

Q_SIGNALS:
    /// Also when something else stands in the form meanwhile.
    void saved(const lygte::Id& entry, bool correction);
    /// The draft is gone; what it was, for undo.
    void discarded(const QString& draft, const QJsonObject& contents);
    /// Closed: the draft is kept, or what stood there is saved or discarded.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fitWidth();
    QLabel* label(QWidget* field);
    void retranslate();
    void fillChoices();
    void fill(const EntryDraft& draft);
    EntryDraft contents() const;
    bool isReading() const { return reads_ != readings_; }
    bool isSaving() const;
    bool isLocked() const { return isReading() || isSaving(); }
    void showLock();
    void takeUpDraft();
    void takeUp(const QJsonObject& kept);
    void clear();
    void showFailure(const QString& draftName, const Error& error);
    void keep();
    QString draftName() const;
    void discard();
    void save();
    void showStarted();
    void showSavable();
    void open();

    PatrolStore& store_;
    Id shift_;
    std::optional<Entry> entry_;
    bool startedChosen_ = false;
    bool filling_ = false;
    QString saving_;         ///< the draft of what is being saved; the officer may have begun something else meanwhile
    QJsonObject known_;      ///< what the case file has, or what the form began with
    quint64 readings_ = 0;   ///< of drafts, that were asked for
    quint64 reads_ = 0;      ///< the one that has been answered
    bool saveAsked_ = false; ///< before the draft was here
    QTimer draftTimer_;

    QWidget* fields_ = nullptr;
    bool tight_ = false;
    Heading* title_;
    QLabel* draftNote_;
    ErrorStrip* error_;
    QComboBox* kind_;
    QComboBox* counted_;
    QComboBox* platform_;
    QLineEdit* place_;
    QDateTimeEdit* started_;
    QSpinBox* minutes_;
    QSpinBox* reached_;
    QLineEdit* topics_;
    NoteEditor* fact_;
    NoteEditor* assessment_;
    LinksPicker* links_;
    QPushButton* saveButton_;
    QPushButton* closeButton_;
    QPushButton* discardButton_;
    QList<QLabel*> labels_;
};

} // namespace lygte
