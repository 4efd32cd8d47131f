#pragma once
// What happened in one shift, from its beginning, on its page; and in the place of it the form in which an entry is corrected.

#include "core/patrol/patrol.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lygte {

class EntryForm;
class EntryModel;
class Heading;
class TimelineView;

class ShiftHappened final : public QWidget
{
    Q_OBJECT
public:
    /// `makeForm` makes the form when it is first needed; this owns it.
    explicit ShiftHappened(std::function<EntryForm*()> makeForm, QWidget* parent = nullptr);

    /// The shift's entries are read: oldest first.
    void setEntries(const QList<Entry>& entries);
    /// Another shift, of which nothing is known yet.
    void clear();
    /// Chooses that entry as soon as it is here; a null id waits for none.
    void showEntry(const Id& entry);
    TimelineView& timeline() { return *timeline_; }
    /// Opens the form for an entry of this shift.
    void correct(const Entry& entry);
    /// False when no form was open.
    bool closeForm();
    /// Of the entries; the form needs twice as much.
    void setLeastHeight(int height);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addForm();
    bool showsForm() const;
    void showForm(bool shown);
    void chooseAwaited();

    std::function<EntryForm*()> makeForm_;
    bool read_ = false;
    Id awaited_; ///< the entry to choose
    int leastHeight_ = 0;
    QVBoxLayout* column_;
    Heading* title_;
    QLabel* nothing_;
    EntryModel* model_;
    TimelineView* timeline_;
    EntryForm* form_ = nullptr;
};

} // namespace lygte
