#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/importpane.h"
#include "ui/conversations/inboxpane.h"
#include "ui/conversations/messageform.h"
#include "ui/conversations/wording.h"
#include "ui/editor/noteeditor.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto control = Qt::ControlModifier;
constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

QPlainTextEdit* editor(InboxDesk& desk)
{
    return desk.child<QPlainTextEdit>("composer");
}

bool writable(InboxDesk& desk)
{
    return eventually([&] { return !editor(desk)->isReadOnly(); });
}

bool saysAnError(InboxDesk& desk)
{
    const auto strips = desk.page->findChildren<ErrorStrip*>();
    return std::ranges::any_of(strips, [](const ErrorStrip* strip) { return strip->isShown(); });
}

ImportReport report(const QString& source, qint64 messages)
{
    ImportReport result;
    result.source = source;
    result.format = u"whatsapp-text"_s;
    result.conversations = 1;
    result.messages = messages;
    result.first = result.last = Instant{1'700'000'000'000'000};
    return result;
}

} // namespace

TEST_CASE("a conversation by keyboard: start, receive, reply, copy, mark as sent, undo")
{
    InboxDesk desk;
    // Start.
    desk.press(Qt::Key_N, control);
    REQUIRE(eventually([&] { return desk.child<QComboBox>("platform")->hasFocus(); })); // when the draft is here
    desk.type(u"disc"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"noah_2011"_s);
    desk.press(Qt::Key_Tab);
    desk.type(u"politiet"_s);
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.pane()->conversation().title == u"noah_2011"; }));
    CHECK(desk.pane()->conversation().platform == u"discord");
    CHECK(desk.pane()->conversation().account == u"politiet");
    REQUIRE(eventually([&] { return desk.list()->selectionModel()->hasSelection(); }));

    // What the child wrote; the form opens by itself.
    auto* text = desk.child<QPlainTextEdit>("messageText");
    REQUIRE(eventually([&] { return text->isVisible() && text->hasFocus(); }));
    desk.type(u"hej er i rigtige?"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.shown().size() == 1; }));
    CHECK(desk.shown()[0].body == u"hej er i rigtige?");
    CHECK(desk.shown()[0].direction == Direction::Received);
    CHECK(desk.shown()[0].origin == Origin::Pasted);
    CHECK(desk.shown()[0].officerNumber == u"04");
    CHECK_FALSE(text->isVisible());

    // Reply: saved, then copied, and not sent before the officer says so.
    desk.press(Qt::Key_R, control);
    REQUIRE(writable(desk));
    REQUIRE(editor(desk)->hasFocus());
    desk.type(u"Ja, det er vi"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.shown().size() == 2 && desk.shown()[1].reply == ReplyState::Copied; }));
    CHECK(desk.shown()[1].account == u"politiet");
    CHECK(QApplication::clipboard()->text() == u"Ja, det er vi");
    CHECK(editor(desk)->toPlainText().isEmpty());
    CHECK(desk.undo.canUndo() == false);
    REQUIRE(desk.pane()->hasPending());
    CHECK(replyMark(desk.shown()[1], {})->word == u"Copied");

    // Paste, then say so.
    REQUIRE(desk.child<QPushButton>("markSent")->hasFocus());
    desk.press(Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.shown()[1].reply == ReplyState::Sent; }));
    CHECK_FALSE(desk.pane()->hasPending());
    CHECK(desk.toast.isVisible());
    REQUIRE(desk.undo.canUndo());
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.shown()[1].reply == ReplyState::Copied; }));
    CHECK(desk.pane()->hasPending());
    desk.press(Qt::Key_Return, controlShift);
    REQUIRE(eventually([&] { return desk.shown()[1].reply == ReplyState::Sent; }));

    // An internal note stands between the messages and is none.
    desk.press(Qt::Key_R, controlShift);
    REQUIRE(writable(desk));
    desk.store.clock().advance(5);
    desk.type(u"virker rolig"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(eventually([&] { return desk.timeline().row(desk.timeline().rowCount() - 1).kind == TimelineRow::Kind::Note; }));
    CHECK(desk.shown().size() == 2);
    CHECK(desk.store.number("SELECT count(*) FROM draft") == 0);
}

TEST_CASE("a reply that cannot be saved is not lost and not shown")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.open(id);
    wait(desk.store.file().write([](Database& database) -> Result<int> {
        LYGTE_TRY(database.run("CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(ABORT, 'full'); END"));
        return 0;
    }));
    REQUIRE(writable(desk));
    desk.press(Qt::Key_R, control);
    desk.type(u"et svar"_s);
    desk.press(Qt::Key_Return, control);
    REQUIRE(writable(desk));
    CHECK(editor(desk)->toPlainText() == u"et svar");
    CHECK(desk.shown().isEmpty());
    CHECK_FALSE(desk.pane()->hasPending());
}

TEST_CASE("what is being written belongs to its conversation and survives a restart")
{
    QTemporaryDir folder;
    const QString directory = folder.filePath(u"case"_s);
    Id first, second;
    {
        InboxDesk desk(directory);
        first = desk.conversation(u"anna"_s);
        second = desk.conversation(u"bo"_s);
        desk.open(first);
        REQUIRE(writable(desk));
        desk.press(Qt::Key_R, control);
        desk.type(u"til anna"_s);
        desk.open(second);
        REQUIRE(writable(desk));
        CHECK(editor(desk)->toPlainText().isEmpty());
        desk.type(u"til bo"_s);
        desk.open(first);
        REQUIRE(eventually([&] { return editor(desk)->toPlainText() == u"til anna"; }));
        desk.open(second);
        REQUIRE(eventually([&] { return editor(desk)->toPlainText() == u"til bo"; }));
        desk.type(u" nu"_s);
    }
    InboxDesk desk(directory);
    desk.open(second);
    REQUIRE(eventually([&] { return editor(desk)->toPlainText() == u"til bo nu"; }));
    desk.open(first);
    REQUIRE(eventually([&] { return editor(desk)->toPlainText() == u"til anna"; }));
    CHECK(desk.shown().isEmpty());
}

TEST_CASE("level, closing and reading by key, each with a way back")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"hej"_s);
    desk.open(id);
    REQUIRE(eventually([&] { return desk.inbox()->rowOf(id) == 0; }));
    const auto now = [&] { return *wait(desk.conversations.conversation(id)); };
    desk.press(Qt::Key_1, controlShift);
    REQUIRE(eventually([&] { return desk.pane()->conversation().level == Level::Acute; }));
    desk.press(Qt::Key_3, controlShift);
    REQUIRE(eventually([&] { return desk.pane()->conversation().level == Level::Medium; }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.pane()->conversation().level == Level::Acute; }));
    desk.press(Qt::Key_D, control);
    REQUIRE(eventually([&] { return !desk.pane()->conversation().open; }));
    CHECK(desk.inbox()->rowOf(id) == 0); // it is still in front
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.pane()->conversation().open; }));
    desk.press(Qt::Key_U, controlShift);
    REQUIRE(eventually([&] { return desk.page->badge() == 1; }));
    CHECK(now().unread > 0);
}

TEST_CASE("passing over a row is not reading it; staying is")
{
    InboxDesk desk;
    const Id old = desk.conversation(u"anna"_s);
    desk.store.clock().advance(10);
    const Id unread = desk.conversation(u"bo"_s);
    desk.conversations.markUnread(unread);
    REQUIRE(eventually([&] { return desk.page->badge() == 1 && desk.inbox()->rowCount() == 2; }));
    desk.list()->setFocus(Qt::TabFocusReason);
    QTest::qWait(700);
    CHECK(desk.page->badge() == 1); // the focus alone opens nothing
    CHECK(desk.pane()->conversation().id.isNull());
    desk.press(Qt::Key_Down);
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == old; }));
    desk.press(Qt::Key_Up); // over the unread one and back
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == unread && desk.timeline().isOpen(); }));
    desk.press(Qt::Key_Down);
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == old; }));
    QTest::qWait(700);
    CHECK(desk.page->badge() == 1);
    desk.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier); // the next unread one, round the end
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == unread; }));
    REQUIRE(eventually([&] { return desk.page->badge() == 0; }));
}

TEST_CASE("chosen messages go to an escalation in their order")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    QList<Id> messages;
    for (int i = 0; i < 4; ++i) messages.append(desk.received(id, u"m%1"_s.arg(i)));
    desk.open(id);
    QSignalSpy asked(desk.page, &InboxPage::escalateRequested);
    desk.press(Qt::Key_E, controlShift);
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][1].value<QList<Id>>().isEmpty());
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    desk.press(Qt::Key_Up, Qt::ShiftModifier);
    desk.press(Qt::Key_E, controlShift);
    REQUIRE(asked.count() == 2);
    CHECK(asked[1][0].value<Id>() == id);
    CHECK(asked[1][1].value<QList<Id>>() == QList<Id>{messages[2], messages[3]});
}

TEST_CASE("a search result is shown where it stands")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    for (int i = 0; i < 300; ++i) desk.received(id, u"m%1"_s.arg(i));
    const QList<Message> found = wait(desk.conversations.timeline(id, 0, 290)).messages;
    desk.page->showMessage(id, found[5].key);
    REQUIRE(eventually([&] { return desk.chat()->currentMessage() && desk.chat()->currentMessage()->body == found[5].body; }));
    CHECK(desk.chat()->viewport()->rect().contains(desk.chat()->visualRect(desk.chat()->currentIndex()).center()));
}

TEST_CASE("the answer to one message's save leaves the next one's form alone")
{
    InboxDesk desk;
    const Conversation one = *wait(desk.conversations.conversation(desk.conversation(u"noah"_s)));
    const Conversation other = *wait(desk.conversations.conversation(desk.conversation(u"alma"_s)));
    MessageForm form(desk.conversations);
    QSignalSpy added(&form, &MessageForm::added);
    form.show();
    form.open(one);
    auto* text = form.findChild<QPlainTextEdit*>(u"messageText"_s);
    REQUIRE(eventually([&] { return !text->isReadOnly(); }));
    text->setPlainText(u"fra noah"_s);
    desk.store.file().write([](Database&) -> Result<void> { // the save is answered after the next one is open
        QThread::msleep(200);
        return {};
    });
    form.commit();
    CHECK(text->isReadOnly());
    form.open(other);
    REQUIRE(eventually([&] { return !text->isReadOnly(); }));
    text->setPlainText(u"fra alma"_s);
    form.hide(); // keeps the draft
    REQUIRE(eventually([&] { return desk.store.number("SELECT count(*) FROM message WHERE body = 'fra noah'") == 1; }));
    settle();
    CHECK(added.isEmpty());
    CHECK(text->toPlainText() == u"fra alma");
    CHECK(desk.store.number("SELECT count(*) FROM draft WHERE body LIKE '%fra alma%'") == 1);
    CHECK(desk.store.number("SELECT count(*) FROM draft WHERE body LIKE '%fra noah%'") == 0);
}

TEST_CASE("the list is filtered, and an empty answer says what to do")
{
    InboxDesk desk;
    desk.conversation(u"anna"_s, u"discord"_s);
    desk.store.clock().advance(5);
    const Id bo = desk.conversation(u"bo"_s, u"twitch"_s);
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 2; }));
    desk.press(Qt::Key_F, controlShift);
    desk.type(u"b"_s);
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 1; }));
    desk.press(Qt::Key_Down);
    CHECK(desk.list()->hasFocus());
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == bo; }));
    desk.press(Qt::Key_F, controlShift);
    desk.type(u"findes ikke"_s);
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 0; }));
    desk.commands.action(u"inbox.showAll"_s)->trigger();
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 2; }));
}

TEST_CASE("nothing acts for a conversation that a form stands before")
{
    InboxDesk desk;
    const Id conversation = desk.conversation(u"Noah"_s);
    desk.received(conversation, u"hej"_s);
    desk.open(conversation);
    auto* details = desk.page->findChild<DetailsPane*>();
    const auto acts = [&] { return desk.commands.action(u"inbox.level.acute"_s)->isEnabled(); };
    REQUIRE(acts());
    for (const char* form : {"inbox.new", "inbox.import"}) {
        INFO(form);
        desk.commands.action(QLatin1StringView(form))->trigger();
        CHECK_FALSE(details->isVisible());
        CHECK_FALSE(acts());
        CHECK_FALSE(desk.page->panes().contains(details));
        desk.page->goBack();
        CHECK(details->isVisible());
        CHECK(acts());
    }
    // A click on its row, which is chosen already, shows it again.
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 1; }));
    desk.commands.action(u"inbox.new"_s)->trigger();
    QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {}, desk.list()->visualRect(desk.inbox()->index(0)).center());
    CHECK(details->isVisible());
    CHECK(acts());
}

TEST_CASE("what came in while a form stood before it is not read")
{
    InboxDesk desk;
    const Id conversation = desk.conversation(u"Noah"_s);
    desk.conversations.markUnread(conversation);
    REQUIRE(eventually([&] { return desk.page->badge() == 1; }));
    desk.page->openConversation(conversation);
    desk.commands.action(u"inbox.import"_s)->trigger();
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == conversation; }));
    desk.commands.action(u"inbox.import"_s)->trigger();
    QTest::qWait(900); // longer than a glance
    CHECK(wait(desk.conversations.unreadConversations()) == 1);
}

TEST_CASE("an import that ended on the way never says that nothing was saved")
{
    ImportReport ended = report(u"/x/a.txt"_s, 1204);
    ended.error = Error{ErrorCode::DiskFull, u"a.txt"_s, {}};
    CHECK(reportLines(ended, true).join(u' ').contains(u"Nothing was saved"));
    ended.begun = true;
    ended.added = 500;
    const QString words = reportLines(ended, true).join(u' ');
    CHECK_FALSE(words.contains(u"Nothing"));
    CHECK(words.contains(u"500 new"));
    CHECK(words.contains(u"goes on where it stopped"));
}

TEST_CASE("importing: first a look, then the store; nothing is done before it is")
{
    InboxDesk desk;
    auto* pane = desk.page->findChild<ImportPane*>();
    auto* list = pane->findChild<QListWidget*>();
    desk.press(Qt::Key_I, control);
    REQUIRE(pane->isVisible());
    desk.page->importFiles({u"/x/a.txt"_s, u"/x/b.zip"_s});
    CHECK(desk.import.dry);
    CHECK(desk.import.started.size() == 2);
    CHECK(pane->stage() == ImportPane::Stage::Reading);
    CHECK_FALSE(desk.child<QPushButton>("store")->isVisible());
    Q_EMIT desk.import.progress(u"/x/a.txt"_s, 5'000'000'000, 10'000'000'000);
    Q_EMIT desk.import.sourceFinished(report(u"/x/a.txt"_s, 1204));
    ImportReport bad = report(u"/x/b.zip"_s, 0);
    bad.error = Error{ErrorCode::NotUnderstood, u"b.zip"_s, {}};
    Q_EMIT desk.import.sourceFinished(bad);
    CHECK(pane->stage() == ImportPane::Stage::Reading);
    Q_EMIT desk.import.finished();
    REQUIRE(pane->stage() == ImportPane::Stage::Preview);
    CHECK(list->item(0)->text().contains(u"nothing is stored yet"));
    CHECK(list->item(0)->text().contains(u"WhatsApp text"));
    CHECK_FALSE(list->item(0)->text().contains(u"whatsapp-text"));
    CHECK(list->item(1)->text().contains(describe(*bad.error).what));

    REQUIRE(desk.child<QPushButton>("store")->hasFocus());
    desk.press(Qt::Key_Space);
    CHECK(desk.import.starts == 2);
    CHECK_FALSE(desk.import.dry);
    desk.press(Qt::Key_Escape); // it goes on until it is stopped
    CHECK(pane->isVisible());
    ImportReport stored = report(u"/x/a.txt"_s, 1204);
    stored.added = 1200;
    stored.known = 4;
    Q_EMIT desk.import.sourceFinished(stored);
    CHECK(pane->stage() == ImportPane::Stage::Storing);
    Q_EMIT desk.import.finished();
    CHECK(pane->stage() == ImportPane::Stage::Done);
    CHECK(list->item(0)->text().contains(u"1,200 new"));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(pane->isVisible());
}

TEST_CASE("the preview lists what was not understood: the file, the place, the reason")
{
    InboxDesk desk;
    auto* list = desk.page->findChild<ImportPane*>()->findChild<QListWidget*>();
    desk.page->importFiles({u"/x/a.txt"_s});
    ImportReport partly = report(u"/x/a.txt"_s, 1204);
    partly.notUnderstood = 30;
    for (int i = 0; i < 20; ++i) partly.trouble += u"no-time @ %1: 99.99.2026 \u202Ehej"_s.arg(1000 + i);
    partly.trouble[1] = u"some-new-word @ 3: x"_s;
    Q_EMIT desk.import.sourceFinished(partly);
    Q_EMIT desk.import.finished();
    const QString shown = list->item(0)->text();
    CHECK(shown.startsWith(u"\u2068a.txt"));
    CHECK(shown.contains(u"Place 1,000: no time that can be read"));
    CHECK(shown.contains(u"⟨RLO⟩hej"));
    CHECK_FALSE(shown.contains(u'\u202E'));
    CHECK(shown.contains(u"Place 3: some-new-word"));
    CHECK(shown.contains(u"and 18 more"));
}

TEST_CASE("the preview of an import grows with the text while it is open, and stays whole")
{
    InboxDesk desk;
    desk.press(Qt::Key_I, control);
    auto* pane = desk.page->findChild<ImportPane*>();
    auto* list = pane->findChild<QListWidget*>();
    desk.page->importFiles({u"/x/a.txt"_s});
    ImportReport partly = report(u"/x/a.txt"_s, 1204);
    partly.notUnderstood = 2;
    partly.trouble = {u"no-time @ 7: a"_s, u"no-header @ 9: b"_s};
    Q_EMIT desk.import.sourceFinished(partly);
    Q_EMIT desk.import.finished();
    settle();
    const int before = list->visualItemRect(list->item(0)).height();
    desk.theme.setZoom(200);
    settle();
    const QRect item = list->visualItemRect(list->item(0));
    CHECK(list->font().pointSizeF() > 1.9 * pane->font().pointSizeF() / 2);
    CHECK(item.height() > before * 9 / 5);
    CHECK(item.height() >= int(list->item(0)->text().split(u'\n').size()) * list->fontMetrics().lineSpacing());
    CHECK(desk.child<QPushButton>("store")->visibleRegion().boundingRect().size() == desk.child<QPushButton>("store")->size());
    desk.theme.setZoom(100);
    settle();
}

TEST_CASE("a stopped preview stores nothing and offers nothing")
{
    InboxDesk desk;
    auto* pane = desk.page->findChild<ImportPane*>();
    desk.page->importFiles({u"/x/a.txt"_s});
    desk.page->importFiles({u"/x/other.txt"_s}); // not while one runs
    CHECK(desk.import.starts == 1);
    REQUIRE(desk.child<QPushButton>("cancel")->hasFocus());
    desk.press(Qt::Key_Space);
    CHECK(desk.import.cancels == 1);
    CHECK(pane->isRunning());
    Q_EMIT desk.import.sourceFinished(report(u"/x/a.txt"_s, 10));
    Q_EMIT desk.import.finished();
    CHECK(pane->stage() == ImportPane::Stage::Empty);
    CHECK_FALSE(desk.child<QPushButton>("store")->isVisible());
    Q_EMIT desk.import.finished(); // of nobody's run
    CHECK(pane->stage() == ImportPane::Stage::Empty);
}

TEST_CASE("after a language switch no text is left behind, and everything that takes the focus has a name")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"hej"_s);
    wait(desk.conversations.setLevel(id, Level::High));
    wait(desk.conversations.addNote(id, u"rolig"_s));
    wait(desk.conversations.writeReply(id, u"svar"_s, u"politiet"_s));
    desk.open(id);
    desk.press(Qt::Key_M, controlShift);
    desk.pane()->links().ask(u"https://a.example/"_s);
    desk.page->importFiles({u"/x/a.txt"_s});
    Q_EMIT desk.import.sourceFinished(report(u"/x/a.txt"_s, 10));
    Q_EMIT desk.import.finished();
    REQUIRE(eventually([&] { return desk.shown().size() == 2 && desk.inbox()->at(0); }));
    CHECK(unnamedFocusables(desk.page).join(u"\n"_s).toStdString() == "");

    const auto before = visibleStrings(desk.page);
    const OtherLanguage other;
    desk.commands.retranslate();
    QCoreApplication::processEvents();
    const auto after = visibleStrings(desk.page);
    QStringList same{u"/x/a.txt"_s, u"https://a.example/"_s, u"politietonline"_s, u"noah"_s, u"\u2068noah\u2069"_s, u"Noah"_s};
    for (const Choice& platform : platformChoices()) same += platform.label;
    CHECK(leftBehind(before, after, same).join(u"\n"_s).toStdString() == "");
}

TEST_CASE("Compact lists: more conversations in sight, at once")
{
    InboxDesk desk;
    for (const auto& name : {u"noah"_s, u"ida"_s, u"oskar"_s}) desk.conversation(name);
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 3; }));
    const auto last = [&] { return desk.list()->visualRect(desk.inbox()->index(2)); };
    const QRect before = last();
    desk.theme.setDensity(Density::Compact);
    CHECK(last().height() <= before.height() - 8);
    CHECK(last().top() <= before.top() - 16);
    CHECK(desk.list()->indexAt(last().center()).row() == 2);
    desk.theme.setDensity(Density::Comfortable);
    CHECK(last() == before);
}

TEST_CASE("a slash on an empty line offers templates; keys choose one, and it is only written, never sent")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"en truer mig med billeder"_s);
    desk.open(id);
    desk.press(Qt::Key_R, control);
    auto* editor = desk.child<NoteEditor>("composer");
    auto* templates = desk.child<QWidget>("templates");
    auto* list = templates->findChild<QListWidget*>();
    REQUIRE(eventually([&] { return editor->hasFocus() && !editor->isReadOnly(); }));
    desk.type(u"Hej "_s);
    desk.type(u"/"_s);
    CHECK_FALSE(templates->isVisible()); // within a line a slash is a slash
    desk.press(Qt::Key_Return);
    desk.type(u"/"_s);
    REQUIRE(templates->isVisible());
    CHECK(list->count() >= 5);
    desk.type(u"bill"_s); // threats with pictures, pictures that were shared
    REQUIRE(list->count() == 2);
    const QString first = list->currentItem()->text();
    CHECK(first.contains(u"not yet checked by a lawyer"));
    desk.press(Qt::Key_Down);
    CHECK(list->currentItem()->text() != first);
    CHECK(editor->hasFocus());
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Return);
    CHECK_FALSE(templates->isVisible());
    CHECK(editor->toPlainText().startsWith(u"Hej /\nTak, fordi du skriver til os."));
    CHECK(editor->toPlainText().contains(u"116 111"));
    CHECK_FALSE(editor->toPlainText().contains(u"/bill"));
    CHECK(desk.shown().size() == 1);
    editor->undo(); // in one step
    CHECK(editor->toPlainText() == u"Hej /\n/bill");

    // Esc closes it until there is another slash; in English the letter is English.
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(templates->isVisible());
    desk.type(u"e"_s);
    CHECK_FALSE(templates->isVisible());
    CHECK(editor->hasFocus());
    editor->setSpellingLanguage(SpellingLanguage::English);
    editor->clear();
    desk.type(u"/sext"_s);
    REQUIRE(list->count() == 1);
    desk.press(Qt::Key_Enter);
    CHECK(editor->toPlainText().startsWith(u"Thank you for writing to us."));
    CHECK(desk.shown().size() == 1);

    // A note has none.
    desk.press(Qt::Key_R, controlShift);
    REQUIRE(eventually([&] { return !editor->isReadOnly(); }));
    desk.type(u"/"_s);
    CHECK_FALSE(templates->isVisible());
}

TEST_CASE("a note that was found is shown where it stands")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"hej"_s);
    desk.store.clock().advance(60);
    const Id note = wait(desk.conversations.addNote(id, u"rolig"_s));
    const qint64 written = desk.store.clock().now().micros;
    desk.received(id, u"er du der"_s);
    desk.page->showMessage(id, written);
    REQUIRE(eventually([&] { return desk.pane()->conversation().id == id && desk.timeline().isOpen(); }));
    CHECK(desk.timeline().row(desk.chat()->currentIndex().row()).id == note);
}

TEST_CASE("a conversation is renamed in its heading, with a way back")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"naoh"_s);
    desk.received(id, u"hej"_s);
    desk.open(id);
    auto* field = desk.child<QLineEdit>("conversationTitle");
    const auto title = [&] { return wait(desk.conversations.conversation(id))->title; };
    desk.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(field->hasFocus());
    desk.type(u"xxx"_s);
    desk.press(Qt::Key_Escape);
    desk.page->goBack();
    CHECK_FALSE(field->isVisible());
    CHECK(title() == u"naoh");

    desk.press(Qt::Key_F2, Qt::ShiftModifier);
    CHECK(field->text() == u"naoh");
    desk.type(u"noah "_s);
    desk.press(Qt::Key_Return);
    CHECK_FALSE(field->isVisible());
    REQUIRE(eventually([&] { return desk.pane()->conversation().title == u"noah"; }));
    CHECK(desk.toast.message().contains(u"noah"));
    desk.undo.undo();
    CHECK(eventually([&] { return desk.pane()->conversation().title == u"naoh"; }));

    // No name is no change.
    desk.press(Qt::Key_F2, Qt::ShiftModifier);
    field->clear();
    desk.press(Qt::Key_Return);
    CHECK(title() == u"naoh");
}

TEST_CASE("it is said that a note is saved")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"hej"_s);
    desk.open(id);
    desk.press(Qt::Key_R, controlShift);
    auto* editor = desk.child<NoteEditor>("composer");
    REQUIRE(eventually([&] { return editor->hasFocus() && !editor->isReadOnly(); }));
    desk.type(u"ring til skolen"_s);
    desk.press(Qt::Key_Return, control);
    CHECK(eventually([&] { return desk.toast.message() == u"The note is saved"; }));
}

TEST_CASE("the names that a message may be from are shown as foreign text, and put in as they are")
{
    InboxDesk desk;
    const QString name = u"noah \u202Eabc"_s;
    const Id id = desk.conversation(name);
    desk.received(id, u"hej"_s);
    desk.open(id);
    desk.press(Qt::Key_M, controlShift);
    const QCompleter* names = desk.child<QLineEdit>("sender")->completer();
    REQUIRE(names);
    REQUIRE(names->model()->rowCount() == 1);
    const QModelIndex first = names->model()->index(0, 0);
    CHECK(first.data().toString() == u"\u2068noah ⟨RLO⟩abc\u2069");
    CHECK(names->pathFromIndex(first) == name);
}

TEST_CASE("order and filter are remembered for the next start, the words that were typed are not")
{
    QByteArray kept;
    {
        InboxDesk desk;
        QObject::connect(desk.page, &InboxPage::choicesChanged, desk.page, [&] { kept = desk.page->choices(); });
        const auto boxes = desk.page->findChild<InboxFilter*>()->findChildren<QComboBox*>();
        boxes[0]->setCurrentIndex(int(InboxQuery::Show::Unread));
        boxes[1]->setCurrentIndex(boxes[1]->findData(QStringLiteral("discord")));
        boxes[2]->setCurrentIndex(int(InboxQuery::Sort::Title));
        desk.page->findChild<InboxFilter*>()->findChild<QLineEdit*>()->setText(QStringLiteral("freja"));
        QTest::qWait(200);
    }
    CHECK_FALSE(kept.contains("freja"));
    InboxDesk desk;
    desk.page->restoreChoices(kept);
    const InboxQuery query = desk.page->findChild<InboxFilter*>()->query();
    CHECK(query.show == InboxQuery::Show::Unread);
    CHECK(query.platform == u"discord");
    CHECK(query.sort == InboxQuery::Sort::Title);
    CHECK(query.words.isEmpty());
    desk.page->restoreChoices("77 x nonsense"); // of another version
    CHECK(desk.page->findChild<InboxFilter*>()->query().show == InboxQuery::Show::Open);
}

TEST_CASE("an act that the store refuses is not said to be done")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"Noah"_s);
    desk.open(id);
    wait(desk.store.file().write([](Database& database) {
        return database.script(
            "CREATE TRIGGER refuse BEFORE UPDATE OF unread ON conversation BEGIN SELECT RAISE(ABORT, 'no'); END");
    }));
    desk.commands.action(u"inbox.unread"_s)->trigger();
    REQUIRE(eventually([&] { return saysAnError(desk); }));
    CHECK_FALSE(desk.toast.isVisible());
}

TEST_CASE("undoing that a reply was sent brings back the state it had")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"Noah"_s);
    desk.received(id, u"hej"_s);
    const Id reply = wait(desk.conversations.writeReply(id, u"hej Noah"_s, {}));
    wait(desk.conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    desk.open(id);
    desk.commands.action(u"inbox.markSent"_s)->trigger();
    const auto state = [&] { return wait(desk.conversations.messages({reply}))[0].reply; };
    REQUIRE(eventually([&] { return state() == ReplyState::Sent; }));
    REQUIRE(eventually([&] { return desk.toast.isVisible(); }));
    desk.undo.undo();
    CHECK(eventually([&] { return state() == ReplyState::Copied; }));
}

TEST_CASE("what is erased while it stands in front goes from the screen, and no draft of it comes back")
{
    InboxDesk desk;
    const Id talk = desk.conversation(u"noah"_s);
    desk.conversation(u"alma"_s);
    desk.received(talk, u"hej"_s);
    desk.open(talk);
    REQUIRE(writable(desk));
    REQUIRE(eventually([&] { return desk.inbox()->rowCount() == 2; }));
    desk.press(Qt::Key_R, control);
    desk.type(u"kære noah"_s);
    const auto drafts = [&] { return desk.store.number("SELECT count(*) FROM draft WHERE body LIKE '%kære noah%'"); };
    REQUIRE(eventually([&] { return drafts() == 1; }));
    desk.type(u", ring"_s); // not kept yet
    wait(desk.store.file().write([&](Database& file) -> Result<int> {
        LYGTE_TRY(file.run("DELETE FROM message WHERE root_id = ?1", talk));
        LYGTE_TRY(file.run("DELETE FROM conversation WHERE id = ?1", talk));
        LYGTE_TRY(file.run("DELETE FROM draft"));
        LYGTE_TRY(file.run("INSERT INTO erasure (id, root_id, scope_id, entity, row_id, why, officer_number, at) "
                           "VALUES (?1, ?1, ?1, 'conversation', ?1, 'order', '01', 1)",
                           talk));
        return 0;
    }));
    Q_EMIT desk.conversations.changed({talk});
    REQUIRE(eventually([&] { return desk.pane()->conversation().id.isNull() && desk.inbox()->rowCount() == 1; }));
    CHECK(saysAnError(desk));
    CHECK_FALSE(desk.chat()->isVisible());
    CHECK(desk.timeline().rowCount() == 0);
    CHECK(editor(desk)->toPlainText().isEmpty());
    for (const VisibleString& string : visibleStrings(desk.page->findChild<DetailsPane*>()))
        CHECK_FALSE(string.text.contains(u"noah"_s));
    settle();
    CHECK(desk.pane()->conversation().id.isNull()); // the next one is not opened under the officer's hands
    CHECK(wait(draft(desk.store.desk(), u"conversation/%1/reply"_s.arg(talk.toString()))).isEmpty());
    const Id other = desk.inbox()->idAt(0);
    desk.open(other);
    CHECK(desk.chat()->isVisibleTo(desk.pane()) == (desk.timeline().rowCount() > 0));
}

TEST_CASE("a message that is added behind an old page in front is shown, and no other one is")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    for (int i = 0; i < 1200; ++i) desk.received(id, u"m%1"_s.arg(i)); // more than is kept in sight
    const QList<Message> all = wait(desk.conversations.timeline(id, 0, 1200)).messages;
    desk.page->showMessage(id, all[5].key);
    REQUIRE(eventually([&] { return desk.chat()->currentMessage() && desk.chat()->currentMessage()->body == all[5].body; }));
    REQUIRE(desk.timeline().hasNewer());
    REQUIRE(desk.shown().last().body != u"m1199");
    desk.pane()->addMessage();
    auto* text = desk.child<QPlainTextEdit>("messageText");
    REQUIRE(eventually([&] { return !text->isReadOnly(); }));
    text->setPlainText(u"den nyeste"_s);
    desk.store.clock().advance(60);
    desk.child<QDateTimeEdit>("time")->setDateTime(desk.store.clock().now().toLocal());
    desk.pane()->commit();
    REQUIRE(eventually([&] { return desk.chat()->currentMessage() && desk.chat()->currentMessage()->body == u"den nyeste"; }));
    CHECK(desk.chat()->viewport()->rect().contains(desk.chat()->visualRect(desk.chat()->currentIndex()).center()));
    CHECK_FALSE(desk.timeline().hasNewer());
    int times = 0;
    for (const Message& message : desk.shown()) times += message.body == u"den nyeste" ? 1 : 0;
    CHECK(times == 1);
}

TEST_CASE("an inbox that cannot be read is not called empty")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TempStore store;
    store.loseTable(u"conversation"_s);
    ConversationStore conversations(store.desk());
    InboxModel model(conversations);
    InboxPane pane(&model, store.clock());
    pane.show();
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(pane.findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    };
    model.setQuery({});
    CHECK(eventually([&] { return says(u"could not be read"_s); }));
    CHECK_FALSE(says(u"No open conversations"_s));
    store.bringBackTable(u"conversation"_s);
    model.setQuery({});
    CHECK(eventually([&] { return says(u"No open conversations"_s); }));
}
