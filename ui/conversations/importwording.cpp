// What the import pane says.

#include "core/base/text.h"
#include "ui/conversations/importpane.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QFileInfo>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int mostTrouble = 12; ///< listed below a file

static QString storedLine(const ImportReport& report)
{
    return ImportPane::tr("In the case file: %1 new, %2 were there already")
        .arg(formatCount(report.added), formatCount(report.known));
}

QStringList reportLines(const ImportReport& report, bool stored)
{
    if (report.error) {
        const ErrorText text = report.begun ? describeStopped(*report.error) : describe(*report.error);
        QStringList lines{text.what};
        if (report.begun) lines += storedLine(report);
        lines += text.next;
        return lines;
    }
    QStringList found{formatName(report.format), ImportPane::tr("%n conversation(s)", nullptr, report.conversations),
                      ImportPane::tr("%Ln message(s)", nullptr, int(report.messages))};
    if (report.first && report.last)
        found += formatShortDayAndTime(*report.first) + u" – " + formatShortDayAndTime(*report.last);
    QStringList lines{found.join(QStringLiteral(" · "))};
    QStringList trouble;
    if (report.repaired > 0) trouble += ImportPane::tr("%1 repaired").arg(formatCount(report.repaired));
    if (report.notUnderstood > 0) trouble += ImportPane::tr("%1 places not understood").arg(formatCount(report.notUnderstood));
    if (!trouble.isEmpty()) lines += trouble.join(QStringLiteral(" · "));
    const auto listed = std::min<qsizetype>(report.trouble.size(), mostTrouble);
    for (const QString& one : report.trouble.first(listed)) lines += u"    "_s + troubleText(one);
    if (report.notUnderstood > listed && listed > 0)
        lines += u"    "_s + ImportPane::tr("and %n more", nullptr, int(report.notUnderstood - listed));
    lines += stored ? storedLine(report)
                    : ImportPane::tr("Preview – nothing is stored yet: %1 new, %2 are there already")
                          .arg(formatCount(report.added), formatCount(report.known));
    return lines;
}

void ImportPane::fillItem(QListWidgetItem* item, const ImportReport& report) const
{
    const bool stored = stage_ == Stage::Storing || stage_ == Stage::Done;
    const QString name = isolated(QFileInfo(report.source).fileName());
    item->setText(name + u'\n' + reportLines(report, stored).join(u'\n'));
    item->setToolTip(plainToolTip(visible(report.source)));
    const Colours& colours = Colours::of(palette());
    const bool partly = report.notUnderstood > 0;
    item->setIcon(report.error ? icon(QStringLiteral("data-error"), colours.danger)
                  : partly     ? icon(QStringLiteral("data-warning"), colours.warning)
                  : stored     ? icon(QStringLiteral("dialog-ok-apply"), colours.positive)
                               : icon(QStringLiteral("view-preview")));
}

QString ImportPane::stageText() const
{
    const QString name = isolated(QFileInfo(current_).fileName());
    switch (stage_) {
    case Stage::Empty:
        return cancelled_           ? tr("Stopped. Nothing was stored.")
               : reports_.isEmpty() ? QString()
                                    : tr("Nothing in these files can be imported.");
    case Stage::Reading:
        return current_.isEmpty() ? tr("Reading …") : tr("Reading %1 …").arg(name);
    case Stage::Storing:
        return current_.isEmpty() ? tr("Importing …") : tr("Importing %1 …").arg(name);
    case Stage::Preview: {
        qint64 messages = 0;
        for (const ImportReport& report : reports_) messages += report.error ? 0 : report.messages;
        return tr("%Ln message(s) can be imported.", nullptr, int(messages));
    }
    case Stage::Done:
        break;
    }
    int added = 0;
    for (const ImportReport& report : reports_) added += int(report.added);
    const bool failed = std::ranges::any_of(reports_, [](const ImportReport& report) { return report.error.has_value(); });
    if (cancelled_)
        return tr("Stopped. %Ln new message(s) are in the case file; importing again goes on from there.", nullptr, added);
    return failed ? tr("%Ln new message(s) are in the case file; some files failed.", nullptr, added)
                  : tr("Done: %Ln new message(s) are in the case file.", nullptr, added);
}

} // namespace lygte
