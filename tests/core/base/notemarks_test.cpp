// The marks that do their work go, and not a word with them.

#include "core/base/notemarks.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

namespace {

QString words(const QString& note)
{
    QString text;
    for (const NoteRun& run : noteRuns(note)) text += run.text;
    return text;
}

} // namespace

TEST_CASE("bold, italic and fixed width", "[notemarks]")
{
    CHECK(noteRuns(u"Han **skal** ringes *i dag*: `12 34`"_s) == QList<NoteRun>{{.text = u"Han "_s},
                                                                                {.text = u"skal"_s, .bold = true},
                                                                                {.text = u" ringes "_s},
                                                                                {.text = u"i dag"_s, .italic = true},
                                                                                {.text = u": "_s},
                                                                                {.text = u"12 34"_s, .fixed = true}});
    CHECK(noteRuns(u"## Fakta\n- set"_s) == QList<NoteRun>{{.text = u"Fakta"_s, .bold = true}, {.text = u"\n\u2022 set"_s}});
}

TEST_CASE("signs that mark nothing stay", "[notemarks]")
{
    for (const QString& note : {u"freja_h_13 og 2*3*4 = 24"_s, u"**uden ende"_s, u"a * b * c"_s, u"#emne, -5 grader"_s,
                                u"<b>fed</b> ![x](http://eksempel.dk/a.png)"_s, u"\n\n"_s, QString()})
        CHECK(words(note) == note);
    const QString longLine = u"**"_s + QString(2'001, u'x') + u"**"_s;
    CHECK(words(longLine) == longLine);
}
