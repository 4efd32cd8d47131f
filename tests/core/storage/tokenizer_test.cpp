#include "core/storage/tokenizer.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

static QStringList folded(const char* text)
{
    QStringList words;
    Tokenizer().words(text, [&](QByteArrayView word, qsizetype, qsizetype) {
        words += QString::fromUtf8(word);
        return true;
    });
    return words;
}

static QString stem(const char* word)
{
    Tokenizer tokenizer;
    return QString::fromUtf8(tokenizer.stem(word));
}

TEST_CASE("Danish letters and their digraphs are one", "[tokenizer]")
{
    CHECK(folded("Århus Aarhus AARHUS") ==
          QStringList{QStringLiteral("århus"), QStringLiteral("århus"), QStringLiteral("århus")});
    CHECK(folded("ære aere ÆRE") == QStringList{QStringLiteral("ære"), QStringLiteral("ære"), QStringLiteral("ære")});
    CHECK(folded("grøn groen gröN") == QStringList{QStringLiteral("grøn"), QStringLiteral("grøn"), QStringLiteral("grøn")});
    CHECK(folded("A\xCC\x8Arhus") == QStringList{QStringLiteral("århus")}); // a + combining ring
    CHECK(folded("Idé CAFÉ") == QStringList{QStringLiteral("ide"), QStringLiteral("cafe")});
}

TEST_CASE("words are letters and digits, and bad UTF-8 ends one without a crash", "[tokenizer]")
{
    CHECK(folded("ring 112! snap:@max_07") == QStringList{QStringLiteral("ring"), QStringLiteral("112"), QStringLiteral("snap"),
                                                          QStringLiteral("max"), QStringLiteral("07")});
    CHECK(folded("ab\xFF\xC3(cd\xE2\x82") == QStringList{QStringLiteral("ab"), QStringLiteral("cd")});
    CHECK(folded("") == QStringList{});
    const QByteArray endless(1'000'000, 'x');
    CHECK(folded(endless.constData()).front().size() == Tokenizer::maxWordBytes);
}

TEST_CASE("byte ranges name the word in the text", "[tokenizer]")
{
    const QByteArray text = "så Aarhus";
    QByteArray last;
    Tokenizer().words(text, [&](QByteArrayView, qsizetype begin, qsizetype end) {
        last = text.mid(begin, end - begin);
        return true;
    });
    CHECK(last == "Aarhus");
}

TEST_CASE("Danish stems meet", "[tokenizer]")
{
    CHECK(stem("beskeder") == stem("besked"));
    CHECK(stem("billederne") == stem("billede"));
    CHECK(stem("piger") == stem("pigerne"));
    CHECK(stem("x") == u"x");
}
