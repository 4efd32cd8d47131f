#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "tests/ui/escalations/escalationdesk.h"
#include "ui/editor/noteeditor.h"
#include "ui/escalations/documentpanel.h"
#include "ui/escalations/escalationdetail.h"

#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// Another one stands in the list, and the draft is open, with nothing left to read.
Id withAnother(EscalationDesk& desk)
{
    const Id first = desk.only();
    const Id other = wait(desk.escalations.create(u"concern_133"_s, u"other"_s, {}, {}));
    auto* open = desk.page->findChild<OpenEscalation*>();
    if (!eventually([&] { return desk.model()->count() == 2; })) throw std::runtime_error("no other");
    desk.page->openEscalation(first);
    if (!eventually([&] { return open->id() == first && open->isOpen(); })) throw std::runtime_error("not open");
    return other;
}

} // namespace

TEST_CASE("one that cannot be read closes the one before, and says so", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    Id wanted = Id::generate(desk.store.clock().now()); // erased
    SECTION("of a type that this version does not know")
    {
        wanted = wait(desk.escalations.create(u"concern_133"_s, u"other"_s, {}, {}));
        desk.store.number("UPDATE escalation SET type = 'tomorrow' WHERE title = 'other'");
    }
    auto* open = desk.page->findChild<OpenEscalation*>();
    auto* detail = desk.page->findChild<EscalationDetail*>();
    bool failed = false;
    QObject::connect(open, &OpenEscalation::readFailed, desk.page, [&] { failed = true; });
    desk.page->openEscalation(wanted);
    REQUIRE(eventually([&] { return failed; }));
    CHECK_FALSE(desk.child<QWidget>(u"observations"_s));
    CHECK_FALSE(detail->isVisible());
    for (const VisibleString& string : visibleStrings(detail)) CHECK_FALSE(string.text.contains(u"Everything is saved"_s));
    desk.page->hide();
    desk.page->show(); // the acts choose their colours again
    REQUIRE(eventually([&] { return desk.model()->count() > 0; }));
    Id draft;
    for (int row = 0; row < desk.model()->rowCount(); ++row)
        if (const Id id = desk.model()->idAt(row); !id.isNull() && id != wanted) draft = id;
    desk.page->openEscalation(draft);
    CHECK(eventually([&] { return detail->isVisible() && desk.act(u"send"_s); }));
}

TEST_CASE("while another one is read, the acts of the one before bear being shown again", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    const Id other = withAnother(desk);
    desk.page->openEscalation(other);
    desk.page->hide();
    desk.page->show();
    CHECK(eventually([&] { return desk.child<QLineEdit>(u"title"_s)->text() == u"other"; }));
}

TEST_CASE("what waits for saving is not done to the next one", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    const Id first = desk.only();
    const Id other = withAnother(desk);
    auto* open = desk.page->findChild<OpenEscalation*>();
    open->edit(u"observations"_s, u"mærker"_s);
    desk.page->openEscalation(other);
    if (open->id() == first) { // the store has not answered already
        open->act(u"send"_s, {});
        desk.page->findChild<DocumentPanel*>()->saveAs(DocumentPanel::Format::Pdf);
    }
    REQUIRE(eventually([&] { return open->id() == other && open->isOpen(); }));
    CHECK_FALSE(open->isActing());
    CHECK(wait(desk.escalations.escalation(first))->values.value(u"observations"_s) == u"mærker");
    CHECK(wait(desk.escalations.escalation(first))->summary.state == u"draft");
}

TEST_CASE("who goes on and comes back before it is saved stays", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    const Id first = desk.only();
    const Id other = withAnother(desk);
    auto* open = desk.page->findChild<OpenEscalation*>();
    open->edit(u"observations"_s, u"mærker"_s);
    open->open(other);
    open->open(first);
    REQUIRE(eventually([&] { return open->saving() == OpenEscalation::Saving::Saved; }));
    settle();
    CHECK(open->id() == first);
    CHECK(wait(desk.escalations.escalation(first))->values.value(u"observations"_s) == u"mærker");
}

TEST_CASE("an act's note goes with its own escalation, and the next one's stays", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    const Id first = desk.only();
    const Id other = withAnother(desk);
    auto* open = desk.page->findChild<OpenEscalation*>();
    auto* note = desk.child<NoteEditor>(u"actNote"_s);
    note->setPlainText(u"for the first"_s);
    desk.page->openEscalation(other); // before the pause in typing
    REQUIRE(eventually([&] { return open->isOpen() && note->toPlainText().isEmpty(); }));
    note->setPlainText(u"for the other"_s);
    const Transition act;
    Q_EMIT open->acted(first, act); // answered late
    CHECK(note->toPlainText() == u"for the other");
    desk.page->openEscalation(first);
    REQUIRE(eventually([&] { return open->isOpen() && open->id() == first; }));
    desk.page->openEscalation(other);
    CHECK(eventually([&] { return note->toPlainText() == u"for the other"; }));
}

TEST_CASE("a title typed just before quitting or hiding is kept", "[escalationpage]")
{
    EscalationDesk desk;
    desk.page->startFor({}, {});
    desk.child<QLineEdit>(u"newTitle"_s)->setFocus();
    desk.type(u"Freja"_s);
    SECTION("quitting")
    {
        delete std::exchange(desk.page, nullptr);
    }
    SECTION("hiding")
    {
        desk.page->hide();
    }
    const auto kept = wait(draft(desk.store.desk(), u"escalation/new/"_s)); // at once, before the pause in typing
    CHECK(kept.value(u"title").toString() == u"Freja");
}

TEST_CASE("an excerpt comes back by undo also when another one is open, and only then it is said", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    const Id first = desk.only();
    const Id other = withAnother(desk);
    const auto excerpts = [&] { return wait(desk.escalations.escalation(first))->excerpts.size(); };
    for (QToolButton* button : desk.child<QWidget>(u"excerpts"_s)->findChildren<QToolButton*>())
        if (button->accessibleName() == u"Take out: min far slår mig") {
            button->click();
            break;
        }
    REQUIRE(eventually([&] { return desk.undo.canUndo(); }));
    REQUIRE(excerpts() == 1);
    desk.page->openEscalation(other);
    REQUIRE(eventually([&] { return desk.child<QLineEdit>(u"title"_s)->text() == u"other"; }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.toast.message().startsWith(u"Undone"_s); }));
    CHECK(excerpts() == 2);
}
