#include "ui/widgets/panes.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QSplitterHandle>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

namespace {

/// Three panes with one field each, in a window as wide as so many characters.
struct ThreePanes
{
    Theme theme;
    QWidget window;
    Panes* panes = new Panes(u"three"_s);
    QList<QWidget*> pane;
    QList<QLineEdit*> field;

    ThreePanes()
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(panes);
        for (int i = 0; i < 3; ++i) {
            pane += new QWidget;
            field += new QLineEdit(pane[i]);
            panes->add(pane[i], 30, 12, 300 + 20 * i, i == 1);
        }
        panes->setWords(pane[0], {}, u"Back to the list"_s);
        panes->setWords(pane[1], u"Letter"_s, u"Back to the letter"_s);
        panes->setWords(pane[2], u"Details"_s, {});
        widen(140);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void widen(int characters)
    {
        window.resize(characters * window.fontMetrics().averageCharWidth(), 300);
        QTest::qWait(5);
    }
    /// Which are shown, as in "·2·".
    QString shown() const
    {
        QString all;
        for (int i = 0; i < 3; ++i) all += pane[i]->isVisible() ? QString::number(i + 1) : u"·"_s;
        return all;
    }
    QString button(const char* name) const
    {
        const auto* found = window.findChild<QPushButton*>(QLatin1StringView(name));
        return found->isVisible() ? found->text() : QString();
    }
    void press(const char* name) { QTest::keyClick(window.findChild<QPushButton*>(QLatin1StringView(name)), Qt::Key_Space); }
    QList<int> widths() const { return panes->findChild<QSplitter*>()->sizes(); }
};

} // namespace

TEST_CASE("there are as many panes beside each other as have room, and always the one with the focus")
{
    ThreePanes desk;
    CHECK(desk.shown() == u"123");
    CHECK(desk.button("paneBefore").isEmpty());
    CHECK(desk.button("paneAfter").isEmpty());
    desk.field[1]->setFocus();
    desk.widen(80);
    CHECK(desk.shown() == u"12·");
    CHECK(desk.button("paneAfter") == u"Details");
    desk.widen(40);
    CHECK(desk.shown() == u"·2·");
    CHECK(desk.button("paneBefore") == u"Back to the list");
    CHECK(desk.field[1]->hasFocus());
    desk.widen(80);
    desk.field[2]->setFocus(); // whoever gives it, the focus is in sight
    CHECK(desk.shown() == u"·23");
    CHECK(desk.field[2]->hasFocus());
    desk.field[1]->setFocus();
    CHECK(desk.shown() == u"·23"); // nothing moves without need
    CHECK(desk.window.width() <= 80 * desk.window.fontMetrics().averageCharWidth());
}

TEST_CASE("buttons and going back lead from pane to pane, and the focus goes along")
{
    ThreePanes desk;
    desk.field[0]->setFocus();
    desk.widen(40);
    CHECK(desk.shown() == u"1··");
    CHECK(desk.button("paneAfter") == u"Letter");
    desk.press("paneAfter");
    CHECK(desk.shown() == u"·2·");
    CHECK(desk.field[1]->hasFocus());
    desk.press("paneAfter");
    CHECK(desk.shown() == u"··3");
    CHECK(desk.button("paneBefore") == u"Back to the letter");
    CHECK(desk.button("paneAfter").isEmpty());
    desk.field[2]->setText(u"kept"_s);
    CHECK(desk.panes->goBack());
    CHECK(desk.shown() == u"·2·");
    CHECK(desk.field[1]->hasFocus());
    desk.press("paneBefore");
    CHECK(desk.shown() == u"1··");
    CHECK_FALSE(desk.panes->goBack());
    desk.widen(140);
    CHECK(desk.shown() == u"123");
    CHECK(desk.field[2]->text() == u"kept");
    CHECK_FALSE(desk.panes->goBack());
}

TEST_CASE("a pane without room can be brought in, one that is not there cannot")
{
    ThreePanes desk;
    desk.field[0]->setFocus();
    desk.widen(40);
    desk.field[1]->hide();
    CHECK(Panes::reaches(desk.field[0]));
    CHECK_FALSE(Panes::reaches(desk.field[1])); // hidden for another reason
    CHECK(Panes::reaches(desk.field[2]));
    desk.panes->setPresent(desk.pane[2], false);
    CHECK_FALSE(Panes::reaches(desk.field[2]));
    Panes::bring(desk.field[2]);
    CHECK(desk.shown() == u"1··");
    desk.panes->setPresent(desk.pane[2], true);
    Panes::enter(desk.field[2]);
    CHECK(desk.shown() == u"··3");
    CHECK(desk.field[2]->hasFocus());
    desk.panes->setPresent(desk.pane[2], false); // the officer is in the one before it then
    CHECK(desk.shown() == u"·2·");
}

TEST_CASE("the widths that were set come back with the room, and are what is remembered")
{
    ThreePanes desk;
    auto* splitter = desk.panes->findChild<QSplitter*>();
    splitter->setSizes({350, desk.window.width() - 650, 290});
    const QList<int> before = desk.widths();
    const QByteArray remembered = splitter->saveState();
    desk.field[1]->setFocus();
    for (const int characters : {80, 40}) {
        desk.widen(characters);
        CHECK(splitter->saveState() == remembered);
        CHECK_FALSE(splitter->handle(1)->isEnabled()); // or a pane without room would have no width afterwards
    }
    desk.widen(140);
    CHECK(desk.widths() == before);
    CHECK(splitter->handle(1)->isEnabled());
}

TEST_CASE("larger text needs more room")
{
    ThreePanes desk;
    const int width = desk.window.width();
    desk.field[1]->setFocus();
    desk.theme.setZoom(200);
    QTest::qWait(5);
    CHECK(desk.shown() == u"12·");
    CHECK(desk.window.width() == width);
    desk.theme.setZoom(100);
    QTest::qWait(5);
    CHECK(desk.shown() == u"123");
}
