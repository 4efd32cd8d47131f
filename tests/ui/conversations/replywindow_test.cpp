// The reply window in the inbox: a countdown only where it is known, short, and the child still waits.

#include "core/people/referencedata.h"
#include "tests/support/tempstore.h"
#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/icons.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t hour = 3600;

struct Waiting
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    Id id;

    explicit Waiting(const QString& platform = u"instagram"_s)
        : id(wait(conversations.create({platform, u"Noah"_s, u"politietonline"_s})))
    {
        receive();
    }
    Id receive(TimePrecision precision = TimePrecision::Minute)
    {
        return wait(conversations.addMessage(
            id, {Direction::Received, Origin::Typed, u"Noah"_s, u"hej"_s, store.clock().now(), precision, {}}));
    }
    std::optional<Mark> mark()
    {
        return replyWindowMark(*wait(conversations.conversation(id)), store.clock().now(), QPalette());
    }
    QString word()
    {
        const auto mark = this->mark();
        return mark ? mark->word : QString();
    }
};

} // namespace

TEST_CASE("the countdown stands in the row when it is short, and says when it is over")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Waiting waiting;
    const ReplyWindow window = *replyWindow(u"instagram"_s);
    CHECK(waiting.word().isEmpty());
    waiting.store.clock().advance(window.length - window.shown - 1);
    CHECK(waiting.word().isEmpty());
    waiting.store.clock().advance(window.shown - 2 * hour - 20 * 60 + 1);
    CHECK(waiting.word() == u"2 h 20 min to reply");
    const QString running = waiting.mark()->glyph;
    waiting.store.clock().advance(3 * hour);
    CHECK(waiting.word() == u"may be closed for replies");
    CHECK(waiting.mark()->glyph != running);
    for (const auto level : {LevelMark::Acute, LevelMark::High, LevelMark::Medium, LevelMark::Low})
        for (const QString& glyph : {running, waiting.mark()->glyph}) CHECK(glyph != markOf(level, QPalette()).glyph);
    waiting.receive();
    CHECK(waiting.word().isEmpty()); // the window begins anew
}

TEST_CASE("a reply that is not in the platform answers nobody")
{
    Waiting waiting;
    waiting.store.clock().advance(replyWindow(u"instagram"_s)->length - hour);
    const Id reply = wait(waiting.conversations.writeReply(waiting.id, u"Hej"_s, u"politietonline"_s));
    CHECK_FALSE(waiting.word().isEmpty());
    wait(waiting.conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    CHECK_FALSE(waiting.word().isEmpty());
    wait(waiting.conversations.setReplyState(reply, ReplyState::Copied, ReplyState::Sent));
    CHECK(waiting.word().isEmpty());
    wait(waiting.conversations.setReplyState(reply, ReplyState::Sent, ReplyState::Copied));
    CHECK_FALSE(waiting.word().isEmpty());
    wait(waiting.conversations.setOpen(waiting.id, false));
    CHECK(waiting.word().isEmpty());
}

TEST_CASE("no countdown where the platform's window or the message's hour is not known")
{
    Waiting elsewhere(u"discord"_s);
    elsewhere.store.clock().advance(30 * 24 * hour);
    CHECK(elsewhere.word().isEmpty());

    Waiting waiting;
    waiting.store.clock().advance(60);
    waiting.receive(TimePrecision::Day);
    waiting.store.clock().advance(replyWindow(u"instagram"_s)->length - hour);
    CHECK(waiting.word().isEmpty());
}

TEST_CASE("the row's words follow the clock and the language without another query")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"Noah"_s);
    desk.received(id, u"hej"_s);
    QAbstractItemModelTester tester(desk.inbox(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(eventually([&] {
        const Conversation* row = desk.inbox()->at(desk.inbox()->rowOf(id));
        return row && row->unansweredSince;
    }));
    const auto words = [&] { return desk.inbox()->data(desk.inbox()->index(0), Qt::AccessibleTextRole).toString(); };
    CHECK_FALSE(words().contains(u"to reply"));
    desk.store.clock().advance(replyWindow(u"instagram"_s)->length - hour);
    CHECK(words().contains(u"1 h to reply"));

    const Id reply = wait(desk.conversations.writeReply(id, u"Hej"_s, u"politietonline"_s));
    wait(desk.conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    wait(desk.conversations.setReplyState(reply, ReplyState::Copied, ReplyState::Sent));
    CHECK(eventually([&] { return !words().isEmpty() && !words().contains(u"to reply"); }));
}

TEST_CASE("every platform has a drawing, and it is there")
{
    const auto list = *referenceList(u"platforms"_s);
    for (const ReferenceEntry& entry : list->entries()) {
        INFO(entry.key.toStdString());
        CHECK_FALSE(entry.more.value(u"kind").toString().isEmpty());
        CHECK_FALSE(icon(platformIcon(entry.key)).isNull());
        if (entry.key != u"other") CHECK((platformKind(entry.key) == u"other") == false);
    }
    CHECK(platformIcon(u"brand new"_s) == platformIcon(u"other"_s));
}
