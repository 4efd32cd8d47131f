#pragma once
// Letters that the tests of this folder share. No real persons.

#include "core/documents/escalationletter.h"
#include "core/documents/shiftletter.h"

namespace lygte::test {

/// What a stranger may write to be read as markup, to load a file or the net, or to turn the text around it.
inline QString hostileText()
{
    return QStringLiteral("<b>fed</b> <img src=\"file:///etc/passwd\"> ![x](http://198.51.100.7/a.png) &amp; {{receiver}} "
                          "\u202Egnirts\u202C  to  mellemrum\tog tab\n"
                          "ny linje \U0001F600 \u05D0\u05D1 1 0 R {page} {title}");
}

inline const EscalationType& concernType()
{
    static const EscalationTypes types = EscalationTypes::load().value();
    return *types.find(u"concern_133");
}

inline EscalationLetterInput concernInput(const QString& language, int excerpts = 2)
{
    EscalationLetterInput input;
    input.language = language;
    input.values = {{QStringLiteral("acute"), QStringLiteral("no")},
                    {QStringLiteral("municipality"), QStringLiteral("751")},
                    {QStringLiteral("identity_status"), QStringLiteral("known")},
                    {QStringLiteral("child_age"), QStringLiteral("13 år, oplyst af barnet")},
                    {QStringLiteral("relation"), QStringLiteral("Betjent i en onlinepatrulje")},
                    {QStringLiteral("observations"), QStringLiteral("Observation: barnet skrev, at det ikke tør gå hjem.")},
                    {QStringLiteral("assessment"), QStringLiteral("Bekymring: barnet virker bange.")},
                    {QStringLiteral("done_so_far"), QStringLiteral("Talt med barnet.")},
                    {QStringLiteral("family_suspected"), QStringLiteral("possible")},
                    {QStringLiteral("parents_told"), QStringLiteral("no")}};
    input.identity = {{QStringLiteral("child_name"), QStringLiteral("Prøve Øster-Åkjær")}};
    for (int i = 0; i < excerpts; ++i) {
        Excerpt excerpt;
        excerpt.sender = QStringLiteral("\u202Eevil<i>");
        excerpt.sent = Instant{1'772'543'400'000'000}.plusSeconds(i * 60);
        excerpt.body = i == 0 ? hostileText() : QStringLiteral("uddrag nummer %1: æøå").arg(i + 1);
        excerpt.sha256 = excerptHash(excerpt.sender, excerpt.sent, excerpt.body);
        input.excerpts += excerpt;
    }
    input.sender = {QStringLiteral("Politiets Online Patrulje"), QStringLiteral("Betjent 04")};
    input.date = QDate(2026, 3, 3);
    input.caseReference = QStringLiteral("POP-2026-0042");
    return input;
}

inline Letter concernLetter(const QString& language, int excerpts = 2)
{
    return escalationLetter(concernType(), concernInput(language, excerpts)).value();
}

} // namespace lygte::test
