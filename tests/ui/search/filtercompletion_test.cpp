#include "ui/search/filtercompletion.h"
#include "ui/search/searchwords.h"

#include <QLocale>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QStringList offered(const QString& typed)
{
    return filterOffers(typed, typed.size()).texts;
}

TEST_CASE("a filter's word is offered in both languages, the interface's first", "[ui][search]")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(offered(u"fr"_s) == QStringList{u"from:"_s, u"fra:"_s});
    QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
    CHECK(offered(u"skat FR"_s) == QStringList{u"fra:"_s, u"from:"_s});
    CHECK(filterOffers(u"skat fr"_s, 7).from == 5);
    CHECK(offered(u"plat"_s) == QStringList{u"platform:"_s});
    CHECK(offered(u"f"_s).isEmpty());
    CHECK(offered(u"fredag"_s).isEmpty());
    CHECK(offered(u"fr "_s).isEmpty());
    CHECK(offered(u"\"fr"_s).isEmpty());
    CHECK(filterOffers(u"from"_s, 2).texts.isEmpty());
    QLocale::setDefault(before);
}

TEST_CASE("the values of a filter are offered as the interface calls them, and quoted where they need it", "[ui][search]")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(offered(u"in:log"_s) == QStringList{u"in:\"log entry\""_s});
    CHECK(offered(u"i:besk"_s) == QStringList{u"i:message"_s}); // a Danish word finds it too
    CHECK(offered(u"in:\"log e"_s) == QStringList{u"in:\"log entry\""_s});
    CHECK(offered(u"in:message"_s).isEmpty());
    CHECK(offered(u"in:"_s).size() == 6);
    CHECK(offered(u"platform:insta"_s) == QStringList{u"platform:Instagram"_s});
    CHECK(offered(u"from:no"_s).isEmpty());
    for (const QString& text : offered(u"in:"_s)) CHECK_FALSE(parseQuery(text + u" ord"_s).entity.isEmpty());
    for (const QString& text : offered(u"platform:"_s)) CHECK_FALSE(parseQuery(text + u" ord"_s).platform.isEmpty());
    QLocale::setDefault(before);
}
