#include "collect.h"
#include "core/importers/whatsappheader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

QStringList strings(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts) list.append(QString::fromUtf8(text));
    return list;
}

LineKind scan(const char* line, WhatsAppHeader& header)
{
    return scanHeader(QString::fromUtf8(line), header);
}

} // namespace

TEST_CASE("A header is found in every style that WhatsApp has written", "[whatsapp]")
{
    struct Case
    {
        const char* line;
        int hour, minute;
        const char* rest;
    };
    const auto [line, hour, minute, rest] = GENERATE(
        Case{"12.03.2026 14.05 - Anna: hej", 14, 5, "Anna: hej"}, // Danish Android
        Case{"12/03/2026 14.05 - Anna: hej", 14, 5, "Anna: hej"}, // Danish, slashes
        Case{"12.03.2026, 14:05 - Anna: hej", 14, 5, "Anna: hej"},
        Case{"3/12/26, 2:05\u202FPM - Anna: hej", 14, 5, "Anna: hej"}, // U+202F before PM
        Case{"3/12/26, 2:05\u00A0PM - Anna: hej", 14, 5, "Anna: hej"}, // U+00A0
        Case{"12/3/26 2:05 p. m. - Anna: hej", 14, 5, "Anna: hej"}, Case{"12/3/26 2:05 p.m. - Anna: hej", 14, 5, "Anna: hej"},
        Case{"20/06/2020, 00:08 a. m. - Anna: hej", 0, 8, "Anna: hej"},
        Case{"3/12/26, 12:05 AM - Anna: hej", 0, 5, "Anna: hej"}, Case{"3/12/26, 12:05 PM - Anna: hej", 12, 5, "Anna: hej"},
        Case{"\u200E[12.03.2026 14.05.09] Anna: hej", 14, 5, "Anna: hej"}, // iOS, U+200E first
        Case{"[3/12/26, 2:05:09\u202FPM] Anna: hej", 14, 5, "Anna: hej"},
        Case{"2026-03-12, 14:05 - Anna: hej", 14, 5, "Anna: hej"},
        Case{"12/03/16 14:05:09: Anna: hej", 14, 5, "Anna: hej"}); // iOS before 2017
    INFO(line);
    WhatsAppHeader header;
    REQUIRE(scan(line, header) == LineKind::Header);
    CHECK(header.hour == hour);
    CHECK(header.minute == minute);
    CHECK(QString::fromUtf8(line).sliced(header.restFrom) == QString::fromUtf8(rest));
}

TEST_CASE("What only resembles a header is none", "[whatsapp]")
{
    WhatsAppHeader header;
    for (const char* line : {"", "hej", "12.03.2026", "12.03.2026 kl. 14", "klokken 14.05 - Anna: hej", "1.000.000 - Anna: hej",
                             "2026-03-12 14:05:09: INFO: started", "12/03-2026, 14:05 - Anna: hej"}) {
        INFO(line);
        CHECK(scan(line, header) == LineKind::Body);
    }
    CHECK(scan("[2024-01-15, 10:30] Anna: Signal", header) == LineKind::Odd); // iOS always writes seconds
    CHECK(scan("1/23/23, 3:22_AM - User 1: And let me know", header) == LineKind::Odd);
    CHECK(scan("32.13.2026 14.05 - Anna: hej", header) == LineKind::Odd);
    CHECK(scan("12.03.2026 25.05 - Anna: hej", header) == LineKind::Odd);
}

TEST_CASE("A Danish Android export reads as it was written", "[whatsapp]")
{
    const Collected chat =
        importBytes("12.03.2026 14.05 - Beskeder og opkald er end-to-end-krypterede. Ingen uden for denne chat kan læse dem.\n"
                    "12.03.2026 14.05 - Anna: Hej: hvordan går det?\nAnden linje\n\nFjerde linje\n"
                    "12.03.2026 14.06 - Bo Ågård: Rødgrød 😂\n"
                    "12.03.2026 14.07 - Anna oprettede gruppen \"Vi: to\"\n"
                    "12.03.2026 14.08 - Anna: <Mediefil udeladt>\n"
                    "12.03.2026 14.09 - Anna: IMG-20260312-WA0001.jpg (fil vedhæftet)\nSe lige her\n"
                    "12.03.2026 14.10 - Bo Ågård: Du slettede denne besked\n"
                    "12.03.2026 14.11 - Bo Ågård: placering: https://maps.google.com/?q=56.1,10.2\n");
    REQUIRE(chat.understood);
    REQUIRE(chat.conversations.size() == 1);
    CHECK(chat.conversations[0].platform == u"whatsapp");
    CHECK(chat.conversations[0].format == u"whatsapp-text");
    CHECK(chat.conversations[0].participants == strings({"Anna", "Bo Ågård"}));
    CHECK(chat.troubles.isEmpty());
    REQUIRE(chat.messages.size() == 8);
    const auto& m = chat.messages;
    CHECK(m[0].kind == MessageKind::System);
    CHECK(m[0].sender.isEmpty());
    CHECK(m[1].text == u"Hej: hvordan går det?\nAnden linje\n\nFjerde linje");
    CHECK(m[1].raw.isEmpty());
    CHECK(m[1].index == 1);
    CHECK(m[1].rawTime == u"12.03.2026 14.05");
    CHECK(m[1].sent->toIso() == u"2026-03-12T13:05:00Z");
    CHECK(m[1].zone == ZoneBasis::AssumedCopenhagen);
    CHECK(m[1].precision == TimePrecision::Minute);
    CHECK(m[2].index == 5);
    CHECK(m[2].text == QString::fromUtf8("Rødgrød 😂"));
    CHECK(m[3].kind == MessageKind::System);
    CHECK(m[3].text == u"Anna oprettede gruppen \"Vi: to\"");
    CHECK(m[4].kind == MessageKind::Media);
    REQUIRE(m[4].attachments.size() == 1);
    CHECK_FALSE(m[4].attachments[0].delivered);
    CHECK(m[5].kind == MessageKind::Media);
    CHECK(m[5].attachments[0].reference == u"IMG-20260312-WA0001.jpg");
    CHECK(m[5].attachments[0].kind == u"photo");
    CHECK(m[5].attachments[0].delivered);
    CHECK(m[5].text == u"Se lige her");
    CHECK(m[5].raw == u"IMG-20260312-WA0001.jpg (fil vedhæftet)\nSe lige her");
    CHECK(m[6].kind == MessageKind::Deleted);
    CHECK(m[7].kind == MessageKind::Link);
}

TEST_CASE("An iOS export: BOM, CRLF, U+200E, generated text with a sender, attachments, edits", "[whatsapp]")
{
    const Collected chat =
        importBytes("\xEF\xBB\xBF[12.03.2026 14.05.09] Familien: \u200EBeskeder og opkald er end-to-end-krypterede.\r\n"
                    "[12.03.2026 14.05.10] Anna: Første linje\nanden linje\r\n"
                    "\u200E[12.03.2026 14.06.00] Bo: \u200E<vedhæftet: 00000012-PHOTO-2026-03-12-14-06-00.jpg>\r\n"
                    "\u200E[12.03.2026 14.06.30] Bo: Plan.pdf • \u200E1 side \u200E<vedhæftet: 00000013-Plan.pdf>\r\n"
                    "[12.03.2026 14.07.00] Bo: vi ses \u200E<This message was edited>\r\n"
                    "[12.03.2026 14.07.10] Bo: \u200EBo ændrede gruppens navn\r\n"
                    "[12.03.2026 14.07.20] Bo: \u200EDenne besked er blevet slettet.\r\n"
                    "[12.03.2026 14.07.30] Bo: \u200Ebillede udeladt\r\n"
                    "[12.03.2026 14.07.40] Bo: \u200EUbesvaret taleopkald\r\n");
    REQUIRE(chat.understood);
    REQUIRE(chat.messages.size() == 9);
    const auto& m = chat.messages;
    CHECK(m[0].kind == MessageKind::System);
    CHECK(m[0].sender == u"Familien");
    CHECK(chat.conversations[0].participants == strings({"Anna", "Bo"})); // not the group's name
    CHECK(m[1].text == u"Første linje\nanden linje");
    CHECK(m[1].precision == TimePrecision::Second);
    CHECK(m[1].sent->toIso() == u"2026-03-12T13:05:10Z");
    CHECK(m[2].attachments[0].reference == u"00000012-PHOTO-2026-03-12-14-06-00.jpg");
    CHECK(m[2].text.isEmpty());
    CHECK(m[3].attachments[0].kind == u"file");
    CHECK(m[4].edited);
    CHECK(m[4].text == u"vi ses");
    CHECK(m[4].raw == u"vi ses \u200E<This message was edited>");
    CHECK(m[5].kind == MessageKind::System);
    CHECK(m[6].kind == MessageKind::Deleted);
    CHECK(m[7].kind == MessageKind::Media);
    CHECK(m[7].attachments[0].kind == u"photo");
    CHECK(m[8].kind == MessageKind::Call);
    CHECK(chat.troubles.isEmpty());
}

TEST_CASE("Day or month: proof before order before assumption", "[whatsapp]")
{
    SECTION("a field over 12 decides for lines before it too")
    {
        const Collected chat = importBytes("01/02/24, 10:00 - A: x\n13/02/24, 10:00 - B: y\n");
        CHECK(chat.times() == strings({"2024-02-01T09:00:00Z", "2024-02-13T09:00:00Z"}));
        CHECK(chat.troubles.isEmpty());
    }
    SECTION("month first")
    {
        const Collected chat = importBytes("01/02/24, 10:00 - A: x\n01/13/24, 10:00 - B: y\n");
        CHECK(chat.times() == strings({"2024-01-02T09:00:00Z", "2024-01-13T09:00:00Z"}));
    }
    SECTION("the order in which time does not run back")
    {
        // Day first: 1 Feb, 2 Jan – back. Month first: 2 Jan, 1 Feb.
        const Collected chat = importBytes("01/02/24, 10:00 - A: x\n02/01/24, 10:00 - B: y\n");
        CHECK(chat.times() == strings({"2024-01-02T09:00:00Z", "2024-02-01T09:00:00Z"}));
        CHECK(chat.messages[0].zone == ZoneBasis::AssumedCopenhagen);
    }
    SECTION("no proof: day first, marked, told")
    {
        const Collected chat = importBytes("01/02/24, 10:00 - A: x\n01/02/24, 10:01 - B: y\n");
        CHECK(chat.times() == strings({"2024-02-01T09:00:00Z", "2024-02-01T09:01:00Z"}));
        CHECK(chat.messages[0].zone == ZoneBasis::Unknown);
        CHECK(chat.reasons() == strings({"date-order-assumed"}));
    }
    SECTION("no proof, but American: month first, marked, told")
    {
        const Collected chat = importBytes("1/2/24, 2:00 PM - A: x\n1/2/24, 2:01 PM - B: y\n");
        CHECK(chat.times().first() == u"2024-01-02T13:00:00Z");
        CHECK(chat.messages[0].zone == ZoneBasis::Unknown);
        CHECK(chat.reasons() == strings({"date-order-assumed"}));
    }
    SECTION("points are day first without further proof")
    {
        const Collected chat = importBytes("01.02.24, 10:00 - A: x\n01.02.24, 10:01 - B: y\n");
        CHECK(chat.times().first() == u"2024-02-01T09:00:00Z");
        CHECK(chat.messages[0].zone == ZoneBasis::AssumedCopenhagen);
        CHECK(chat.troubles.isEmpty());
    }
}

TEST_CASE("The format may change inside one file", "[whatsapp]")
{
    SECTION("another style after an update")
    {
        const Collected chat =
            importBytes("13.02.24, 10:00 - A: x\n14.02.24, 10:00 - B: y\n2/15/24, 11:00 PM - A: z\n2/16/24, 11:00 PM - B: w\n");
        CHECK(chat.times() ==
              strings({"2024-02-13T09:00:00Z", "2024-02-14T09:00:00Z", "2024-02-15T22:00:00Z", "2024-02-16T22:00:00Z"}));
    }
    SECTION("the same style, but the region changed: the change is where time would run back")
    {
        const Collected chat = importBytes("28/02/24, 10:00 - A: x\n03/01/24, 10:00 - B: y\n03/20/24, 10:00 - A: z\n");
        CHECK(chat.times() == strings({"2024-02-28T09:00:00Z", "2024-03-01T09:00:00Z", "2024-03-20T09:00:00Z"}));
    }
}

TEST_CASE("A chat pasted into a message stays part of it, and is told", "[whatsapp]")
{
    const Collected chat = importBytes("12.03.2026 14.05 - Anna: se hvad han skrev:\n"
                                       "[1/5/26, 9:00:00 AM] Bo: giv mig pengene\n"
                                       "[1/5/26, 9:01:00 AM] Anna: nej\n"
                                       "12.03.2026 14.06 - Bo: det passer ikke\n");
    REQUIRE(chat.messages.size() == 2);
    CHECK(chat.messages[0].text.count(u'\n') == 2);
    CHECK(chat.messages[0].text.contains(u"giv mig pengene"));
    CHECK(chat.reasons() == strings({"pasted-header"}));
    // In the same style nobody can tell; the message stays and is told as out of order.
    const Collected same =
        importBytes("12.03.2026 14.05 - Anna: se:\n01.01.2026 09.00 - Bo: giv mig pengene\n12.03.2026 14.06 - Bo: nej\n");
    CHECK(same.messages.size() == 3);
    CHECK(same.reasons() == strings({"out-of-order"}));
}

TEST_CASE("Hours that happen twice or never", "[whatsapp]")
{
    SECTION("autumn: the first, unless time would run back")
    {
        const Collected chat =
            importBytes("27.10.2024 02.50 - A: 1\n27.10.2024 02.10 - B: 2\n27.10.2024 02.20 - A: 3\n27.10.2024 03.00 - A: 4\n");
        CHECK(chat.times() ==
              strings({"2024-10-27T00:50:00Z", "2024-10-27T01:10:00Z", "2024-10-27T01:20:00Z", "2024-10-27T02:00:00Z"}));
        CHECK(chat.messages[1].zone == ZoneBasis::AssumedCopenhagen);
    }
    SECTION("spring: counts on from the old offset, and the zone is not known")
    {
        const Collected chat = importBytes("31.03.2024 01.50 - A: 1\n31.03.2024 02.30 - B: 2\n31.03.2024 03.10 - B: 3\n");
        CHECK(chat.times() == strings({"2024-03-31T00:50:00Z", "2024-03-31T01:30:00Z", "2024-03-31T01:10:00Z"}));
        CHECK(chat.messages[1].zone == ZoneBasis::Unknown);
        CHECK(chat.messages[2].zone == ZoneBasis::AssumedCopenhagen);
    }
}

TEST_CASE("Nothing is dropped: odd headers, lines before the first, bad bytes, NUL", "[whatsapp]")
{
    const Collected chat = importBytes(
        QByteArray(
            "forord\n12.03.2026 14.05 - Anna: hej \xFF verden\n12.03.2026 14.06_x - Bo: hallo\n12.03.2026 14.07 - Bo: a") +
        QByteArray("\0", 1) + QByteArray("b\n"));
    REQUIRE(chat.messages.size() == 2);
    CHECK(chat.reasons() == strings({"no-header", "odd-header"}));
    CHECK(chat.messages[0].repaired);
    CHECK(chat.messages[0].text == u"hej \uFFFD verden\n12.03.2026 14.06_x - Bo: hallo");
    CHECK(chat.messages[1].text == u"a\uFFFDb");
    CHECK(chat.messages[1].repaired);
}

TEST_CASE("A name may hold digits, emoji and quotes; an empty body is a message", "[whatsapp]")
{
    const Collected chat = importBytes(
        "12.03.2026 14.05 - +45 12 34 56 78: a\n12.03.2026 14.05 - ~ 🤓: b\n12.03.2026 14.05 - Jens \"Bossen\" Hansen: c\n"
        "12.03.2026 14.06 - Anna: \n12.03.2026 14.07 - Anna:.\n");
    REQUIRE(chat.messages.size() == 5);
    CHECK(chat.messages[0].sender == u"+45 12 34 56 78");
    CHECK(chat.messages[1].sender == QString::fromUtf8("~ 🤓"));
    CHECK(chat.messages[2].sender == u"Jens \"Bossen\" Hansen");
    CHECK(chat.messages[3].sender == u"Anna");
    CHECK(chat.messages[3].text.isEmpty());
    CHECK(chat.messages[4].kind == MessageKind::System);
}

TEST_CASE("The thread key survives a longer export and a change of media, and tells mass openers apart", "[whatsapp]")
{
    const QByteArray start = "12.03.2026 14.05 - Beskeder og opkald er end-to-end-krypterede.\n12.03.2026 14.05 - Me: "
                             "<Mediefil udeladt>\n12.03.2026 14.05 - Me: hej smukke\n";
    const auto key = [](const QByteArray& bytes) { return importBytes(bytes).conversations.at(0).threadKey; };
    const QString one = key(start + "12.03.2026 14.06 - Ida: hvem er du?\n");
    CHECK(key(start + "12.03.2026 14.06 - Ida: hvem er du?\n13.03.2026 14.06 - Me: ingen\n") == one);
    QByteArray withMedia = start;
    withMedia.replace("<Mediefil udeladt>", "IMG-1.jpg (fil vedhæftet)");
    withMedia.replace("Beskeder og opkald er end-to-end-krypterede.", "Messages and calls are end-to-end encrypted.");
    CHECK(key(withMedia + "12.03.2026 14.06 - Ida: hvem er du?\n") == one);
    CHECK(key(start + "12.03.2026 14.06 - Eva: hvem er du?\n") != one);
    // Nobody answered: the same words to two people, told apart by the rest of the file.
    CHECK(key(start) != key("12.03.2026 14.04 - Sikkerhedskoden for Eva er skiftet\n" + start));
}

TEST_CASE("A text is cut at the limit and says so; pieces of any size give the same", "[whatsapp]")
{
    QByteArray bytes = "12.03.2026 14.05 - Anna: " + QByteArray(3'000'000, 'x') + "\nmere\n12.03.2026 14.06 - Bo: æøå\n";
    const Collected chat = importBytes(bytes);
    REQUIRE(chat.messages.size() == 2);
    CHECK(chat.messages[0].text.size() <= importlimits::textChars);
    CHECK(chat.reasons() == strings({"too-long"}));
    bytes.replace(QByteArray(3'000'000, 'x'), "\U0001F602");
    for (const qsizetype piece : {1, 2, 3, 7, 64}) CHECK(importBytes(bytes, piece).texts() == importBytes(bytes).texts());
}

TEST_CASE("Text that is no chat is not understood", "[whatsapp]")
{
    for (const char* bytes : {"", "hej", "[2024-01-15, 10:30] Alice: Hello\n[2024-01-15, 10:31] Bob: Hi\n",
                              "From: a\nDate: 12.03.2026\n\nhej", "12.03.2026 14.05 - kun en systemlinje\n"})
        CHECK_FALSE(importBytes(bytes).understood);
}
