#include "core/escalations/escalationtype.h"

#include "core/people/referencedata.h"

#include <QDate>
#include <QDir>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

template <typename T> static const T* byKey(const QList<T>& list, QStringView key)
{
    const auto found = std::ranges::find(list, key, &T::key);
    return found == list.end() ? nullptr : &*found;
}

const EscalationState* EscalationType::state(QStringView key) const
{
    return byKey(states, key);
}

const EscalationField* EscalationType::field(QStringView key) const
{
    return byKey(fields, key);
}

const EscalationState& EscalationType::initialState() const
{
    return *std::ranges::find(states, true, &EscalationState::initial);
}

bool EscalationType::isFinal(QStringView state) const
{
    return std::ranges::none_of(transitions, [&](const Transition& t) { return t.from.contains(state); });
}

Result<const Transition*> EscalationType::transition(const QString& state, const QString& command) const
{
    const auto found = std::ranges::find(transitions, command, &Transition::command);
    if (found == transitions.end()) return fail(ErrorCode::Invalid, key, u"no command "_s + command);
    if (!found->from.contains(state))
        return fail(ErrorCode::Conflict, key, command + u" is not possible from the state "_s + state);
    return &*found;
}

const Transition* EscalationType::undoneBy(QStringView command) const
{
    if (!isUndo(command)) return nullptr;
    const auto found = std::ranges::find(transitions, command.sliced(undoPrefix.size()), &Transition::command);
    return found == transitions.end() || !found->canBeUndone() ? nullptr : &*found;
}

QList<const Transition*> EscalationType::transitionsFrom(const QString& state) const
{
    QList<const Transition*> result;
    for (const Transition& t : transitions)
        if (t.from.contains(state)) result += &t;
    return result;
}

static bool isFilled(const EscalationField& field, const QString& value)
{
    if (value.trimmed().isEmpty()) return false;
    if (field.kind == FieldKind::Date) return QDate::fromString(value, Qt::ISODate).isValid();
    if (field.kind != FieldKind::Choice) return true;
    if (field.reference.isEmpty()) return byKey(field.choices, value);
    const auto list = referenceList(field.reference);
    return list && (*list)->find(value);
}

QStringList EscalationType::missing(const Transition& transition, const FieldValues& values, int excerptCount,
                                    bool hasDocument) const
{
    QStringList result;
    for (const EscalationField& field : fields) {
        if (!field.required.contains(transition.command)) continue;
        if (field.requiredWhen && !field.requiredWhen->holds(values)) continue;
        if (!isFilled(field, values.value(field.key))) result += field.key;
    }
    if (excerptCount < transition.excerpts) result += needsExcerpts;
    if (transition.document && !hasDocument) result += needsDocument;
    return result;
}

QList<const EscalationRule*> EscalationType::blocking(const Transition& transition, const FieldValues& values) const
{
    QList<const EscalationRule*> result;
    for (const EscalationRule& rule : rules)
        if (rule.blocks.contains(transition.command) && rule.applies(values)) result += &rule;
    return result;
}

QString EscalationType::display(const EscalationField& field, const QString& value, QStringView language) const
{
    if (field.kind == FieldKind::Date) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!date.isValid()) return value;
        if (language.startsWith(u"da")) return QLocale(QLocale::Danish).toString(date, u"d. MMMM yyyy"_s);
        return QLocale(QLocale::English).toString(date, u"d MMMM yyyy"_s);
    }
    if (field.kind != FieldKind::Choice) return value;
    if (const FieldChoice* choice = byKey(field.choices, value)) return choice->label.in(language);
    if (field.reference.isEmpty()) return value;
    const auto list = referenceList(field.reference);
    return list ? (*list)->label(value, language) : value;
}

QString EscalationType::buttonText(const Transition& transition, const FieldValues& values, QStringView language) const
{
    QString receiver = receiverUnknown.in(language);
    const EscalationField* holder = field(receiverField);
    if (const QString value = values.value(receiverField); holder && isFilled(*holder, value))
        receiver = display(*holder, value, language);
    return transition.button.in(language).replace(u"{receiver}"_s, receiver);
}

Result<EscalationTypes> EscalationTypes::load(const QString& folder)
{
    EscalationTypes result;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty()) return fail(ErrorCode::NotFound, folder);
    for (const QString& name : names) {
        const QString path = folder + u'/' + name;
        LYGTE_TRY_VALUE(file, readDataFile(path));
        LYGTE_TRY_VALUE(type, EscalationType::parse(file, path));
        if (result.find(type.key)) return fail(ErrorCode::Invalid, path, u"the key "_s + type.key + u" is used by two files"_s);
        result.types_ += std::move(type);
    }
    return result;
}

const EscalationType* EscalationTypes::find(QStringView key) const
{
    return byKey(types_, key);
}

} // namespace lygte
