#pragma once
// A field for the quick-entry line (quickline.h): what is typed becomes chips at once (core/patrol/quickentry.h), Tab goes into
// them, Enter saves. The text stays when saving fails or no shift runs.

#include "core/base/result.h"
#include "core/patrol/quickentry.h"

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
class QuickLine;
class UndoService;

class QuickEntryBar final : public QWidget
{
    Q_OBJECT
public:
    /// `start` is the act that starts a shift, offered when none runs. All outlive the bar.
    QuickEntryBar(PatrolStore& store, CurrentShift& shift, QuickLine& text, UndoService& undo, QAction* start,
                  QWidget* parent = nullptr);

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
    void showLine();

    PatrolStore& store_;
    CurrentShift& shift_;
    QuickLine& text_;
    UndoService& undo_;
    QLineEdit* line_;
    QPushButton* saveButton_;
    ChipBar* chips_;
    QLabel* hint_;
    QWidget* offer_; ///< holds the act that starts a shift; the button itself follows its action
    ActionButton* start_;
    ErrorStrip* error_;
    QuickEntry entry_;
};

} // namespace lygte
