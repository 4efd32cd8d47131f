#include "core/storage/casefile.h"
#include "tests/support/settle.h"
#include "tests/ui/patrol/patroldesk.h"
#include "ui/patrol/entryform.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/widgets/errorstrip.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct FormDesk : PatrolDesk
{
    Shift shift = startShift();
    std::unique_ptr<EntryForm> form = std::make_unique<EntryForm>(patrol, conversations, escalations);

    FormDesk() { form->show(); }

    QPlainTextEdit* fact() { return form->findChild<QPlainTextEdit*>(u"fact"_s); }
    QPlainTextEdit* assessment() { return form->findChild<QPlainTextEdit*>(u"assessment"_s); }
    /// What is asked of the store from now on is answered later.
    void hold()
    {
        store.file().write([](Database&) -> Result<int> {
            QThread::msleep(200);
            return 0;
        });
    }
    void save() { QTest::keyClick(form.get(), Qt::Key_Return, Qt::ControlModifier); }
    bool ready()
    {
        return eventually([&] { return !assessment()->isReadOnly(); });
    }
    QString kept(const QString& name) { return wait(draft(store.desk(), name)).value(u"fact").toString(); }
    Entry entry(const QString& text)
    {
        const Id id = wait(patrol.save(shift.id, {.kind = EntryKind::Dialogue, .fact = text}));
        const QList<Entry> entries = wait(patrol.entries(shift.id));
        return *std::ranges::find(entries, id, &Entry::id);
    }
};

} // namespace

TEST_CASE("an entry typed just before quitting is kept", "[ui][patrol][entryform]")
{
    FormDesk desk;
    desk.form->write(desk.shift.id);
    REQUIRE(desk.ready());
    desk.fact()->setPlainText(u"talt med Freja"_s);
    SECTION("hidden")
    {
        desk.form->hide();
    }
    SECTION("gone")
    {
        desk.form.reset();
    }
    CHECK(desk.kept(u"entry.new"_s) == u"talt med Freja"); // at once, before the pause in typing
}

TEST_CASE("what is typed before the draft is here stands behind it, and nothing is saved unread", "[ui][patrol][entryform]")
{
    FormDesk desk;
    keepDraft(desk.store.desk(), u"entry.new"_s, {{u"fact"_s, u"i går"_s}});
    desk.hold();
    desk.form->write(desk.shift.id);
    CHECK(desk.assessment()->isReadOnly());
    desk.fact()->setPlainText(u"i dag"_s);
    desk.save();
    REQUIRE(desk.ready());
    CHECK(desk.fact()->toPlainText() == u"i går\ni dag");
    settle();
    CHECK(desk.store.number("SELECT count(*) FROM entry") == 0);
    CHECK(eventually([&] { return desk.kept(u"entry.new"_s) == u"i går\ni dag"; }));
}

TEST_CASE("who saves before it is known that there is no draft has saved", "[ui][patrol][entryform]")
{
    FormDesk desk;
    desk.hold();
    desk.form->write(desk.shift.id);
    desk.fact()->setPlainText(u"kort"_s);
    desk.save();
    CHECK(eventually([&] { return desk.store.number("SELECT count(*) FROM entry") == 1; }));
}

TEST_CASE("the answer to one entry's save leaves the next one's form alone", "[ui][patrol][entryform]")
{
    FormDesk desk;
    const Entry other = desk.entry(u"skal rettes"_s);
    QSignalSpy saved(desk.form.get(), &EntryForm::saved);
    QSignalSpy closed(desk.form.get(), &EntryForm::closed);
    desk.form->write(desk.shift.id);
    REQUIRE(desk.ready());
    desk.fact()->setPlainText(u"den første"_s);
    desk.hold();
    desk.save();
    CHECK(desk.fact()->isReadOnly());
    SECTION("saved")
    {
        desk.form->correct(other);
        REQUIRE(eventually([&] { return saved.size() == 1; }));
        CHECK_FALSE(saved[0][1].toBool());
        CHECK(closed.isEmpty());
        REQUIRE(desk.ready());
        CHECK(desk.fact()->toPlainText() == u"skal rettes");
        CHECK(desk.kept(u"entry.new"_s).isEmpty());
    }
    SECTION("the same form again: nothing of what is being saved is offered once more")
    {
        desk.form->write(desk.shift.id);
        REQUIRE(eventually([&] { return saved.size() == 1; }));
        REQUIRE(desk.ready());
        settle();
        CHECK(desk.fact()->toPlainText().isEmpty());
        CHECK(desk.kept(u"entry.new"_s).isEmpty());
    }
}

TEST_CASE("an entry that is not saved while another one is in front is said, and kept as a draft", "[ui][patrol][entryform]")
{
    FormDesk desk;
    const Entry one = desk.entry(u"en"_s);
    const Entry other = desk.entry(u"anden"_s);
    wait(desk.patrol.correct(one.id, {.kind = EntryKind::Dialogue, .fact = u"af en anden"_s}));
    desk.form->correct(one);
    REQUIRE(desk.ready());
    desk.fact()->setPlainText(u"min rettelse"_s);
    desk.hold();
    desk.save();
    desk.form->correct(other);
    auto* error = desk.form->findChild<ErrorStrip*>();
    REQUIRE(eventually([&] { return error->isShown(); }));
    REQUIRE(desk.ready());
    CHECK(desk.fact()->toPlainText() == u"anden");
    CHECK(desk.kept(u"entry.correct."_s + one.id.toString()) == u"min rettelse");
}

TEST_CASE("a handover note waits for its draft, and is kept when another shift is shown", "[ui][patrol][entryform]")
{
    PatrolDesk desk;
    const Shift first = desk.startShift();
    wait(desk.patrol.endShift(first.id, u"gemt"_s));
    const Shift second = desk.startShift();
    wait(desk.patrol.endShift(second.id, {}));
    keepDraft(desk.store.desk(), u"shift.handover."_s + first.id.toString(), {{u"text"_s, u"kladde"_s}});
    auto* summary = desk.page->findChild<ShiftSummaryView*>();
    auto* handover = desk.child<QPlainTextEdit>("handover");
    desk.store.file().write([](Database&) -> Result<int> {
        QThread::msleep(200);
        return 0;
    });
    summary->setShift(first.id);
    CHECK(handover->isReadOnly());
    REQUIRE(eventually([&] { return !handover->isReadOnly(); }));
    CHECK(handover->toPlainText() == u"kladde");
    handover->setPlainText(u"kladde, og mere"_s);
    summary->setShift(second.id); // before the pause in typing
    REQUIRE(eventually([&] { return !handover->isReadOnly(); }));
    CHECK(handover->toPlainText().isEmpty());
    summary->setShift(first.id);
    CHECK(eventually([&] { return handover->toPlainText() == u"kladde, og mere"; }));
}
