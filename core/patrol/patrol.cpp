#include "core/patrol/patrol.h"

namespace lygte {

QList<EntryKind> entryKinds()
{
    return {EntryKind::Presence, EntryKind::Dialogue, EntryKind::Observation, EntryKind::Measure, EntryKind::Prevention};
}

QString entryKindKey(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Presence:
        return QStringLiteral("presence");
    case EntryKind::Dialogue:
        return QStringLiteral("dialogue");
    case EntryKind::Observation:
        return QStringLiteral("observation");
    case EntryKind::Measure:
        return QStringLiteral("measure");
    case EntryKind::Prevention:
        return QStringLiteral("prevention");
    }
    return {};
}

std::optional<EntryKind> entryKindFromKey(QStringView key)
{
    for (const EntryKind kind : entryKinds())
        if (entryKindKey(kind) == key) return kind;
    return std::nullopt;
}

QString countedKey(CountedAs counted)
{
    switch (counted) {
    case CountedAs::Nothing:
        return QStringLiteral("nothing");
    case CountedAs::Advice:
        return QStringLiteral("advice");
    case CountedAs::Measure:
        return QStringLiteral("measure");
    case CountedAs::Case:
        return QStringLiteral("case");
    }
    return {};
}

std::optional<CountedAs> countedFromKey(QStringView key)
{
    for (const CountedAs counted : {CountedAs::Nothing, CountedAs::Advice, CountedAs::Measure, CountedAs::Case})
        if (countedKey(counted) == key) return counted;
    return std::nullopt;
}

bool saysNothing(const EntryDraft& draft)
{
    return draft.platform.isEmpty() && draft.place.trimmed().isEmpty() && draft.minutes == 0 && draft.reached == 0 &&
           draft.fact.trimmed().isEmpty() && draft.assessment.trimmed().isEmpty() && draft.topics.isEmpty();
}

} // namespace lygte
