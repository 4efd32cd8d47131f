#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"
#include "ui/escalations/dateeditor.h"
#include "ui/escalations/deadlinestatus.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/escalationwords.h"
#include "ui/escalations/formsections.h"
#include "ui/widgets/colours.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    TempStore store;
    EscalationStore escalations{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
    EscalationModel model{escalations};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Id create(const QString& title) { return wait(escalations.create(u"concern_133"_s, title, {}, {})); }
    bool shows(const QStringList& rows)
    {
        return eventually([&] {
            QStringList shown;
            for (int i = 0; i < model.rowCount(); ++i)
                shown += model.row(i).item ? model.row(i).item->title
                                           : u"# "_s + model.data(model.index(i), Qt::DisplayRole).toString();
            return shown == rows;
        });
    }
};

} // namespace

TEST_CASE("the list is grouped by what is needed, and follows the store by id", "[ui][escalations]")
{
    Fixture f;
    REQUIRE(eventually([&] { return f.model.isLoaded(); }));
    CHECK(f.model.rowCount() == 0);
    f.create(u"a"_s);
    f.store.clock().advance(3600);
    const Id b = f.create(u"b"_s);
    REQUIRE(f.shows({u"# For me to do"_s, u"a"_s, u"b"_s}));
    const QPersistentModelIndex kept = f.model.index(2);
    wait(f.escalations.setFields(b, {{u"withdrawal_reason"_s, u"fejl"_s}}));
    wait(f.escalations.act(b, u"withdraw"_s, u"draft"_s, {}));
    REQUIRE(f.shows({u"# For me to do"_s, u"a"_s}));
    CHECK_FALSE(kept.isValid());
    f.model.setWithClosed(true);
    REQUIRE(f.shows({u"# For me to do"_s, u"a"_s, u"# Closed"_s, u"b"_s}));
    f.model.setWords(u"withdrawn"_s); // a word of the state
    REQUIRE(f.shows({u"# Closed"_s, u"b"_s}));
    f.model.setWords({});
    REQUIRE(f.shows({u"# For me to do"_s, u"a"_s, u"# Closed"_s, u"b"_s}));
}

TEST_CASE("a row that moves keeps its selection", "[ui][escalations]")
{
    Fixture f;
    const Id a = f.create(u"a"_s);
    f.store.clock().advance(60);
    f.create(u"b"_s);
    REQUIRE(f.shows({u"# For me to do"_s, u"a"_s, u"b"_s}));
    const QPersistentModelIndex kept = f.model.index(1);
    wait(f.escalations.setFields(a, {{u"withdrawal_reason"_s, u"fejl"_s}}));
    f.model.setWithClosed(true);
    wait(f.escalations.act(a, u"withdraw"_s, u"draft"_s, {}));
    REQUIRE(f.shows({u"# For me to do"_s, u"b"_s, u"# Closed"_s, u"a"_s}));
    REQUIRE(kept.isValid());
    CHECK(f.model.idAt(kept.row()) == a);
}

TEST_CASE("an overdue deadline is said in colour, shape and words", "[ui][escalations]")
{
    const QPalette palette = Colours::light().palette();
    const Instant due{1'772'543'400'000'000};
    const Mark late = escalationwords::countdown(due, due.plusSeconds(2 * 3600 + 60), palette);
    CHECK(late.word == u"Overdue by 2 h 1 min");
    CHECK(late.glyph == u"⧗");
    CHECK(late.colour == Colours::light().danger);
    const Mark calm = escalationwords::countdown(due, due.plusSeconds(-50 * 3600), palette);
    CHECK(calm.word == u"2 d 2 h left");
    CHECK(calm.colour == Colours::light().muted);
}

TEST_CASE("since when a state lasts, in the words of the language", "[ui][escalations]")
{
    const Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 3, 6), QTime(9, 0)));
    const Instant tuesday = Instant::fromDateTime(QDateTime(QDate(2026, 3, 3), QTime(14, 10)));
    const EscalationTypes types = *EscalationTypes::load();
    EscalationSummary summary;
    summary.state = u"sent"_s;
    summary.stateSince = tuesday;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(escalationwords::stateSince(types.find(u"concern_133"), summary, now) ==
          u"Sent, waiting for acknowledgement · Tuesday 14:10");
    QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
    CHECK(escalationwords::sinceText(tuesday, now) == u"tirsdag 14.10");
    CHECK(escalationwords::sinceText(now, now) == u"09.00");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

TEST_CASE("the form shows the fields of the acts that are possible now", "[ui][escalations]")
{
    const EscalationTypes types = *EscalationTypes::load();
    const EscalationType& type = *types.find(u"concern_133");
    const auto keys = [](const FormSection& section) {
        QStringList names;
        for (const EscalationField* field : section.fields) names += field->key;
        return names;
    };
    const QList<FormSection> draft = formSections(type, u"draft"_s, {});
    REQUIRE(draft.size() == 2);
    CHECK(draft[0].act->command == u"send");
    CHECK(keys(draft[0]).contains(u"child_cpr"_s)); // optional, among the fields of the notification
    CHECK_FALSE(keys(draft[0]).contains(u"receipt_reference"_s));
    CHECK(keys(draft[1]) == QStringList{u"withdrawal_reason"_s});
    const QList<FormSection> sent = formSections(type, u"sent"_s, {{u"observations"_s, u"x"_s}});
    REQUIRE(sent.size() == 3);
    CHECK(keys(sent[0]) == QStringList{u"receipt_date"_s, u"receipt_reference"_s});
    CHECK(keys(sent[1]) == QStringList{u"feedback"_s});
    CHECK(sent[2].act == nullptr);
    CHECK(keys(sent[2]) == QStringList{u"observations"_s});
}

TEST_CASE("a day is understood as people write it", "[ui][escalations]")
{
    for (const QString& typed : {u"3.3.2026"_s, u"03/03/2026"_s, u"2026-03-03"_s, u"3-3-2026"_s, u" 3.3"_s, u"3.3."_s})
        CHECK(DateEditor::understood(typed, 2026) == QDate(2026, 3, 3));
    for (const QString& typed : {u"31.2.2026"_s, u"3"_s, u"i morgen"_s, u"3.3.26"_s, QString()})
        CHECK_FALSE(DateEditor::understood(typed, 2026).isValid());
}

TEST_CASE("deadlines that cannot be read are said to be, and what was read last keeps standing", "[ui][escalations]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TempStore store;
    EscalationStore escalations(store.desk(), *EscalationTypes::load(), *DanishCalendar::load());
    const Id id = wait(escalations.create(u"concern_133"_s, u"Noah"_s, {}, {}));
    DeadlineStatus before(escalations);
    REQUIRE(eventually([&] { return before.text().contains(u"left"_s); }));
    const QString words = before.text();
    store.loseTable(u"escalation"_s);
    DeadlineStatus after(escalations);
    Q_EMIT escalations.changed({id});
    REQUIRE(eventually([&] { return after.text().contains(u"could not be read"_s); }));
    CHECK(after.isVisibleTo(nullptr));
    REQUIRE(eventually([&] { return before.text() != words; }));
    CHECK(before.text().contains(words));
    CHECK(before.text().startsWith(u"✗ "_s));
    store.bringBackTable(u"escalation"_s);
    Q_EMIT escalations.changed({id});
    CHECK(eventually([&] { return before.text() == words && after.text() == words; }));
}
