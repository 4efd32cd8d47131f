#pragma once
// The patrol page at its desk (uidesk.h).

#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "tests/support/uidesk.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/quickentrybar.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/chipbar.h"

#include <QLineEdit>

namespace lygte::test {

struct PatrolDesk : UiDesk
{
    PatrolStore patrol{store.desk()};
    EscalationStore escalations{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
    PatrolPage* page = nullptr;

    PatrolDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        page = new PatrolPage({patrol, conversations, escalations, commands, undo}, &window);
        show(page, {1024, 640});
        if (!eventually([&] { return page->currentShift().isKnown(); })) throw std::runtime_error("no answer about the shift");
    }
    ~PatrolDesk() { delete page; }

    QuickEntryBar* quick() { return page->findChild<QuickEntryBar*>(); }
    TimelineView* timeline() { return child<TimelineView>("timeline"); }
    EntryModel* model() { return qobject_cast<EntryModel*>(timeline()->model()); }

    /// Starts a shift without the form.
    Shift startShift()
    {
        const Shift shift = wait(patrol.startShift(QStringLiteral("Politiets Online Patrulje"),
                                                   {QStringLiteral("twitch"), QStringLiteral("discord")}));
        if (!eventually([&] { return page->currentShift().isRunning() && quick()->isVisible(); }))
            throw std::runtime_error("no shift");
        return shift;
    }
    /// Types a quick entry and waits until the timeline shows it.
    void log(const QString& line)
    {
        const int before = model()->rowCount();
        press(Qt::Key_L, Qt::ControlModifier);
        type(line);
        press(Qt::Key_Return);
        if (!eventually([&] { return model()->rowCount() == before + 1; }))
            throw std::runtime_error("the entry did not appear");
    }
};

} // namespace lygte::test
