#pragma once
// The quick-entry line: what is typed becomes chips at once (core/patrol/quickentry.h), Tab goes into them, Enter saves. The
// text is kept as a draft and stays when saving fails or no shift runs.

#include "core/base/result.h"
#include "core/patrol/quickentry.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lygte {

class ActionButton;
class ChipBar;
class CurrentShift;
class ErrorStrip;
class PatrolStore;
class UndoService;

class QuickEntryBar final : public QWidget
{
    Q_OBJECT
public:
    /// `start` is the act that starts a shift, offered when none runs. All outlive the bar.
    QuickEntryBar(PatrolStore& store, CurrentShift& shift, UndoService& undo, QAction* start, QWidget* parent = nullptr);

    /// Puts the focus into the line, its text selected.
    void begin();
    QString line() const;
    void setLine(const QString& line);

Q_SIGNALS:
    void saved(const lygte::Id& entry);
    /// Esc in the line.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void understand();
    void showHint();
    void showChips();
    void editChip(const QString& id, const QString& value);
    void save();
    void finished(const Result<Id>& entry);
    void loadDraft();
    void keep();

    PatrolStore& store_;
    CurrentShift& shift_;
    UndoService& undo_;
    QLineEdit* line_;
    QPushButton* saveButton_;
    ChipBar* chips_;
    QLabel* hint_;
    QWidget* offer_; ///< holds the act that starts a shift; the button itself follows its action
    ActionButton* start_;
    ErrorStrip* error_;
    QTimer draftTimer_;
    QuickEntry entry_;
    bool saving_ = false;
};

} // namespace lygte
