#include "core/documents/lettertemplate.h"
#include "core/documents/lettertime.h"
#include "core/documents/pdf.h"
#include "core/documents/shiftpaper.h"
#include "core/people/desk.h"
#include "tests/core/documents/samples.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static const LetterSection* section(const Letter& letter, QStringView heading)
{
    const auto found = std::ranges::find(letter.sections, heading, &LetterSection::heading);
    return found == letter.sections.end() ? nullptr : &*found;
}

TEST_CASE("Every template exists in both languages with the same structure")
{
    const QString root = QStringLiteral(LYGTE_SOURCE_DIR "/resources/templates/");
    const QStringList danish = QDir(root + u"da"_s).entryList({u"*.json"_s}, QDir::Files);
    CHECK(danish == QDir(root + u"en"_s).entryList({u"*.json"_s}, QDir::Files));
    for (const QString& name : {u"concern_133"_s, u"shift_summary"_s}) {
        const auto da = letterTemplate(name, u"da"_s), en = letterTemplate(name, u"en"_s);
        INFO(name.toStdString() << (da ? "" : da.error().detail.toStdString()) << (en ? "" : en.error().detail.toStdString()));
        REQUIRE(da);
        REQUIRE(en);
        CHECK(da->title != en->title);
        CHECK(da->labels.keys() == en->labels.keys());
        REQUIRE(da->sections.size() == en->sections.size());
        for (qsizetype i = 0; i < da->sections.size(); ++i) {
            const TemplateSection &a = da->sections.at(i), &b = en->sections.at(i);
            CHECK((a.rows == b.rows && a.always == b.always && a.text == b.text && a.table == b.table && a.nature == b.nature));
            CHECK(a.heading.isEmpty() == b.heading.isEmpty());
            CHECK(a.paragraphs.size() == b.paragraphs.size());
        }
    }
    CHECK(letterTemplate(u"concern_133"_s, u"fr"_s).error().code == ErrorCode::NotFound);
}

TEST_CASE("Every escalation type's letter can be made in both languages, from nothing and from everything")
{
    const EscalationTypes types = EscalationTypes::load().value();
    for (const EscalationType& type : types.all())
        for (const QString& language : {u"da"_s, u"en"_s}) {
            EscalationLetterInput input{language, {}, {}, {}, {}, {}, QDate(2026, 3, 3), {}, false};
            CHECK(escalationLetter(type, input));
            for (const EscalationField& field : type.fields)
                (field.identity ? input.identity : input.values).insert(field.key, u"x"_s);
            CHECK(escalationLetter(type, input));
        }
}

TEST_CASE("A notification of concern says who, what, and keeps fact and assessment apart")
{
    const Letter letter = test::concernLetter(u"da"_s);
    CHECK(letter.title == u"Underretning efter barnets lov § 133");
    CHECK(letter.receiver == QStringList{u"Aarhus Kommune"_s});
    CHECK(letter.notice.isEmpty());
    REQUIRE(section(letter, u"Konkrete observationer"));
    CHECK(section(letter, u"Konkrete observationer")->nature == Nature::Fact);
    CHECK(section(letter, u"Konkrete observationer")->text.startsWith(u"Observation:"));
    CHECK(section(letter, u"Min vurdering")->nature == Nature::Assessment);
    CHECK(section(letter, u"Min vurdering")->text.startsWith(u"Bekymring:"));
    CHECK(section(letter, u"Barnet")->rows.at(1).value == u"Prøve Øster-Åkjær");
    CHECK(section(letter, u"Forældrene")->rows.first().value == u"Ikke oplyst"); // known to be unknown is said, not left out
    REQUIRE(section(letter, u"Uddrag af samtalen"));
    const LetterTable& table = *section(letter, u"Uddrag af samtalen")->table;
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows.at(0).cells.at(1) == u"03.03.2026 14.10.00"); // Danish time, whatever the machine's
    CHECK(table.rows.at(0).cells.at(3) == test::hostileText());
    CHECK(QString(table.rows.at(0).cells.at(4)).remove(u' ') ==
          QString::fromLatin1(test::concernInput(u"da"_s).excerpts.first().sha256.toHex()));
    CHECK(letter.legalBasis.first().startsWith(u"barnets lov § 133: "));
    CHECK(letter.legalBasis.first().contains(u"verificeres af en jurist"));
}

TEST_CASE(
    "The letter's language is its own, identity may stay out, a draft says so, and without excerpts there is no empty table")
{
    EscalationLetterInput input = test::concernInput(u"en"_s, 0);
    input.identity.clear();
    input.draft = true;
    const Letter letter = escalationLetter(test::concernType(), input).value();
    CHECK(letter.notice == u"DRAFT – NOT SENT");
    CHECK(section(letter, u"The child")->rows.at(1).value == u"Not stated");
    CHECK(section(letter, u"Excerpts from the conversation") == nullptr);
    CHECK(dateText(letter.date, letter.language) == u"3 March 2026");
}

TEST_CASE("Identity never comes from the ordinary values")
{
    EscalationLetterInput input = test::concernInput(u"da"_s, 0);
    input.values[u"child_name"_s] = u"Forkert Sted"_s;
    input.identity.clear();
    const Letter letter = escalationLetter(test::concernType(), input).value();
    CHECK(section(letter, u"Barnet")->rows.at(1).value == u"Ikke oplyst");
}

TEST_CASE("A quoted message that is only a picture is named in the letter's language")
{
    EscalationLetterInput input = test::concernInput(u"da"_s, 1);
    Excerpt& excerpt = input.excerpts[0];
    excerpt.body.clear();
    excerpt.sha256 = excerptHash(excerpt.sender, excerpt.sent, excerpt.body);
    excerpt.attachments = {{u"IMG-1.jpg"_s, u"photo"_s, true}};
    const auto quoted = [&](const QString& language, const QString& heading) {
        input.language = language;
        const Letter letter = escalationLetter(test::concernType(), input).value();
        return section(letter, heading)->table->rows.at(0).cells.at(3);
    };
    CHECK(quoted(u"da"_s, u"Uddrag af samtalen"_s) == u"[Billede: IMG-1.jpg]");
    CHECK(quoted(u"en"_s, u"Excerpts from the conversation"_s) == u"[Picture: IMG-1.jpg]");
}

TEST_CASE("A stored escalation's letter: dated when it was first made from just this, a draft while anything holds it back")
{
    Escalation escalation;
    escalation.summary.type = u"concern_133"_s;
    escalation.summary.state = u"draft"_s;
    escalation.summary.title = u"../Noah"_s;
    escalation.summary.officerNumber = u"04"_s;
    escalation.summary.id = Id::fromContent({"an escalation"});
    const EscalationLetterInput sample = test::concernInput(u"da"_s);
    escalation.values = sample.values;
    for (const EscalationField& field : test::concernType().fields) // whatever else is asked for
        if (!field.identity && !escalation.values.contains(field.key))
            escalation.values[field.key] =
                field.kind == FieldKind::Choice && !field.choices.isEmpty() ? field.choices[0].key : u"2026-03-03"_s;
    escalation.identity = sample.identity;
    escalation.excerpts = sample.excerpts;
    const Instant monday = Instant{1'772'487'000'000'000}; // 2 March 2026, 22.30 in Denmark
    const Instant tuesday = monday.plusSeconds(3600 * 24);
    const Officer sender{{}, u"04"_s, u"POP"_s, {}};
    const Officer colleague{{}, u"07"_s, u"POP"_s, {}};
    const auto dated = [&] { return letterInput(test::concernType(), escalation, u"en"_s, sender, tuesday).date; };
    CHECK(dated() == QDate(2026, 3, 3));
    const QString basis = QString::fromLatin1(documentBasis(escalation).toHex());
    escalation.events = {{{}, monday, u"document"_s, {}, {}, u"04"_s, basis + u" da pdf"_s}};
    CHECK(dated() == QDate(2026, 3, 2));
    const EscalationLetterInput input = letterInput(test::concernType(), escalation, u"en"_s, colleague, tuesday);
    CHECK(input.sender == QStringList{u"POP"_s, u"Officer 04"_s});
    CHECK(input.preparedBy.isEmpty()); // first made by the sender: the same bytes from anyone's hand
    CHECK(input.caseReference == escalation.summary.id.toString());
    CHECK_FALSE(input.draft);
    CHECK(letterRecord(test::concernType(), escalation, u"da"_s, u"pdf"_s).basis == documentBasis(escalation));
    CHECK_FALSE(letterFileName(test::concernType(), escalation, u"da"_s, u"pdf"_s).contains(u'/'));

    escalation.values.remove(u"observations"_s);
    CHECK(dated() == QDate(2026, 3, 3)); // changed since: made anew today
    CHECK(letterInput(test::concernType(), escalation, u"en"_s, sender, tuesday).draft);
    const LetterRecord draft = letterRecord(test::concernType(), escalation, u"da"_s, u"pdf"_s);
    CHECK(draft.basis.isEmpty()); // does not count as the document
    CHECK(draft.what == u"da pdf draft");
}

TEST_CASE("The letter comes from the escalation's officer, and its footer names a colleague who made it")
{
    Escalation escalation;
    escalation.summary.type = u"concern_133"_s;
    escalation.summary.state = u"draft"_s;
    escalation.summary.officerNumber = u"04"_s;
    escalation.summary.id = Id::fromContent({"an escalation"});
    const Instant monday{1'772'487'000'000'000};
    const auto madeBy = [&](const QString& number, const QString& language) {
        const Officer maker{{}, number, u"POP"_s, {}};
        return escalationLetter(test::concernType(), letterInput(test::concernType(), escalation, language, maker, monday))
            .value();
    };
    const auto footer = [&](const Letter& letter) { return footerText(letter).before; };
    CHECK(madeBy(u"07"_s, u"da"_s).sender == QStringList{u"POP"_s, u"Betjent 04"_s});
    CHECK(footer(madeBy(u"07"_s, u"da"_s)).contains(u" · udfærdiget af betjent 07 · Side "_s));
    CHECK(footer(madeBy(u"07"_s, u"en"_s)).contains(u" · prepared by officer 07 · Page "_s));
    CHECK_FALSE(footer(madeBy(u"04"_s, u"da"_s)).contains(u"udfærdiget"));
    // Made once by 07: saved again by 04 it is the same paper.
    const QString basis = QString::fromLatin1(documentBasis(escalation).toHex());
    const QByteArray first = writePdf(madeBy(u"07"_s, u"da"_s)).value();
    escalation.events = {{{}, monday, u"document"_s, {}, {}, u"07"_s, basis + u" da pdf"_s}};
    CHECK(writePdf(madeBy(u"04"_s, u"da"_s)).value() == first);
}

TEST_CASE("An excerpt that does not match its hash is refused; one without a time says so")
{
    EscalationLetterInput input = test::concernInput(u"da"_s, 2);
    Excerpt& excerpt = input.excerpts[1];
    excerpt.sent = std::nullopt;
    CHECK(escalationLetter(test::concernType(), input).error().code == ErrorCode::Invalid);
    excerpt.sha256 = excerptHash(excerpt.sender, excerpt.sent, excerpt.body);
    CHECK(section(escalationLetter(test::concernType(), input).value(), u"Uddrag af samtalen")->table->rows.at(1).cells.at(1) ==
          u"Ikke oplyst");
    excerpt.body += u' ';
    CHECK(escalationLetter(test::concernType(), input).error().code == ErrorCode::Invalid);
}

TEST_CASE("The file of a shift report is named in the report's language, not in the interface's")
{
    Shift shift;
    shift.officerNumber = u"04"_s;
    shift.started = Instant{1'772'543'400'000'000};
    CHECK(shiftFileName(shift, u"da"_s) == u"Vagt 04 2026-03-03.pdf");
    CHECK(shiftFileName(shift, u"en"_s) == u"Shift 04 2026-03-03.pdf");
}

TEST_CASE("A shift report counts apart, keeps assessments apart, and is preliminary while the shift runs")
{
    ShiftLetterInput input;
    input.language = u"da"_s;
    input.sender = {u"Betjent 04"_s};
    input.started = Instant{1'772'543'400'000'000};
    input.figures = {{u"Råd"_s, u"3"_s, {}}, {u"Tiltag"_s, u"1"_s, {}}, {u"Sager"_s, u"0"_s, {}}};
    input.entries = {{input.started.plusSeconds(60), u"Dialog, Twitch"_s, u"Svarede om sextortion"_s, u"Virkede oprevet"_s},
                     {input.started.plusSeconds(120), u"Observation"_s, {}, u"Muligt mønster"_s}};
    input.handover = u"Følg op kl. 18"_s;
    Letter letter = shiftLetter(input).value();
    CHECK(letter.notice == u"VAGTEN ER I GANG – FORELØBIG");
    CHECK(section(letter, u"Vagten")->rows.at(1).value == u"I gang");
    CHECK(section(letter, u"Tal")->table->rows.size() == 3);
    const auto rows = section(letter, u"Forløb")->table->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(1).nature == Nature::Assessment);
    CHECK(rows.at(1).cells == QStringList{QString(), QString(), u"Vurdering: Virkede oprevet"_s});
    CHECK(rows.at(2).cells.at(1) == u"Observation");
    CHECK(section(letter, u"Til den næste betjent")->text == u"Følg op kl. 18");
    CHECK(section(letter, u"Sammenfatning") == nullptr);
    input.ended = Instant{1'772'543'400'000'000}.plusSeconds(8 * 3600 + 10 * 3600); // after midnight in Copenhagen
    letter = shiftLetter(input).value();
    CHECK(letter.notice.isEmpty());
    CHECK(letter.date == QDate(2026, 3, 4));
}

TEST_CASE("A shift on paper names what its entries link to, and which were corrected")
{
    Entry entry;
    entry.text.fact = u"Talte med ham"_s;
    entry.text.links = {{u"conversation"_s, {}, u"Noah"_s}, {u"escalation"_s, {}, {}}};
    entry.earlier = {Entry()};
    const auto letter = shiftPaper({}, {entry}, {}, {}, u"da"_s);
    REQUIRE(letter);
    const LetterSection* timeline = section(*letter, u"Forløb");
    REQUIRE(timeline);
    const QString what = timeline->table->rows[0].cells[1];
    CHECK(what.endsWith(u", rettet, samtale: Noah, eskalering"_s));
    CHECK(timeline->table->rows[0].cells[2] == u"Talte med ham");
}

TEST_CASE("Plain text holds nothing that a writer could stumble over")
{
    CHECK(plainText(u"a\u2028b\u2029c\rd"_s) == u"a\nb\nc\nd");
    CHECK(plainText(QString(QChar(0xD800)) + u'x') == u"\uFFFDx");
    CHECK(plainText(QString(QChar(0xFFFE)) + QChar(0xFDD0)) == u"\uFFFD\uFFFD");
    CHECK(plainText(u"\u202Ex"_s) == u"⟨RLO⟩x");
    CHECK(plainText(QString(QChar(0)) + QChar(0x0B)) == u"␀␋");
    CHECK(plainText(u"\U0001F600"_s) == u"\U0001F600");
}
