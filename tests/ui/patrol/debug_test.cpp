#include "tests/ui/patrol/patroldesk.h"
#include "ui/patrol/entryform.h"
#include <catch2/catch_test_macros.hpp>
#include <QPlainTextEdit>
using namespace lygte; using namespace lygte::test; using namespace Qt::StringLiterals;
TEST_CASE("debug", "[.debug]") {
    PatrolDesk desk;
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(100);
    desk.type(u"Pol"_s);
    desk.press(Qt::Key_Tab);
    qWarning() << QApplication::focusWidget();
    desk.press(Qt::Key_Space);
    qWarning() << QApplication::focusWidget() << static_cast<QAbstractButton*>(QApplication::focusWidget())->isChecked();
    desk.startShift();
    desk.press(Qt::Key_L, Qt::ControlModifier| Qt::ShiftModifier);
    desk.type(u"halvt"_s);
    qWarning() << desk.child<QPlainTextEdit>("fact")->toPlainText() << QApplication::focusWidget();
    desk.press(Qt::Key_Escape);
    QTest::qWait(1500);
    qWarning() << desk.store.text("SELECT group_concat(name || body) FROM draft");
}
