#include "collect.h"
#include "core/importers/troubletext.h"

#include <QDir>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("Every reason that an importer gives has a sentence, and every sentence a reason", "[trouble]")
{
    // The importers write a reason as the second field of a trouble; read them from the sources, so that a new one cannot be
    // forgotten.
    static const QRegularExpression given(
        QStringLiteral("(?:\\{[a-z_.>-]+(?:\\(\\)\\.number)?, |tell\\([a-z_.()]+, |note\\(|trouble\\(|return "
                       ")QStringLiteral\\(\"([a-z]+(?:-[a-z]+)*)\"\\)"));
    QSet<QString> found;
    const QDir folder(QStringLiteral(LYGTE_SOURCE_DIR "/core/importers"));
    for (const QString& name :
         {QStringLiteral("whatsapptext.cpp"), QStringLiteral("messengerjson.cpp"), QStringLiteral("sourcerun.cpp")}) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = given.globalMatch(text); match.hasNext();) found.insert(match.next().captured(1));
    }
    found -= {QStringLiteral("instagram"), QStringLiteral("messenger")};
    const QStringList reasons = troubleReasons();
    CHECK(found == QSet<QString>(reasons.begin(), reasons.end()));
    for (const QString& reason : reasons) CHECK(describeTrouble(reason) != reason);
    CHECK(describeTrouble(QStringLiteral("new-word")) == u"new-word");
}
