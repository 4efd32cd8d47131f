#include "core/conversations/replytemplates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

TEST_CASE("The reply templates that ship are whole, in both languages, and say who must check them")
{
    const auto all = replyTemplates(u"da"_s);
    INFO((all ? "" : all.error().detail.toStdString()));
    REQUIRE(all);
    CHECK(all->size() >= 5);
    QSet<QString> keys;
    for (const ReplyTemplate& one : *all) {
        INFO(one.key.toStdString());
        keys.insert(one.key);
        CHECK(one.matches(one.title.da));
        CHECK(one.matches(one.title.en));
        // Whoever reads it knows where to turn, in danger too.
        for (const QString& text : {one.text.da, one.text.en}) {
            CHECK(text.contains(u"112"));
            CHECK_FALSE(text.contains(u'<'));
        }
    }
    CHECK(keys.size() == all->size());
    CHECK(keys.contains(u"sextortion"_s));
}

TEST_CASE("A template is found by the beginnings of its words, in either language")
{
    const auto all = replyTemplates(u"en"_s);
    REQUIRE(all);
    const auto found = [&](const QString& typed) {
        QStringList keys;
        for (const ReplyTemplate& one : *all)
            if (one.matches(typed)) keys += one.key;
        return keys;
    };
    CHECK(found(u"sext"_s) == QStringList{u"sextortion"_s});
    CHECK(found(u"MOBN"_s) == QStringList{u"bullying"_s});
    CHECK(found(u"bull onl"_s) == QStringList{u"bullying"_s});
    CHECK(found({}).size() == all->size());
    CHECK(found(u"qqq"_s).isEmpty());
}

TEST_CASE("A wrong template file is refused with its mistakes")
{
    const QJsonObject file{{u"key"_s, u"x"_s},
                           {u"title"_s, QJsonObject{{u"da"_s, u"a"_s}}},
                           {u"check"_s, u"nobody"_s},
                           {u"text"_s, QJsonObject{{u"da"_s, QJsonArray{u"a"_s}}}},
                           {u"tekst"_s, u"b"_s}};
    const auto read = parseReplyTemplate(file, u"x.json"_s);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Invalid);
    for (const auto& mistake : {u"title"_s, u"check"_s, u"text"_s, u"tekst"_s}) CHECK(read.error().detail.contains(mistake));
}
