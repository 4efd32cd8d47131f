#pragma once
// The end of the shift on one page: what happened, the figures with advice, measures and cases apart, the minutes by platform,
// and what the next officer must know. Ends the shift, takes the end back, prints, and saves as PDF. Also how an earlier shift
// is read again, and put right: what it said before stays readable.

#include "core/base/result.h"
#include "core/patrol/patrol.h"

#include <QFuture>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace lygte {

class EntryForm;
class ErrorStrip;
class Heading;
class MinutesBars;
class NoteEditor;
class PatrolStore;
class PlainLabel;
class ShiftHappened;
class UndoService;
struct Letter;

class ShiftSummaryView final : public QWidget
{
    Q_OBJECT
public:
    /// `makeForm`: as of ShiftHappened.
    ShiftSummaryView(PatrolStore& store, UndoService& undo, std::function<EntryForm*()> makeForm, QWidget* parent = nullptr);

    void setShift(const Id& shift);
    Id shift() const { return shift_; }
    /// A colleague's shift can be read, printed and saved as PDF; nothing in it can be changed.
    bool isOwn() const;
    void begin();
    /// The entries, and the form in which they are corrected.
    ShiftHappened& happened() { return *happened_; }
    /// Writes the document to that file, on another thread; an error is shown and returned.
    QFuture<Result<void>> savePdf(const QString& path);
    void print();
    void askForPdf();
    void endShift();

Q_SIGNALS:
    void ended();
    void resumed();
    void linkChosen(const lygte::EntryLink& link);
    /// What the heading says beside it: whose shift, and when.
    void described(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fitColumns();
    void retranslate();
    void reload();
    void showSummary();
    void showFigures();
    void showEarlier();
    void keepHandover(const QString& text);
    void saveHandover();
    QFuture<Result<void>> resume();
    void report(const Error& error);
    Result<Letter> paper() const;
    enum class PaperStep { Nothing, Saving, Printing };
    void setPaperStep(PaperStep step);

    PatrolStore& store_;
    UndoService& undo_;
    Id shift_;
    std::optional<ShiftSummary> summary_;
    QList<Entry> entries_;
    bool draftRead_ = false; ///< what the handover note's draft says
    bool entriesRead_ = false;
    bool busy_ = false;
    PaperStep paperStep_ = PaperStep::Nothing; ///< what goes on on another thread
    QString savedAs_;                          ///< the PDF's file name, to say that it is there

    ErrorStrip* error_;
    QWidget* figures_;
    QList<QLabel*> numbers_;
    QList<QLabel*> numberWords_;
    Heading* platformsTitle_;
    MinutesBars* bars_;
    QLabel* noMinutes_;
    Heading* handoverTitle_;
    NoteEditor* handover_;
    QPushButton* saveHandover_;
    QPushButton* earlierButton_;
    NoteEditor* earlier_; ///< what the handover said before
    ShiftHappened* happened_;
    QLabel* languageLabel_;
    QComboBox* language_;
    PlainLabel* savedNote_;
    QPushButton* printButton_;
    QPushButton* pdfButton_;
    QPushButton* endButton_;
    QPushButton* resumeButton_;
    QBoxLayout* columns_; ///< figures and handover, and what happened
};

} // namespace lygte
