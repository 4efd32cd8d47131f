#include "core/storage/casefile.h"
#include "tests/support/tempstore.h"
#include "ui/conversations/inboxmodel.h"
#include "ui/conversations/inboxpane.h"
#include "ui/conversations/timelinemodel.h"
#include "ui/conversations/wording.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// Many conversations at once, as practice data has them.
void fill(TempStore& store, int count)
{
    wait(store.file().write([count](Database& database) -> Result<int> {
        LYGTE_TRY(database.run(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "
            "INSERT INTO conversation (id, root_id, scope_id, sync_state, platform, title, account, participants, state, "
            "opened, last_at) "
            "SELECT x, x, CAST('scope-scope-scop' AS BLOB), 2, 'discord', 'handle ' || i, '', '', 'open', i, i * 1000000 "
            "FROM (SELECT i, CAST(printf('%016d', i) AS BLOB) AS x FROM n)",
            std::int64_t{count}));
        return count;
    }));
}

bool complete(InboxModel& model)
{
    return eventually([&] { return model.isComplete(); });
}

ImportedMessage imported(qint64 index, const QString& text, std::int64_t seconds)
{
    ImportedMessage message;
    message.index = index;
    message.sender = u"Alma"_s;
    message.text = text;
    message.sent = Instant{1'700'000'000'000'000 + seconds * 1'000'000};
    message.zone = ZoneBasis::Utc;
    return message;
}

ImportedConversation chat()
{
    ImportedConversation conversation;
    conversation.platform = u"whatsapp"_s;
    conversation.threadKey = u"thread"_s;
    conversation.title = u"Klassen"_s;
    conversation.participants = {u"Alma"_s};
    conversation.format = u"whatsapp-text"_s;
    conversation.sourceSha256 = QByteArray(32, 'x');
    return conversation;
}

/// A long imported conversation: one message a minute.
Id importLong(TempStore& store, ConversationStore& conversations, int count)
{
    auto session = std::make_shared<ImportSession>();
    for (int from = 0; from < count; from += 500) {
        QList<ImportedMessage> batch;
        for (int i = from; i < std::min(count, from + 500); ++i) batch.append(imported(i, u"besked %1"_s.arg(i), i * 60));
        wait(conversations.importBatch(session, chat(), batch));
    }
    Q_UNUSED(store);
    return wait(conversations.inbox({})).first();
}

QStringList bodies(const TimelineModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.row(row).kind == TimelineRow::Kind::Message) texts += model.row(row).message.body;
        if (model.row(row).kind == TimelineRow::Kind::Note) texts += u"note: "_s + model.row(row).note.body;
    }
    return texts;
}

} // namespace

TEST_CASE("the inbox fetches the rows that are looked at, and no others")
{
    TempStore store;
    fill(store, 20'000);
    ConversationStore conversations(store.desk());
    InboxModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy loaded(&model, &InboxModel::loaded);
    model.setQuery({});
    REQUIRE(eventually([&] { return loaded.count() == 1; }));
    CHECK(model.rowCount() >= InboxModel::firstPage);
    REQUIRE(complete(model));
    REQUIRE(eventually([&] { return model.rowCount() == 20'000; }));

    CHECK(model.at(10'000) == nullptr);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(eventually([&] { return model.at(10'000) != nullptr; }));
    CHECK(model.at(10'000)->title == u"handle 10000");
    CHECK(changed.count() >= 1);
    CHECK(model.at(15'000) == nullptr);
}

TEST_CASE("a changed conversation moves; the list is not made anew and what is read stays in place")
{
    TempStore store;
    fill(store, 1000);
    ConversationStore conversations(store.desk());
    InboxModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    InboxPane pane(&model, store.clock());
    pane.resize(300, 500);
    pane.show();
    model.setQuery({});
    REQUIRE(eventually([&] { return model.rowCount() == 1000 && model.isComplete(); }));
    pane.view()->scrollTo(model.index(500), QAbstractItemView::PositionAtTop);
    pane.select(model.idAt(502));
    const Id chosen = pane.current();
    const int y = pane.view()->visualRect(model.index(502)).y();
    REQUIRE(pane.view()->viewport()->rect().contains(QPoint(5, y)));

    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const Id last = model.idAt(999);
    wait(conversations.addMessage(last,
                                  {Direction::Received, Origin::Typed, u"Noah"_s, u"hej"_s, {}, TimePrecision::Minute, {}}));
    wait(conversations.create({u"twitch"_s, u"ny"_s, {}}));
    REQUIRE(eventually([&] { return moved.count() == 1 && inserted.count() == 1; }));
    CHECK(reset.count() == 0);
    CHECK(model.rowOf(last) <= 1);
    CHECK(pane.current() == chosen);
    CHECK(model.rowOf(chosen) == 504);
    CHECK(pane.view()->visualRect(model.index(504)).y() == y);
}

TEST_CASE("however many conversations change at once, no row that was read before is shown as it was")
{
    TempStore store;
    fill(store, 1000);
    ConversationStore conversations(store.desk());
    InboxModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    model.setQuery({});
    REQUIRE(eventually([&] { return model.rowCount() == 1000 && model.isComplete(); }));
    for (int from = 0; from < 1000; from += 100) {
        const auto read = [&] {
            bool all = true;
            for (int row = from; row < from + 100; ++row) all = model.at(row) && all;
            return all;
        };
        REQUIRE(eventually(read));
    }
    store.number("UPDATE conversation SET title = 'ny ' || title");
    QSet<Id> all;
    for (int row = 0; row < 1000; ++row) all.insert(model.idAt(row));
    Q_EMIT conversations.changed(all);
    const auto stale = [&] {
        int rows = 0;
        for (int row = 0; row < 1000; ++row)
            if (const Conversation* known = model.at(row); known && !known->title.startsWith(u"ny ")) ++rows;
        return rows;
    };
    CHECK(eventually([&] { return stale() == 0; }));
}

TEST_CASE("the conversation in front stays in the list when it no longer matches")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id one = wait(conversations.create({u"twitch"_s, u"en"_s, {}}));
    store.clock().advance(5);
    const Id two = wait(conversations.create({u"twitch"_s, u"to"_s, {}}));
    InboxModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    model.setQuery({});
    REQUIRE(eventually([&] { return model.rowCount() == 2; }));
    model.keep(two);
    QSignalSpy updated(&model, &InboxModel::updated);
    wait(conversations.setOpen(two, false));
    REQUIRE(eventually([&] { return updated.count() >= 1; }));
    CHECK(model.rowOf(two) == 0);
    model.keep({});
    wait(conversations.setOpen(one, false));
    REQUIRE(eventually([&] { return model.rowCount() == 0; }));
}

TEST_CASE("a refusal hides no conflict of a conversation, nor a conflict a refusal")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({u"discord"_s, u"Noah"_s, {}}));
    const auto glyph = [&](const char* state) {
        store.number(state);
        return wholeMark(*wait(conversations.conversation(id)), QPalette()).glyph;
    };
    const QString conflict = markOf(SyncMark::Conflict, QPalette()).glyph;
    const QString refused = markOf(SyncMark::Rejected, QPalette()).glyph;
    CHECK_FALSE(glyph("UPDATE conversation SET sync_state = 2").contains(conflict));
    wait(store.file().write([&](Database& database) {
        return database.run(
            "INSERT INTO conflict (id, root_id, scope_id, entity, row_id, row_root, field, theirs, mine, "
            "officer_number, at, state) VALUES (?1, ?1, ?1, 'conversation', ?1, ?1, 'title', 'a', 'b', '07', 1, "
            "'open')",
            id);
    }));
    CHECK(glyph("UPDATE conversation SET sync_state = 0") == conflict); // also while a later change waits
    CHECK(glyph("UPDATE conversation SET sync_state = 4") == conflict);
    CHECK(glyph("UPDATE conversation SET sync_state = 3") == refused + u' ' + conflict);
    CHECK(glyph("UPDATE conflict SET state = 'decided'") == refused);
}

TEST_CASE("only the answer to the last query is shown")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    wait(conversations.create({u"twitch"_s, u"anna"_s, {}}));
    wait(conversations.create({u"discord"_s, u"bo"_s, {}}));
    InboxModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    InboxQuery query;
    query.words = u"an"_s;
    model.setQuery({});
    model.setQuery(query);
    REQUIRE(eventually([&] { return !model.isLoading(); }));
    REQUIRE(model.rowCount() == 1);
    REQUIRE(eventually([&] { return model.at(0) != nullptr; }));
    CHECK(model.at(0)->title == u"anna");
    CHECK(model.data(model.index(0), Qt::DisplayRole).toString().contains(u"Twitch"));
}

TEST_CASE("a long conversation comes in pages at both ends, and no more of it is kept than is needed")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = importLong(store, conversations, 2600);
    TimelineModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy updated(&model, &TimelineModel::updated);
    model.open(id);
    REQUIRE(eventually([&] { return model.isOpen(); }));
    CHECK(bodies(model).size() == TimelineModel::page);
    CHECK(bodies(model).last() == u"besked 2599");
    CHECK_FALSE(model.hasNewer());
    while (model.hasOlder()) {
        const qsizetype before = updated.count();
        model.fetchOlder();
        REQUIRE(eventually([&] { return updated.count() > before; }));
        REQUIRE(bodies(model).size() <= TimelineModel::mostMessages);
    }
    CHECK(bodies(model).first() == u"besked 0");
    CHECK(model.hasNewer());
    while (model.hasNewer()) {
        const qsizetype before = updated.count();
        model.fetchNewer();
        REQUIRE(eventually([&] { return updated.count() > before; }));
    }
    const QStringList shown = bodies(model);
    REQUIRE(shown.size() == TimelineModel::mostMessages);
    for (qsizetype i = 0; i < shown.size(); ++i) REQUIRE(shown[i] == u"besked %1"_s.arg(1600 + i));
}

TEST_CASE("a message is shown in its surroundings")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = importLong(store, conversations, 1000);
    TimelineModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    const std::int64_t key = imported(500, {}, 500 * 60).sent->micros;
    model.openAt(id, key);
    REQUIRE(eventually([&] { return model.isOpen(); }));
    REQUIRE(model.rowOfKey(key) >= 0);
    CHECK(model.row(model.rowOfKey(key)).message.body == u"besked 500");
    CHECK(model.hasOlder());
    CHECK(model.hasNewer());
}

TEST_CASE("notes stand where they were written, also between two pages")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({u"twitch"_s, u"noah"_s, {}}));
    QStringList expected;
    for (int i = 0; i < 450; ++i) {
        store.clock().advance(60);
        wait(conversations.addMessage(
            id, {Direction::Received, Origin::Typed, u"Noah"_s, u"m%1"_s.arg(i), {}, TimePrecision::Minute, {}}));
        expected += u"m%1"_s.arg(i);
        store.clock().advance(1);
        if (i == 49 || i == 249 || i == 300) { // with pages of 200: at both seams, and inside
            wait(conversations.addNote(id, u"n%1"_s.arg(i)));
            expected += u"note: n%1"_s.arg(i);
        }
    }
    TimelineModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy updated(&model, &TimelineModel::updated);
    model.open(id);
    REQUIRE(eventually([&] { return model.isOpen(); }));
    while (model.hasOlder()) {
        const qsizetype before = updated.count();
        model.fetchOlder();
        REQUIRE(eventually([&] { return updated.count() > before; }));
    }
    CHECK(bodies(model) == expected);
}

TEST_CASE("what happens to an open conversation comes in by id")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({u"twitch"_s, u"noah"_s, {}}));
    wait(conversations.addMessage(id,
                                  {Direction::Received, Origin::Pasted, u"Noah"_s, u"hej"_s, {}, TimePrecision::Minute, {}}));
    TimelineModel model(conversations);
    QAbstractItemModelTester tester(&model, fatal);
    model.open(id);
    REQUIRE(eventually([&] { return model.isOpen(); }));
    CHECK(model.row(0).kind == TimelineRow::Kind::Day);
    CHECK_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    store.clock().advance(86'400);
    const Id reply = wait(conversations.writeReply(id, u"hej Noah"_s, {}));
    REQUIRE(eventually([&] { return model.rowCount() == 4; })); // a new day, and the reply
    wait(conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    REQUIRE(eventually([&] { return changed.count() == 1; }));
    CHECK(model.row(3).message.reply == ReplyState::Copied);
    CHECK(reset.count() == 0);
    CHECK(inserted.count() == 1);
    // An older message, as from an import of a longer export.
    MessageDraft older{Direction::Received,
                       Origin::Typed,
                       u"Noah"_s,
                       u"først"_s,
                       store.clock().now().plusSeconds(-10 * 86'400),
                       TimePrecision::Minute,
                       {}};
    wait(conversations.addMessage(id, older));
    REQUIRE(eventually([&] { return model.rowCount() == 6; }));
    CHECK(model.row(1).message.body == u"først");
}
