#include "ui/patrol/entrydraftjson.h"

#include <QJsonArray>

namespace lygte {

using namespace Qt::StringLiterals;

QJsonObject entryDraftToJson(const EntryDraft& draft)
{
    QJsonArray links;
    for (const EntryLink& link : draft.links)
        links.append(QJsonObject{{"target"_L1, link.target}, {"id"_L1, link.targetId.toString()}, {"title"_L1, link.title}});
    QJsonObject json{{"kind"_L1, entryKindKey(draft.kind)},
                     {"counted"_L1, countedKey(draft.counted)},
                     {"platform"_L1, draft.platform},
                     {"place"_L1, draft.place},
                     {"topics"_L1, QJsonArray::fromStringList(draft.topics)},
                     {"minutes"_L1, draft.minutes},
                     {"reached"_L1, draft.reached},
                     {"fact"_L1, draft.fact},
                     {"assessment"_L1, draft.assessment},
                     {"links"_L1, links}};
    if (draft.started) json.insert("started"_L1, draft.started->toUtc().toString(Qt::ISODateWithMs));
    return json;
}

EntryDraft entryDraftFromJson(const QJsonObject& json)
{
    EntryDraft draft;
    draft.kind = entryKindFromKey(json.value("kind"_L1).toString()).value_or(EntryKind::Presence);
    draft.counted = countedFromKey(json.value("counted"_L1).toString()).value_or(CountedAs::Nothing);
    draft.platform = json.value("platform"_L1).toString();
    draft.place = json.value("place"_L1).toString();
    for (const QJsonValue topic : json.value("topics"_L1).toArray()) draft.topics += topic.toString();
    draft.minutes = json.value("minutes"_L1).toInt();
    draft.reached = json.value("reached"_L1).toInt();
    draft.fact = json.value("fact"_L1).toString();
    draft.assessment = json.value("assessment"_L1).toString();
    for (const QJsonValue value : json.value("links"_L1).toArray()) {
        const QJsonObject link = value.toObject();
        if (const auto id = Id::fromString(link.value("id"_L1).toString()))
            draft.links.append({link.value("target"_L1).toString(), *id, link.value("title"_L1).toString()});
    }
    const QDateTime started = QDateTime::fromString(json.value("started"_L1).toString(), Qt::ISODateWithMs);
    if (started.isValid()) draft.started = Instant::fromDateTime(started);
    return draft;
}

} // namespace lygte
