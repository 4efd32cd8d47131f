#include "core/conversations/conversationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

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
