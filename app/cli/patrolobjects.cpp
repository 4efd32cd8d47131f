#include "app/cli/patrolobjects.h"

#include <QJsonArray>

namespace lygte::cli {

QJsonObject objectOf(const Shift& shift)
{
    return {{QStringLiteral("entity"), QStringLiteral("shift")},
            {QStringLiteral("id"), shift.id.toString()},
            {QStringLiteral("officer"), shift.officerNumber},
            {QStringLiteral("account"), shift.account},
            {QStringLiteral("platforms"), QJsonArray::fromStringList(shift.platforms)},
            {QStringLiteral("started"), shift.started.toIso()},
            {QStringLiteral("ended"), shift.ended ? QJsonValue(shift.ended->toIso()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("handover"), shift.handover}};
}

QJsonObject objectOf(const Entry& entry)
{
    return {{QStringLiteral("entity"), QStringLiteral("entry")},
            {QStringLiteral("id"), entry.id.toString()},
            {QStringLiteral("kind"), entryKindKey(entry.text.kind)},
            {QStringLiteral("counted"), countedKey(entry.text.counted)},
            {QStringLiteral("platform"), entry.text.platform},
            {QStringLiteral("place"), entry.text.place},
            {QStringLiteral("topics"), QJsonArray::fromStringList(entry.text.topics)},
            {QStringLiteral("started"), entry.text.started.value_or(entry.written).toIso()},
            {QStringLiteral("minutes"), entry.text.minutes},
            {QStringLiteral("reached"), entry.text.reached},
            {QStringLiteral("fact"), entry.text.fact},
            {QStringLiteral("assessment"), entry.text.assessment},
            {QStringLiteral("withdrawn"), entry.withdrawn},
            {QStringLiteral("versions"), entry.earlier.size() + 1}};
}

QJsonObject objectOf(const ShiftSummary& summary, const QList<Entry>& entries)
{
    QJsonObject object = objectOf(summary.shift);
    object.insert(u"figures", QJsonObject{{QStringLiteral("entries"), summary.entries},
                                          {QStringLiteral("advice"), summary.advice},
                                          {QStringLiteral("measures"), summary.measures},
                                          {QStringLiteral("cases"), summary.cases},
                                          {QStringLiteral("reached"), summary.reached},
                                          {QStringLiteral("minutes"), summary.minutes},
                                          {QStringLiteral("conversations"), summary.conversations},
                                          {QStringLiteral("escalations"), summary.escalations}});
    QJsonObject platforms;
    for (const auto& [platform, minutes] : summary.minutesByPlatform) platforms.insert(platform, minutes);
    object.insert(u"minutes_by_platform", platforms);
    QJsonArray list;
    for (const Entry& entry : entries) list.append(objectOf(entry));
    object.insert(u"entries", list);
    return object;
}

} // namespace lygte::cli
