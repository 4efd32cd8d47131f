#pragma once
// The patrol: start a shift, log it as it goes, read it as a timeline, hand it over. Registers the patrol's acts in the command
// registry, among them quick entry, which works from every page (the line lies over the window when this page is not shown).

#include "core/base/result.h"
#include "core/patrol/patrol.h"
#include "ui/widgets/page.h"

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace lygte {

class CommandRegistry;
class ConversationStore;
class CurrentShift;
class EmptyState;
class EntryFilter;
class EntryForm;
class EntryModel;
class ErrorStrip;
class EscalationStore;
class PageFrame;
class PatrolStore;
class QuickEntryBar;
class QuickEntryOverlay;
class QuickLine;
class ShiftBar;
class ShiftHistory;
class ShiftStart;
class ShiftSummaryView;
class TimelineView;
class UndoService;

class PatrolPage final : public Page
{
    Q_OBJECT
public:
    /// All of them outlive the page.
    struct Services
    {
        PatrolStore& store;
        ConversationStore& conversations;
        EscalationStore& escalations;
        CommandRegistry& commands;
        UndoService& undo;
    };

    explicit PatrolPage(const Services& services, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("patrol"); }
    Phrase title() const override;
    QString iconName() const override { return QStringLiteral("view-calendar-day"); }
    void activated() override;
    bool goBack() override;
    QList<QWidget*> panes() override;

    /// The running shift, for the status strip.
    CurrentShift& currentShift() { return *shift_; }
    /// The line of this page, or over the window when another page is shown.
    void quickEntry();
    /// What the page in front is about: the command "entry.about" logs it. A null id takes that target's away again.
    void setSubject(const EntryLink& subject);
    /// Shows the shift's summary and, in it, that entry (from search).
    void showShift(const Id& shift);
    /// Its summary, with that entry chosen.
    void showEntry(const Id& shift, const Id& entry);

Q_SIGNALS:
    void openConversation(const lygte::Id& conversation);
    void openEscalation(const lygte::Id& escalation);
    /// The page has something to show and should come to the front.
    void wanted();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Part { Empty, Timeline, Start, Summary, History };

    void build();
    QWidget* buildTimeline();
    void registerCommands();
    void connectParts();
    void connectForm(EntryForm* form);
    /// The list of entries that is in front, if any; and its entry when it may be changed here.
    TimelineView* timelineInFront() const;
    const Entry* changeable() const;
    void showPart(Part part);
    void showTitle();
    void showForm(bool shown);
    void showNoShift();
    void shiftChanged();
    void reload();
    void showEntries();
    void showRefusal();
    void updateActions();
    void startShift();
    void summarise();
    void newEntry(const QList<EntryLink>& links);
    void newEntryAbout();
    void correct();
    void takeBack();
    void openLink();
    void follow(const EntryLink& link);
    void report(const Error& error);

    PatrolStore& store_;
    CommandRegistry& commands_;
    UndoService& undo_;
    ConversationStore& conversations_;
    EscalationStore& escalations_;
    CurrentShift* shift_;
    QuickLine* line_;
    Part part_ = Part::Empty;
    QList<Entry> entries_;
    Id entriesOf_;
    bool loaded_ = false;
    EntryLink subject_;
    QList<EntryLink> afterStart_; // to be logged as soon as a shift is running

    PageFrame* frame_;
    QStackedWidget* parts_;
    EmptyState* noShift_;
    QWidget* timelinePart_ = nullptr;
    ShiftBar* bar_ = nullptr;
    QuickEntryBar* quick_ = nullptr;
    QuickEntryOverlay* overlay_ = nullptr;
    EntryFilter* filter_;
    ErrorStrip* refused_ = nullptr;
    QSplitter* split_ = nullptr;
    EntryModel* model_;
    TimelineView* timeline_ = nullptr;
    EmptyState* noEntries_;
    QStackedWidget* timelineStack_ = nullptr;
    EntryForm* form_ = nullptr;
    ShiftStart* start_ = nullptr;
    ShiftSummaryView* summary_ = nullptr;
    ShiftHistory* history_ = nullptr;
    QString summaryWords_;
};

} // namespace lygte
