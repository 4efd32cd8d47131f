#pragma once
// Escalation types are data (resources/escalations/*.json): what a type must contain, which states it walks through by which
// commands, its deadlines and the legal basis of each. A jurist corrects them without a new build (domain.md). This header is
// the checked model of one file: whoever holds an EscalationType may trust that every state, command and field it names exists,
// and that every text is there in both languages. Discarded: one C++ class per type (a changed paragraph would need a release).
//
// All types here are plain values, immutable after load() and so usable from any thread.

#include "core/base/result.h"
#include "core/people/localtext.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace lygte {

/// What an officer filled in: field key → value as stored (a choice's key, a date as ISO 8601, else the text).
using FieldValues = QMap<QString, QString>;

/// True when the field holds one of the values.
struct FieldCondition
{
    QString field;
    QStringList is;
    bool holds(const FieldValues& values) const { return is.contains(values.value(field)); }
};

enum class Waiting { Officer, Receiver, Nobody }; ///< whose turn it is in a state
enum class FieldKind { Text, LongText, Date, Choice, Phone };
enum class Nature { Plain, Fact, Assessment }; ///< an observation is not an opinion: typeset and stored apart
enum class DeadlineKind { SameShift, Hours, Weekdays };
enum class DeadlineBasis { Internal, Legal };

struct LegalBasis
{
    LocalText text;
    QString statute;   ///< "barnets lov"
    QString paragraph; ///< "§ 133"
    LocalText note;    ///< "to be verified by a jurist"
    QString source;    ///< where we have it from
};

/// A rule shown at the form; with `when` only while that holds, with `blocks` it also holds back those commands.
struct EscalationRule
{
    QString key;
    LocalText text;
    std::optional<FieldCondition> when;
    QStringList blocks;
    bool applies(const FieldValues& values) const { return !when || when->holds(values); }
};

struct EscalationState
{
    QString key;
    LocalText label;
    Waiting waiting = Waiting::Nobody;
    bool initial = false;
};

struct Transition
{
    QString command;
    QStringList from;
    QString to;
    LocalText button; ///< names the act and, as `{receiver}`, the receiver
    LocalText help;
    int excerpts = 0;      ///< how many excerpts at least
    bool document = false; ///< the document must have been made
    LocalText undone;      ///< what the history says when it is taken back; empty: it cannot be
    bool canBeUndone() const { return !undone.isEmpty(); }
};

struct FieldChoice
{
    QString key;
    LocalText label;
};

struct EscalationField
{
    QString key;
    LocalText label;
    LocalText help;
    FieldKind kind = FieldKind::Text;
    Nature nature = Nature::Fact;
    bool identity = false; ///< identity of the child or the parents: stored apart, each reading needs a reason
    QStringList required;  ///< the commands that need it
    std::optional<FieldCondition> requiredWhen; ///< … and only while this holds
    QList<FieldChoice> choices;
    QString reference; ///< instead of choices: the name of a reference list
};

struct Deadline
{
    QString key;
    LocalText label;
    LocalText text;    ///< the legal basis in words, shown to the officer
    QString after;     ///< runs from entering this state
    QStringList until; ///< is met by entering one of these
    DeadlineKind kind = DeadlineKind::Hours;
    int amount = 0;   ///< hours, or weekdays; for SameShift the hours that hold when no shift is running
    bool ours = true; ///< ours to keep; otherwise the receiver's, shown so that we can ask
    DeadlineBasis basis = DeadlineBasis::Internal;
};

class EscalationType
{
public:
    /// From the object of a file; `name` is for the error. Invalid with every mistake named, one a line.
    static Result<EscalationType> parse(const QJsonObject& file, const QString& name);

    QString key;
    LocalText label;
    LocalText help;
    QStringList jurisdictions; ///< DK, GL, FO
    QString document;          ///< name of the letter's template, resources/templates/<lang>/<document>.json
    QString receiverField;     ///< the field that holds the receiver
    LocalText receiverUnknown; ///< what the receiver is called before it is chosen
    QList<LegalBasis> legal;
    QList<EscalationRule> rules;
    QList<EscalationState> states;
    QList<Transition> transitions;
    QList<EscalationField> fields;
    QList<Deadline> deadlines;

    const EscalationState* state(QStringView key) const;
    const EscalationField* field(QStringView key) const;
    const EscalationState& initialState() const;
    bool isFinal(QStringView state) const;

    /// The transition of a command that expects `state` (sync.md § 4). Invalid: no such command; Conflict: not from this state.
    Result<const Transition*> transition(const QString& state, const QString& command) const;
    /// The act that `command` takes back; null when it takes none back.
    const Transition* undoneBy(QStringView command) const;
    /// The command that takes `command` back, to a state that the act can come from: written as an event of its own.
    static QString undoCommand(const QString& command) { return undoPrefix + command; }
    static bool isUndo(QStringView command) { return command.startsWith(undoPrefix); }
    /// The acts possible from a state, in the order of the file: the buttons.
    QList<const Transition*> transitionsFrom(const QString& state) const;

    /// What `transition` still needs: field keys in the order of the form, then `#excerpts` and `#document`. Values of identity
    /// fields count too, so pass them along. A value that is no choice or no date counts as missing.
    QStringList missing(const Transition& transition, const FieldValues& values, int excerptCount, bool hasDocument) const;
    /// The rules that hold `transition` back now.
    QList<const EscalationRule*> blocking(const Transition& transition, const FieldValues& values) const;

    /// A value as people read it: a choice's label, a reference entry's label, a date of the language; else the text itself
    /// (foreign).
    QString display(const EscalationField& field, const QString& value, QStringView language) const;
    /// The button's label with the receiver's name in it; the receiver is foreign data, shown as plain text.
    QString buttonText(const Transition& transition, const FieldValues& values, QStringView language) const;

    static inline const QString undoPrefix = QStringLiteral("undo_");
    static inline const QString needsExcerpts = QStringLiteral("#excerpts");
    static inline const QString needsDocument = QStringLiteral("#document");
};

/// All types that ship with the program.
class EscalationTypes
{
public:
    /// Every `:/escalations/*.json`. The first bad file is the error: a program with half its types would look complete.
    static Result<EscalationTypes> load() { return load(QStringLiteral(":/escalations")); }
    static Result<EscalationTypes> load(const QString& folder);

    const QList<EscalationType>& all() const { return types_; }
    const EscalationType* find(QStringView key) const;

private:
    QList<EscalationType> types_;
};

} // namespace lygte
