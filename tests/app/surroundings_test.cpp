#include "app/desktop/surroundingsadapter.h"
#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is known of a conversation elsewhere: escalations, log entries, handles and numbers")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    EscalationStore escalations(store.desk(), *EscalationTypes::load(), *DanishCalendar::load());
    PatrolStore patrol(store.desk());
    SearchStore search(store.desk());
    SurroundingsAdapter adapter(escalations, patrol, search);
    const Id noah = wait(conversations.create({u"discord"_s, u"noah"_s, {}}));
    const Id ida = wait(conversations.create({u"instagram"_s, u"ida"_s, {}}));
    const Id mads = wait(conversations.create({u"snapchat"_s, u"mads.k"_s, {}}));
    const auto say = [&](const Id& conversation, const QString& text) {
        store.clock().advance(60);
        return wait(conversations.addMessage(
            conversation, {Direction::Received, Origin::Typed, u"x"_s, text, {}, TimePrecision::Minute, {}}));
    };
    const Id message = say(noah, u"ring 20 30 40 50, eller skriv til @mads.k"_s);
    say(ida, u"hans nummer er 20304050"_s);
    say(ida, u"ja, 20304050"_s);
    CHECK(wait(adapter.escalations(noah)).isEmpty());
    CHECK(wait(adapter.entries(noah)).isEmpty());

    QSignalSpy changed(&adapter, &Surroundings::changed);
    const Id escalation = wait(escalations.create(u"concern_133"_s, u"noah"_s, noah, {message}));
    const Shift shift = wait(patrol.startShift(u"Politiets Online Patrulje"_s, {u"twitch"_s}));
    EntryDraft draft;
    draft.kind = EntryKind::Dialogue;
    draft.fact = u"talte **længe** med ham"_s;
    draft.links = {{u"conversation"_s, noah, {}}};
    wait(patrol.save(shift.id, draft));
    CHECK(eventually([&] { return changed.size() >= 2; }));
    const QList<Related> duties = wait(adapter.escalations(noah));
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].id == escalation);
    CHECK_FALSE(duties[0].words.isEmpty());
    CHECK(duties[0].due.has_value());
    const QList<Related> entries = wait(adapter.entries(noah));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].root == shift.id);
    CHECK(entries[0].title == u"talte længe med ham");
    CHECK(wait(adapter.entries(ida)).isEmpty());

    const QList<Related> places = wait(adapter.elsewhere(noah, {u"20 30 40 50"_s, u"@mads.k"_s, u"nobody"_s}));
    REQUIRE(places.size() == 2);
    CHECK(places[0].id == ida); // once, though the number stands there twice
    CHECK(places[0].key > 0);
    CHECK(places[0].identifier == u"20 30 40 50");
    CHECK(places[1].id == mads);
    CHECK(places[1].key == 0);
}
