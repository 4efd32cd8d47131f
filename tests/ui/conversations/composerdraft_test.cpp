#include "tests/support/tempstore.h"
#include "ui/conversations/composer.h"
#include "ui/widgets/errorstrip.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("the account that a reply is to come from is part of its draft", "[composer]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), QStringLiteral("POP")}));
    const auto conversation = wait(conversations.conversation(id));
    REQUIRE(conversation);
    const auto account = [](Composer& composer) {
        auto* field = composer.findChild<QLineEdit*>();
        REQUIRE(field);
        return field;
    };
    {
        Composer composer(conversations, nullptr);
        composer.show();
        composer.setConversation(*conversation);
        CHECK(account(composer)->text() == u"POP");
        REQUIRE(eventually([&] { return !account(composer)->isReadOnly(); }));
        account(composer)->setText(QStringLiteral("Politiets Online Patrulje"));
        Q_EMIT account(composer)->editingFinished();
    }
    Composer again(conversations, nullptr);
    again.show();
    again.setConversation(*conversation);
    CHECK(eventually([&] { return account(again)->text() == u"Politiets Online Patrulje"; }));
}

namespace {

/// A composer that a reply was committed in a moment ago, from another account; the answer has not come yet.
struct Sending
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    Composer composer{conversations, nullptr};
    Conversation one = talk(QStringLiteral("skater_07"));
    Conversation other = talk(QStringLiteral("Noah"));

    Sending()
    {
        composer.show();
        open(one);
        account()->setText(QStringLiteral("Politiets Online Patrulje"));
        editor()->setPlainText(QStringLiteral("Hej"));
    }
    Conversation talk(const QString& title)
    {
        const Id id = wait(conversations.create({QStringLiteral("discord"), title, QStringLiteral("POP")}));
        return *wait(conversations.conversation(id));
    }
    void open(const Conversation& conversation)
    {
        composer.setConversation(conversation);
        if (!eventually([&] { return !editor()->isReadOnly(); })) throw std::runtime_error("no draft");
    }
    QPlainTextEdit* editor() { return composer.findChild<QPlainTextEdit*>(QStringLiteral("composer")); }
    QLineEdit* account() { return composer.findChild<QLineEdit*>(); }
    ErrorStrip* error() { return composer.findChild<ErrorStrip*>(); }
};

} // namespace

TEST_CASE("a reply that could not be saved keeps the account that it is to come from", "[composer]")
{
    Sending sending;
    wait(sending.store.file().write([](Database& database) -> Result<void> {
        return database.run("CREATE TEMP TRIGGER no BEFORE INSERT ON message BEGIN SELECT raise(ABORT, 'no'); END");
    }));
    sending.composer.commit();
    REQUIRE(eventually([&] { return sending.error()->isShown(); }));
    sending.open(sending.other);
    sending.open(sending.one);
    CHECK(sending.account()->text() == u"Politiets Online Patrulje");
    CHECK(sending.editor()->toPlainText() == u"Hej");
}

TEST_CASE("what is said of a reply in the conversation before names it, and touches nothing of this one", "[composer]")
{
    Sending sending;
    QSignalSpy here(&sending.composer, &Composer::replyCopied);
    QSignalSpy elsewhere(&sending.composer, &Composer::replyCopiedElsewhere);
    sending.composer.commit();
    sending.composer.setConversation(sending.other);
    REQUIRE(eventually([&] { return !elsewhere.isEmpty(); }));
    CHECK(elsewhere.first().first().toString() == u"skater_07");
    CHECK(here.isEmpty());
}

TEST_CASE("a refusal that comes after the officer has moved on names its conversation", "[composer]")
{
    Sending sending;
    wait(sending.store.file().write([](Database& database) -> Result<void> {
        return database.run("CREATE TEMP TRIGGER no BEFORE INSERT ON message BEGIN SELECT raise(ABORT, 'no'); END");
    }));
    sending.composer.commit();
    sending.composer.setConversation(sending.other);
    REQUIRE(eventually([&] { return sending.error()->isShown(); }));
    CHECK(sending.error()->accessibleName().contains(u"skater_07"_s));
}

TEST_CASE("who leaves and comes back finds nothing of what was saved meanwhile", "[composer]")
{
    Sending sending;
    QSignalSpy copied(&sending.composer, &Composer::replyCopied);
    sending.composer.commit();
    sending.composer.setConversation(sending.other);
    sending.composer.setConversation(sending.one);
    REQUIRE(eventually([&] { return !copied.isEmpty() && !sending.editor()->isReadOnly(); }));
    CHECK(sending.editor()->toPlainText().isEmpty());
    CHECK(sending.store.number("SELECT count(*) FROM draft WHERE name LIKE '%/reply' AND body LIKE '%Hej%'") == 0);
}
