// Moving a conversation to where only some may see it, with real widgets and a real server.

#include "tests/ui/conversations/wireinbox.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/pageframe.h"

#include <QMenu>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct MoveInbox : WireInbox
{
    Id restricted = two.database.restrictedCase(u"Lærke & Co"_s);
    Id talk;

    MoveInbox()
    {
        two.database.join(u"04"_s, restricted);
        two.database.join(u"04"_s, two.database.restrictedCase(u"Stær, kun til læsning"_s), false);
        talk = two.talk();
        if (!eventually([&] { return two.first->store.number("SELECT count(*) FROM scope WHERE kind = 'case'") == 2; }))
            throw std::runtime_error("the cases did not arrive");
        open(talk);
    }
    QAction* act() { return commands.action(u"inbox.move"_s); }
    QMenu* menu()
    {
        act()->trigger();
        QMenu* found = nullptr;
        eventually([&] { return (found = page->findChild<QMenu*>(u"places"_s)) && found->isVisible(); });
        return found;
    }
    bool colleagueHas() { return two.second->store.number("SELECT count(*) FROM message") == 1; }
};

/// Without the marks that keep foreign text apart.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList choices(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator()) texts += plain(action->text());
    return texts;
}

} // namespace

TEST_CASE("a conversation is moved to a restricted case and back, and says where it is", "[move]")
{
    MoveInbox inbox;
    QMenu* menu = inbox.menu();
    REQUIRE(menu);
    REQUIRE(choices(*menu) == QStringList{u"Restricted case: Lærke && Co"_s});
    // Something that is still on its way goes along.
    wait(inbox.two.first->conversations->addNote(inbox.talk, u"lige før"_s));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    REQUIRE(eventually([&] { return !inbox.colleagueHas(); }));
    REQUIRE(eventually([&] { return inbox.pane()->conversation().restrictedCase == u"Lærke & Co"; }));
    CHECK(inbox.two.database.number("SELECT count(*) FROM lygte.note n JOIN lygte.scope s ON s.id = n.scope_id WHERE s.kind = "
                                    "'case'") == 1);
    const auto says = [&](const QString& words) {
        const auto labels = inbox.page->findChildren<QLabel*>();
        return std::ranges::count_if(
            labels, [&](const QLabel* label) { return label->isVisible() && plain(label->text()).contains(words); });
    };
    CHECK(eventually([&] { return says(u"estricted case: Lærke & Co"_s) == 2; })); // under the title, and in the details
    CHECK(inbox.two.first->store.number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);

    inbox.undo.undo();
    REQUIRE(eventually([&] { return inbox.colleagueHas(); }));
    REQUIRE(eventually([&] { return inbox.pane()->conversation().restrictedCase.isEmpty(); }));
}

TEST_CASE("without a connection it is not moved, and that is said", "[move]")
{
    MoveInbox inbox;
    inbox.two.first->link->close();
    REQUIRE(inbox.two.first->becomes(LinkStatus::Link::Offline));
    inbox.act()->trigger();
    auto* strip = inbox.page->findChild<PageFrame*>()->findChild<ErrorStrip*>();
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(inbox.colleagueHas());
}

TEST_CASE("a right that was taken away meanwhile is said, and nothing moves", "[move]")
{
    MoveInbox inbox;
    QMenu* menu = inbox.menu();
    REQUIRE(menu);
    inbox.two.database.join(u"04"_s, inbox.restricted, false);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    auto* strip = inbox.page->findChild<PageFrame*>()->findChild<ErrorStrip*>();
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(inbox.colleagueHas());
    CHECK(inbox.pane()->conversation().restrictedCase.isEmpty());
}
