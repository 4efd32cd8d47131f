#include "core/escalations/escalationtype.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QJsonObject concernFile()
{
    QFile file(u":/escalations/concern_133.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

static const EscalationType& concern()
{
    static const EscalationTypes types = EscalationTypes::load().value();
    return *types.find(u"concern_133");
}

static const Transition& send()
{
    return **concern().transition(u"draft"_s, u"send"_s);
}

/// The file with the member at `path` ("states.0.key") set to a value, or taken out by an undefined one.
static QJsonValue changed(const QJsonValue& where, QStringList path, const QJsonValue& value)
{
    if (path.isEmpty()) return value;
    const QString step = path.takeFirst();
    if (where.isArray()) {
        QJsonArray array = where.toArray();
        array[step.toInt()] = changed(array.at(step.toInt()), path, value);
        return array;
    }
    QJsonObject object = where.toObject();
    const QJsonValue inner = changed(object.value(step), path, value);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

static QString problemOf(const char* path, const QJsonValue& value)
{
    const auto type =
        EscalationType::parse(changed(concernFile(), QString::fromLatin1(path).split(u'.'), value).toObject(), u"test"_s);
    return type ? QString() : type.error().detail;
}

static FieldValues complete()
{
    return {{u"acute"_s, u"no"_s},
            {u"municipality"_s, u"751"_s},
            {u"identity_status"_s, u"known"_s},
            {u"child_name"_s, u"Anna Prøve"_s},
            {u"relation"_s, u"Betjent 04"_s},
            {u"observations"_s, u"Skrev at …"_s},
            {u"assessment"_s, u"Bekymring"_s},
            {u"done_so_far"_s, u"Talt"_s},
            {u"family_suspected"_s, u"yes"_s},
            {u"parents_told"_s, u"no"_s},
            {u"sent_by"_s, u"secure_mail"_s}};
}

TEST_CASE("Every escalation file that ships is valid")
{
    const auto types = EscalationTypes::load();
    INFO((types ? "" : types.error().detail.toStdString()));
    REQUIRE(types);
    REQUIRE(types->find(u"concern_133"));
    CHECK(types->find(u"nothing") == nullptr);
    // What the resources hold is what the folder holds: a file that nobody compiled in would be missing silently.
    CHECK(types->all().size() ==
          QDir(QStringLiteral(LYGTE_SOURCE_DIR "/resources/escalations")).entryList({u"*.json"_s}).size());
}

TEST_CASE("A notification of concern walks draft, sent, receipt, feedback, closed")
{
    const EscalationType& type = concern();
    QString state = type.initialState().key;
    CHECK(state == u"draft");
    for (const auto& [command, next] : {std::pair{u"send"_s, u"sent"_s},
                                        {u"record_receipt"_s, u"receipt"_s},
                                        {u"record_feedback"_s, u"feedback"_s},
                                        {u"close"_s, u"closed"_s}}) {
        const auto transition = type.transition(state, command);
        REQUIRE(transition);
        state = (*transition)->to;
        CHECK(state == next);
    }
    CHECK(type.isFinal(u"closed"));
    CHECK(type.isFinal(u"withdrawn"));
    CHECK((*type.transition(u"draft"_s, u"withdraw"_s))->to == u"withdrawn");
    CHECK(type.transition(u"sent"_s, u"withdraw"_s).error().code == ErrorCode::Conflict);
    CHECK(type.transition(u"sent"_s, u"send"_s).error().code == ErrorCode::Conflict);
    CHECK(type.transition(u"draft"_s, u"shred"_s).error().code == ErrorCode::Invalid);
    CHECK(type.transitionsFrom(u"closed"_s).isEmpty());
    CHECK(type.state(u"sent")->waiting == Waiting::Receiver);
}

TEST_CASE("What is missing is named in the order of the form")
{
    const EscalationType& type = concern();
    CHECK(type.missing(send(), complete(), 0, true).isEmpty());
    CHECK(type.missing(send(), complete(), 0, false) == QStringList{EscalationType::needsDocument});
    FieldValues values = complete();
    values.remove(u"observations"_s);
    values[u"relation"_s] = u"  \n"_s;
    values[u"municipality"_s] = u"999"_s; // no such municipality
    values[u"acute"_s] = u"maybe"_s;      // no such choice
    CHECK(type.missing(send(), values, 0, true) ==
          QStringList{u"acute"_s, u"municipality"_s, u"relation"_s, u"observations"_s});
    const Transition& receipt = **type.transition(u"sent"_s, u"record_receipt"_s);
    CHECK(type.missing(receipt, {{u"receipt_date"_s, u"i går"_s}}, 0, true) == QStringList{u"receipt_date"_s});
    CHECK(type.missing(receipt, {{u"receipt_date"_s, u"2026-03-04"_s}}, 0, false).isEmpty());
}

TEST_CASE("Some fields are needed only for what was answered before them")
{
    FieldValues values = complete();
    values[u"parents_told"_s] = u"yes"_s;
    CHECK(concern().missing(send(), values, 0, true) == QStringList{u"parents_reaction"_s});
    values = complete();
    values[u"identity_status"_s] = u"partly"_s;
    values.remove(u"child_name"_s);
    CHECK(concern().missing(send(), values, 0, true) == QStringList{u"child_traces"_s});
}

TEST_CASE("An unknown child is identified first; a manager's word or a missing excerpt never holds a notification back")
{
    FieldValues values = complete();
    CHECK(concern().blocking(send(), values).isEmpty());
    values[u"identity_status"_s] = u"unknown"_s;
    const auto rules = concern().blocking(send(), values);
    REQUIRE(rules.size() == 1);
    CHECK(rules.first()->key == u"identify_first");
    CHECK(send().excerpts == 0);
}

TEST_CASE("Identity is marked, so that it can be stored apart")
{
    QStringList identity;
    for (const EscalationField& field : concern().fields)
        if (field.identity) identity += field.key;
    CHECK(identity == QStringList{u"child_name"_s, u"child_cpr"_s, u"child_address"_s, u"child_school"_s, u"parents_names"_s,
                                  u"parents_phone"_s});
    CHECK(concern().field(u"assessment")->nature == Nature::Assessment);
    CHECK(concern().field(u"observations")->nature == Nature::Fact);
}

TEST_CASE("The button names the act and the receiver")
{
    CHECK(concern().buttonText(send(), complete(), u"da") == u"Markér som sendt til Aarhus Kommune");
    CHECK(concern().buttonText(send(), {}, u"en") == u"Mark as sent to the municipality");
    CHECK(concern().display(*concern().field(u"receipt_date"), u"2026-03-04"_s, u"da") == u"4. marts 2026");
    CHECK(concern().display(*concern().field(u"receipt_date"), u"2026-03-04"_s, u"en") == u"4 March 2026");
    CHECK(concern().display(*concern().field(u"acute"), u"no"_s, u"en") == u"No");
}

TEST_CASE("A file with a mistake is refused, and the mistake is named")
{
    CHECK(problemOf("key", u"concern_133"_s).isEmpty()); // the harness itself changes nothing
    CHECK(problemOf("label.en", QJsonValue::Undefined).contains(u"label.en is missing"));
    CHECK(problemOf("fields.3.label.da", u" "_s).contains(u"fields[3].label.da is missing or empty"));
    CHECK(problemOf("colour", u"red"_s).contains(u"colour is not a known member"));
    CHECK(problemOf("states.1.key", u"draft"_s).contains(u"states: draft is there twice"));
    CHECK(problemOf("transitions.1.command", u"send"_s).contains(u"transitions: send is there twice"));
    CHECK(problemOf("transitions.0.to", u"nowhere"_s).contains(u"transition send: no state nowhere"));
    CHECK(problemOf("transitions.0.from", QJsonArray{u"limbo"_s}).contains(u"transition send: no state limbo"));
    CHECK(problemOf("transitions.0.button.da", u"Send"_s).contains(u"must name the receiver"));
    CHECK(problemOf("transitions.4.to", u"closed"_s).contains(u"withdrawn cannot be reached"));
    CHECK(problemOf("states.0.initial", false).contains(u"exactly one must be initial"));
    CHECK(problemOf("states.4.waiting", u"officer"_s).contains(u"closed must wait for nobody"));
    CHECK(problemOf("fields.0.required", QJsonArray{u"fly"_s}).contains(u"field acute: no command fly"));
    CHECK(problemOf("fields.0.choices", QJsonValue::Undefined).contains(u"either choices or a reference list"));
    CHECK(problemOf("fields.1.reference", u"planets"_s).contains(u"planets"));
    CHECK(problemOf("fields.3.requiredWhen.field", u"mood"_s).contains(u"no choice field mood"));
    CHECK(problemOf("fields.3.requiredWhen.is", QJsonArray{u"never"_s}).contains(u"identity_status has no choice never"));
    CHECK(problemOf("rules.1.blocks", QJsonArray{u"fly"_s}).contains(u"rule identify_first: no command fly"));
    CHECK(problemOf("deadlines.0.after", u"dawn"_s).contains(u"deadline send: no state dawn"));
    CHECK(problemOf("deadlines.0.kind", u"someday"_s).contains(u"must be one of: same_shift, hours, weekdays"));
    CHECK(problemOf("deadlines.0.amount", 0).contains(u"amount must be above 0"));
    CHECK(problemOf("legal", QJsonArray{}).contains(u"must show its legal basis"));
    CHECK(problemOf("receiver.field", u"nobody"_s).contains(u"receiver: no field nobody"));
}

TEST_CASE("Broken JSON, an empty folder and a key in two files are refused")
{
    QTemporaryDir folder;
    CHECK(EscalationTypes::load(folder.path()).error().code == ErrorCode::NotFound);
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray good = QJsonDocument(concernFile()).toJson();
    write(u"a.json"_s, good);
    CHECK(EscalationTypes::load(folder.path()));
    write(u"b.json"_s, good);
    CHECK(EscalationTypes::load(folder.path()).error().detail.contains(u"used by two files"));
    write(u"b.json"_s, good.left(200));
    const auto broken = EscalationTypes::load(folder.path());
    CHECK(broken.error().subject.endsWith(u"b.json"));
    CHECK(broken.error().detail.contains(u"at byte"));
}

TEST_CASE("A transition can ask for excerpts")
{
    const auto type =
        EscalationType::parse(changed(concernFile(), {u"transitions"_s, u"0"_s, u"excerpts"_s}, 2).toObject(), u"test"_s);
    REQUIRE(type);
    const Transition& transition = **type->transition(u"draft"_s, u"send"_s);
    CHECK(type->missing(transition, complete(), 1, true) == QStringList{EscalationType::needsExcerpts});
    CHECK(type->missing(transition, complete(), 2, true).isEmpty());
}
