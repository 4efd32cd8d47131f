#include "ui/escalations/formsections.h"

#include <QSet>

namespace lygte {

QList<FormSection> formSections(const EscalationType& type, const QString& state, const FieldValues& values)
{
    QHash<QString, QStringList> actsOf;
    QStringList acts;
    for (const EscalationField& field : type.fields) {
        if (!field.required.isEmpty()) acts = field.required;
        actsOf.insert(field.key, acts);
    }
    QList<FormSection> sections;
    QSet<QString> placed;
    for (const Transition* act : type.transitionsFrom(state)) {
        FormSection section{act, {}};
        for (const EscalationField& field : type.fields) {
            const QStringList& of = actsOf[field.key];
            if (placed.contains(field.key) || !(of.isEmpty() || of.contains(act->command))) continue;
            placed.insert(field.key);
            section.fields += &field;
        }
        if (!section.fields.isEmpty()) sections += section;
    }
    FormSection before;
    for (const EscalationField& field : type.fields)
        if (!placed.contains(field.key) && !values.value(field.key).trimmed().isEmpty()) before.fields += &field;
    if (!before.fields.isEmpty()) sections += before;
    return sections;
}

} // namespace lygte
