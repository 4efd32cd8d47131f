#pragma once
// An entry that is not saved yet, as a draft of this machine.

#include "core/patrol/patrol.h"

#include <QJsonObject>

namespace lygte {

QJsonObject entryDraftToJson(const EntryDraft& draft);
/// What is missing or wrong stays at its default.
EntryDraft entryDraftFromJson(const QJsonObject& json);

} // namespace lygte
