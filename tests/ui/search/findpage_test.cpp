#include "tests/support/manymessages.h"
#include "tests/support/settle.h"
#include "tests/support/uidesk.h"
#include "tests/support/visiblestrings.h"
#include "ui/search/filtercompletion.h"
#include "ui/search/findpage.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchwords.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct SearchDesk : UiDesk
{
    SearchStore search{store.desk()};
    FindPage* page = new FindPage(search, store.clock(), services(), &window);
    Id conversation = wait(conversations.create({u"discord"_s, u"skater_07"_s, {}}));
    QSignalSpy opened{page, &FindPage::openConversation};

    SearchDesk()
    {
        show(page, {900, 600});
        page->activated();
    }
    ~SearchDesk() { delete page; }

    Id say(const QString& body, const QString& sender = u"skater_07"_s) { return received(conversation, body, sender); }
    QLineEdit* line() { return page->findChild<QLineEdit*>(u"searchLine"_s); }
    SearchModel* model() { return page->findChild<SearchModel*>(); }
    QListView* list() { return page->findChild<QListView*>(); }
    bool shows(const QString& text)
    {
        return eventually([&] {
            const auto strings = visibleStrings(page);
            return std::ranges::any_of(strings, [&](const VisibleString& s) { return s.text.contains(text); });
        });
    }
};

} // namespace

TEST_CASE("type, go down, press Enter: the message opens", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"hej"_s);
    const Id wanted = desk.say(u"vi mødes ved Århus H"_s);
    desk.type(u"aarh"_s);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(desk.model()->result(0).id == wanted);
    CHECK(desk.shows(u"found, best first"_s));
    desk.press(Qt::Key_Down);
    CHECK(QApplication::focusWidget() == desk.list());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.opened.size() == 1);
    CHECK(desk.opened.first()[0].value<Id>() == desk.conversation);
    CHECK(desk.opened.first()[1].toLongLong() == desk.model()->result(0).key);
    desk.press(Qt::Key_Up); // at the top: back to the line
    CHECK(desk.line()->hasFocus());
}

TEST_CASE("Enter before the answer is here goes into the results when they come", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"lommepenge"_s);
    desk.type(u"lommepenge"_s);
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.list()->hasFocus(); }));
    CHECK(desk.opened.isEmpty());
}

TEST_CASE("the answer to an older query never shows", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"første"_s);
    desk.say(u"anden"_s);
    QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy failed(desk.model(), &SearchModel::failed);
    for (const QString& words : {u"første"_s, u"anden"_s, u"første"_s, u"anden"_s})
        desk.model()->search(parseQuery(words), false);
    REQUIRE(eventually([&] { return !desk.model()->isSearching(); }));
    REQUIRE(desk.model()->rowCount() == 1);
    CHECK(desk.model()->result(0).snippet == u"anden");
    CHECK(failed.isEmpty()); // Cancelled is no error
}

TEST_CASE("an answer that is on its way when another question is asked is dropped", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"første"_s);
    desk.say(u"anden"_s);
    QStringList shown;
    QObject::connect(desk.model(), &SearchModel::found, desk.page,
                     [&] { shown += desk.model()->rowCount() ? desk.model()->result(0).snippet : QString(); });
    desk.model()->search(parseQuery(u"første"_s), false);
    QThread::msleep(300); // the reading thread has answered; the answer waits for the event loop
    shown.clear();        // an answer that was there at once was asked for
    desk.model()->search(parseQuery(u"anden"_s), false);
    REQUIRE(eventually([&] { return !desk.model()->isSearching(); }));
    CHECK_FALSE(shown.contains(u"første"_s));
    CHECK(shown.contains(u"anden"_s));
}

TEST_CASE("newest first loads more on scrolling, without a gap or a double", "[ui][search]")
{
    SearchDesk desk;
    QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < 120; ++i) desk.say(u"besked nummer %1"_s.arg(i));
    desk.model()->search(parseQuery(u"besked"_s), true);
    REQUIRE(eventually([&] { return desk.model()->rowCount() >= SearchModel::page; }));
    REQUIRE(eventually([&] {
        if (desk.model()->canFetchMore({})) desk.model()->fetchMore({});
        return desk.model()->isWhole();
    }));
    REQUIRE(desk.model()->rowCount() == 120);
    QSet<Id> ids;
    for (int i = 0; i < 120; ++i) ids.insert(desk.model()->result(i).id);
    CHECK(ids.size() == 120);
    CHECK(desk.model()->result(0).snippet == u"besked nummer 119");
}

TEST_CASE("nothing typed, nothing found, and a filter alone each say what to do", "[ui][search]")
{
    SearchDesk desk;
    CHECK(desk.shows(u"Messages, internal notes"_s));
    desk.type(u"findesikke"_s);
    CHECK(desk.shows(u"Nothing found"_s));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u"from:bo "_s);
    CHECK(desk.shows(u"Write a word too"_s));
}

TEST_CASE("nothing is called not found before everything was looked at", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"hej"_s);
    repeatOldestMessage(desk.store, 5000);
    wait(desk.store.file().write(
        [](Database& db) { return db.run("UPDATE message SET sender = 'Anna' WHERE key = (SELECT min(key) FROM message)"); }));
    QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList said;
    const auto note = [&] {
        if (desk.list()->isVisible()) return;
        for (const VisibleString& s : visibleStrings(desk.page))
            if (s.text == u"Nothing found" || s.text == u"Still searching")
                said += s.text + (desk.model()->isWhole() ? u" whole"_s : u" not whole"_s);
    };
    QObject::connect(desk.model(), &SearchModel::found, desk.page, note);
    QObject::connect(desk.model(), &SearchModel::moreFound, desk.page, note);
    desk.page->searchFor(u"hej from:anna"_s);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(desk.model()->result(0).sender == u"Anna");
    CHECK(desk.list()->isVisible());
    CHECK(desk.shows(u"1 found, newest first"_s));
    said.removeDuplicates();
    CHECK(said == QStringList{u"Still searching not whole"_s});

    said.clear();
    desk.page->searchFor(u"hej from:nobody"_s);
    desk.press(Qt::Key_Down); // goes into the results when there are some
    REQUIRE(eventually([&] { return desk.model()->isWhole() && !desk.model()->isSearching(); }));
    CHECK(desk.shows(u"Nothing found"_s));
    said.removeDuplicates();
    CHECK(said == QStringList{u"Still searching not whole"_s, u"Nothing found whole"_s});
}

TEST_CASE("a new question ends the looking for an older one", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"hej"_s);
    repeatOldestMessage(desk.store, 20'000);
    desk.say(u"farvel"_s);
    desk.model()->search(parseQuery(u"hej from:nobody"_s), false);
    REQUIRE(eventually([&] { return !desk.model()->isWhole(); }));
    CHECK(desk.model()->isSearching());
    QSignalSpy more(desk.model(), &SearchModel::moreFound);
    QSignalSpy failed(desk.model(), &SearchModel::failed);
    QThread::msleep(300); // the next page has been read, and waits for the event loop
    desk.model()->search(parseQuery(u"farvel"_s), false);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(desk.model()->result(0).snippet == u"farvel");
    settle();
    CHECK(more.isEmpty());
    CHECK(failed.isEmpty()); // Cancelled is no error
    CHECK(desk.model()->rowCount() == 1);
}

TEST_CASE("a filter is put in and taken out of the line", "[ui][search]")
{
    using namespace searchwords;
    CHECK(withoutFilter(u"fra:bo penge from:x i:notat"_s, Filter::From) == u"penge i:notat");
    CHECK(withoutFilter(u"hi:5 i:notat"_s, Filter::In) == u"hi:5");
    for (const QLocale& locale :
         {QLocale(QLocale::Danish, QLocale::Denmark), QLocale(QLocale::English, QLocale::UnitedKingdom)}) {
        QLocale::setDefault(locale);
        CHECK(parseQuery(filterWord(Filter::From) + u"bo x").sender == u"bo");
        CHECK(withoutFilter(filterWord(Filter::From) + u"\"bo b\" x", Filter::From) == u"x");
        CHECK(parseQuery(filterWord(Filter::In) + u"note x").entity == u"note");
        CHECK(parseQuery(filterWord(Filter::After) + u"2026-03-03 x").after);
        CHECK(parseQuery(filterWord(Filter::Before) + u"3.3.2026 x").before);
        CHECK(parseQuery(filterWord(Filter::Platform) + u"discord x").platform == u"discord");
    }
}

TEST_CASE("a filter is completed by keyboard, and plain typing goes its way", "[ui][search]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    SearchDesk desk;
    desk.say(u"from the beginning"_s);
    auto* offers = desk.page->findChild<FilterCompleter*>()->popup();
    desk.type(u"fro"_s);
    REQUIRE(offers->isVisible());
    CHECK(offers->accessibleName() == u"Filters that fit what is typed");
    desk.press(Qt::Key_M); // keys go on into the line
    CHECK(desk.line()->text() == u"from");
    desk.press(Qt::Key_Return); // nothing is chosen: on to the results
    CHECK_FALSE(offers->isVisible());
    CHECK(desk.line()->text() == u"from");
    REQUIRE(eventually([&] { return desk.list()->hasFocus(); }));

    desk.line()->setFocus();
    desk.line()->clear();
    desk.type(u"beginning in"_s);
    REQUIRE(offers->isVisible());
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.line()->text() == u"beginning in:");
    REQUIRE(eventually([&] { return offers->isVisible(); })); // what may follow
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.line()->text() == u"beginning in:message ");
    CHECK_FALSE(offers->isVisible());
    CHECK(desk.line()->hasFocus());
    CHECK(eventually([&] { return desk.model()->rowCount() == 1; }));

    desk.line()->clear();
    desk.type(u"be"_s);
    REQUIRE(offers->isVisible());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(offers->isVisible());
    CHECK(desk.line()->text() == u"be");
}

TEST_CASE("matches stay on their words when hidden characters are made visible", "[ui][search]")
{
    const MarkedText marked = visibleMarked(u"a\u202E<b>penge</b>"_s, {{5, 5}});
    CHECK(marked.text == u"a⟨RLO⟩<b>penge</b>");
    REQUIRE(marked.marks.size() == 1);
    CHECK(marked.text.mid(marked.marks[0].begin, marked.marks[0].length) == u"penge");
    // Ranges that lie outside of the text do no harm.
    CHECK(visibleMarked(u"abc"_s, {{-4, 2}, {2, 90}, {50, 1}}).text == u"abc");
}

TEST_CASE("every part has a name, and a language switch leaves nothing behind", "[ui][search]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    SearchDesk desk;
    desk.say(u"penge"_s);
    desk.type(u"penge from:skater"_s);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(unnamedFocusables(desk.page).join(u'\n').toStdString() == "");
    const auto before = visibleStrings(desk.page);
    const OtherLanguage other;
    CHECK(leftBehind(before, visibleStrings(desk.page), {u"platform:"_s}).join(u'\n').toStdString() == "");
}

TEST_CASE("Compact lists: more results in sight, at once", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"vi ses i morgen"_s);
    desk.say(u"vi ses i dag"_s);
    desk.page->searchFor(u"ses"_s);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 2; }));
    const auto second = [&] { return desk.list()->visualRect(desk.model()->index(1)); };
    const QRect before = second();
    desk.theme.setDensity(Density::Compact);
    CHECK(second().height() <= before.height() - 8);
    CHECK(second().top() <= before.top() - 8);
}

TEST_CASE("a found note leads to where it stands, not to the end of the conversation", "[ui][search]")
{
    SearchDesk desk;
    desk.say(u"hej"_s);
    desk.store.clock().advance(60);
    wait(desk.conversations.addNote(desk.conversation, u"følg op hos skolen"_s));
    desk.page->searchFor(u"skolen"_s);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.opened.size() == 1);
    CHECK(desk.opened[0][0].value<Id>() == desk.conversation);
    CHECK(desk.opened[0][1].toLongLong() == desk.store.clock().now().micros);
}
