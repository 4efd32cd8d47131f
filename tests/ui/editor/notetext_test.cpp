#include "ui/editor/notetext.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QString textOf(const QString& note)
{
    return noteText(note).text;
}

/// What is formatted, with B, I or C for how.
static QStringList formatted(const QString& note)
{
    const NoteText read = noteText(note);
    QStringList found;
    for (const auto& range : read.formats) {
        REQUIRE(range.start >= 0);
        REQUIRE(range.start + range.length <= read.text.size());
        const QString how = range.format.fontWeight() >= QFont::Bold ? u"B "_s : range.format.fontItalic() ? u"I "_s : u"C "_s;
        found += how + read.text.mid(range.start, range.length);
    }
    return found;
}

TEST_CASE("bold, italics and code are shown, not their marks")
{
    CHECK(textOf(u"Han var **meget bange** og *ville* hjem `1 2`"_s) == u"Han var meget bange og ville hjem 1 2");
    CHECK(formatted(u"Han var **meget bange** og *ville* hjem `1 2`"_s) ==
          QStringList{u"B meget bange"_s, u"I ville"_s, u"C 1 2"_s});
}

TEST_CASE("headings and items are set by line")
{
    CHECK(textOf(u"# Aftale\n- ring\n  * skriv **nu**\n1. først"_s) == u"Aftale\n\u2022 ring\n  \u2022 skriv nu\n1. først");
    CHECK(formatted(u"# Aftale\n- **ring**"_s) == QStringList{u"B Aftale"_s, u"B ring"_s});
}

TEST_CASE("what is no Markdown stays, letter for letter")
{
    for (const QString& note :
         {u"@_dark_ og snake_case og __init__"_s, u"2*3*4 og a * b * c og *"_s, u"**"_s, u"****"_s, u"f**k"_s,
          u"#rådgivning og #5"_s, u"-40 kr"_s, u"<b>x</b> ![x](http://198.51.100.7/a.png) [a](b) &amp;"_s, u"** ikke fed **"_s,
          u"`"_s, QString(), u"\n\n"_s}) {
        INFO(note.toStdString());
        CHECK(textOf(note) == note);
        CHECK(formatted(note).isEmpty());
    }
}

TEST_CASE("a very long line is left as it is")
{
    const QString longLine = u"**x** "_s.repeated(170'000);
    const NoteText read = noteText(longLine + u"\n**kort**"_s);
    CHECK(read.text == longLine + u"\nkort"_s);
    CHECK(read.formats.size() == 1);
}
