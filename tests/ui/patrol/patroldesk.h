#pragma once
// The patrol page in a window of its own, on a real store, with its commands' shortcuts: what a test drives by keyboard.

#include "core/conversations/conversationstore.h"
#include "core/patrol/patrolstore.h"
#include "tests/support/tempstore.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/quickentrybar.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undo.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace lygte::test {

struct PatrolDesk
{
    TempStore store;
    PatrolStore patrol{store.desk()};
    ConversationStore conversations{store.desk()};
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    PatrolPage* page = nullptr;

    PatrolDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new PatrolPage({patrol, conversations, commands, undo}, &window);
        column->addWidget(page);
        for (const auto& entry : commands.all()) window.addAction(entry.action);
        window.resize(1024, 640);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
        if (!eventually([&] { return page->currentShift().isKnown(); })) throw std::runtime_error("no answer about the shift");
    }

    template <typename T> T* child(const char* name) { return window.findChild<T*>(QLatin1StringView(name)); }
    QuickEntryBar* quick() { return page->findChild<QuickEntryBar*>(); }
    TimelineView* timeline() { return child<TimelineView>("timeline"); }
    EntryModel* model() { return qobject_cast<EntryModel*>(timeline()->model()); }

    /// Presses a key where the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    /// Types where the focus is.
    void type(const QString& text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), {});
    }
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
