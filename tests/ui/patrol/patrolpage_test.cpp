#include "core/people/referencedata.h"
#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "tests/ui/patrol/patroldesk.h"
#include "ui/patrol/entryform.h"
#include "ui/patrol/linkspicker.h"
#include "ui/patrol/patrolwords.h"
#include "ui/patrol/shifthappened.h"
#include "ui/patrol/shifthistory.h"
#include "ui/patrol/shiftstart.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sortheader.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// Platforms are called alike in both languages.
QStringList referenceNames()
{
    QStringList names;
    for (const ReferenceEntry& platform : platformList().entries())
        if (platform.label.da == platform.label.en) names += {platform.label.da, u"Plan "_s + platform.label.da};
    return names;
}

constexpr auto control = Qt::ControlModifier;
constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

TEST_CASE("a whole shift by keyboard")
{
    PatrolDesk desk;
    // Start.
    desk.press(Qt::Key_S, controlShift);
    auto* start = desk.page->findChild<ShiftStart*>();
    REQUIRE(eventually([&] { return start->isVisible(); }));
    desk.type(u"Politiets Online Patrulje"_s);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space); // the first platform
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.page->currentShift().isRunning(); }));
    const Shift shift = *desk.page->currentShift().shift();
    CHECK(shift.account == u"Politiets Online Patrulje");
    CHECK(shift.platforms == QStringList{u"facebook"_s});

    // Log, in two keystrokes and the text.
    desk.store.clock().advance(3600);
    desk.log(u"twitch 40 svarede om sextortion #rådgivning 15m"_s);
    const Entry first = desk.model()->entries()[0];
    CHECK(first.text.platform == u"twitch");
    CHECK(first.text.reached == 40);
    CHECK(first.text.counted == CountedAs::Advice);
    CHECK(first.text.fact == u"svarede om sextortion");
    CHECK(first.text.started == desk.store.clock().now().plusSeconds(-15 * 60));
    CHECK(desk.quick()->line().isEmpty());
    CHECK(desk.toast.isVisible());

    // Correct.
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.timeline()->hasFocus());
    desk.press(Qt::Key_F2);
    auto* form = desk.page->findChild<EntryForm*>();
    REQUIRE(form->isVisible());
    REQUIRE(desk.child<QPlainTextEdit>("fact")->hasFocus());
    desk.press(Qt::Key_A, control);
    desk.type(u"svarede om afpresning"_s);
    CHECK(form->findChild<QPushButton*>(u"save"_s)->isEnabled());
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.model()->entries()[0].id != first.id; }));
    CHECK_FALSE(form->isVisible());
    CHECK(desk.model()->rowCount() == 1);
    CHECK(desk.model()->entries()[0].text.fact == u"svarede om afpresning");
    CHECK(desk.model()->entries()[0].text.started == first.text.started);
    CHECK(desk.model()->entries()[0].earlier[0].text.fact == u"svarede om sextortion");

    // The old text is readable where it stands.
    REQUIRE(desk.timeline()->hasFocus());
    const int folded = desk.timeline()->visualRect(desk.model()->index(0)).height();
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.timeline()->visualRect(desk.model()->index(0)).height() > folded; }));

    // Take back, and undo that.
    desk.press(Qt::Key_Delete);
    REQUIRE(eventually([&] { return desk.model()->entries()[0].withdrawn; }));
    CHECK(wait(desk.patrol.summary(shift.id)).entries == 0);
    desk.undo.undo();
    REQUIRE(eventually([&] { return !desk.model()->entries()[0].withdrawn; }));

    // End, with a handover.
    desk.log(u"discord fik fjernet en profil #foranstaltning 5m"_s);
    desk.press(Qt::Key_D, controlShift);
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    REQUIRE(eventually([&] { return summary->isVisible() && desk.child<QPlainTextEdit>("handover")->hasFocus(); }));
    settle(); // the handover's draft is looked for
    desk.type(u"Følg op på drengen."_s);
    desk.press(Qt::Key_D, controlShift);
    REQUIRE(eventually([&] { return !desk.page->currentShift().isRunning(); }));
    const ShiftSummary figures = wait(desk.patrol.summary(shift.id));
    CHECK(figures.shift.handover == u"Følg op på drengen.");
    CHECK(figures.advice == 1);
    CHECK(figures.measures == 1);
    CHECK(figures.cases == 0);
    CHECK(figures.minutes == 20);

    // The end can be taken back.
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.page->currentShift().isRunning(); }));
}

TEST_CASE("chips follow the line and correct it by keyboard")
{
    PatrolDesk desk;
    desk.startShift();
    desk.press(Qt::Key_L, control);
    desk.type(u"twitch 40 svarede 15m"_s);
    auto* chips = desk.quick()->findChild<ChipBar*>();
    REQUIRE(chips->chips().size() == 4); // platform, reached, duration, guessed kind
    CHECK(chips->chips()[2].doubtful);   // 15m stands right after words
    CHECK(chips->chips()[3].doubtful);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return); // opens "reached"
    desk.press(Qt::Key_A, control);
    desk.type(u"41"_s);
    desk.press(Qt::Key_Return);
    CHECK(desk.quick()->line() == u"twitch 41 svarede 15m");
    desk.press(Qt::Key_Delete);
    CHECK(desk.quick()->line() == u"twitch svarede 15m");
    Q_EMIT chips->edited(chips->chips().back().id, u"sag"_s); // the guess is answered
    CHECK(desk.quick()->line() == u"twitch svarede 15m #sag");
    Q_EMIT chips->edited(chips->chips().front().id, u"Anden platform"_s);
    CHECK(desk.quick()->line() == u"Anden platform svarede 15m #sag");
    CHECK(chips->chips().front().value == u"Other platform");
}

TEST_CASE("without a shift nothing is saved, nothing is lost, and it says so")
{
    PatrolDesk desk;
    desk.page->quickEntry(); // over the page: there is no timeline yet
    auto* overlay = desk.child<QWidget>("quickEntryOverlay");
    REQUIRE(overlay);
    REQUIRE(overlay->isVisible());
    desk.type(u"twitch 40"_s);
    desk.press(Qt::Key_Return);
    settle();
    auto* bar = overlay->findChild<QuickEntryBar*>();
    CHECK(bar->line() == u"twitch 40");
    CHECK(desk.store.number("SELECT count(*) FROM entry") == 0);
    desk.press(Qt::Key_Return); // the focus is on "Start a shift"
    CHECK(eventually([&] { return desk.page->findChild<ShiftStart*>()->isVisible(); }));
    QTest::qWait(500); // the draft's pause
    CHECK(desk.store.text("SELECT body FROM draft WHERE name = 'entry.quick'").contains(u"twitch 40"));
}

TEST_CASE("the line over the window and the page's line are one, and what is saved in one is gone from the other")
{
    PatrolDesk desk;
    desk.page->quickEntry();
    auto* overlay = desk.child<QWidget>("quickEntryOverlay");
    auto* over = overlay->findChild<QuickEntryBar*>();
    desk.type(u"twitch 40"_s);
    desk.startShift();
    QuickEntryBar* onPage = nullptr;
    for (auto* bar : desk.page->findChildren<QuickEntryBar*>())
        if (bar != over) onPage = bar;
    REQUIRE(onPage->isVisible());
    CHECK(onPage->line() == u"twitch 40");
    desk.press(Qt::Key_L, control);
    desk.press(Qt::Key_End);
    desk.type(u" svarede"_s);
    CHECK(over->line() == u"twitch 40 svarede");

    desk.commands.action(u"shift.history"_s)->trigger(); // another part: the line lies over the window
    desk.page->quickEntry();
    REQUIRE(overlay->isVisible());
    desk.press(Qt::Key_Return);
    Q_EMIT onPage->findChild<QLineEdit*>()->returnPressed(); // Enter in the other field, while the first is being saved
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(eventually([&] { return over->line().isEmpty(); }));
    CHECK(onPage->line().isEmpty());
    QTest::qWait(600);
    CHECK(desk.store.number("SELECT count(*) FROM entry") == 1);
    CHECK(desk.store.number("SELECT count(*) FROM draft WHERE name = 'entry.quick'") == 0);
}

TEST_CASE("the form keeps a draft that survives leaving it, and drops it when saved")
{
    PatrolDesk desk;
    desk.startShift();
    desk.press(Qt::Key_N, controlShift);
    auto* form = desk.page->findChild<EntryForm*>();
    REQUIRE(form->isVisible());
    desk.type(u"halvt skrevet"_s);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(form->isVisible());
    REQUIRE(eventually([&] { return desk.store.number("SELECT count(*) FROM draft WHERE name = 'entry.new'") == 1; }));
    desk.press(Qt::Key_N, controlShift);
    auto* fact = desk.child<QPlainTextEdit>("fact");
    REQUIRE(eventually([&] { return fact->toPlainText() == u"halvt skrevet"; }));
    desk.type(u", nu helt"_s);
    desk.press(Qt::Key_Return, control); // before the pause is over
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    QTest::qWait(1000);
    CHECK(desk.store.number("SELECT count(*) FROM draft WHERE name = 'entry.new'") == 0);
}

TEST_CASE("a form that was only opened leaves no draft, and its beginning follows the minutes")
{
    PatrolDesk desk;
    desk.startShift();
    desk.press(Qt::Key_N, controlShift);
    QTest::qWait(1000);
    CHECK(desk.store.number("SELECT count(*) FROM draft") == 0);
    desk.type(u"x"_s);
    auto* form = desk.page->findChild<EntryForm*>();
    auto* started = form->findChild<QDateTimeEdit*>();
    const QDateTime now = started->dateTime();
    auto* kind = form->findChild<QComboBox*>();
    const int chosen = kind->currentIndex();
    for (QWidget* field : QList<QWidget*>{kind, started, form->findChild<QSpinBox*>(u"minutes"_s)}) // scrolled over
        QTest::wheelEvent(desk.window.windowHandle(), field->mapTo(&desk.window, field->rect().center()), QPoint(0, 120));
    CHECK(started->dateTime() == now);
    CHECK(kind->currentIndex() == chosen);
    CHECK(form->findChild<QSpinBox*>(u"minutes"_s)->value() == 0);
    form->findChild<QSpinBox*>(u"minutes"_s)->setValue(20);
    CHECK(started->dateTime() == now.addSecs(-20 * 60));
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(desk.model()->entries()[0].text.started == desk.store.clock().now().plusSeconds(-20 * 60));
}

TEST_CASE("an empty form is refused beside itself")
{
    PatrolDesk desk;
    desk.startShift();
    desk.press(Qt::Key_N, controlShift);
    auto* form = desk.page->findChild<EntryForm*>();
    auto* save = form->findChild<QPushButton*>(u"save"_s);
    CHECK_FALSE(save->isEnabled());
    CHECK(save->accessibleDescription().contains(u"write what happened"));
    CHECK(save->toolTip() == save->accessibleDescription());
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return form->findChild<ErrorStrip*>()->isShown(); }));
    CHECK(form->isVisible());
    CHECK(desk.store.number("SELECT count(*) FROM entry") == 0);
    desk.type(u"x"_s);
    CHECK(save->isEnabled());
    CHECK(save->accessibleDescription().isEmpty());
    desk.press(Qt::Key_Backspace);
    CHECK_FALSE(save->isEnabled());
}

TEST_CASE("an entry linked to a conversation leads there, also by keyboard")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    const Id conversation = wait(desk.conversations.create({u"discord"_s, u"<b>Noah</b> & co"_s, u"POP"_s}));
    QAction* about = desk.commands.action(u"entry.about"_s);
    CHECK_FALSE(about->isEnabled());
    desk.page->setSubject({u"conversation"_s, conversation, u"<b>Noah</b> & co"_s});
    desk.page->setSubject({u"escalation"_s, {}, {}}); // another page that goes takes nothing away
    desk.press(Qt::Key_L, control | Qt::AltModifier);
    auto* form = desk.page->findChild<EntryForm*>();
    REQUIRE(form->isVisible());
    settle();
    desk.type(u"talte med ham"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    REQUIRE(desk.model()->entries()[0].text.links.size() == 1);
    CHECK(desk.model()->entries()[0].text.links[0].title == u"<b>Noah</b> & co");
    QSignalSpy opened(desk.page, &PatrolPage::openConversation);
    desk.timeline()->setFocus();
    desk.press(Qt::Key_Return, control);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id>() == conversation);
}

TEST_CASE("an entry about something, asked for before the shift, opens when the shift has started")
{
    PatrolDesk desk;
    const Id conversation = wait(desk.conversations.create({u"discord"_s, u"Noah"_s, u"POP"_s}));
    desk.page->setSubject({u"conversation"_s, conversation, u"Noah"_s});
    desk.press(Qt::Key_L, control | Qt::AltModifier);
    auto* form = desk.page->findChild<EntryForm*>();
    CHECK_FALSE(form->isVisible());
    desk.startShift();
    REQUIRE(eventually([&] { return form->isVisible(); }));
    desk.type(u"talte med ham"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 1; }));
    CHECK(desk.model()->entries()[0].text.links.value(0).targetId == conversation);
}

TEST_CASE("the handover of an earlier shift is readable with text of twice the size, and so is the form")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    wait(desk.patrol.endShift(shift.id, u"**Følg op** på Noah"_s));
    desk.theme.setZoom(200);
    settle();
    desk.press(Qt::Key_H, controlShift);
    auto* list = desk.page->findChild<ShiftHistory*>()->findChild<QTreeWidget*>();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
    settle();
    const int handover = list->columnCount() - 1;
    CHECK(list->columnViewportPosition(handover) + list->fontMetrics().averageCharWidth() * 24 <= list->viewport()->width());
    CHECK(list->topLevelItem(0)->text(handover) == u"Følg op på Noah");
    const QString all = u"Ring til skolen. "_s.repeated(60).trimmed() + u"\nOg til Emma."_s;
    wait(desk.patrol.setHandover(shift.id, all));
    REQUIRE(eventually([&] { return list->topLevelItem(0)->toolTip(handover).contains(u"Og til Emma."_s); }));
    CHECK(list->topLevelItem(0)->toolTip(handover).contains(u"Ring til skolen. "_s.repeated(60).trimmed()));
    CHECK(Qt::mightBeRichText(list->topLevelItem(0)->toolTip(handover))); // Qt breaks no line of a plain one
    wait(desk.patrol.setHandover(shift.id, u"**Følg op** på Noah"_s));
    CHECK(list->topLevelItem(0)->toolTip(0).contains(u"Politiets Online Patrulje")); // the account has made room
    desk.theme.setZoom(100);
    for (int column = 0; column < handover; ++column) CHECK(eventually([&] { return !list->isColumnHidden(column); }));

    desk.theme.setZoom(200);
    settle();
    wait(desk.patrol.startShift(u"POP"_s, {}));
    REQUIRE(eventually([&] { return desk.page->currentShift().isRunning(); }));
    desk.page->goBack();
    desk.press(Qt::Key_N, controlShift);
    auto* form = desk.page->findChild<EntryForm*>();
    REQUIRE(form->isVisible());
    for (const QPushButton* button : form->findChildren<QPushButton*>())
        if (button->isVisible()) CHECK(button->width() >= button->sizeHint().width());
    CHECK_FALSE(desk.timeline()->parentWidget()->isVisible());
    desk.press(Qt::Key_Escape);
    CHECK(desk.timeline()->parentWidget()->isVisible());
    desk.theme.setZoom(100);
    settle(); // for the tests that follow
}

TEST_CASE("links are found by typing, conversations and escalations alike, and taken away again")
{
    PatrolDesk desk;
    desk.startShift();
    const Id conversation = wait(desk.conversations.create({u"discord"_s, u"Noah"_s, u"POP"_s}));
    const Id escalation = wait(desk.escalations.create(u"concern_133"_s, u"Noah og Emma"_s, {}, {}));
    desk.press(Qt::Key_N, controlShift);
    auto* picker = desk.page->findChild<LinksPicker*>();
    auto* line = picker->findChild<QLineEdit*>();
    auto* results = picker->findChild<QListWidget*>();
    REQUIRE(eventually([&] { return picker->isEnabled(); })); // when the draft is here
    line->setFocus();
    desk.type(u"noah"_s);
    REQUIRE(eventually([&] { return results->isVisible() && results->count() == 2; }));
    const auto* offer = results->item(0);
    settle();
    REQUIRE(results->item(0) == offer); // what stands there is not looked up again and again
    CHECK(results->item(0)->text().contains(u"Discord"));
    CHECK(results->item(1)->text().contains(u"\u2068Noah og Emma\u2069 · "));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(picker->links().size() == 1);
    CHECK(picker->links()[0] == EntryLink{u"escalation"_s, escalation, u"Noah og Emma"_s});
    CHECK(line->hasFocus());
    // By its type's name too; what is linked already is not offered again.
    desk.type(u"concern"_s);
    auto* none = picker->findChild<MutedLabel*>();
    REQUIRE(eventually([&] { return none->isVisible(); }));
    CHECK_FALSE(results->isVisible());
    line->clear();
    desk.type(u"noah"_s);
    REQUIRE(eventually([&] { return results->isVisible() && results->count() == 1; }));
    desk.press(Qt::Key_Return);
    REQUIRE(picker->links().size() == 2);
    CHECK(picker->links()[1].targetId == conversation);
    QToolButton* remove = nullptr;
    for (QToolButton* button : picker->findChildren<QToolButton*>())
        if (button->isVisible() && button->text() == u"Noah og Emma") remove = button;
    REQUIRE(remove);
    remove->setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(picker->links().size() == 1);
    CHECK(picker->links()[0].targetId == conversation);
}

TEST_CASE("the widths of timeline and form have a name to be remembered by")
{
    PatrolDesk desk;
    for (const QSplitter* splitter : desk.page->findChildren<QSplitter*>()) CHECK_FALSE(splitter->objectName().isEmpty());
}

TEST_CASE("what cannot be read is said, and is not taken for nothing")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"twitch 40"_s);
    const auto spoil = [&](const char* sql) {
        wait(desk.store.file().write([sql](Database& database) { return database.script(sql); }));
    };
    spoil("ALTER TABLE escalation RENAME TO gone");
    desk.press(Qt::Key_N, controlShift);
    auto* picker = desk.page->findChild<LinksPicker*>();
    REQUIRE(eventually([&] { return picker->isEnabled(); }));
    picker->findChild<QLineEdit*>()->setFocus();
    desk.type(u"noah"_s);
    auto* words = picker->findChild<MutedLabel*>();
    REQUIRE(eventually([&] { return words->isVisible(); }));
    CHECK(words->text().contains(u"case file refused"));
    desk.press(Qt::Key_Escape);

    desk.page->showShift(shift.id);
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    REQUIRE(eventually([&] { return summary->findChild<ErrorStrip*>()->isShown(); }));
    settle();
    for (const QLabel* label : summary->findChildren<QLabel*>())
        if (label->isVisible()) CHECK_FALSE(label->text().contains(u"Nothing has been logged"));
    const QTemporaryDir folder;
    const auto saved = summary->savePdf(folder.filePath(u"x.pdf"_s));
    REQUIRE(eventually([&] { return saved.isFinished(); }));
    CHECK_FALSE(saved.result()); // a page without what happened would be a lie on paper
}

TEST_CASE("filters hide, say so, and give back")
{
    PatrolDesk desk;
    desk.startShift();
    desk.log(u"twitch 40 svarede #dialog"_s);
    desk.log(u"ny profil #observation"_s);
    auto* kinds = desk.page->findChild<QComboBox*>();
    kinds->setCurrentIndex(kinds->findData(u"dialogue"_s));
    CHECK(desk.model()->rowCount() == 1);
    kinds->setCurrentIndex(kinds->findData(u"measure"_s));
    CHECK(desk.model()->rowCount() == 0);
    CHECK_FALSE(desk.timeline()->isVisible());
    kinds->setCurrentIndex(0);
    CHECK(desk.model()->rowCount() == 2);
    CHECK(desk.timeline()->isVisible());
}

TEST_CASE("a history that is cut says so")
{
    PatrolDesk desk;
    const auto more = [&](const QByteArray& count) {
        wait(desk.store.file().write([&](Database& file) {
            return file.script(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + count +
                ") INSERT INTO shift (id, root_id, scope_id, officer_id, officer_number, account, platforms, started, "
                "ended, handover, state) SELECT randomblob(16), zeroblob(16), zeroblob(16), zeroblob(16), '04', 'POP', "
                "'[]', i * 1000000, i * 1000000 + 1, '', 'ended' FROM n");
        }));
    };
    more("499");
    desk.press(Qt::Key_H, controlShift);
    auto* history = desk.page->findChild<ShiftHistory*>();
    auto* list = history->findChild<QTreeWidget*>();
    auto* words = history->findChild<MutedLabel*>();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 499; }));
    CHECK_FALSE(words->isVisible());
    more("2");
    history->begin();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 500; }));
    CHECK(words->isVisible());
    CHECK(words->text().contains(u"500"_s));
}

TEST_CASE("earlier shifts are found, opened, and their handover can still be put right")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    wait(desk.patrol.endShift(shift.id, u"Følg op på Noah"_s));
    desk.press(Qt::Key_H, controlShift);
    auto* history = desk.page->findChild<ShiftHistory*>();
    auto* list = history->findChild<QTreeWidget*>();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
    desk.type(u"findes ikke"_s);
    CHECK(eventually([&] { return list->topLevelItemCount() == 0 && !list->isVisible(); }));
    desk.press(Qt::Key_A, control);
    desk.type(u"noah"_s);
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
    desk.press(Qt::Key_Return);
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    auto* handover = desk.child<QPlainTextEdit>("handover");
    REQUIRE(eventually([&] { return summary->isVisible() && handover->toPlainText() == u"Følg op på Noah"; }));
    auto* before = desk.child<QPushButton>("showEarlierHandovers");
    CHECK_FALSE(before->isVisible());
    desk.press(Qt::Key_A, control);
    desk.type(u"Følg op på Emma"_s);
    for (QPushButton* button : summary->findChildren<QPushButton*>())
        if (button->text() == u"Save the note") button->click();
    REQUIRE(eventually([&] { return before->isVisible(); }));
    CHECK(wait(desk.patrol.shift(shift.id))->handover == u"Følg op på Emma");
    before->click();
    auto* earlier = desk.child<QPlainTextEdit>("earlierHandovers");
    CHECK(earlier->isVisible());
    CHECK(earlier->isReadOnly());
    CHECK(earlier->toPlainText().endsWith(u"Følg op på Noah"_s));
    REQUIRE(eventually([&] { return desk.undo.canUndo(); }));
    desk.undo.undo();
    CHECK(eventually([&] { return handover->toPlainText() == u"Følg op på Noah"; }));
    CHECK(desk.page->goBack());
    CHECK_FALSE(summary->isVisible());
}

TEST_CASE("earlier shifts are ordered by a column, by keyboard, in Danish order")
{
    PatrolDesk desk;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
    for (const QString& account : {u"Ålborg"_s, u"Ærø"_s, u"Zebra"_s, u"Øst"_s}) {
        const Shift shift = wait(desk.patrol.startShift(account, {}));
        desk.store.clock().advance(account == u"Zebra" ? 7200 : 3600);
        wait(desk.patrol.endShift(shift.id, account == u"Øst" ? u"Følg op"_s : QString()));
        desk.store.clock().advance(60);
    }
    desk.press(Qt::Key_H, controlShift);
    auto* list = desk.page->findChild<ShiftHistory*>()->findChild<QTreeWidget*>();
    auto* head = desk.page->findChild<SortHeader*>();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 4; }));
    const auto accounts = [&] {
        QStringList texts;
        for (int row = 0; row < list->topLevelItemCount(); ++row) texts += list->topLevelItem(row)->text(3);
        return texts;
    };
    CHECK(accounts() == QStringList{u"Øst"_s, u"Zebra"_s, u"Ærø"_s, u"Ålborg"_s}); // the latest first
    desk.press(Qt::Key_Down);
    const QString chosen = list->currentItem()->text(3);
    head->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 3; ++step) desk.press(Qt::Key_Right);
    const QString offered = head->accessibleName();
    desk.press(Qt::Key_Space);
    CHECK(accounts() == QStringList{u"Zebra"_s, u"Ærø"_s, u"Øst"_s, u"Ålborg"_s});
    CHECK(head->accessibleName() != offered);
    CHECK(list->currentItem()->text(3) == chosen);
    const QByteArray order = head->order();
    desk.press(Qt::Key_Space);
    CHECK(accounts() == QStringList{u"Ålborg"_s, u"Øst"_s, u"Ærø"_s, u"Zebra"_s});
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Return);
    CHECK(accounts() == QStringList{u"Zebra"_s, u"Øst"_s, u"Ærø"_s, u"Ålborg"_s}); // the longest, then the latest
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    CHECK(accounts().first() == u"Øst"); // what says nothing is last, either way
    desk.press(Qt::Key_Space);
    CHECK(accounts().first() == u"Øst");
    const QByteArray byKey = head->order();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(head->sectionViewportPosition(0) + 20, 5));
    CHECK(head->order() == "0 down");
    CHECK(head->isSortIndicatorShown());
    head->restoreOrder(byKey);
    head->restoreOrder("9 up");
    head->restoreOrder("nonsense");
    CHECK(accounts().first() == u"Øst");
    head->restoreOrder(order);
    CHECK(accounts() == QStringList{u"Zebra"_s, u"Ærø"_s, u"Øst"_s, u"Ålborg"_s});
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QEvent language(QEvent::LanguageChange);
    QApplication::sendEvent(desk.page->findChild<ShiftHistory*>(), &language);
    CHECK(accounts() == QStringList{u"Ærø"_s, u"Ålborg"_s, u"Øst"_s, u"Zebra"_s});
    QLocale::setDefault(before);
}

TEST_CASE("the shift's page with an entry's form open needs no scrolling sideways with text of twice the size")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"twitch svarede om sextortion 15m"_s);
    desk.theme.setZoom(200);
    settle();
    desk.commands.action(u"shift.end"_s)->trigger();
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    TimelineView& timeline = summary->findChild<ShiftHappened*>()->timeline();
    REQUIRE(eventually([&] { return timeline.model()->rowCount() == 1; }));
    timeline.setFocus();
    REQUIRE(eventually([&] { return timeline.current() != nullptr; }));
    desk.press(Qt::Key_F2);
    const auto* form = summary->findChild<EntryForm*>();
    REQUIRE((form && form->isVisible()));
    settle();
    CHECK(form->minimumWidth() < form->fontMetrics().averageCharWidth() * 40);
    const auto* fields = form->findChild<QScrollArea*>();
    CHECK(fields->widget()->minimumSizeHint().width() <= form->minimumWidth()); // nothing is cut off for it
    desk.theme.setZoom(100);
    settle();
}

static PlainLabel* labelSaying(const QWidget& root, const QString& words)
{
    for (auto* label : root.findChildren<PlainLabel*>())
        if (label->text().contains(words)) return label;
    return nullptr;
}

namespace {

/// A colleague at another desk of the same section, whose shifts arrive here.
struct Colleague
{
    Desk at;
    PatrolStore patrol;

    explicit Colleague(TempStore& store) : at(deskOf(store)), patrol(at) {}
    static Desk deskOf(TempStore& store)
    {
        Desk desk = store.desk();
        desk.officer.id = Id::fromContent({"officer", "05"});
        desk.officer.number = u"05"_s;
        return desk;
    }
};

QStringList shownButtons(const QWidget* part)
{
    QStringList words;
    for (const QPushButton* button : part->findChildren<QPushButton*>())
        if (button->isVisible()) words += button->text();
    return words;
}

} // namespace

TEST_CASE("a colleague's shift is read and printed, and nothing in it is offered to be changed")
{
    PatrolDesk desk;
    Colleague colleague(desk.store);
    const Shift theirs = wait(colleague.patrol.startShift(u"POP"_s, {}));
    EntryDraft talk;
    talk.fact = u"Talte med Noah"_s;
    wait(colleague.patrol.save(theirs.id, talk));
    desk.page->showShift(theirs.id); // it is running
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    auto* list = summary->findChild<TimelineView*>();
    REQUIRE(eventually([&] { return list->model()->rowCount() == 1 && !shownButtons(summary).isEmpty(); }));
    CHECK_FALSE(shownButtons(summary).contains(u"End the shift"_s));
    wait(colleague.patrol.endShift(theirs.id, u"Følg op på Noah"_s));
    auto* handover = desk.child<QPlainTextEdit>("handover");
    desk.page->showShift(wait(desk.patrol.startShift(u"POP"_s, {})).id);
    desk.page->showShift(theirs.id);
    REQUIRE(eventually([&] { return handover->toPlainText() == u"Følg op på Noah"; }));
    CHECK(handover->isReadOnly());
    CHECK(shownButtons(summary) == QStringList{u"Print …"_s, u"Save as PDF …"_s});
    summary->endShift();
    settle();
    CHECK(wait(desk.patrol.shift(theirs.id))->handover == u"Følg op på Noah");
    list->setFocus();
    REQUIRE(eventually([&] { return list->current() != nullptr; }));
    CHECK_FALSE(desk.commands.action(u"entry.correct"_s)->isEnabled());
    CHECK_FALSE(desk.commands.action(u"entry.takeBack"_s)->isEnabled());
}

TEST_CASE("an entry of an ended shift is corrected, taken back and followed by keyboard, and its old text stays")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    const Id conversation = wait(desk.conversations.create({u"discord"_s, u"Noah"_s, u"POP"_s}));
    EntryDraft talk;
    talk.fact = u"Talte med Noah"_s;
    talk.links = {{u"conversation"_s, conversation, {}}};
    const Id first = wait(desk.patrol.save(shift.id, talk));
    wait(desk.patrol.endShift(shift.id, {}));
    desk.page->showShift(shift.id);
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    TimelineView& list = summary->happened().timeline();
    REQUIRE(eventually([&] { return list.model()->rowCount() == 1 && summary->isOwn(); }));
    list.setFocus();
    CHECK(desk.commands.action(u"entry.correct"_s)->isEnabled());
    desk.press(Qt::Key_F2);
    auto* form = summary->findChild<EntryForm*>();
    REQUIRE(form->isVisible());
    CHECK_FALSE(list.isVisible());
    CHECK(desk.page->goBack()); // closes the form, not the page
    CHECK(list.hasFocus());
    desk.press(Qt::Key_F2);
    settle();
    desk.press(Qt::Key_A, control);
    desk.type(u"Talte med Emma"_s);
    desk.press(Qt::Key_Return, control);
    const auto entry = [&] { return wait(desk.patrol.entries(shift.id))[0]; };
    REQUIRE(eventually([&] { return entry().id != first; }));
    CHECK(entry().text.fact == u"Talte med Emma");
    CHECK(entry().earlier[0].text.fact == u"Talte med Noah");
    REQUIRE(eventually([&] { return list.isVisible() && list.hasFocus() && list.current() && list.current()->id != first; }));

    QSignalSpy opened(desk.page, &PatrolPage::openConversation);
    desk.press(Qt::Key_Return, control);
    CHECK(opened.size() == 1);
    desk.press(Qt::Key_Delete);
    REQUIRE(eventually([&] { return entry().withdrawn && desk.undo.canUndo(); }));
    desk.undo.undo();
    CHECK(eventually([&] { return !entry().withdrawn; }));
}

TEST_CASE("the handover is a PDF in either language, and a folder that refuses it is said")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"twitch 40 svarede #råd 15m"_s);
    desk.page->showShift(shift.id);
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    REQUIRE(eventually([&] { return summary->findChild<TimelineView*>()->model()->rowCount() == 1; }));
    QTemporaryDir folder;
    QByteArray danish;
    for (const QString& language : {u"da"_s, u"en"_s}) {
        auto* box = summary->findChild<QComboBox*>();
        box->setCurrentIndex(box->findData(language));
        const QString path = folder.filePath(language + u".pdf"_s);
        const auto saving = summary->savePdf(path);
        CHECK_FALSE(saving.isFinished()); // it is written elsewhere, and until then nothing says that it is there
        CHECK(labelSaying(*summary, u"Saving …"_s));
        REQUIRE_NOTHROW(wait(saving));
        CHECK(labelSaying(*summary, language + u".pdf"_s));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK(bytes.startsWith("%PDF-"));
        CHECK(bytes != danish);
        danish = bytes;
    }
    waitForError(summary->savePdf(folder.filePath(u"no/such/folder.pdf"_s)));
    CHECK(summary->findChild<ErrorStrip*>()->isShown());
}

TEST_CASE("after a language switch nothing is left behind, and every control has a name")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"twitch 40 svarede #råd 15m"_s);
    desk.press(Qt::Key_N, controlShift);
    desk.press(Qt::Key_Return, control); // an error is shown, too
    desk.press(Qt::Key_L, control);
    desk.type(u"twitch 40"_s);
    desk.page->showShift(shift.id);
    desk.press(Qt::Key_H, controlShift);
    REQUIRE(eventually([&] { return desk.page->findChild<QTreeWidget*>()->topLevelItemCount() == 1; }));
    desk.page->quickEntry();
    CHECK(unnamedFocusables(&desk.window).join(u'\n').toStdString() == "");

    desk.page->goBack();
    desk.page->goBack();
    REQUIRE(desk.timeline()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // chips of words that were half typed
    const auto before = visibleStrings(&desk.window);
    const OtherLanguage other;
    desk.commands.retranslate();
    QCoreApplication::processEvents();
    const auto after = visibleStrings(&desk.window);
    // Names, and what was typed.
    QStringList allowed{u"Politiets Online Patrulje"_s, u"Dansk"_s, u"English"_s, u"twitch 40"_s, u"Return"_s, u"Ctrl+Return"_s,
                        u"Platform: Twitch"_s};
    for (const auto& string : before)
        if (string.where.contains(u"QComboBox") || string.where.contains(u"PlatformChip") ||
            string.where.contains(u"QToolButton"))
            if (referenceNames().contains(string.text)) allowed += string.text;
    CHECK(leftBehind(before, after, allowed).join(u'\n').toStdString() == "");
}

TEST_CASE("at 1024 × 640 every part has the room that it needs")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"14:10 twitch 40 @\"politiets kanal\" svarede om sextortion #rådgivning #sextortion 15m"_s);
    const auto fits = [&](const char* what) {
        INFO(what);
        QCoreApplication::processEvents();
        CHECK(desk.window.width() == 1024);
        CHECK(desk.window.height() == 640);
        CHECK(desk.window.minimumSizeHint().width() <= 1024 - 96); // the rail
        CHECK(desk.window.minimumSizeHint().height() <= 640 - 32); // the status strip
        for (const QPushButton* button : desk.window.findChildren<QPushButton*>())
            if (button->isVisible()) CHECK(button->width() >= button->sizeHint().width());
        for (const QLabel* label : desk.window.findChildren<QLabel*>())
            if (label->isVisible() && label->wordWrap()) CHECK(label->height() >= label->heightForWidth(label->width()));
    };
    fits("timeline");
    desk.press(Qt::Key_N, controlShift);
    fits("form");
    desk.page->showShift(shift.id);
    fits("summary");
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    summary->happened().timeline().setFocus();
    REQUIRE(eventually([&] { return summary->happened().timeline().current() != nullptr; }));
    desk.press(Qt::Key_F2);
    const auto* form = summary->findChild<EntryForm*>();
    REQUIRE((form && form->isVisible()));
    fits("correction");
    desk.press(Qt::Key_H, controlShift);
    fits("history");
}

TEST_CASE("Compact lists: more of the shift and of earlier shifts in sight, at once")
{
    PatrolDesk desk;
    desk.startShift();
    desk.log(u"twitch 40 svarede om sextortion"_s);
    desk.log(u"discord skoleklasse"_s);
    const auto entry = [&] { return desk.timeline()->visualRect(desk.model()->index(1)); };
    const QRect before = entry();
    desk.theme.setDensity(Density::Compact);
    CHECK(entry().height() <= before.height() - 8);
    CHECK(entry().top() <= before.top() - 8);
    desk.theme.setDensity(Density::Comfortable);

    desk.commands.action(u"shift.history"_s)->trigger();
    auto* history = desk.child<QWidget>("shiftHistory")->findChild<QTreeWidget*>();
    REQUIRE(eventually([&] { return history->topLevelItemCount() == 1; }));
    const int row = history->visualItemRect(history->topLevelItem(0)).height();
    desk.theme.setDensity(Density::Compact);
    CHECK(history->visualItemRect(history->topLevelItem(0)).height() <= row - 4);
}

TEST_CASE("a found entry is chosen in its shift")
{
    PatrolDesk desk;
    const Shift shift = desk.startShift();
    desk.log(u"twitch 40 svarede om sextortion"_s);
    desk.log(u"discord skoleklasse"_s);
    const Id wanted = desk.model()->entry(desk.model()->index(1))->id;
    desk.page->showEntry(shift.id, wanted);
    auto* happened = desk.page->findChild<ShiftSummaryView*>()->findChild<TimelineView*>();
    REQUIRE(eventually([&] { return happened->current() && happened->current()->id == wanted; }));
    CHECK(happened->hasFocus());
}

TEST_CASE("the tooltip of a link says its name as it is")
{
    PatrolDesk desk;
    desk.startShift();
    desk.press(Qt::Key_N, controlShift);
    auto* picker = desk.page->findChild<LinksPicker*>();
    picker->setLinks({{u"conversation"_s, Id::generate(desk.store.clock().now()), u"A & B"_s}});
    QStringList tips;
    const auto buttons = picker->findChildren<QToolButton*>();
    for (const QToolButton* button : buttons) tips += button->toolTip();
    CHECK(tips.join(u' ').contains(u"A & B"));
}
