#include "ui/shell/idlewatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

namespace {

struct Keys : QWidget
{
    int presses = 0;

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) ++presses;
        return QWidget::event(event);
    }
    bool send(QEvent::Type type)
    {
        QKeyEvent key(type, Qt::Key_N, Qt::ControlModifier);
        key.ignore();
        QApplication::sendEvent(this, &key);
        return key.isAccepted();
    }
};

} // namespace

TEST_CASE("after sleep the first key locks and does nothing else, also when it is a shortcut")
{
    Keys keys;
    IdleWatch watch;
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(20);
    watch.setActive(true);
    QTest::qSleep(40);                          // no timer runs, as in sleep
    CHECK(keys.send(QEvent::ShortcutOverride)); // so Qt looks for no shortcut
    CHECK(idle.size() == 1);
    keys.send(QEvent::KeyPress); // the same key
    CHECK(keys.presses == 0);
    CHECK_FALSE(keys.send(QEvent::ShortcutOverride));
    keys.send(QEvent::KeyPress);
    CHECK(keys.presses == 1);
    CHECK(idle.size() == 1);
}
