// Reading and checking one escalation type. Reading fills the model; the checks then hold its names against each other.

#include "core/escalations/escalationtype.h"
#include "core/people/referencedata.h"

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

static std::optional<FieldCondition> readCondition(DataObject& owner, QLatin1StringView key)
{
    auto object = owner.object(key);
    if (!object) return std::nullopt;
    FieldCondition condition{object->text("field"_L1), object->texts("is"_L1)};
    if (condition.is.isEmpty()) object->problem(u"is must name a value"_s);
    object->finish();
    return condition;
}

static LegalBasis readLegal(DataObject& item)
{
    return {item.localText("text"_L1), item.text("statute"_L1), item.text("paragraph"_L1), item.localText("note"_L1),
            item.text("source"_L1)};
}

static EscalationRule readRule(DataObject& item)
{
    return {item.text("key"_L1), item.localText("text"_L1), readCondition(item, "when"_L1), item.texts("blocks"_L1)};
}

static EscalationState readState(DataObject& item)
{
    EscalationState state{item.text("key"_L1), item.localText("label"_L1), {}, item.flag("initial"_L1)};
    state.waiting = static_cast<Waiting>(item.oneOf("waiting"_L1, {"officer"_L1, "receiver"_L1, "nobody"_L1}));
    return state;
}

static Transition readTransition(DataObject& item)
{
    Transition transition{item.text("command"_L1),
                          item.texts("from"_L1),
                          item.text("to"_L1),
                          item.localText("button"_L1),
                          item.optionalLocalText("help"_L1),
                          item.integer("excerpts"_L1, 0),
                          item.flag("document"_L1),
                          item.optionalLocalText("undone"_L1)};
    if (EscalationType::isUndo(transition.command)) item.problem(u"the command may not begin as an undo does"_s);
    if (transition.from.isEmpty()) item.problem(u"from names no state"_s);
    for (const QString& button : {transition.button.da, transition.button.en})
        if (!button.contains(u"{receiver}"_s)) item.problem(u"the button must name the receiver as {receiver}"_s);
    return transition;
}

static EscalationField readField(DataObject& item)
{
    EscalationField field;
    field.key = item.text("key"_L1);
    field.label = item.localText("label"_L1);
    field.help = item.optionalLocalText("help"_L1);
    field.kind = static_cast<FieldKind>(item.oneOf("kind"_L1, {"text"_L1, "longtext"_L1, "date"_L1, "choice"_L1, "phone"_L1}));
    field.nature = item.oneOf("nature"_L1, {"fact"_L1, "assessment"_L1}) ? Nature::Assessment : Nature::Fact;
    field.identity = item.flag("identity"_L1);
    field.required = item.texts("required"_L1);
    field.requiredWhen = readCondition(item, "requiredWhen"_L1);
    field.reference = item.optionalText("reference"_L1);
    for (DataObject& choice : item.objects("choices"_L1)) {
        field.choices += FieldChoice{choice.text("key"_L1), choice.localText("label"_L1)};
        choice.finish();
    }
    const bool listed = !field.choices.isEmpty();
    const bool referred = !field.reference.isEmpty();
    if (field.kind == FieldKind::Choice ? listed == referred : listed || referred)
        item.problem(u"a choice has either choices or a reference list, and nothing else has them"_s);
    if (!field.reference.isEmpty())
        if (const auto list = referenceList(field.reference); !list)
            item.problem(list.error().subject + u' ' + list.error().detail);
    if (field.requiredWhen && field.required.isEmpty()) item.problem(u"requiredWhen needs required"_s);
    return field;
}

static Deadline readDeadline(DataObject& item)
{
    Deadline deadline{item.text("key"_L1),
                      item.localText("label"_L1),
                      item.localText("text"_L1),
                      item.text("after"_L1),
                      item.texts("until"_L1),
                      {},
                      item.integer("amount"_L1, 0),
                      true,
                      {}};
    deadline.kind = static_cast<DeadlineKind>(item.oneOf("kind"_L1, {"same_shift"_L1, "hours"_L1, "weekdays"_L1}));
    deadline.ours = item.oneOf("party"_L1, {"officer"_L1, "receiver"_L1}) == 0;
    deadline.basis = static_cast<DeadlineBasis>(item.oneOf("basis"_L1, {"internal"_L1, "legal"_L1}));
    if (deadline.amount <= 0) item.problem(u"amount must be above 0"_s);
    if (deadline.until.isEmpty()) item.problem(u"until names no state, so the deadline could never be met"_s);
    return deadline;
}

template <typename T> static QList<T> readList(DataObject& top, QLatin1StringView key, T (*read)(DataObject&))
{
    QList<T> result;
    for (DataObject& item : top.objects(key)) {
        result += read(item);
        item.finish();
    }
    return result;
}

namespace {

/// Holds the names of a type against each other.
class Check
{
public:
    Check(const EscalationType& type, QStringList& problems) : type_(type), problems_(problems) {}

    void all()
    {
        unique(type_.states, &EscalationState::key, u"states"_s);
        unique(type_.fields, &EscalationField::key, u"fields"_s);
        unique(type_.transitions, &Transition::command, u"transitions"_s);
        unique(type_.deadlines, &Deadline::key, u"deadlines"_s);
        unique(type_.rules, &EscalationRule::key, u"rules"_s);
        states();
        transitions();
        names();
    }

private:
    template <typename T> void unique(const QList<T>& list, QString T::* key, const QString& where)
    {
        QSet<QString> seen;
        for (const T& item : list) {
            if (seen.contains(item.*key)) problems_ += where + u": "_s + item.*key + u" is there twice"_s;
            seen.insert(item.*key);
        }
    }

    void states()
    {
        if (std::ranges::count(type_.states, true, &EscalationState::initial) != 1) {
            problems_ += u"states: exactly one must be initial"_s;
            return;
        }
        QStringList reached{type_.initialState().key};
        for (qsizetype i = 0; i < reached.size(); ++i)
            for (const Transition* t : type_.transitionsFrom(reached.at(i)))
                if (!reached.contains(t->to)) reached += t->to;
        for (const EscalationState& state : type_.states) {
            if (!reached.contains(state.key)) problems_ += u"states: "_s + state.key + u" cannot be reached"_s;
            if (type_.isFinal(state.key) != (state.waiting == Waiting::Nobody))
                problems_ += u"states: "_s + state.key + u" must wait for nobody exactly when no transition leaves it"_s;
        }
    }

    void knownState(const QString& state, const QString& where)
    {
        if (!type_.state(state)) problems_ += where + u": no state "_s + state;
    }

    void knownCommands(const QStringList& commands, const QString& where)
    {
        for (const QString& command : commands)
            if (std::ranges::find(type_.transitions, command, &Transition::command) == type_.transitions.end())
                problems_ += where + u": no command "_s + command;
    }

    void condition(const std::optional<FieldCondition>& condition, const QString& where)
    {
        if (!condition) return;
        const EscalationField* field = type_.field(condition->field);
        if (!field || field->kind != FieldKind::Choice) {
            problems_ += where + u": no choice field "_s + condition->field;
            return;
        }
        for (const QString& value : condition->is)
            if (field->reference.isEmpty() &&
                std::ranges::find(field->choices, value, &FieldChoice::key) == field->choices.end())
                problems_ += where + u": "_s + condition->field + u" has no choice "_s + value;
    }

    void transitions()
    {
        for (const Transition& transition : type_.transitions) {
            for (const QString& from : transition.from) knownState(from, u"transition "_s + transition.command);
            knownState(transition.to, u"transition "_s + transition.command);
        }
    }

    void names()
    {
        for (const EscalationField& field : type_.fields) {
            knownCommands(field.required, u"field "_s + field.key);
            condition(field.requiredWhen, u"field "_s + field.key);
        }
        for (const EscalationRule& rule : type_.rules) {
            knownCommands(rule.blocks, u"rule "_s + rule.key);
            condition(rule.when, u"rule "_s + rule.key);
        }
        for (const Deadline& deadline : type_.deadlines) {
            knownState(deadline.after, u"deadline "_s + deadline.key);
            for (const QString& state : deadline.until) knownState(state, u"deadline "_s + deadline.key);
        }
        if (!type_.field(type_.receiverField)) problems_ += u"receiver: no field "_s + type_.receiverField;
        if (type_.legal.isEmpty()) problems_ += u"legal: a type must show its legal basis"_s;
        if (type_.jurisdictions.isEmpty()) problems_ += u"jurisdictions is empty"_s;
    }

    const EscalationType& type_;
    QStringList& problems_;
};

} // namespace

Result<EscalationType> EscalationType::parse(const QJsonObject& file, const QString& name)
{
    QStringList problems;
    DataObject top(file, {}, &problems);
    EscalationType type;
    type.key = top.text("key"_L1);
    type.label = top.localText("label"_L1);
    type.help = top.localText("help"_L1);
    type.jurisdictions = top.texts("jurisdictions"_L1);
    type.document = top.text("document"_L1);
    top.oneOf("approval"_L1, {"none"_L1}); // the types that need an approval come with the stores that can record one
    if (auto receiver = top.object("receiver"_L1)) {
        type.receiverField = receiver->text("field"_L1);
        type.receiverUnknown = receiver->localText("unknown"_L1);
        receiver->finish();
    }
    type.legal = readList(top, "legal"_L1, readLegal);
    type.rules = readList(top, "rules"_L1, readRule);
    type.states = readList(top, "states"_L1, readState);
    type.transitions = readList(top, "transitions"_L1, readTransition);
    type.fields = readList(top, "fields"_L1, readField);
    type.deadlines = readList(top, "deadlines"_L1, readDeadline);
    top.finish();
    Check(type, problems).all();
    if (!problems.isEmpty()) return dataProblems(name, problems);
    return type;
}

} // namespace lygte
