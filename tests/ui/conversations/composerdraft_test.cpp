#include "tests/support/tempstore.h"
#include "ui/conversations/composer.h"

#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

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
