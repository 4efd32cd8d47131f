#pragma once
// Which fields the form shows in a state, and under which act. A type's file lists the fields of its whole life; at any moment
// the officer needs those of the acts that are possible now, and sees what was filled in for the acts that are done. Pure.

#include "core/escalations/escalation.h"

namespace lygte {

struct FormSection
{
    const Transition* act =
        nullptr; ///< what the fields are for; null: what was filled in before, which is not changed any more
    QList<const EscalationField*> fields;
};

/// In the order of the acts, then what was filled in before. A field that no act requires belongs to the acts of the field
/// above it.
QList<FormSection> formSections(const EscalationType& type, const QString& state, const FieldValues& values);

} // namespace lygte
