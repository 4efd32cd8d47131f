#include "core/patrol/patrolstore.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

static EntryDraft talk()
{
    EntryDraft draft;
    draft.kind = EntryKind::Dialogue;
    draft.counted = CountedAs::Advice;
    draft.platform = QStringLiteral("twitch");
    draft.place = QStringLiteral("politiets kanal");
    draft.topics = {QStringLiteral("sextortion")};
    draft.minutes = 15;
    draft.reached = 40;
    draft.fact = QStringLiteral("Svarede på spørgsmål om sextortion.");
    return draft;
}

TEST_CASE("a shift runs once per officer, ends, and can be taken up again", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    const Shift shift = wait(
        patrol.startShift(QStringLiteral("Politiets Online Patrulje"), {QStringLiteral("twitch"), QStringLiteral("discord")}));
    CHECK(shift.isRunning());
    CHECK(shift.platforms.size() == 2);
    CHECK(waitForError(patrol.startShift(QStringLiteral("x"), {})) == ErrorCode::Conflict);

    store.clock().advance(3600);
    wait(patrol.endShift(shift.id, QStringLiteral("Følg op på drengen fra Discord.")));
    CHECK(waitForError(patrol.endShift(shift.id, {})) == ErrorCode::Conflict);
    const Shift ended = *wait(patrol.shift(shift.id));
    CHECK(ended.ended->micros - ended.started.micros == 3600LL * 1'000'000);
    CHECK(ended.handover == u"Følg op på drengen fra Discord.");
    CHECK_FALSE(wait(patrol.runningShift()));

    wait(patrol.resumeShift(shift.id));
    CHECK(wait(patrol.runningShift())->id == shift.id);
}

TEST_CASE("another officer's shift is refused to whoever would change it", "[patrol]")
{
    TempStore store;
    PatrolStore theirs(store.desk());
    const Shift shift = wait(theirs.startShift(QStringLiteral("POP"), {}));
    const Id entry = wait(theirs.save(shift.id, talk()));
    CHECK(shift.officerId == store.desk().officer.id);

    Desk colleague = store.desk();
    colleague.officer.id = Id::generate(store.clock().now());
    colleague.officer.number = QStringLiteral("05");
    PatrolStore ours(colleague);
    CHECK(waitForError(ours.endShift(shift.id, {})) == ErrorCode::Refused);
    CHECK(waitForError(ours.save(shift.id, talk())) == ErrorCode::Refused);
    CHECK(waitForError(ours.correct(entry, talk())) == ErrorCode::Refused);
    CHECK(waitForError(ours.withdraw(entry)) == ErrorCode::Refused);
    wait(theirs.endShift(shift.id, QStringLiteral("Følg op.")));
    CHECK(waitForError(ours.setHandover(shift.id, QStringLiteral("x"))) == ErrorCode::Refused);
    CHECK(waitForError(ours.resumeShift(shift.id)) == ErrorCode::Refused);
    CHECK(wait(ours.shift(shift.id))->handover == u"Følg op.");
    CHECK(wait(ours.entries(shift.id)).size() == 1);
}

TEST_CASE("a handover that was put right is found by its new words and no longer by the old ones", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    const Shift shift = wait(patrol.startShift(QStringLiteral("POP"), {}));
    wait(patrol.endShift(shift.id, QStringLiteral("Følg op på drengen.")));
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'drengen'") == 1);
    wait(patrol.setHandover(shift.id, QStringLiteral("Følg op på pigen.")));
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'drengen'") == 0);
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'pigen'") == 1);
    wait(patrol.setHandover(shift.id, QStringLiteral("Følg op på pigen."))); // nothing new is no version
    wait(patrol.setHandover(shift.id, {}));
    const auto earlier = wait(patrol.summary(shift.id)).earlierHandovers;
    REQUIRE(earlier.size() == 2);
    CHECK(earlier[0].text == u"Følg op på pigen.");
    CHECK(earlier[1].text == u"Følg op på drengen.");
    CHECK(earlier[1].replaced == store.clock().now());
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'pigen'") == 0);
}

TEST_CASE("a correction keeps the old text, and only the latest version counts", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    const Shift shift = wait(patrol.startShift(QStringLiteral("POP"), {}));
    const Id first = wait(patrol.save(shift.id, talk()));
    EntryDraft corrected = talk();
    corrected.reached = 41;
    corrected.counted = CountedAs::Measure;
    const Id second = wait(patrol.correct(first, corrected));

    const QList<Entry> entries = wait(patrol.entries(shift.id));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].id == second);
    REQUIRE(entries[0].earlier.size() == 1);
    CHECK(entries[0].earlier[0].text.reached == 40);
    // A second correction of the old version is a conflict, not a fork.
    CHECK(waitForError(patrol.correct(first, corrected)) == ErrorCode::Conflict);

    const ShiftSummary summary = wait(patrol.summary(shift.id));
    CHECK(summary.entries == 1);
    CHECK(summary.advice == 0);
    CHECK(summary.measures == 1);
    CHECK(summary.reached == 41);
    CHECK(summary.minutes == 15);
}

TEST_CASE("an entry taken back stays readable, does not count, and can be restored", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    const Shift shift = wait(patrol.startShift(QStringLiteral("POP"), {}));
    const Id entry = wait(patrol.save(shift.id, talk()));
    const Id gone = wait(patrol.withdraw(entry));
    QList<Entry> entries = wait(patrol.entries(shift.id));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].withdrawn);
    CHECK(entries[0].text.fact == u"Svarede på spørgsmål om sextortion.");
    CHECK(wait(patrol.summary(shift.id)).entries == 0);
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'sextortion'") == 0);

    wait(patrol.restore(gone));
    entries = wait(patrol.entries(shift.id));
    CHECK_FALSE(entries[0].withdrawn);
    CHECK(entries[0].earlier.size() == 2);
    CHECK(wait(patrol.summary(shift.id)).entries == 1);
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'sextortion'") == 1);
}

TEST_CASE("an entry that says nothing is refused", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    const Shift shift = wait(patrol.startShift(QStringLiteral("POP"), {}));
    CHECK(waitForError(patrol.save(shift.id, {})) == ErrorCode::Invalid);
    CHECK(waitForError(patrol.save(Id::generate(store.clock().now()), talk())) == ErrorCode::NotFound);
}

TEST_CASE("every write is one transaction with its mutation, and survives a restart", "[patrol]")
{
    TempStore store;
    Id shift;
    {
        PatrolStore patrol(store.desk());
        shift = wait(patrol.startShift(QStringLiteral("POP"), {})).id;
        EntryDraft draft = talk();
        draft.links = {{QStringLiteral("conversation"), Id::generate(store.clock().now()), {}}};
        wait(patrol.save(shift, draft));
    }
    CHECK(store.number("SELECT count(*) FROM outbox") == 3); // shift, entry, link
    CHECK(store.number("SELECT count(*) FROM outbox WHERE command = 'insert' AND result IS NULL") == 3);
    store.reopen();
    PatrolStore patrol(store.desk());
    const QList<Entry> entries = wait(patrol.entries(shift));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].text.links.size() == 1);
}

TEST_CASE("a change is announced with its shift", "[patrol]")
{
    TempStore store;
    PatrolStore patrol(store.desk());
    QSet<Id> seen;
    QObject::connect(&patrol, &PatrolStore::changed, &patrol, [&](const QSet<Id>& ids) { seen += ids; });
    const Shift shift = wait(patrol.startShift(QStringLiteral("POP"), {}));
    CHECK(eventually([&] { return seen.contains(shift.id); }));
}
