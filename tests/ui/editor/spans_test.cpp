#include "ui/editor/repository.h"
#include "ui/editor/transcriptspans.h"
#include "ui/widgets/colours.h"

#include <KSyntaxHighlighting/Format>
#include <catch2/catch_test_macros.hpp>

using namespace lygte;

namespace {

struct Found
{
    QString text;
    SpanKind kind;
    bool operator==(const Found&) const = default;
};

QList<Found> find(const QString& text)
{
    static TranscriptSpans spans;
    QList<Found> found;
    for (const TextSpan& span : spans.spans(text)) found.append({text.sliced(span.start, span.length), span.kind});
    return found;
}

void checkOne(const QString& text, SpanKind kind, const QString& part)
{
    INFO(text.toStdString());
    const auto found = find(text);
    REQUIRE(found.size() == 1);
    CHECK(found.first().text.toStdString() == part.toStdString());
    CHECK(found.first().kind == kind);
}

void checkNone(const QString& text)
{
    INFO(text.toStdString());
    CHECK(find(text).isEmpty());
}

} // namespace

TEST_CASE("Links end before the full stop of the sentence")
{
    checkOne(QStringLiteral("se https://discord.gg/abc?x=1."), SpanKind::Link, QStringLiteral("https://discord.gg/abc?x=1"));
    checkOne(QStringLiteral("(www.politi.dk)"), SpanKind::Link, QStringLiteral("www.politi.dk"));
    checkOne(QStringLiteral("skriv på t.me/fox_dk nu"), SpanKind::Link, QStringLiteral("t.me/fox_dk"));
    checkOne(QStringLiteral("sletdet.dk, tak"), SpanKind::Link, QStringLiteral("sletdet.dk"));
    checkNone(QStringLiteral("hej.med dig ...ok. nej"));
}

TEST_CASE("Mail addresses and handles are told apart, with Danish letters")
{
    checkOne(QStringLiteral("mail ole.hansen@example.dk!"), SpanKind::Mail, QStringLiteral("ole.hansen@example.dk"));
    checkOne(QStringLiteral("jeg hedder @sør_en.99."), SpanKind::Handle, QStringLiteral("@sør_en.99"));
    checkOne(QStringLiteral("add fox#1234 pls"), SpanKind::Handle, QStringLiteral("fox#1234"));
    checkNone(QStringLiteral("5 @ 10 kr og #fortnite"));
}

TEST_CASE("CPR-like numbers need a possible day and month")
{
    checkOne(QStringLiteral("cpr 010203-1234"), SpanKind::Cpr, QStringLiteral("010203-1234"));
    checkOne(QStringLiteral("3112991234."), SpanKind::Cpr, QStringLiteral("3112991234"));
    checkNone(QStringLiteral("991399-1234"));
}

TEST_CASE("Phone numbers, Danish and international; dates and longer numbers are none")
{
    checkOne(QStringLiteral("ring 20 12 34 56"), SpanKind::Phone, QStringLiteral("20 12 34 56"));
    checkOne(QStringLiteral("20123456?"), SpanKind::Phone, QStringLiteral("20123456"));
    checkOne(QStringLiteral("+45 20 12 34 56"), SpanKind::Phone, QStringLiteral("+45 20 12 34 56"));
    checkNone(QStringLiteral("20260303"));
    checkNone(QStringLiteral("id 12345678901234"));
    checkNone(QStringLiteral("10 20 30 40"));
}

TEST_CASE("Money: IBAN and crypto addresses")
{
    checkOne(QStringLiteral("til DK50 0040 0440 1162 43 i dag"), SpanKind::Iban, QStringLiteral("DK50 0040 0440 1162 43"));
    checkOne(QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), SpanKind::Crypto,
             QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"));
    checkOne(QStringLiteral("0x52908400098527886E0F7030069857D2E4169EE7"), SpanKind::Crypto,
             QStringLiteral("0x52908400098527886E0F7030069857D2E4169EE7"));
    checkNone(QStringLiteral("0xdeadbeef"));
}

TEST_CASE("Times in both ways of writing; prices, dates and versions are none")
{
    checkOne(QStringLiteral("vi ses kl. 9"), SpanKind::Time, QStringLiteral("kl. 9"));
    checkOne(QStringLiteral("14.10 ved søen"), SpanKind::Time, QStringLiteral("14.10"));
    checkOne(QStringLiteral("at 9:05"), SpanKind::Time, QStringLiteral("9:05"));
    checkNone(QStringLiteral("12.50 kr"));
    checkNone(QStringLiteral("03.10.2026 og 1.2.3"));
    checkNone(QStringLiteral("9.75"));
}

TEST_CASE("Positions count over lines, in order, without overlap")
{
    const QString text = QStringLiteral("hej 😀 @anna\nmail bo@b.dk\r\nkl. 14.10");
    const auto found = find(text);
    REQUIRE(found.size() == 3);
    CHECK(found[0].text == u"@anna");
    CHECK(found[1].text == u"bo@b.dk");
    CHECK(found[2].text == u"kl. 14.10");
}

TEST_CASE("Lines over 2,000 characters have no spans; their neighbours do")
{
    const QString at(QStringLiteral("@anna "));
    CHECK(find(at.repeated(333)).size() == 333); // 1,998 characters
    CHECK(find(at.repeated(334)).isEmpty());
    const QString mega = QString(QStringLiteral("@bo\n") + at.repeated(175'000) + QStringLiteral("\n@carl"));
    const auto found = find(mega);
    REQUIRE(found.size() == 2);
    CHECK(found[1].text == u"@carl");
}

TEST_CASE("Everything highlighted reads on its ground, in both themes")
{
    TranscriptSpans spans;
    const QString text = QStringLiteral("https://a.dk a@b.dk @anna 20 12 34 56 og 010203-1234 DK50 0040 0440 1162 43 kl. 9 "
                                        "0x52908400098527886E0F7030069857D2E4169EE7");
    for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()}) {
        const auto formats = spans.formats(text, colours->palette());
        CHECK(formats.size() == 8);
        for (const auto& range : formats)
            for (const QColor& ground : colours->grounds()) CHECK(contrast(range.format.foreground().color(), ground) >= 4.5);
        for (const auto& definition : {noteDefinition(), transcriptDefinition()}) {
            const auto theme = syntaxTheme(colours->palette());
            REQUIRE(theme.isValid());
            for (const auto& format : definition.formats()) {
                INFO(format.name().toStdString());
                CHECK(contrast(format.textColor(theme), colours->surface) >= 4.5);
            }
        }
    }
}
