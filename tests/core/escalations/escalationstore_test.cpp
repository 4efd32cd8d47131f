#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/escalations/escalationtables.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Fixture
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    EscalationStore escalations{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
    Id conversation = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), {}}));
    Id message = wait(conversations.addMessage(conversation, {Direction::Received,
                                                              Origin::Pasted,
                                                              QStringLiteral("skater_07"),
                                                              QStringLiteral("min far slår mig"),
                                                              {},
                                                              TimePrecision::Minute,
                                                              {}}));

    Id create()
    {
        return wait(escalations.create(QStringLiteral("concern_133"), QStringLiteral("skater_07"), conversation, {message}));
    }

    /// Fills in whatever any command asks for.
    void fill(const Id& id)
    {
        const EscalationType& type = *escalations.types().find(u"concern_133");
        FieldValues values{{QStringLiteral("identity_status"), QStringLiteral("known")}};
        for (const EscalationField& field : type.fields) {
            if (field.required.isEmpty() || values.contains(field.key)) continue;
            if (field.kind == FieldKind::Choice && field.reference.isEmpty())
                values[field.key] = field.choices.front().key;
            else if (field.kind == FieldKind::Choice)
                values[field.key] = QStringLiteral("751");
            else if (field.kind == FieldKind::Date)
                values[field.key] = QStringLiteral("2026-03-03");
            else
                values[field.key] = QStringLiteral("udfyldt");
        }
        wait(escalations.setFields(id, values));
    }
    void makeDocument(const Id& id)
    {
        wait(escalations.documentMade(id, documentBasis(*wait(escalations.escalation(id))), QStringLiteral("da pdf")));
    }
};

} // namespace

TEST_CASE("a notification walks from draft to closed, and each step leaves an event", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    Escalation e = *wait(f.escalations.escalation(id));
    CHECK(e.summary.state == u"draft");
    REQUIRE(e.excerpts.size() == 1);
    CHECK(e.excerpts[0].sha256 == excerptHash(e.excerpts[0].sender, e.excerpts[0].sent, QStringLiteral("min far slår mig")));
    REQUIRE(e.summary.dueAt);
    CHECK(e.summary.dueKey == u"send");

    f.fill(id);
    f.makeDocument(id);
    f.store.clock().advance(60);
    wait(f.escalations.act(id, QStringLiteral("send"), QStringLiteral("draft"), QStringLiteral("sikker mail")));
    e = *wait(f.escalations.escalation(id));
    CHECK(e.summary.state == u"sent");
    CHECK(e.summary.dueKey == u"acute_assessment");
    CHECK(e.summary.stateSince == f.store.clock().now());
    wait(f.escalations.act(id, QStringLiteral("record_receipt"), QStringLiteral("sent"), {}));
    wait(f.escalations.act(id, QStringLiteral("close"), QStringLiteral("receipt"), QStringLiteral("sag oprettet")));
    e = *wait(f.escalations.escalation(id));
    CHECK(e.summary.state == u"closed");
    CHECK_FALSE(e.summary.dueAt);
    CHECK(e.events.size() == 5); // create, document, send, receipt, close
    CHECK(wait(f.escalations.list()).isEmpty());
    CHECK(wait(f.escalations.list(true)).size() == 1);
}

TEST_CASE("an act is taken back as an event of its own; nothing is erased, and no deadline looks kept", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    f.fill(id);
    f.makeDocument(id);
    f.store.clock().advance(60);
    wait(f.escalations.act(id, QStringLiteral("send"), QStringLiteral("draft"), QStringLiteral("sikker mail")));
    wait(f.escalations.act(id, QStringLiteral("record_feedback"), QStringLiteral("sent"), {}));
    // The last act first; what lies under it cannot be taken back meanwhile.
    CHECK(f.escalations.undo(id, QStringLiteral("send")).result().error().code == ErrorCode::Conflict);
    wait(f.escalations.undo(id, QStringLiteral("record_feedback")));
    Escalation e = *wait(f.escalations.escalation(id));
    CHECK(e.summary.state == u"sent"); // where the feedback came from, although it can come from a receipt, too
    CHECK(e.summary.dueKey == u"acute_assessment");
    CHECK(f.escalations.undo(id, QStringLiteral("record_feedback")).result().error().code == ErrorCode::Conflict);
    CHECK(f.escalations.undo(id, QStringLiteral("send")).result().error().code == ErrorCode::Conflict); // once is enough
    CHECK(e.events.size() == 5);
    CHECK(e.events.last().command == u"undo_record_feedback");

    const Id other = f.create();
    f.fill(other);
    wait(f.escalations.act(other, QStringLiteral("withdraw"), QStringLiteral("draft"), QStringLiteral("forkert barn")));
    CHECK_FALSE(wait(f.escalations.escalation(other))->summary.dueAt);
    wait(f.escalations.undo(other, QStringLiteral("withdraw")));
    e = *wait(f.escalations.escalation(other));
    CHECK(e.summary.state == u"draft");
    CHECK(e.summary.dueKey == u"send");
    CHECK(e.events[1].note == u"forkert barn");
    // The server's matrix lets through what was written, and no more.
    const auto allowed = escalationTransitions(f.escalations.types());
    const auto may = [&](const char* command, const char* from, const char* to) {
        return std::ranges::any_of(allowed, [&](const AllowedTransition& each) {
            return each.command == QLatin1StringView(command) && each.from == QLatin1StringView(from) &&
                   each.to == QLatin1StringView(to);
        });
    };
    CHECK(may("undo_withdraw", "withdrawn", "draft"));
    CHECK(may("undo_record_feedback", "feedback", "sent"));
    CHECK(may("undo_record_feedback", "feedback", "receipt"));
    CHECK_FALSE(may("undo_send", "receipt", "draft"));
}

TEST_CASE("sending is refused while something is missing, and says what", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    const auto refused = f.escalations.act(id, QStringLiteral("send"), QStringLiteral("draft"), {}).result();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().detail.contains(u"municipality"));
    CHECK(wait(f.escalations.escalation(id))->summary.state == u"draft");
}

TEST_CASE("a document made before an edit does not count as made", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    f.fill(id);
    f.makeDocument(id);
    CHECK(wait(f.escalations.escalation(id))->documentCurrent);
    wait(f.escalations.setFields(id, {{QStringLiteral("child_school"), QStringLiteral("Nørreskolen")}}));
    CHECK_FALSE(wait(f.escalations.escalation(id))->documentCurrent);
    CHECK(waitForError(f.escalations.act(id, QStringLiteral("send"), QStringLiteral("draft"), {})) == ErrorCode::Invalid);
}

TEST_CASE("a command that expects another state is a conflict", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    CHECK(waitForError(f.escalations.act(id, QStringLiteral("close"), QStringLiteral("receipt"), {})) == ErrorCode::Conflict);
}

TEST_CASE("identity is stored apart and is not in the search index", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    wait(f.escalations.setFields(id, {{QStringLiteral("child_name"), QStringLiteral("Hemmelignavn")},
                                      {QStringLiteral("child_age"), QStringLiteral("trettenårig")}}));
    CHECK(wait(f.escalations.escalation(id))->identity.value(QStringLiteral("child_name")) == u"Hemmelignavn");
    CHECK(f.store.number("SELECT count(*) FROM escalation WHERE fields LIKE '%Hemmelignavn%'") == 0);
    CHECK(f.store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'hemmelignavn'") == 0);
    CHECK(f.store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'trettenårig'") == 1);
    // Each field is a field of its own in the mutation, with its base value.
    CHECK(f.store.number("SELECT count(*) FROM outbox WHERE command = 'patch' AND body LIKE '%\"fields.child_name\"%'") == 1);
}

TEST_CASE("an excerpt taken out comes back with the same words", "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    const Id excerpt = wait(f.escalations.escalation(id))->excerpts.front().id;
    wait(f.escalations.removeExcerpt(excerpt));
    CHECK(wait(f.escalations.escalation(id))->excerpts.isEmpty());
    wait(f.escalations.addExcerpts(id, {f.message}));
    CHECK(wait(f.escalations.escalation(id))->excerpts.front().id == excerpt);
}

TEST_CASE("what was taken back or corrected becomes no excerpt, and an excerpt keeps the words that it was made of",
          "[escalations]")
{
    Fixture f;
    const Id id = f.create();
    const QString words = wait(f.escalations.escalation(id))->excerpts.front().body;
    const Id other = wait(
        f.conversations.addMessage(f.conversation, {.sender = QStringLiteral("Emma"), .body = QStringLiteral("jeg er bange")}));
    const Id gone = wait(f.conversations.addMessage(
        f.conversation, {.sender = QStringLiteral("Emma"), .body = QStringLiteral("skrevet forkert")}));
    const Id version = wait(
        f.conversations.correctMessage(other, {.sender = QStringLiteral("Emma"), .body = QStringLiteral("jeg er ikke bange")}));
    wait(f.conversations.withdrawMessage(gone));
    for (const Id& old : {other, gone})
        CHECK(waitForError(f.escalations.addExcerpts(id, {version, old})) == ErrorCode::Conflict);
    CHECK(waitForError(f.escalations.create(QStringLiteral("concern_133"), QStringLiteral("Emma"), f.conversation, {gone})) ==
          ErrorCode::Conflict);
    CHECK(wait(f.escalations.escalation(id))->excerpts.size() == 1);
    wait(f.escalations.addExcerpts(id, {version}));
    CHECK(wait(f.escalations.escalation(id))->excerpts.size() == 2);
    wait(f.conversations.withdrawMessage(version));
    CHECK(wait(f.escalations.escalation(id))->excerpts.size() == 2);
    CHECK(wait(f.escalations.escalation(id))->excerpts.front().body == words);
}

TEST_CASE("an excerpt of a message that is only a picture says what it is, in the reader's language", "[escalations]")
{
    Fixture f;
    ImportedConversation chat;
    chat.platform = QStringLiteral("whatsapp");
    chat.threadKey = QStringLiteral("first");
    chat.title = QStringLiteral("Emma");
    ImportedMessage picture;
    picture.sender = QStringLiteral("Emma");
    picture.kind = MessageKind::Media;
    picture.sent = Instant{1'700'000'000'000'000};
    picture.attachments = {{QStringLiteral("IMG-\u202Egpj.exe"), QStringLiteral("photo"), false},
                           {QStringLiteral("a.opus"), QStringLiteral("audio"), true},
                           {{}, QStringLiteral("hologram"), true}};
    ImportedMessage nothing = picture;
    nothing.index = 1;
    nothing.sent = picture.sent->plusSeconds(1);
    nothing.attachments.clear();
    wait(f.conversations.importBatch(std::make_shared<ImportSession>(), chat, {picture, nothing}));
    const Id imported = wait(f.conversations.inbox({})).front() == f.conversation ? wait(f.conversations.inbox({})).back()
                                                                                  : wait(f.conversations.inbox({})).front();
    QList<Id> messages;
    for (const Message& message : wait(f.conversations.timeline(imported)).messages) messages += message.id;
    const Id id = wait(f.escalations.create(QStringLiteral("concern_133"), QStringLiteral("Emma"), imported, messages));
    const Escalation e = *wait(f.escalations.escalation(id));
    REQUIRE(e.excerpts.size() == 2);
    CHECK(excerptText(e.excerpts[0], u"da") ==
          QStringLiteral("[Billede, ikke med i eksporten: IMG-\u27E8RLO\u27E9gpj.exe]\n[Lyd: a.opus]\n[Fil]"));
    CHECK(excerptText(e.excerpts[0], u"en").startsWith(u"[Picture, not in the export: "));
    CHECK(excerptText(e.excerpts[1], u"da") == u"[Ingen tekst]");
    // What the document says of them belongs to what it is made from.
    Escalation other = e;
    other.excerpts[0].attachments[0].reference = QStringLiteral("IMG-2.jpg");
    CHECK(documentBasis(other) != documentBasis(e));
}
