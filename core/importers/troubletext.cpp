#include "core/importers/troubletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace lygte {

namespace {

struct Reason
{
    const char* word;
    const char* text;
};

} // namespace

static constexpr Reason reasons[] = {
    {"truncated", QT_TRANSLATE_NOOP("ImportTrouble", "The file stops in the middle. Everything before that was read.")},
    {"bad-json",
     QT_TRANSLATE_NOOP("ImportTrouble", "The file is damaged here. Everything before that was read, nothing after it.")},
    {"too-deep",
     QT_TRANSLATE_NOOP("ImportTrouble",
                       "The file is nested far too deeply here. Everything before that was read, nothing after it.")},
    {"trailing-data", QT_TRANSLATE_NOOP("ImportTrouble", "Something follows after the end of the chat. It was not read.")},
    {"not-a-message", QT_TRANSLATE_NOOP("ImportTrouble", "This entry among the messages is not a message. It was left out.")},
    {"duplicate-key", QT_TRANSLATE_NOOP("ImportTrouble", "This message says one thing twice. The first was taken.")},
    {"no-time",
     QT_TRANSLATE_NOOP("ImportTrouble", "This message has no time that can be right. It was imported without a time.")},
    {"too-long", QT_TRANSLATE_NOOP("ImportTrouble", "This message is longer than an import may take. The rest was left out.")},
    {"no-header", QT_TRANSLATE_NOOP("ImportTrouble", "This line stands before the first message. It was left out.")},
    {"odd-header",
     QT_TRANSLATE_NOOP("ImportTrouble",
                       "This line nearly looks like the start of a message. It was kept as text of the message before it.")},
    {"pasted-header",
     QT_TRANSLATE_NOOP("ImportTrouble",
                       "Somebody seems to have pasted another chat here. It was kept as text of the message before it.")},
    {"out-of-order",
     QT_TRANSLATE_NOOP(
         "ImportTrouble",
         "This message is more than a day older than the one before it. It may be a pasted chat or a wrong clock.")},
    {"date-order-assumed",
     QT_TRANSLATE_NOOP(
         "ImportTrouble",
         "Nothing shows whether day or month comes first in the dates from here on. Compare them with the phone.")},
    {"link", QT_TRANSLATE_NOOP("ImportTrouble", "The archive holds a link to another file. It was not followed.")},
    {"encrypted", QT_TRANSLATE_NOOP("ImportTrouble", "This file in the archive is protected by a password. It was not read.")},
    {"unsafe-name",
     QT_TRANSLATE_NOOP("ImportTrouble",
                       "This file in the archive has a name made to deceive. Its content was read all the same.")},
    {"damaged-member",
     QT_TRANSLATE_NOOP("ImportTrouble", "This file in the archive is damaged. What could be read of it was read.")},
    {"not-understood",
     QT_TRANSLATE_NOOP("ImportTrouble", "This file in the archive is not a chat that we know. It was left out.")},
};

QString describeTrouble(const QString& reason)
{
    const auto* known = std::ranges::find_if(reasons, [&](const Reason& r) { return reason == QLatin1StringView(r.word); });
    return known == std::end(reasons) ? reason : QCoreApplication::translate("ImportTrouble", known->text);
}

QStringList troubleReasons()
{
    QStringList words;
    for (const Reason& reason : reasons) words.append(QString::fromLatin1(reason.word));
    return words;
}

} // namespace lygte
