// The section leader's page, for the leader and for everybody else.

#include "tests/support/serverdesk.h"
#include "tests/support/settle.h"
#include "ui/leader/erasepanel.h"
#include "ui/leader/erasuremodel.h"
#include "ui/leader/leaderpage.h"
#include "ui/server/conflictlist.h"
#include "ui/widgets/errorstrip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("the leader sees the section's open work; an officer is told whom to ask", "[leader]")
{
    CaseDatabase database;
    database.officer(u"01"_s, {u"A"_s}, u"leader"_s);
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk officer(database, u"04"_s);
    ServerDesk leader(database, u"01"_s);
    REQUIRE(officer.becomes(LinkStatus::Link::Live));
    REQUIRE(leader.becomes(LinkStatus::Link::Live));
    const Id talk = wait(officer.conversations->create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    wait(officer.conversations->addMessage(talk, {.sender = u"Freja"_s, .body = u"er I der?"_s}));

    Theme theme;
    const auto page = [&](ServerDesk& desk, QWidget& window, CommandRegistry& commands, UndoService& undo, Toast& toast,
                          ServerWork& work, EscalationStore& escalations) {
        auto* made = new LeaderPage(*desk.link, work, escalations, {commands, undo, toast, theme}, &window);
        (new QVBoxLayout(&window))->addWidget(made);
        window.resize(1000, 700);
        window.show();
        return made;
    };
    QWidget window;
    CommandRegistry commands;
    Toast toast(&window);
    UndoService undo(&toast);
    ServerWork work(*leader.link);
    EscalationStore escalations(leader.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    LeaderPage* shown = page(leader, window, commands, undo, toast, work, escalations);
    auto* table = window.findChild<QTreeWidget*>(u"leaderConversations"_s);
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 1; }));
    CHECK(table->isVisible());
    CHECK(table->topLevelItem(0)->text(0).contains(u"Freja"_s));
    CHECK(table->topLevelItem(0)->text(4) == u"nobody");
    CHECK(shown->badge() == 1);
    wait(officer.link->claim(talk));
    CHECK(eventually([&] { return table->topLevelItem(0)->text(4) == u"officer 04"; }));
    CHECK(shown->badge() == 0);

    // A colleague's news leaves the row in hand in hand, and moves no other.
    QTreeWidgetItem* inHand = table->topLevelItem(0);
    table->setCurrentItem(inHand);
    const Id late = wait(officer.conversations->create({u"discord"_s, u"Noah"_s, u"Politiet"_s}));
    officer.store.clock().advance(60);
    wait(officer.conversations->addMessage(late, {.sender = u"Noah"_s, .body = u"hej"_s}));
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 2; }));
    CHECK(table->topLevelItem(0) == inHand);
    CHECK(table->currentItem() == inHand);
    CHECK(table->topLevelItem(1)->text(0).contains(u"Noah"_s));
    // Answered by hand, the first one goes, and the other stays.
    QTreeWidgetItem* other = table->topLevelItem(1);
    wait(officer.conversations->setOpen(talk, false));
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 1; }));
    CHECK(table->topLevelItem(0) == other);
    delete shown;

    QWidget otherWindow;
    CommandRegistry otherCommands;
    Toast otherToast(&otherWindow);
    UndoService otherUndo(&otherToast);
    ServerWork otherWork(*officer.link);
    EscalationStore otherEscalations(officer.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    LeaderPage* refused = page(officer, otherWindow, otherCommands, otherUndo, otherToast, otherWork, otherEscalations);
    CHECK_FALSE(otherWindow.findChild<QTreeWidget*>(u"leaderConversations"_s)->isVisible());
    delete refused;
}

TEST_CASE("what was ordered erased changes in place, and the rows that stay are the same rows", "[leader][erase]")
{
    const SystemClock clock;
    ErasureModel model(clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto order = [](int number) {
        return Erasure{.id = Id::fromContent({QByteArray::number(number)}),
                       .entity = u"conversation"_s,
                       .row = {},
                       .title = u"Freja"_s,
                       .why = u"kendelse"_s,
                       .officerNumber = u"01"_s,
                       .at = Instant{number * 60'000'000LL},
                       .state = SyncState::HereOnly,
                       .refusal = {},
                       .found = {}};
    };
    Erasure one = order(1);
    const Erasure two = order(2), three = order(3);
    model.setErasures({two, one});
    const QPersistentModelIndex first = model.index(1, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.setErasures({three, two, one});
    CHECK(first.row() == 2);
    CHECK(changed.isEmpty());
    one.title.clear();
    one.state = SyncState::OnServer;
    one.found = true;
    model.setErasures({three, two, one});
    CHECK(changed.size() == 1);
    CHECK(model.index(2, ErasureModel::State).data().toString().contains(u"✓"_s));
    CHECK_FALSE(first.data().toString().contains(u"Freja"_s));
    CHECK(removed.isEmpty());
    model.setErasures({three, one});
    CHECK(removed.size() == 1);
    CHECK(first.row() == 1);
    model.retranslate();
    model.setErasures({});
    CHECK_FALSE(first.isValid());
    CHECK(reset.isEmpty());
}

TEST_CASE("a leader looks up what an order is about, confirms, and sees it go only when the server has done it",
          "[leader][erase]")
{
    CaseDatabase database;
    database.officer(u"01"_s, {u"A"_s}, u"leader"_s);
    ServerDesk leader(database, u"01"_s);
    REQUIRE(leader.becomes(LinkStatus::Link::Live));
    wait(leader.conversations->create({u"discord"_s, u"Freja & Noah"_s, u"Politiet"_s}));
    wait(leader.conversations->create({u"discord"_s, u"Ida"_s, u"Politiet"_s}));
    REQUIRE(eventually([&] { return database.number("SELECT count(*) FROM lygte.conversation") == 2; }));

    QWidget window;
    auto* panel = new ErasePanel(*leader.link, &window);
    (new QVBoxLayout(&window))->addWidget(panel);
    window.resize(900, 600);
    window.show();
    auto* words = panel->findChild<QLineEdit*>(u"eraseWords"_s);
    auto* found = panel->findChild<QListWidget*>(u"eraseFound"_s);
    auto* why = panel->findChild<QLineEdit*>(u"eraseWhy"_s);
    auto* button = panel->findChild<QPushButton*>(u"eraseButton"_s);
    auto* orders = panel->findChild<QTreeView*>(u"eraseOrders"_s);
    const auto cell = [orders](int row, int column) { return orders->model()->index(row, column).data().toString(); };
    CHECK_FALSE(button->isEnabled());
    CHECK_FALSE(orders->isVisible());
    QTest::keyClicks(words, u"freja"_s);
    REQUIRE(eventually([&] { return found->count() == 1; }));
    CHECK(found->item(0)->text().contains(u"Freja & Noah"_s));
    CHECK_FALSE(button->isEnabled()); // no order yet
    QTest::keyClicks(why, u"kendelse 3-2026"_s);
    REQUIRE(button->isEnabled());

    // Enter alone cancels; nothing is ordered.
    const auto answer = [&](Qt::Key key) {
        QTimer::singleShot(0, [key] {
            QWidget* asked = nullptr;
            eventually([&] { return (asked = QApplication::activeModalWidget()) != nullptr; });
            if (!asked) return;
            if (key == Qt::Key_Enter) return QTest::keyClick(asked, key);
            for (QAbstractButton* each : asked->findChildren<QAbstractButton*>())
                if (each->text().contains(u"Erase for good"_s)) return each->click();
        });
        button->click();
        eventually([] { return !QApplication::activeModalWidget(); });
    };
    answer(Qt::Key_Enter);
    CHECK(leader.store.number("SELECT count(*) FROM erasure") == 0);
    answer(Qt::Key_Yes);
    REQUIRE(eventually([&] { return orders->model()->rowCount() == 1; }));
    CHECK(words->text().isEmpty());
    REQUIRE(eventually([&] { return cell(0, 1).contains(u"✓"_s); }));
    CHECK(cell(0, 2) == u"kendelse 3-2026");
    CHECK_FALSE(cell(0, 0).contains(u"Freja"_s)); // never what it was about
    CHECK(database.number("SELECT count(*) FROM lygte.conversation") == 1);
    orders->setCurrentIndex(orders->model()->index(0, 0));
    const QPersistentModelIndex inHand = orders->currentIndex();
    CHECK(eventually([&] { return leader.store.number("SELECT count(*) FROM conversation") == 1; }));

    // Without the server it is only ordered, and says so.
    leader.link->close();
    leader.store.clock().advance(60);
    QTest::keyClicks(words, u"ida"_s);
    REQUIRE(eventually([&] { return found->count() == 1; }));
    QTest::keyClicks(why, u"kendelse 4-2026"_s);

    // The order stays when the page goes; what was looked up does not.
    panel->hide();
    {
        ErasePanel again(*leader.link);
        CHECK(eventually([&] { return again.findChild<QLineEdit*>(u"eraseWhy"_s)->text() == u"kendelse 4-2026"; }));
        CHECK(again.findChild<QLineEdit*>(u"eraseWords"_s)->text().isEmpty());
        CHECK_FALSE(again.findChild<QPushButton*>(u"eraseButton"_s)->isEnabled());
    }
    panel->show();
    answer(Qt::Key_Yes);
    REQUIRE(eventually([&] { return orders->model()->rowCount() == 2; }));
    CHECK(wait(draft(leader.store.desk(), u"erase.order"_s)).isEmpty());
    CHECK(inHand.row() == 1); // the new one came above it
    CHECK(orders->currentIndex() == inHand);
    CHECK(cell(0, 1).contains(u"waits for the server"_s));
    CHECK(leader.store.number("SELECT count(*) FROM conversation") == 1);
}

TEST_CASE("a list of the leader's page that cannot be read is not an empty one", "[leader]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    EscalationStore escalations(store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    for (const auto& table : {u"escalation"_s, u"conversation"_s, u"conflict"_s}) store.loseTable(table);
    Theme theme;
    QWidget window;
    CommandRegistry commands;
    Toast toast(&window);
    UndoService undo(&toast);
    ServerWork work(link);
    auto* page = new LeaderPage(link, work, escalations, {commands, undo, toast, theme}, &window);
    (new QVBoxLayout(&window))->addWidget(page);
    window.show();
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(page->findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return !label->isHidden() && label->text().contains(words); });
    };
    auto* conflicts = page->findChild<ConflictList*>();
    REQUIRE(eventually([&] { return conflicts->hasFailed(); }));
    settle();
    const auto strips = page->findChildren<ErrorStrip*>();
    CHECK(std::ranges::any_of(strips, [](const ErrorStrip* strip) { return strip->isVisible(); }));
    for (const auto& claim : {u"Nobody waits"_s, u"No escalation is open"_s, u"No edits have met"_s, u"(0)"_s}) {
        INFO(claim.toStdString());
        CHECK_FALSE(says(claim));
    }
    for (const auto& table : {u"escalation"_s, u"conversation"_s, u"conflict"_s}) store.bringBackTable(table);
    page->activated();
    for (const auto& claim : {u"Nobody waits"_s, u"No escalation is open"_s, u"No edits have met"_s}) {
        INFO(claim.toStdString());
        CHECK(eventually([&] { return says(claim); }));
    }
    delete page;
}

TEST_CASE("two officers' edits that met stand undecided at the leader, who decides, and both see it", "[leader]")
{
    TwoServerDesks two;
    two.database.officer(u"01"_s, {u"A"_s}, u"leader"_s);
    ServerDesk leader(two.database, u"01"_s);
    REQUIRE(leader.becomes(LinkStatus::Link::Live));
    const Id talk = two.talk();
    two.second->link->close();
    wait(two.first->conversations->rename(talk, u"Freja H."_s));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja H.'") == 1; }));
    wait(two.second->conversations->rename(talk, u"Freja Holm"_s));

    Theme theme;
    QWidget window;
    CommandRegistry commands;
    Toast toast(&window);
    UndoService undo(&toast);
    ServerWork work(*leader.link);
    EscalationStore escalations(leader.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    auto* page = new LeaderPage(*leader.link, work, escalations, {commands, undo, toast, theme}, &window);
    (new QVBoxLayout(&window))->addWidget(page);
    window.resize(1000, 700);
    window.show();
    auto* conflicts = page->findChild<ConflictList*>();
    REQUIRE(eventually([&] { return conflicts->isKnown(); }));
    CHECK(conflicts->count() == 0);
    two.second->link->open();
    REQUIRE(eventually([&] { return conflicts->count() == 1; }));
    QStringList words;
    for (const QLabel* label : conflicts->findChildren<QLabel*>())
        if (label->isVisible()) words += label->text();
    const QString all = words.join(u'\n');
    CHECK(all.contains(u"Freja H."_s)); // both values stand side by side
    CHECK(all.contains(u"Freja Holm"_s));

    wait(work.decide(wait(work.conflicts()).front(), true));
    REQUIRE(eventually([&] { return conflicts->count() == 0; }));
    for (ServerDesk* desk : {two.first.get(), two.second.get()})
        CHECK(eventually([&] {
            return desk->store.number("SELECT count(*) FROM conflict WHERE state = 'open'") == 0 &&
                   wait(desk->conversations->conversation(talk))->title == u"Freja Holm";
        }));
    delete page;
}
