#include "core/conversations/conversationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"
#include "tests/support/manymessages.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>

using namespace lygte;
using namespace lygte::test;

static QString match(const char* typed, bool prefix = false)
{
    return parseQuery(QString::fromUtf8(typed), prefix).match;
}

TEST_CASE("what is typed becomes a safe query", "[search]")
{
    CHECK(match("rødgrød fløde") == u"\"rødgrød\" \"fløde\"");
    CHECK(match("rød", true) == u"\"rød\"*");
    CHECK(match("rød ", true) == u"\"rød\"");
    CHECK(match("send* billede") == u"\"send\"* \"billede\"");
    CHECK(match("\"send et billede\"") == u"\"send et billede\"");
    CHECK(match("billede -skole") == u"(\"billede\") NOT (\"skole\")");
    CHECK(match("-skole").isEmpty());
    CHECK(match("!!! ??? \"\"").isEmpty());
    CHECK(match("a\"b OR c) NEAR(").contains(u"\"a\"\"b\""));
    CHECK(parseQuery(QStringLiteral("fra:emma platform:discord i:log efter:1.3.2026 før:2026-03-05 hej")).sender == u"emma");
    CHECK(parseQuery(QStringLiteral("in:note hej")).entity == u"note");
    CHECK(parseQuery(QStringLiteral("tid:12 hej"), false).match == u"\"tid:12\" \"hej\"");
}

TEST_CASE("in: knows every kind by the words that people use, and a name may have blanks", "[search]")
{
    const QList<std::pair<const char*, const char*>> words{{"notes", "note"},
                                                           {"notater", "note"},
                                                           {"Notat", "note"},
                                                           {"escalations", "escalation"},
                                                           {"eskaleringer", "escalation"},
                                                           {"handover", "shift"},
                                                           {"overdragelse", "shift"},
                                                           {"vagt", "shift"},
                                                           {"samtaler", "conversation"},
                                                           {"conversations", "conversation"},
                                                           {"messages", "message"},
                                                           {"beskeder", "message"},
                                                           {"log", "entry"}};
    for (const auto& [typed, entity] : words) {
        INFO(typed);
        CHECK(parseQuery(QStringLiteral("in:%1 hej").arg(QLatin1StringView(typed))).entity == QLatin1StringView(entity));
        CHECK(parseQuery(QStringLiteral("i:%1 hej").arg(QLatin1StringView(typed))).match == u"\"hej\"*");
    }
    const SearchQuery named = parseQuery(QStringLiteral("fra:\"Anna B\" hej"), false);
    CHECK(named.sender == u"Anna B");
    CHECK(named.match == u"\"hej\"");
    CHECK(parseQuery(QStringLiteral("hej from:\"Anna B")).sender == u"Anna B"); // still being typed
    CHECK(match("tid:\"12 30\" hej") == u"\"tid:12 30\" \"hej\"");
}

TEST_CASE("no typed text is an error", "[search]")
{
    TempStore store;
    SearchStore search(store.desk());
    for (const char* typed : {"\"", "(", "a AND", "*", "^x", "col:val", "NEAR(a b)", "'; DROP TABLE message",
                              "\xF0\x9F\x98\x82", "-", "\"a\" -\"b", "x*y*"})
        CHECK(search.search(parseQuery(QString::fromUtf8(typed))).result());
}

namespace {

struct Fixture
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    PatrolStore patrol{store.desk()};
    SearchStore search{store.desk()};
    Id conversation = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), {}}));

    void say(const QString& text, const QString& sender = QStringLiteral("skater_07"))
    {
        store.clock().advance(1);
        wait(conversations.addMessage(conversation,
                                      {Direction::Received, Origin::Typed, sender, text, {}, TimePrecision::Minute, {}}));
    }
    QList<SearchResult> find(const QString& typed) { return wait(search.search(parseQuery(typed))).results; }
};

} // namespace

TEST_CASE("Danish finds Danish: letters, digraphs, stems, half words", "[search]")
{
    Fixture f;
    f.say(QStringLiteral("Vi mødes i Århus ved banegården"));
    f.say(QStringLiteral("jeg fik to beskeder om billederne"));
    CHECK(f.find(QStringLiteral("aarhus ")).size() == 1);
    CHECK(f.find(QStringLiteral("besked ")).size() == 1);
    CHECK(f.find(QStringLiteral("beskede")).size() == 1);
    CHECK(f.find(QStringLiteral("billede ")).size() == 1);
    CHECK(f.find(QStringLiteral("\"to beskeder\"")).size() == 1);
    CHECK(f.find(QStringLiteral("\"beskeder to\"")).isEmpty());
    CHECK(f.find(QStringLiteral("moedes ")).size() == 1);
}

TEST_CASE("a hit shows its words highlighted, in plain text", "[search]")
{
    Fixture f;
    f.say(QString(300, u'x') + QStringLiteral(" <b>send</b> et billede 😂 nu, send det"));
    const QList<SearchResult> found = f.find(QStringLiteral("send billede "));
    REQUIRE(found.size() == 1);
    const SearchResult& hit = found.front();
    CHECK(hit.snippet.contains(u"<b>send</b>"));
    REQUIRE(hit.matches.size() == 3);
    CHECK(hit.snippet.mid(hit.matches[1].begin, hit.matches[1].length) == u"billede");
    CHECK(hit.snippet.mid(hit.matches[2].begin, hit.matches[2].length) == u"send"); // after an emoji, which is two UTF-16 units
    CHECK(hit.title == u"skater_07");
}

TEST_CASE("the parts of a log entry are kept apart in its snippet, and its place stands once", "[search]")
{
    Fixture f;
    const Shift shift = wait(f.patrol.startShift(QStringLiteral("POP"), {}));
    EntryDraft entry;
    entry.place = QStringLiteral("direkte besked");
    entry.topics = {QStringLiteral("sextortion")};
    entry.fact = QStringLiteral("Truet med et billede.");
    entry.assessment = QStringLiteral("Meget bange.");
    wait(f.patrol.save(shift.id, entry));
    const QList<SearchResult> found = f.find(QStringLiteral("billede "));
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == u"direkte besked");
    CHECK(found[0].snippet == u"sextortion \u00B7 Truet med et billede. \u00B7 Meget bange.");
    REQUIRE(found[0].matches.size() == 1);
    CHECK(found[0].snippet.mid(found[0].matches[0].begin, found[0].matches[0].length) == u"billede");
}

TEST_CASE("everything with text is found, and opens where it stands", "[search]")
{
    Fixture f;
    const Shift shift = wait(f.patrol.startShift(QStringLiteral("POP"), {}));
    EntryDraft entry;
    entry.fact = QStringLiteral("talte om pengeafpresning");
    wait(f.patrol.save(shift.id, entry));
    wait(f.conversations.addNote(f.conversation, QStringLiteral("pengeafpresning igen")));
    f.say(QStringLiteral("det er pengeafpresning"));
    wait(f.patrol.endShift(shift.id, QStringLiteral("pengeafpresning: følg op")));
    QSet<QString> kinds;
    for (const SearchResult& result : f.find(QStringLiteral("pengeafpresning "))) kinds.insert(result.entity);
    CHECK(kinds ==
          QSet<QString>{QStringLiteral("entry"), QStringLiteral("note"), QStringLiteral("message"), QStringLiteral("shift")});
    CHECK(f.find(QStringLiteral("pengeafpresning i:log")).size() == 1);
    CHECK(f.find(QStringLiteral("pengeafpresning from:skater")).size() == 1);
    CHECK(f.find(QStringLiteral("pengeafpresning platform:snapchat")).isEmpty());
}

TEST_CASE("newest first pages without gap or overlap", "[search]")
{
    Fixture f;
    for (int i = 0; i < 30; ++i) f.say(QStringLiteral("hej nummer %1").arg(i));
    const SearchQuery query = parseQuery(QStringLiteral("hej "));
    QStringList seen;
    SearchPage page = wait(f.search.search(query, 12, true));
    CHECK(page.total == 30);
    for (;;) {
        for (const SearchResult& result : page.results) seen += result.snippet;
        if (page.atEnd) break;
        page = wait(f.search.more(query, page, 12));
    }
    CHECK(seen.size() == 30);
    CHECK(seen.front().endsWith(u"29"));
    CHECK(QSet<QString>(seen.begin(), seen.end()).size() == 30);
}

TEST_CASE("what few match comes best first, of equals the newest first, page by page", "[search]")
{
    Fixture f;
    for (int i = 0; i < 40; ++i) f.say(QStringLiteral("hund nummer %1").arg(i));
    f.say(QStringLiteral("kat hund kat"));
    f.say(QStringLiteral("kat hund hund"));
    f.say(QStringLiteral("kat hund"));
    const QList<SearchResult> both = f.find(QStringLiteral("kat hund "));
    REQUIRE(both.size() == 3);
    CHECK(both[0].snippet == u"kat hund kat"); // the rarer word says more than the common one
    CHECK(both[1].snippet == u"kat hund hund");
    CHECK(both[2].snippet == u"kat hund");

    const SearchQuery query = parseQuery(QStringLiteral("hund "));
    SearchPage page = wait(f.search.search(query, 12));
    CHECK(page.ranked);
    CHECK(page.total == 43);
    CHECK(page.results.front().snippet == u"kat hund hund");
    CHECK(page.results[1].snippet == u"kat hund");
    CHECK(page.results[3].snippet == u"hund nummer 39");
    QSet<Id> seen;
    for (;;) {
        CHECK(page.results.size() <= 12);
        for (const SearchResult& result : page.results) seen.insert(result.id);
        if (page.atEnd) break;
        page = wait(f.search.more(query, page, 12));
        CHECK(page.ranked);
    }
    CHECK(seen.size() == 43);
}

TEST_CASE("the count of what few match knows dates and kinds", "[search]")
{
    Fixture f;
    f.say(QStringLiteral("hej"));
    wait(f.conversations.addNote(f.conversation, QStringLiteral("hej")));
    CHECK(wait(f.search.search(parseQuery(QStringLiteral("hej ")))).total == 2);
    CHECK(wait(f.search.search(parseQuery(QStringLiteral("hej i:besked")))).total == 1);
    CHECK(wait(f.search.search(parseQuery(QStringLiteral("hej før:1.1.1990")))).total == 0);
}

namespace {

/// Every page of a search that goes on past empty ones.
struct Pages
{
    QList<SearchResult> results;
    int count = 0;

    Pages(SearchStore& search, const QString& typed, bool newestFirst = false)
    {
        const SearchQuery query = parseQuery(typed);
        SearchPage page = wait(search.search(query, 50, newestFirst));
        for (;; page = wait(search.more(query, page, 50))) {
            results += page.results;
            ++count;
            if (page.atEnd) break;
        }
    }
};

} // namespace

TEST_CASE("what few match is filtered before the best are chosen", "[search]")
{
    Fixture f;
    f.say(QStringLiteral("hej hej hej"));
    repeatOldestMessage(f.store, 300);
    f.say(QStringLiteral("hej med dig, det er Anna som skriver her"), QStringLiteral("Anna"));
    const SearchPage page = wait(f.search.search(parseQuery(QStringLiteral("hej fra:anna"))));
    CHECK(page.ranked);
    CHECK(page.atEnd);
    CHECK(page.total == 1);
    REQUIRE(page.results.size() == 1);
    CHECK(page.results[0].sender == u"Anna");
}

TEST_CASE("a rare filter is looked for to the end, a little in every page", "[search]")
{
    Fixture f;
    wait(f.conversations.addNote(f.conversation, QStringLiteral("hej, den ældste note")));
    f.say(QStringLiteral("hej igen"));
    repeatOldestMessage(f.store, 20'000);
    wait(f.store.file().write(
        [](Database& db) { return db.run("UPDATE message SET sender = 'Anna' WHERE key = (SELECT min(key) FROM message)"); }));
    f.store.clock().advance(600);
    const Id other = wait(f.conversations.create({QStringLiteral("twitch"), QStringLiteral("hej"), {}}));
    wait(f.conversations.addNote(other, QStringLiteral("hej, den nyeste note")));

    const SearchPage first = wait(f.search.search(parseQuery(QStringLiteral("hej fra:anna"))));
    CHECK(first.results.isEmpty());
    CHECK_FALSE(first.atEnd); // not "nothing found"
    CHECK(first.total == -1);
    const Pages anna(f.search, QStringLiteral("hej fra:anna"));
    REQUIRE(anna.results.size() == 1);
    CHECK(anna.results[0].sender == u"Anna");
    CHECK(anna.count > 20'000 / SearchStore::lookedAtMost);

    const Pages notes(f.search, QStringLiteral("hej fra:04"));
    REQUIRE(notes.results.size() == 2);
    CHECK(notes.results[0].snippet.contains(u"nyeste"));
    CHECK(notes.results[1].snippet.contains(u"ældste"));
    CHECK(Pages(f.search, QStringLiteral("hej fra:ingen")).results.isEmpty());
    CHECK(Pages(f.search, QStringLiteral("hej platform:twitch")).results.size() == 2);
    CHECK(Pages(f.search, QStringLiteral("hej i:samtale")).results.size() == 1);
}

TEST_CASE("messages and notes page newest first without gap or overlap, also where many are in one moment", "[search]")
{
    Fixture f;
    f.say(QStringLiteral("hej"));
    repeatOldestMessage(f.store, 700);
    for (int i = 0; i < 70; ++i) wait(f.conversations.addNote(f.conversation, QStringLiteral("hej")));
    for (const char* typed : {"hej ", "hej platform:discord"}) {
        INFO(typed);
        const Pages all(f.search, QString::fromLatin1(typed), true);
        CHECK(all.results.size() == 701 + 70);
        CHECK(std::ranges::is_sorted(all.results, std::greater(), &SearchResult::key));
        QSet<Id> seen;
        for (const SearchResult& result : all.results) seen.insert(result.id);
        CHECK(seen.size() == 701 + 70);
    }
}

TEST_CASE("log entries, notes and handovers have a platform and an officer", "[search]")
{
    Fixture f;
    const Shift shift = wait(f.patrol.startShift(QStringLiteral("POP"), {QStringLiteral("twitch"), QStringLiteral("roblox")}));
    EntryDraft entry;
    entry.platform = QStringLiteral("twitch");
    entry.fact = QStringLiteral("talte om gaver");
    wait(f.patrol.save(shift.id, entry));
    wait(f.conversations.addNote(f.conversation, QStringLiteral("gaver igen")));
    f.say(QStringLiteral("gaver"));
    wait(f.patrol.endShift(shift.id, QStringLiteral("gaver: følg op")));
    const auto kinds = [&](const char* typed) {
        QStringList found;
        for (const SearchResult& result : f.find(QString::fromUtf8(typed))) found += result.entity;
        found.sort();
        return found.join(u' ');
    };
    CHECK(kinds("gaver i:log platform:twitch") == u"entry");
    CHECK(kinds("gaver platform:twitch") == u"entry shift");
    CHECK(kinds("gaver platform:roblox") == u"shift");
    CHECK(kinds("gaver platform:discord") == u"message note");
    CHECK(kinds("gaver platform:snapchat").isEmpty());
    CHECK(kinds("gaver fra:04") == u"entry note shift"); // what was received is not the officer's, whoever copied it
    CHECK(kinds("gaver fra:4").isEmpty());               // a number, not a part of one
    CHECK(kinds("gaver fra:04 i:note platform:discord") == u"note");
}
