#include "core/patrol/quickentry.h"
#include "core/people/referencedata.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QuickEntry read(const QString& line)
{
    static const auto platforms = *referenceList(u"platforms"_s);
    static const auto words = *referenceList(u"quickentry"_s);
    return parseQuickEntry(line, *platforms, *words);
}

/// Everything that was understood, in one line: "platform=twitch reached=40 kind=dialogue …".
static std::string said(const QString& line)
{
    const QuickEntry entry = read(line);
    QStringList parts;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) parts += QLatin1StringView(name) + u'=' + value;
    };
    add("platform", entry.draft.platform);
    if (entry.draft.reached) add("reached", QString::number(entry.draft.reached));
    add("kind", entryKindKey(entry.draft.kind) + (entry.kindGuessed ? u"?"_s : QString()));
    if (entry.draft.counted != CountedAs::Nothing) add("counted", countedKey(entry.draft.counted));
    if (entry.draft.minutes) add("minutes", QString::number(entry.draft.minutes));
    if (entry.time) add("time", entry.time->toString(u"HH:mm"));
    add("place", entry.draft.place);
    add("topics", entry.draft.topics.join(u','));
    add("fact", entry.draft.fact);
    return parts.join(u" | "_s).toStdString();
}

TEST_CASE("the line of the design is understood in both languages", "[quickentry]")
{
    CHECK(said(u"twitch 40 svarede om sextortion #rådgivning 15m"_s) ==
          "platform=twitch | reached=40 | kind=dialogue | counted=advice | minutes=15 | fact=svarede om sextortion");
    CHECK(said(u"twitch 40 answered about sextortion #advice 15m"_s) ==
          "platform=twitch | reached=40 | kind=dialogue | counted=advice | minutes=15 | fact=answered about sextortion");
}

TEST_CASE("kinds and what they count as, in both languages", "[quickentry]")
{
    CHECK(said(u"#tilstedeværelse discord 1t"_s) == "platform=discord | kind=presence | minutes=60");
    CHECK(said(u"discord #presence 1h"_s) == "platform=discord | kind=presence | minutes=60");
    CHECK(said(u"fik fjernet en profil #foranstaltning"_s) == "kind=measure | counted=measure | fact=fik fjernet en profil");
    CHECK(said(u"had a profile removed #MEASURE"_s) == "kind=measure | counted=measure | fact=had a profile removed");
    CHECK(said(u"sendt til NC3 #sag"_s) == "kind=observation? | counted=case | fact=sendt til NC3");
    CHECK(said(u"dialog med en pige #dialog #case"_s) == "kind=dialogue | counted=case | fact=dialog med en pige");
    CHECK(said(u"opslag om skins #forebyggelse"_s) == "kind=prevention | fact=opslag om skins");
    CHECK(said(u"post on skins #prevention"_s) == "kind=prevention | fact=post on skins");
    CHECK(said(u"ny profil set #observation"_s) == "kind=observation | fact=ny profil set");
    // The later word wins, as a correction does; what was counted stays counted until another word says otherwise.
    CHECK(said(u"#observation #rådgivning x"_s) == "kind=dialogue | counted=advice | fact=x");
    CHECK(said(u"#sag #rådgivning x"_s) == "kind=dialogue | counted=advice | fact=x");
}

TEST_CASE("a kind that nobody said is a guess, and says so", "[quickentry]")
{
    CHECK(said(u"twitch 1t"_s) == "platform=twitch | kind=presence? | minutes=60");
    CHECK(said(u"twitch 40"_s) == "platform=twitch | reached=40 | kind=dialogue?");
    CHECK(said(u"ny profil i gruppen"_s) == "kind=observation? | fact=ny profil i gruppen");
    CHECK(read({}).isEmpty());
    CHECK(read(u"   "_s).isEmpty());
}

TEST_CASE("lengths of time", "[quickentry]")
{
    const auto minutes = [](const QString& text) { return read(u"twitch "_s + text).draft.minutes; };
    CHECK(minutes(u"15m"_s) == 15);
    CHECK(minutes(u"90min"_s) == 90);
    CHECK(minutes(u"45minutter"_s) == 45);
    CHECK(minutes(u"1t"_s) == 60);
    CHECK(minutes(u"1h"_s) == 60);
    CHECK(minutes(u"2timer"_s) == 120);
    CHECK(minutes(u"1t30"_s) == 90);
    CHECK(minutes(u"1h30m"_s) == 90);
    CHECK(minutes(u"1t 30m"_s) == 90);
    CHECK(minutes(u"1,5t"_s) == 90);
    CHECK(minutes(u"1.5h"_s) == 90);
    CHECK(minutes(u"24t"_s) == 1440);
    CHECK(minutes(u"25t"_s) == 0);
    CHECK(minutes(u"0m"_s) == 0);
    CHECK(minutes(u"9999m"_s) == 0);
    CHECK(minutes(u"20t 20t"_s) == 1200); // together they are no day's work
    CHECK(minutes(u"15mm"_s) == 0);
}

TEST_CASE("clock times, and times that belong to the text", "[quickentry]")
{
    CHECK(said(u"14:10 twitch chat"_s) == "platform=twitch | kind=observation? | time=14:10 | fact=chat");
    CHECK(said(u"kl. 14.10 twitch hej"_s) == "platform=twitch | kind=observation? | time=14:10 | fact=hej");
    CHECK(said(u"at 9:05 steam hello"_s) == "platform=steam | kind=observation? | time=09:05 | fact=hello");
    CHECK(said(u"svarede en dreng #råd 14.10"_s) == "kind=dialogue | counted=advice | time=14:10 | fact=svarede en dreng");
    CHECK(said(u"de skulle mødes 16:30"_s) == "kind=observation? | fact=de skulle mødes 16:30");
    CHECK(said(u"de skulle mødes 16:30 #sag 5m"_s) ==
          "kind=observation? | counted=case | minutes=5 | fact=de skulle mødes 16:30");
    CHECK(said(u"kl. mange"_s) == "kind=observation? | fact=kl. mange");
    CHECK(said(u"24:10 x"_s) == "kind=observation? | fact=24:10 x");
    CHECK(said(u"14:60 x"_s) == "kind=observation? | fact=14:60 x");
}

TEST_CASE("platforms by key, name and short form, only before the text", "[quickentry]")
{
    CHECK(said(u"yt 200"_s) == "platform=youtube | reached=200 | kind=dialogue?");
    CHECK(said(u"TikTok 1.200"_s) == "platform=tiktok | reached=1200 | kind=dialogue?");
    CHECK(said(u"tik tok 12"_s) == "platform=tiktok | reached=12 | kind=dialogue?");
    CHECK(said(u"fb messenger 2"_s) == "platform=messenger | reached=2 | kind=dialogue?");
    CHECK(said(u"40 twitch"_s) == "platform=twitch | reached=40 | kind=dialogue?");
    CHECK(said(u"svarede på twitch"_s) == "kind=observation? | fact=svarede på twitch");
    CHECK(said(u"discord steam"_s) == "platform=discord | kind=observation? | fact=steam");
}

TEST_CASE("people, places and topics", "[quickentry]")
{
    CHECK(said(u"discord 3 2 drenge skrev"_s) == "platform=discord | reached=3 | kind=dialogue? | fact=2 drenge skrev");
    CHECK(said(u"talte med 2 drenge"_s) == "kind=observation? | fact=talte med 2 drenge");
    CHECK(said(u"twitch @stream 40"_s) == "platform=twitch | reached=40 | kind=dialogue? | place=stream");
    CHECK(said(u"twitch 40 @\"politiets kanal\" svarede"_s) ==
          "platform=twitch | reached=40 | kind=dialogue? | place=politiets kanal | fact=svarede");
    CHECK(said(u"svarede drenge @stream 5m"_s) == "kind=observation? | minutes=5 | place=stream | fact=svarede drenge");
    CHECK(said(u"@noah skrev til @emma om det"_s) == "kind=observation? | place=noah | fact=skrev til @emma om det");
    CHECK(said(u"svarede om #sextortion på chatten #grooming"_s) ==
          "kind=observation? | topics=sextortion,grooming | fact=svarede om sextortion på chatten");
    CHECK(said(u"#Skins #skins, x"_s) == "kind=observation? | topics=Skins | fact=x");
    CHECK(read(u"svarede drenge @stream"_s).tokens[0].doubtful);
    CHECK(read(u"svarede drenge 15m"_s).tokens[0].doubtful);
    CHECK_FALSE(read(u"svarede drenge #råd 15m"_s).tokens[1].doubtful);
}

TEST_CASE("what was said stands in quotes and is never read", "[quickentry]")
{
    CHECK(said(u"discord \"40 kr eller jeg deler #billedet 15m\" #sag"_s) ==
          "platform=discord | kind=observation? | counted=case | fact=\"40 kr eller jeg deler #billedet 15m\"");
    CHECK(said(u"\"twitch 40\""_s) == "kind=observation? | fact=\"twitch 40\"");
    CHECK(said(u"skrev \u201Dmød mig 14:10\u201D 5m"_s) ==
          "kind=observation? | minutes=5 | fact=skrev \u201Dmød mig 14:10\u201D");
    CHECK(said(u"twitch 5\" skærm #råd"_s) == "platform=twitch | kind=dialogue | counted=advice | fact=5\" skærm");
}

TEST_CASE("spans name the parts in the line", "[quickentry]")
{
    const QString line = u"  kl. 14.10  twitch 40 svarede #rådgivning 15m"_s;
    QStringList parts;
    for (const QuickToken& token : read(line).tokens) parts += line.sliced(token.start, token.length);
    CHECK(parts == QStringList{u"kl. 14.10"_s, u"twitch"_s, u"40"_s, u"#rådgivning"_s, u"15m"_s});
}

TEST_CASE("a part is corrected by changing the line", "[quickentry]")
{
    const QString line = u"twitch 40 svarede om #sextortion i chatten #rådgivning 15m"_s;
    const QList<QuickToken> tokens = read(line).tokens;
    REQUIRE(tokens.size() == 5);
    CHECK(withPart(line, tokens[0], u"discord"_s) == u"discord 40 svarede om #sextortion i chatten #rådgivning 15m");
    CHECK(withPart(line, tokens[0], {}) == u"40 svarede om #sextortion i chatten #rådgivning 15m");
    CHECK(withPart(line, tokens[1], u"41"_s) == u"twitch 41 svarede om #sextortion i chatten #rådgivning 15m");
    CHECK(withPart(line, tokens[2], {}) ==
          u"twitch 40 svarede om sextortion i chatten #rådgivning 15m"); // the sentence stays whole
    CHECK(withPart(line, tokens[3], u"case"_s) == u"twitch 40 svarede om #sextortion i chatten #case 15m");
    CHECK(withPart(line, tokens[4], {}) == u"twitch 40 svarede om #sextortion i chatten #rådgivning");
    CHECK(withNewPart(u"twitch"_s, QuickPart::Place, u"politiets \"kanal\""_s) == u"twitch @\"politiets kanal\"");
    CHECK(withNewPart({}, QuickPart::Topic, u"##to ord"_s) == u"#to-ord");
    CHECK(withNewPart(u"x"_s, QuickPart::Topic, u" # "_s) == u"x");
}

TEST_CASE("hostile lines are text, quickly", "[quickentry]")
{
    CHECK(said(u"# @ ## #! @@"_s).find("fact=") != std::string::npos);
    CHECK(said(u"\"\"\" \" #"_s).find("fact=") != std::string::npos);
    CHECK(said(u"<b>twitch</b> <img src=x> 99999999999999999999"_s) ==
          "kind=observation? | fact=<b>twitch</b> <img src=x> 99999999999999999999");
    CHECK(said(u"\u202Etwitch 40"_s) == "kind=observation? | fact=\u202Etwitch 40");
    CHECK(said(u"٤٠ twitch"_s) == "kind=observation? | fact=٤٠ twitch"); // other digits than ours are text
    CHECK(said(u"-40 twitch"_s) == "kind=observation? | fact=-40 twitch");
    CHECK(said(u"#r\u0061\u030Adgivning"_s) == "kind=dialogue | counted=advice"); // å as a and ring
    CHECK_FALSE(read(QString(QChar(0xD800)) + u"#\U0001F600 \u0000 x"_s).isEmpty());
    // Every line of any bytes gives spans inside it, in order.
    for (const QString& unit : {u"# "_s, u"\""_s, u"@\""_s, u"1 "_s, u"#a "_s, u"\u2067"_s, u"kl. "_s, u"15m "_s}) {
        const QString line = unit.repeated(2000);
        qsizetype end = 0;
        for (const QuickToken& token : read(line.left(3999)).tokens) {
            REQUIRE(token.start >= end);
            end = token.start + token.length;
            REQUIRE(end <= 3999);
        }
    }
    const QString pasted = u"#a \"twitch\" "_s.repeated(100'000);
    CHECK(read(pasted).tokens.isEmpty());
    CHECK(read(pasted).draft.fact == pasted.trimmed());
}

TEST_CASE("a clock time is the last one that was", "[quickentry]")
{
    const QTimeZone zone("Europe/Copenhagen");
    const Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 3, 4), QTime(0, 30), zone));
    const auto local = [&](QTime time) {
        return lastTimeOf(time, now, zone).toUtc().toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm");
    };
    CHECK(local(QTime(0, 10)) == u"2026-03-04 00:10");
    CHECK(local(QTime(0, 30)) == u"2026-03-04 00:30");
    CHECK(local(QTime(23, 50)) == u"2026-03-03 23:50");
}
