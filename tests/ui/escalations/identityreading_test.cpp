// Who a child is, filled in by a colleague: hidden, handed out by a real server against a reason, refused, out of reach. And
// what the server refused of an escalation.

#include "tests/support/serverdesk.h"
#include "tests/support/settle.h"
#include "ui/escalations/escalationpage.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

EscalationStore storeOf(ServerDesk& desk)
{
    return EscalationStore(desk.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
}

/// Officer 04 has written who the child is; the page is officer 07's.
struct WireEscalations
{
    TwoServerDesks two;
    EscalationStore theirs = storeOf(*two.first);
    EscalationStore mine = storeOf(*two.second);
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    EscalationPage* page = nullptr;
    Id escalation;

    WireEscalations()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        commands.add({.id = u"server.decide"_s, .text = {"T", "Decide"}, .group = {"T", "T"}, .run = [] {}});
        escalation = wait(theirs.create(u"concern_133"_s, u"Freja13"_s, Id(), {}));
        wait(theirs.setFields(escalation, {{u"child_name"_s, u"Freja Eksempel"_s}, {u"child_cpr"_s, u"010113-0000"_s}}));
        if (!eventually([&] {
                return two.database.number("SELECT count(*) FROM lygte.escalation_identity WHERE fields LIKE '%0101%'") == 1 &&
                       two.second->store.number("SELECT count(*) FROM escalation") == 1;
            }))
            throw std::runtime_error("the escalation did not arrive");
        page = new EscalationPage(mine, *two.second->conversations, {commands, undo, toast, theme}, two.second->link.get(),
                                  &window);
        (new QVBoxLayout(&window))->addWidget(page);
        window.resize(1280, 900);
        window.show();
        page->openEscalation(escalation);
    }
    ~WireEscalations() { delete page; }

    template <typename T> T* child(const char* name) { return window.findChild<T*>(QLatin1StringView(name)); }
    bool shows(const char* button)
    {
        return eventually([&] { return child<QPushButton>(button) && child<QPushButton>(button)->isVisible(); });
    }
    QString state()
    {
        return child<PlainLabel>("identityState")->isVisible() ? child<PlainLabel>("identityState")->text() : QString();
    }
    QString all() const
    {
        QStringList texts;
        for (QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible()) texts += label->text();
        for (QLineEdit* line : window.findChildren<QLineEdit*>()) texts += line->text();
        return texts.join(u'\n');
    }
    bool says(const QString& words)
    {
        return eventually([&] { return all().contains(words); });
    }
    void ask(const QString& reason)
    {
        child<QPushButton>("showIdentity")->click();
        QTest::keyClicks(child<QLineEdit>("identityReason"), reason);
    }
    std::int64_t readings() { return two.database.number("SELECT count(*) FROM lygte.reading"); }
};

} // namespace

TEST_CASE("who a child is stands hidden until the reason is logged, then it is shown, and that is said", "[identity]")
{
    WireEscalations desk;
    REQUIRE(desk.shows("showIdentity"));
    CHECK(desk.says(u"Not on this machine."_s));
    CHECK(desk.child<QWidget>("child_cpr") == nullptr); // no empty field that looks as if nothing was known
    CHECK_FALSE(desk.child<QPushButton>("readIdentity")->isVisible());

    desk.ask(u"ab"_s);
    CHECK(desk.child<QLineEdit>("identityReason")->isVisible());
    CHECK_FALSE(desk.child<QPushButton>("readIdentity")->isEnabled());
    CHECK(desk.state().contains(u"three letters"_s));
    QTest::keyClick(desk.child<QLineEdit>("identityReason"), Qt::Key_Return);
    CHECK(desk.readings() == 0);
    QTest::keyClicks(desk.child<QLineEdit>("identityReason"), u"c kommunen ringer"_s);
    QTest::mouseClick(desk.child<QPushButton>("readIdentity"), Qt::LeftButton);
    CHECK(desk.state().contains(u"being logged"_s)); // before the answer
    CHECK_FALSE(desk.all().contains(u"010113"_s));

    REQUIRE(desk.says(u"010113-0000"_s));
    CHECK(desk.says(u"The reading is logged with your number."_s));
    CHECK(desk.says(u"abc kommunen ringer"_s));
    CHECK(desk.two.database.number("SELECT count(*) FROM lygte.reading WHERE purpose = 'abc kommunen ringer'") == 1);
    CHECK(desk.two.second->store.number("SELECT count(*) FROM escalation_identity") == 1);

    // Read again, because a colleague has changed it.
    wait(desk.theirs.setFields(desk.escalation, {{u"child_cpr"_s, u"020213-1111"_s}}));
    REQUIRE(eventually([&] {
        return desk.two.database.number("SELECT count(*) FROM lygte.escalation_identity WHERE fields LIKE '%020213%'") == 1;
    }));
    desk.ask(u"nyt svar"_s);
    QTest::mouseClick(desk.child<QPushButton>("readIdentity"), Qt::LeftButton);
    CHECK(desk.says(u"020213-1111"_s));
    CHECK(desk.readings() == 2);
}

TEST_CASE("offline nothing is handed out, and the form says so; cancelling leaves no trace", "[identity]")
{
    WireEscalations desk;
    REQUIRE(desk.shows("showIdentity"));
    desk.ask(u"kommunen ringer"_s);
    desk.two.second->link->close();
    REQUIRE(eventually([&] { return desk.state().contains(u"Not connected"_s); }));
    CHECK_FALSE(desk.child<QPushButton>("readIdentity")->isEnabled());
    CHECK(desk.child<QLineEdit>("identityReason")->text() == u"kommunen ringer"); // kept
    desk.two.second->link->open();
    REQUIRE(eventually([&] { return desk.child<QPushButton>("readIdentity")->isEnabled(); }));
    desk.child<QPushButton>("leaveIdentity")->click();
    CHECK(desk.shows("showIdentity"));
    CHECK(desk.readings() == 0);
}

TEST_CASE("without the right the server hands out nothing, and it is said whom to ask", "[identity]")
{
    WireEscalations desk;
    REQUIRE(desk.shows("showIdentity"));
    desk.ask(u"kommunen ringer"_s);
    must(desk.two.database.admin().script("DELETE FROM lygte.escalation_identity"));
    QTest::mouseClick(desk.child<QPushButton>("readIdentity"), Qt::LeftButton);
    CHECK(desk.says(u"The server did not hand it out."_s));
    CHECK(desk.says(u"Ask the officer who wrote it, or your section leader."_s));
    CHECK(desk.child<QLineEdit>("identityReason")->text() == u"kommunen ringer");
    CHECK(desk.two.second->store.number("SELECT count(*) FROM escalation_identity") == 0);
}

TEST_CASE("what the server refused of an escalation is said at its head, with what to do", "[identity]")
{
    WireEscalations desk;
    auto* strip = desk.child<ErrorStrip>("refusedParts");
    REQUIRE(desk.shows("showIdentity"));
    CHECK_FALSE(strip->isVisible());
    desk.two.second->link->close();
    wait(desk.mine.setTitle(desk.escalation, u"Freja (7. klasse)"_s));
    desk.two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    desk.two.second->link->open();
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"The server refused:"_s));
    CHECK(wait(desk.mine.list()).front().refusal == u"gone");
    CHECK(strip->findChild<QPushButton*>()->text() == u"Decide");
    CHECK(strip->accessibleName().contains(u"Refused – Title: Freja (7. klasse)"_s));
    CHECK(strip->accessibleName().contains(u"What you write in the field now is a new change."_s));

    // It is, also while it waits; and when the server has taken it, nothing is left to decide.
    desk.two.second->link->close();
    wait(desk.mine.setTitle(desk.escalation, u"Freja"_s));
    CHECK(wait(desk.mine.list()).front().refusal == u"gone");
    CHECK(strip->isVisible());
    desk.two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), true);
    desk.two.second->link->open();
    CHECK(eventually(
        [&] { return desk.two.database.number("SELECT count(*) FROM lygte.escalation WHERE title = 'Freja'") == 1; }));
    CHECK(eventually([&] { return !strip->isVisible(); }));
    CHECK(desk.two.second->store.number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 1); // kept
}

TEST_CASE("a field that two officers changed is said to be undecided, also beside a refusal", "[identity]")
{
    WireEscalations desk;
    auto* strip = desk.child<ErrorStrip>("refusedParts");
    REQUIRE(desk.shows("showIdentity"));
    auto* mark = desk.child<QWidget>("acute")->findChild<QLabel*>(u"mark"_s);
    auto* count = desk.child<QWidget>("send")->findChild<QLabel*>(u"count"_s);
    desk.two.second->link->close();
    wait(desk.mine.setFields(desk.escalation, {{u"acute"_s, u"yes"_s}}));
    REQUIRE(eventually([&] { return mark->text() == u"✓ filled in"; }));
    CHECK_FALSE(count->text().contains(u"to decide"_s));
    wait(desk.theirs.setFields(desk.escalation, {{u"acute"_s, u"no"_s}}));
    REQUIRE(eventually(
        [&] { return desk.two.database.number("SELECT count(*) FROM lygte.escalation WHERE fields LIKE '%\"no\"%'") == 1; }));
    desk.two.second->link->open();
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"Two officers changed the same: Is the child in acute danger?"_s));
    CHECK(eventually([&] { return mark->text() == u"≠ to decide"; }));
    CHECK(count->text().contains(u"≠ 1 field(s) to decide"_s));

    // A refusal beside it hides nothing, in the list neither.
    desk.two.second->link->close();
    wait(desk.mine.setTitle(desk.escalation, u"Freja (7. klasse)"_s));
    CHECK(wait(desk.mine.list()).front().conflict); // also while something waits
    desk.two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    desk.two.second->link->open();
    REQUIRE(eventually([&] { return strip->accessibleName().contains(u"The server refused:"_s); }));
    CHECK(strip->accessibleName().contains(u"Two officers changed the same: Is the child in acute danger?"_s));
    const EscalationSummary summary = wait(desk.mine.list()).front();
    CHECK(summary.syncState == static_cast<int>(SyncState::Rejected));
    CHECK(summary.conflict);
    const Mark both = escalationwords::stateMark(summary, QPalette());
    CHECK(both.glyph == u"✗ ≠");
    CHECK(both.word == u"Refused, Conflict");
    CHECK(mark->text() == u"≠ to decide");
}

TEST_CASE("an escalation that never came to the server says that as a whole", "[identity]")
{
    WireEscalations desk;
    desk.two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    const Id own = wait(desk.mine.create(u"concern_133"_s, u"Noah"_s, Id(), {}));
    desk.page->openEscalation(own);
    auto* strip = desk.child<ErrorStrip>("refusedParts");
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    wait(desk.mine.setTitle(own, u"Noah K."_s)); // refused as "gone": it never was there
    REQUIRE(eventually([&] {
        return desk.two.second->store.number("SELECT count(*) FROM outbox WHERE command = 'patch' AND result IS NOT NULL") == 1;
    }));
    CHECK(wait(desk.mine.escalation(own))->summary.refusal == u"rights");
    CHECK(desk.says(u"None of it is on the server."_s));
}

TEST_CASE("a colleague's edit does not move the form that the officer reads", "[identity]")
{
    WireEscalations desk;
    REQUIRE(desk.shows("showIdentity"));
    QScrollArea* form = nullptr;
    for (QScrollArea* area : desk.window.findChildren<QScrollArea*>())
        if (area->isAncestorOf(desk.child<QPushButton>("showIdentity"))) form = area;
    REQUIRE(form);
    REQUIRE(eventually([&] { return form->verticalScrollBar()->maximum() > 200; }));
    form->verticalScrollBar()->setValue(150);
    auto* reason = desk.child<QLineEdit>("identityReason");
    desk.ask(u"kommunen"_s);
    const int place = form->verticalScrollBar()->value();
    wait(desk.theirs.setFields(desk.escalation, {{u"acute"_s, u"no"_s}}));
    REQUIRE(eventually(
        [&] { return desk.two.second->store.number("SELECT count(*) FROM escalation WHERE fields LIKE '%no%'") == 1; }));
    wait(desk.theirs.create(u"concern_133"_s, u"Noah"_s, Id(), {}));
    REQUIRE(eventually([&] { return desk.two.second->store.number("SELECT count(*) FROM escalation") == 2; }));
    REQUIRE(eventually([&] { return wait(desk.mine.escalation(desk.escalation))->values.value(u"acute"_s) == u"no"; }));
    settle();
    CHECK(form->verticalScrollBar()->value() == place);
    CHECK(desk.child<QLineEdit>("identityReason") == reason); // the same field, with what was typed
    CHECK(reason->text() == u"kommunen");
}
