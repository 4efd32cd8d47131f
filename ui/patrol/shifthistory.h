#pragma once
// Earlier shifts: found by day, officer, account, platform or what was handed over, ordered by a column; Enter opens one.

#include "core/base/result.h"
#include "core/patrol/patrol.h"

#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QTreeWidget;

namespace lygte {

class EmptyState;
class ErrorStrip;
class MutedLabel;
class PatrolStore;
class SortHeader;

class ShiftHistory final : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftHistory(PatrolStore& store, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void chosen(const lygte::Id& shift);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void reload();
    void showShifts();
    /// As the head of the list says; among equals the latest first.
    QList<Shift> ordered() const;
    void fitColumns();
    void choose();

    PatrolStore& store_;
    QList<Shift> shifts_;
    bool loaded_ = false;
    QLineEdit* search_;
    ErrorStrip* error_;
    QTreeWidget* list_;
    SortHeader* head_;
    MutedLabel* cut_; ///< says that there are older ones
    EmptyState* empty_;
    QStackedLayout* parts_;
};

} // namespace lygte
