#include "core/base/refusaltext.h"

#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

TEST_CASE("every reason of a refusal has words of its own, and any other code has some", "[refusaltext]")
{
    QSet<QString> said;
    for (const QString& code : {u"rights"_s, u"gone"_s, u"state"_s, u"transition"_s, u"claim"_s, u"unclaimed"_s, u"answered"_s,
                                u"elsewhere"_s, u"data"_s}) {
        const ErrorText text = describeRefusal(code);
        INFO(code.toStdString());
        CHECK_FALSE(text.what.isEmpty());
        CHECK_FALSE(text.next.isEmpty());
        CHECK_FALSE(said.contains(text.what));
        said.insert(text.what);
    }
    CHECK_FALSE(describeRefusal(u"of tomorrow"_s).what.isEmpty());
}
