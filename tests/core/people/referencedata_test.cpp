#include "core/people/referencedata.h"

#include <QJsonDocument>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

TEST_CASE("Every reference list that ships is whole and speaks both languages")
{
    for (const QString& name :
         {u"platforms"_s, u"police_districts"_s, u"municipalities"_s, u"helplines"_s, u"holidays"_s, u"attachment_kinds"_s}) {
        const auto list = referenceList(name);
        INFO(name.toStdString() << ": " << (list ? "" : list.error().detail.toStdString()));
        REQUIRE(list);
        for (const ReferenceEntry& entry : (*list)->entries()) {
            CHECK_FALSE(entry.label.da.isEmpty());
            CHECK_FALSE(entry.label.en.isEmpty());
            CHECK((*list)->match(entry.label.da)->key == entry.key);
        }
    }
}

TEST_CASE("There are 98 municipalities, in five regions, in Danish order")
{
    const auto list = *referenceList(u"municipalities"_s);
    REQUIRE(list->entries().size() == 98);
    QMap<QString, int> regions;
    for (const ReferenceEntry& entry : list->entries()) ++regions[entry.more.value(u"region").toString()];
    CHECK(regions == QMap<QString, int>{{u"Hovedstaden"_s, 29},
                                        {u"Sjælland"_s, 17},
                                        {u"Syddanmark"_s, 22},
                                        {u"Midtjylland"_s, 19},
                                        {u"Nordjylland"_s, 11}});
    CHECK(list->match(u"århus"_s)->key == u"751");
    CHECK(list->match(u"Københavns Kommune"_s)->key == u"101");
    CHECK(list->entries().last().label.da == u"Aarhus Kommune");
}

TEST_CASE("The districts name their jurisdiction, because Greenland and the Faroes have their own acts")
{
    const auto list = *referenceList(u"police_districts"_s);
    int districts = 0;
    for (const ReferenceEntry& entry : list->entries()) districts += entry.more.value(u"kind").toString() == u"district";
    CHECK(districts == 14);
    CHECK(list->find(u"groenland")->more.value(u"jurisdiction").toString() == u"GL");
    CHECK(list->find(u"faeroeerne")->more.value(u"jurisdiction").toString() == u"FO");
}

TEST_CASE("A reply window has its length, when it is shown and its source, or it is not there")
{
    const auto list = *referenceList(u"platforms"_s);
    for (const ReferenceEntry& entry : list->entries()) {
        INFO(entry.key.toStdString());
        const auto window = replyWindow(entry.key);
        CHECK(window.has_value() == entry.more.contains(u"reply_window"));
        if (!window) continue;
        CHECK(window->shown > 0);
        CHECK(window->shown < window->length);
        CHECK_FALSE(window->source.da.isEmpty());
        CHECK_FALSE(window->source.en.isEmpty());
    }
    CHECK(replyWindow(u"messenger"_s));
    CHECK_FALSE(replyWindow(u"sms"_s));
}

TEST_CASE("Quick entry finds a platform by what an officer types")
{
    const auto list = *referenceList(u"platforms"_s);
    CHECK(list->match(u" YT "_s)->key == u"youtube");
    CHECK(list->match(u"insta"_s)->key == u"instagram");
    CHECK(list->match(u"anden platform"_s)->key == u"other");
    CHECK(list->match(u"other platform"_s)->key == u"other");
    CHECK(list->match(u""_s) == nullptr);
    CHECK(list->match(u"myspace"_s) == nullptr);
    CHECK(list->label(u"from_a_newer_version"_s, u"da") == u"from_a_newer_version");
}

TEST_CASE("A list with mistakes is refused, and every mistake is named")
{
    const auto list = ReferenceList::parse(json(R"({"note": {"da": "n", "en": "n"}, "entries": [
        {"key": "a", "name": "A", "aliases": ["x"]},
        {"key": "b", "label": {"da": "B"}, "aliases": ["X"]},
        {"key": "a", "name": "C", "colour": "red"}]})"),
                                           u"test"_s);
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::Invalid);
    const QString detail = list.error().detail;
    CHECK(detail.contains(u"entries[1].label.en is missing"));
    CHECK(detail.contains(u"\"x\" also names a"));
    CHECK(detail.contains(u"the key a is used twice"));
    CHECK(detail.contains(u"entries[2].colour is not a known member"));
    CHECK_FALSE(ReferenceList::parse(json("{}"), u"test"_s));
    CHECK(referenceList(u"no_such_list"_s).error().code == ErrorCode::NotFound);
}

TEST_CASE("A list is read once and shared by all threads")
{
    std::vector<std::shared_ptr<const ReferenceList>> seen(8);
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto& slot : seen) threads.emplace_back(QThread::create([&slot] { slot = *referenceList(u"helplines"_s); }))->start();
    for (auto& thread : threads) thread->wait();
    for (const auto& list : seen) CHECK(list == seen.front());
    CHECK(seen.front()->find(u"boernetelefonen")->more.value(u"phone").toString() == u"116111");
}
