#include "ui/conversations/composerwarnings.h"
#include "ui/conversations/links.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

TEST_CASE("only http and https with a host can be opened")
{
    for (const QString& link : {u"file:///etc/passwd"_s,
                                u"smb://server/share"_s,
                                u"javascript:alert(1)"_s,
                                u"data:text/html,x"_s,
                                u"ms-settings:privacy"_s,
                                u"\\\\server\\share"_s,
                                u"http:"_s,
                                u"http://"_s,
                                u"https:///path"_s,
                                u"http://a\u202Eb.dk"_s,
                                u"http://a b.dk"_s,
                                u"http://a\\b.dk"_s,
                                u"http://a\u0000b"_s,
                                u"ftp://a.dk"_s,
                                u"vbscript:x"_s,
                                u"//a.dk"_s,
                                u"a.dk"_s,
                                u"mailto:a@b.dk"_s,
                                u""_s,
                                u"http://[::1"_s,
                                u"tel:112"_s,
                                u"view-source:http://a.dk"_s,
                                u"intent://a.dk#Intent;scheme=http;end"_s}) {
        INFO(link.toStdString());
        CHECK_FALSE(openable(link).has_value());
    }
    for (const QString& link : {u"http://a.dk"_s, u"HTTPS://A.dk/x?y=1#z"_s, u"www.a.dk"_s, u"http://127.0.0.1:8080/"_s}) {
        INFO(link.toStdString());
        const auto target = openable(link);
        REQUIRE(target.has_value());
        CHECK((target->url.scheme() == u"http" || target->url.scheme() == u"https"));
        CHECK_FALSE(target->hadUser);
    }
}

TEST_CASE("where a link really leads is shown as the network sees it")
{
    const auto disguised = openable(u"https://politi.dk@pоliti.example/log-ind"_s); // a Cyrillic о
    REQUIRE(disguised.has_value());
    CHECK(disguised->host.startsWith(u"xn--"));
    CHECK(disguised->readable == u"pоliti.example");
    CHECK(disguised->hadUser);
    CHECK(disguised->url.userInfo().isEmpty());
    const auto danish = openable(u"https://rødgrød.dk/"_s);
    REQUIRE(danish.has_value());
    CHECK(danish->host == u"xn--rdgrd-vuad.dk");
    CHECK(openable(u"https://politi.dk/"_s)->readable.isEmpty());
}

TEST_CASE("a defanged link is a link nowhere")
{
    CHECK(defanged(u"https://www.example.com/a.b?c=d"_s) == u"hxxps://www[.]example[.]com/a.b?c=d");
    CHECK(defanged(u"http://u@a.dk"_s) == u"hxxp://u[@]a[.]dk");
    CHECK(defanged(u"www.a.dk"_s) == u"www[.]a[.]dk");
    CHECK(defanged(u"file:///etc/x"_s) == u"file[:]///etc/x");
    CHECK_FALSE(openable(defanged(u"https://a.dk"_s)).has_value());
}

TEST_CASE("a reply is warned about when it holds what should not leave the house")
{
    TranscriptSpans spans;
    CHECK(composerWarnings(u"Hej, du kan skrive igen i morgen kl. 14"_s, spans).isEmpty());
    CHECK(composerWarnings(u"Er dit nummer 010203-1234?"_s, spans).size() == 1);
    CHECK(composerWarnings(u"Send din adgangskode"_s, spans).size() == 1);
    CHECK(composerWarnings(u"Hvad er dit MitID og din PIN-kode?"_s, spans).size() == 1);
    for (const QString& word :
         {u"kodeordet"_s, u"Passwords"_s, u"NemID"_s, u"nem-id"_s, u"mit-id"_s, u"pinkoder"_s, u"PIN code"_s}) {
        INFO(word.toStdString());
        CHECK(composerWarnings(u"Hvad er "_s + word + u'?', spans).size() == 1);
    }
    CHECK(composerWarnings(u"Midtid, pint og kodeks"_s, spans).isEmpty());
    CHECK(composerWarnings(u"DK5000400440116243"_s, spans).size() == 1);
    CHECK(composerWarnings(u"adgangskode DK5000400440116243 010203-1234"_s, spans).size() == 3);
}
