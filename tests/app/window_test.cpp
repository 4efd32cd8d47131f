// The whole program's window, as the desktop composes it, on a real store: one shift by keyboard from start to handover, and a
// language switch that leaves nothing behind.

#include "app/common/casetables.h"
#include "app/desktop/features.h"
#include "core/people/referencedata.h"
#include "core/storage/database.h"
#include "tests/support/settle.h"
#include "tests/support/tempstore.h"
#include "tests/support/visiblestrings.h"
#include "ui/conversations/chatview.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/importpane.h"
#include "ui/conversations/inboxpage.h"
#include "ui/editor/noteeditor.h"
#include "ui/escalations/escalationdetail.h"
#include "ui/escalations/escalationform.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/escalationpage.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/search/findpage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Window
{
    TempStore store;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("lygte.ini"))};
    Theme theme;
    LanguageSwitch languages;
    CommandRegistry commands;
    ServerLink link{store.desk(), *caseTables(store.clock())};
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Features> features;

    Window()
    {
        REQUIRE(languages.loadShipped());
        languages.setLanguage(UiLanguage::Danish);
        window = std::make_unique<MainWindow>(theme, languages, commands, settings);
        features = std::make_unique<Features>(store.desk(), link, *window);
        window->show();
        window->activateWindow();
        settle();
    }
    ~Window()
    {
        window.reset();
        features.reset();
        theme.setZoom(100); // the next one takes this size for the system's
    }
    static void settle()
    {
        test::settle();
        test::settle();
    }
    void run(const char* command)
    {
        QAction* action = commands.action(QLatin1StringView(command));
        INFO(command);
        REQUIRE(eventually([&] { return action->isEnabled(); }));
        action->trigger();
        settle();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        // Offscreen a list of offers that has gone stays the active window, and shortcuts are nobody's.
        if (QWidget* active = QApplication::activeWindow(); active && !active->isVisible()) {
            window->activateWindow();
            settle();
        }
        QWidget* popup = QApplication::activePopupWidget(); // a list that completes hears the keys first
        QWidget* focus = popup ? popup : QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(focus, &down);
        }
        settle();
    }
};

} // namespace

namespace {

/// What only a whole shift needs: everything by the keys that an officer presses.
struct Keyboard : Window
{
    static constexpr auto control = Qt::ControlModifier;
    static constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;
    static constexpr auto controlAlt = Qt::ControlModifier | Qt::AltModifier;

    /// The offscreen platform forgets which window is active when a dialog has closed.
    void front()
    {
        if (QApplication::focusWidget() && QApplication::focusWidget()->window() == window.get()) return;
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    template <typename Wanted> Wanted* tabTo(const std::function<bool(Wanted*)>& which)
    {
        for (int i = 0; i < 120; ++i) {
            if (auto* focus = dynamic_cast<Wanted*>(QApplication::focusWidget()); focus && which(focus)) return focus;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCoreApplication::processEvents();
        }
        return nullptr;
    }
    /// Types a path into the file dialog that has opened, and accepts it with Enter.
    void answerDialog(const QString& path)
    {
        QFileDialog* dialog = nullptr;
        REQUIRE(eventually([&] { return (dialog = window->findChild<QFileDialog*>()) && dialog->isVisible(); }));
        dialog->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        REQUIRE(eventually([&] { return name->hasFocus(); }));
        name->selectAll();
        type(path);
        if (QWidget* popup = QApplication::activePopupWidget()) popup->close(); // what completes the name
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE(eventually([&] { return window->findChild<QFileDialog*>() == nullptr; }));
        front();
    }
    bool finds(const QString& words)
    {
        press(Qt::Key_F, control);
        press(Qt::Key_A, control);
        type(words);
        auto* results = features->find().findChild<QListView*>();
        return eventually([&] { return results->model()->rowCount() > 0; });
    }
    std::int64_t count(const char* sql) { return store.number(sql); }
};

} // namespace

TEST_CASE("a whole shift in the real window, by keyboard alone", "[window]")
{
    Keyboard w;
    // The shift begins, with a line in the log: two keystrokes and the text.
    w.press(Qt::Key_S, Keyboard::controlShift);
    w.type(QStringLiteral("Politiets Online Patrulje"));
    w.press(Qt::Key_Return, Keyboard::control);
    REQUIRE(eventually([&] { return w.features->patrol().currentShift().isRunning(); }));
    w.press(Qt::Key_2, Keyboard::control);
    w.press(Qt::Key_L, Keyboard::control);
    w.type(QStringLiteral("discord 1 talte med en dreng #rådgivning 15m"));
    w.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM entry WHERE counted = 'advice' AND minutes = 15") == 1; }));

    // A real export is looked at, then imported.
    w.press(Qt::Key_I, Keyboard::control);
    w.press(Qt::Key_Space); // choose files
    w.answerDialog(QStringLiteral(LYGTE_SOURCE_DIR "/resources/practice/exports/WhatsApp-chat med Freja.txt"));
    auto* pane = w.window->findChild<ImportPane*>();
    REQUIRE(eventually([&] { return pane->stage() == ImportPane::Stage::Preview; }));
    CHECK(w.count("SELECT count(*) FROM message") == 0); // only looked at
    w.settle();
    w.press(Qt::Key_Space);
    REQUIRE(eventually([&] { return pane->stage() == ImportPane::Stage::Done; }));
    CHECK(w.count("SELECT count(*) FROM message") > 40);
    w.settle();
    w.press(Qt::Key_Escape);

    // It is opened and read.
    REQUIRE(w.tabTo<QListView>(
        [&](QListView* list) { return qobject_cast<ChatView*>(list) == nullptr && list->model()->rowCount() == 1; }));
    w.press(Qt::Key_Home);
    w.press(Qt::Key_Space);
    auto* chat = w.window->findChild<ChatView*>();
    REQUIRE(chat);
    REQUIRE(eventually([&] { return chat->isVisible() && chat->model()->rowCount() > 40; }));

    // A note, and a reply that is copied first and marked as sent when the officer says so.
    w.press(Qt::Key_R, Keyboard::controlShift);
    REQUIRE(eventually([&] {
        return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) &&
               !qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->isReadOnly();
    }));
    w.type(QStringLiteral("Freja virker alene med det."));
    w.press(Qt::Key_Return, Keyboard::control);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM note") == 1; }));
    w.press(Qt::Key_R, Keyboard::control);
    REQUIRE(eventually([&] {
        return qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) &&
               !qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->isReadOnly();
    }));
    w.type(QStringLiteral("Tak fordi du skriver til patruljen."));
    w.press(Qt::Key_Return, Keyboard::control);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM message WHERE reply_state = 'copied'") == 1; }));
    w.press(Qt::Key_Return, Keyboard::controlShift);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM message WHERE reply_state = 'sent'") == 1; }));

    // An escalation with the messages that matter, filled in, and its document saved.
    REQUIRE(w.tabTo<ChatView>([](ChatView*) { return true; }));
    w.press(Qt::Key_Home);
    for (int i = 0; i < 4; ++i) w.press(Qt::Key_Down, Qt::ShiftModifier);
    w.press(Qt::Key_E, Keyboard::controlShift);
    REQUIRE(eventually([&] {
        auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        return title && title->objectName() == u"newTitle" && !title->text().isEmpty();
    }));
    w.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM escalation") == 1; }));
    CHECK(w.count("SELECT count(*) FROM excerpt") >= 2);
    const EscalationType& type = *w.features->escalationStore().types().find(u"concern_133");
    const auto need = [&] {
        w.press(Qt::Key_F8);
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            if (widget->metaObject()->className() == QByteArrayLiteral("lygte::FieldRow")) return widget->objectName();
        return QString();
    };
    w.settle();
    QString last;
    QStringList trail;
    for (QString field = need(); !field.isEmpty() && field != last; field = need()) {
        INFO(field.toStdString());
        trail += field;
        last = field;
        const EscalationField* asked = type.field(field);
        REQUIRE(asked);
        if (asked->kind == FieldKind::Choice && asked->reference.isEmpty())
            w.press(Qt::Key_Space);
        else if (asked->kind == FieldKind::Choice)
            w.type(QStringLiteral("Aarhus")), w.press(Qt::Key_Tab);
        else
            w.type(QStringLiteral("bekymret for trivslen"));
    }
    INFO(trail.join(u' ').toStdString());
    CHECK(need().isEmpty()); // nothing is missing any more
    w.press(Qt::Key_S, Keyboard::controlAlt);
    const QString document = w.folder.filePath(QStringLiteral("underretning.pdf"));
    w.answerDialog(document);
    REQUIRE(eventually([&] { return QFile::exists(document); }));
    QFile pdf(document);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    const Id escalation = wait(w.features->escalationStore().list(true)).value(0).id;
    CHECK(eventually([&] { return wait(w.features->escalationStore().escalation(escalation))->documentCurrent; }));

    // Everything is found again: message, note, reply, log line, escalation.
    for (const char* words : {"afstemning", "alene med det", "skriver til patruljen", "talte med en dreng", "trivslen"}) {
        INFO(words);
        CHECK(w.finds(QString::fromUtf8(words)));
    }

    // The language, from the palette.
    w.press(Qt::Key_K, Keyboard::control);
    w.type(QStringLiteral("engelsk"));
    w.press(Qt::Key_Return);
    CHECK(w.languages.language() == UiLanguage::English);

    // The end: what the next officer must know, then over.
    w.press(Qt::Key_D, Keyboard::controlShift);
    auto* summary = w.window->findChild<ShiftSummaryView*>();
    REQUIRE(eventually([&] { return summary->isVisible(); }));
    const auto toHandover = [&] {
        return w.tabTo<NoteEditor>([&](NoteEditor* editor) { return summary->isAncestorOf(editor); });
    };
    REQUIRE(toHandover());
    w.type(QStringLiteral("Følg op på Freja."));
    w.press(Qt::Key_D, Keyboard::controlShift);
    REQUIRE(eventually([&] { return w.count("SELECT count(*) FROM shift WHERE state = 'ended'") == 1; }));
    CHECK(w.store.text("SELECT handover FROM shift") == u"Følg op på Freja.");

    // It is put right afterwards.
    w.press(Qt::Key_H, Keyboard::controlShift);
    REQUIRE(
        w.tabTo<QAbstractItemView>([&](QAbstractItemView* view) { return view->model() && view->model()->rowCount() == 1; }));
    w.press(Qt::Key_Home);
    w.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return summary->isVisible(); }));
    w.settle();
    NoteEditor* handover = toHandover();
    REQUIRE(handover);
    REQUIRE(eventually([&] { return handover->toPlainText() == u"Følg op på Freja."; }));
    w.press(Qt::Key_End, Keyboard::control);
    w.type(QStringLiteral(" Ring til skolen."));
    auto* save = w.tabTo<QPushButton>([](QPushButton* button) { return button->text() == u"Save the note"; });
    REQUIRE(save);
    w.press(Qt::Key_Space);
    CHECK(eventually([&] { return w.store.text("SELECT handover FROM shift") == u"Følg op på Freja. Ring til skolen."; }));
}

TEST_CASE("after a language switch no visible string of the program is left behind", "[window]")
{
    Window w;
    const Shift shift = wait(PatrolStore(w.store.desk()).startShift(QStringLiteral("0000"), {}));
    EntryDraft entry;
    entry.minutes = 5;
    wait(PatrolStore(w.store.desk()).save(shift.id, entry));
    const Id conversation = wait(
        w.features->conversationStore().create({QStringLiteral("discord"), QStringLiteral("007"), QStringLiteral("0000")}));
    const Id message = wait(w.features->conversationStore().addMessage(
        conversation,
        {Direction::Received, Origin::Typed, QStringLiteral("007"), QStringLiteral("123"), {}, TimePrecision::Minute, {}}));
    const Id escalation = wait(
        w.features->escalationStore().create(QStringLiteral("concern_133"), QStringLiteral("007"), conversation, {message}));
    for (const char* page : {"patrol", "inbox", "escalations", "search"}) {
        w.window->showPage(QLatin1StringView(page));
        w.settle();
    }
    w.features->inbox().openConversation(conversation);
    w.features->escalations().openEscalation(escalation);
    w.settle();

    QStringList allowed{QStringLiteral("Lygte"), QStringLiteral("DA"), QStringLiteral("EN"), QStringLiteral("Dansk"),
                        QStringLiteral("English")};
    for (const char* name : {"platforms", "municipalities", "police_districts"})
        for (const ReferenceEntry& item : (*referenceList(QLatin1StringView(name)))->entries())
            if (item.label.da == item.label.en) allowed += item.label.da;
    const auto danish = visibleStrings(w.window.get());
    w.window->setLanguage(UiLanguage::English);
    w.settle();
    const auto english = visibleStrings(w.window.get());
    CHECK(danish.size() > 100);
    // Some words are spelt alike in both languages.
    allowed += {QStringLiteral("Platform"),
                QStringLiteral("Server"),
                QStringLiteral("Port"),
                QStringLiteral("Database"),
                QStringLiteral("lygte"),
                QStringLiteral("Observation"),
                QStringLiteral("Stop"),
                QStringLiteral("Program"),
                QStringLiteral("System"),
                QStringLiteral("platform:"),
                QStringLiteral("platform: Platform"),
                QStringLiteral("Digital Post"),
                QStringLiteral("Status"),
                QStringLiteral("Menu")};
    static const QRegularExpression sameInBoth(
        QStringLiteral("^\"(Ctrl\\+|Alt\\+|Shift\\+|F\\d|barnets lov|Lygte |[0-9a-f]{8}\u2026)"));
    QStringList left = leftBehind(danish, english, allowed);
    left.removeIf([](const QString& text) { return sameInBoth.match(text).hasMatch(); });
    INFO(left.join(u'\n').toStdString());
    CHECK(left.isEmpty());
    // No Danish letter stands in an English window, save in names.
    QStringList leftDanish;
    for (const VisibleString& string : english) {
        if (allowed.contains(string.text) || string.where.contains(QStringLiteral("ReferenceEditor")) ||
            string.where.contains(QStringLiteral("QCompleter")) || string.text.contains(QStringLiteral("Aarhus and Århus")))
            continue; // names
        if (string.text.contains(u'\u00E6') || string.text.contains(u'\u00F8') || string.text.contains(u'\u00E5'))
            leftDanish += string.text + u" @ " + string.where;
    }
    INFO(leftDanish.join(u'\n').toStdString());
    CHECK(leftDanish.isEmpty());
}

TEST_CASE("no two fields of the first page have one access key", "[window]")
{
    LanguageSwitch languages;
    REQUIRE(languages.loadShipped());
    for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English}) {
        languages.setLanguage(language);
        OpeningView view(languages);
        view.setMode(OpeningView::Mode::NewCaseFile);
        QStringList texts;
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->buddy()) texts += label->text();
        for (const auto* button : view.findChildren<QAbstractButton*>()) texts += button->text();
        QHash<QKeySequence, QString> taken;
        for (const QString& text : std::as_const(texts)) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty()) continue;
            INFO(text.toStdString() << " / " << taken.value(key).toStdString());
            CHECK_FALSE(taken.contains(key));
            taken.insert(key, text);
        }
        CHECK(taken.size() == 6);
    }
    languages.setLanguage(UiLanguage::English);
}

TEST_CASE("all shortcuts are in sight at 1280 by 800, and within reach of the keyboard at 1024 by 640", "[window]")
{
    Window w;
    for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English})
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
            INFO(codeOf(language).toStdString() << ' ' << size.width());
            w.window->setLanguage(language);
            w.window->resize(size);
            w.settle();
            w.press(Qt::Key_F1);
            auto* area = w.window->findChild<QWidget*>(QStringLiteral("shortcuts"))->findChild<QScrollArea*>();
            REQUIRE(area->isVisible());
            CHECK(area->widget()->width() <= area->viewport()->width());
            for (const QLabel* label : area->widget()->findChildren<QLabel*>()) {
                INFO(label->text().toStdString());
                CHECK(label->width() >= label->minimumSizeHint().width());
                CHECK(label->height() >= label->heightForWidth(label->width()));
            }
            QScrollBar* bar = area->verticalScrollBar();
            if (size.width() == 1280) {
                CHECK(bar->maximum() == 0);
            } else if (bar->maximum() > 0) {
                w.press(Qt::Key_PageDown);
                CHECK(bar->value() > 0);
            }
            w.press(Qt::Key_Escape);
            CHECK_FALSE(area->isVisible());
        }
}

TEST_CASE("the shortcut sheet follows the zoom, open or not", "[window]")
{
    Window w;
    w.window->resize(1024, 640);
    w.settle();
    w.press(Qt::Key_F1); // made for small text first
    w.press(Qt::Key_Escape);
    w.window->setZoom(200);
    w.settle();
    w.press(Qt::Key_F1);
    auto* sheet = w.window->findChild<QWidget*>(QStringLiteral("shortcuts"));
    auto* area = sheet->findChild<QScrollArea*>();
    REQUIRE(area->isVisible());
    CHECK(area->widget()->width() <= area->viewport()->width());
    CHECK(area->geometry().right() < sheet->width());
    for (const QLabel* label : area->widget()->findChildren<QLabel*>()) {
        INFO(label->text().toStdString());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
    w.window->setZoom(100); // as it is open
    w.settle();
    const QSize zoomedBack = sheet->size();
    CHECK(area->widget()->width() <= area->viewport()->width());
    w.press(Qt::Key_Escape);
    w.press(Qt::Key_F1);
    CHECK(sheet->size() == zoomedBack);
}

TEST_CASE("the program starts without a warning of Qt, also in a window that has no size yet", "[window]")
{
    static QStringList said;
    said.clear();
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) {
        if (!message.contains(u"This plugin does not support")) said += message; // of the offscreen platform
    });
    {
        Window w;
        for (const char* page : {"patrol", "inbox", "escalations", "search", "server"}) {
            w.window->showPage(QLatin1StringView(page));
            w.settle();
        }
        Toast(new QWidget(w.window.get())).say([] { return QStringLiteral("Noted"); }); // its parent has no room yet
    }
    qInstallMessageHandler(before);
    CHECK(said.join(u'\n').toStdString() == "");
}

/// The deepest widgets that are why `root` cannot be narrower than `width`.
static void addWide(const QWidget* root, int width, QStringList* names)
{
    bool deeper = false;
    for (const QWidget* child : root->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (std::max(child->minimumWidth(), child->minimumSizeHint().width()) <= width) continue; // hidden pages count too
        deeper = true;
        addWide(child, width, names);
    }
    if (!deeper)
        *names += QString::fromLatin1(root->metaObject()->className()) + u' ' + root->objectName() + u' ' +
                  QString::number(root->minimumSizeHint().width());
}

TEST_CASE("with text of twice the size every view fits 1280 by 800, and scrolls at 1024 by 640", "[window]")
{
    Window w;
    const Id conversation = wait(w.features->conversationStore().create(
        {QStringLiteral("discord"), QStringLiteral("skater_07"), QStringLiteral("POP")}));
    const Id escalation = wait(
        w.features->escalationStore().create(QStringLiteral("concern_133"), QStringLiteral("skater_07"), conversation, {}));
    const Shift shift = wait(PatrolStore(w.store.desk()).startShift(QStringLiteral("Politiets Online Patrulje"), {}));
    w.window->setZoom(200);
    auto* pages = w.window->findChild<QScrollArea*>(QStringLiteral("pages"));
    const auto fits = [&](const char* view) {
        INFO(view);
        // In the small window the page may be scrolled downwards, but the window stays on its screen.
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800)}) {
            w.settle();
            w.window->resize(size);
            w.settle();
            CHECK(w.window->width() == size.width());
            CHECK(w.window->height() == size.height());
            if (QLatin1StringView(view) == QLatin1StringView("summary") && size.width() == 1024)
                continue; // its row of buttons is wider
            QStringList names;
            if (pages->horizontalScrollBar()->maximum() > 0) addWide(pages->widget(), 480, &names);
            CHECK(names.join(u'\n').toStdString() == "");
            CHECK(pages->horizontalScrollBar()->maximum() == 0);
        }
        CHECK(pages->horizontalScrollBar()->maximum() == 0);
        CHECK(pages->verticalScrollBar()->maximum() == 0);
        for (const QScrollArea* area : pages->widget()->findChildren<QScrollArea*>()) {
            INFO(area->parentWidget()->metaObject()->className() << ' ' << area->metaObject()->className());
            if (area->isVisible()) CHECK(area->widget()->width() <= area->viewport()->width());
        }
    };
    w.window->showPage(QStringLiteral("patrol"));
    fits("patrol");
    w.run("entry.new");
    fits("entry");
    w.run("shift.end");
    fits("summary");
    w.window->showPage(QStringLiteral("inbox"));
    w.features->inbox().openConversation(conversation);
    fits("inbox");
    w.run("inbox.message");
    fits("message");
    w.run("inbox.import");
    fits("import");
    w.window->showPage(QStringLiteral("escalations"));
    w.features->escalations().openEscalation(escalation);
    fits("escalation");
    w.window->showPage(QStringLiteral("search"));
    fits("search");
}

TEST_CASE(
    "with text of twice the size in a small window the entry's form has its buttons in sight, and the quick line is a key "
    "away",
    "[window]")
{
    Window w;
    wait(PatrolStore(w.store.desk()).startShift(QStringLiteral("Politiets Online Patrulje"), {}));
    w.window->resize(1024, 640);
    w.window->setZoom(200);
    w.window->showPage(QStringLiteral("patrol"));
    w.settle();
    w.run("shift.end"); // a high page, which is no reason to scroll the others
    w.settle();
    w.window->goBack();
    w.run("entry.new");
    w.settle();
    auto* form = w.window->findChild<QWidget*>(QStringLiteral("entryForm"));
    REQUIRE(form->isVisible());
    int seen = 0;
    for (const auto* button : form->findChildren<QPushButton*>()) {
        if (!button->isVisible() || button->parentWidget() != form) continue;
        INFO(button->text().toStdString());
        CHECK(button->visibleRegion().boundingRect().size() == button->size());
        ++seen;
    }
    CHECK(seen == 3);
    CHECK(form->height() > w.window->height() / 2); // room to write in
    CHECK(w.window->findChild<QScrollArea*>(QStringLiteral("pages"))->verticalScrollBar()->maximum() == 0);
    w.run("entry.quick");
    auto* overlay = w.window->findChild<QWidget*>(QStringLiteral("quickEntryOverlay"));
    REQUIRE((overlay && overlay->isVisible()));
    w.press(Qt::Key_Escape);
    CHECK(form->isVisible());
    w.press(Qt::Key_Escape);
    CHECK_FALSE(form->isVisible());
    w.run("entry.quick");
    CHECK_FALSE(overlay->isVisible());
    w.window->setZoom(100);
    w.settle();
}

/// Which panes of the page in front are shown, left to right, as in "·2·".
static QString shownPanes(const Window& w)
{
    QString all;
    for (const auto* panes : w.window->findChildren<Panes*>()) {
        if (!panes->isVisible()) continue;
        const auto* splitter = panes->findChild<QSplitter*>();
        for (int i = 0; i < splitter->count(); ++i)
            all += splitter->widget(i)->isVisible() ? QString::number(i + 1) : QStringLiteral("·");
    }
    return all;
}

static bool focusIn(const QWidget* part)
{
    return part && (part->hasFocus() || part->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("with large text in a small window the inbox is one pane at a time, by keyboard, and nothing is lost", "[window]")
{
    Window w;
    ConversationStore& conversations = w.features->conversationStore();
    Id conversation;
    for (const char* name : {"skater_07", "noah_2011"})
        conversation = wait(conversations.create({QStringLiteral("discord"), QLatin1StringView(name), QStringLiteral("POP")}));
    for (int i = 0; i < 40; ++i) {
        w.store.clock().advance(60);
        wait(conversations.addMessage(conversation, {Direction::Received,
                                                     Origin::Pasted,
                                                     QStringLiteral("noah_2011"),
                                                     QStringLiteral("besked nummer %1").arg(i),
                                                     {},
                                                     TimePrecision::Minute,
                                                     {}}));
    }
    conversations.markUnread(conversation);
    REQUIRE(eventually([&] { return w.features->inbox().badge() == 1; }));
    auto* pages = w.window->findChild<QScrollArea*>(QStringLiteral("pages"));
    w.window->resize(1280, 800);
    w.press(Qt::Key_2, Qt::ControlModifier);
    auto* list = w.features->inbox().findChild<InboxView*>();
    REQUIRE(eventually([&] { return list->model()->rowCount() == 2; }));
    CHECK(shownPanes(w) == u"123");
    const QList<int> widths = w.features->inbox().findChild<QSplitter*>()->sizes();

    w.window->resize(1024, 640);
    w.window->setZoom(200);
    w.settle();
    REQUIRE(shownPanes(w) == u"1··");
    CHECK(pages->horizontalScrollBar()->maximum() == 0);
    list->setFocus();
    w.press(Qt::Key_Home);
    w.press(Qt::Key_Down); // chosen, and not opened before the eyes: nothing is read
    QTest::qWait(700);
    CHECK(shownPanes(w) == u"1··");
    CHECK(w.features->inbox().badge() == 1);

    w.press(Qt::Key_Up);
    w.press(Qt::Key_Return);
    CHECK(shownPanes(w) == u"·2·");
    auto* chat = w.features->inbox().findChild<ChatView*>();
    CHECK(chat->hasFocus());
    const Id open = w.features->inbox().findChild<ConversationPane*>()->conversation().id;
    CHECK(open == conversation);
    REQUIRE(eventually([&] { return w.features->inbox().badge() == 0; }));
    w.press(Qt::Key_Home);
    const int place = chat->verticalScrollBar()->value();
    w.run("inbox.note");
    w.type(QStringLiteral("skrevet før"));

    w.press(Qt::Key_F6);
    CHECK(shownPanes(w) == u"··3");
    CHECK(focusIn(w.features->inbox().findChild<DetailsPane*>()));
    w.press(Qt::Key_Escape);
    CHECK(shownPanes(w) == u"·2·");
    w.press(Qt::Key_Escape); // from the note to the messages
    CHECK(chat->hasFocus());
    CHECK(std::abs(chat->verticalScrollBar()->value() - place) < 4);
    w.press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(shownPanes(w) == u"1··");
    CHECK(list->hasFocus());
    CHECK(list->currentIndex().row() == 0);
    w.press(Qt::Key_F6);
    CHECK(shownPanes(w) == u"·2·");

    auto* back = w.features->inbox().findChild<QPushButton*>(QStringLiteral("paneBefore"));
    CHECK(back->text() == u"Tilbage til listen");
    CHECK(back->width() >= back->sizeHint().width());
    back->setFocus();
    w.press(Qt::Key_Space);
    CHECK(shownPanes(w) == u"1··");
    w.run("inbox.reply"); // what is written is seen
    CHECK(shownPanes(w) == u"·2·");
    w.run("inbox.filter");
    CHECK(shownPanes(w) == u"1··");

    w.window->resize(1280, 800);
    w.settle();
    CHECK(shownPanes(w) == u"12·");
    w.window->setZoom(100);
    w.settle();
    CHECK(shownPanes(w) == u"123");
    CHECK(w.features->inbox().findChild<QSplitter*>()->sizes() == widths);
    w.run("inbox.note");
    CHECK(w.window->findChild<QPlainTextEdit*>(QStringLiteral("composer"))->toPlainText() == u"skrevet før");
}

TEST_CASE("with large text in a small window an escalation is one pane at a time, by keyboard", "[window]")
{
    Window w;
    const Id conversation = wait(w.features->conversationStore().create(
        {QStringLiteral("discord"), QStringLiteral("skater_07"), QStringLiteral("POP")}));
    wait(w.features->escalationStore().create(QStringLiteral("concern_133"), QStringLiteral("skater_07"), conversation, {}));
    auto* pages = w.window->findChild<QScrollArea*>(QStringLiteral("pages"));
    w.window->resize(1024, 640);
    w.window->setZoom(200);
    w.press(Qt::Key_3, Qt::ControlModifier);
    EscalationPage& page = w.features->escalations();
    QListView* list = nullptr;
    for (auto* view : page.findChildren<QListView*>())
        if (qobject_cast<EscalationModel*>(view->model())) list = view;
    REQUIRE(list);
    REQUIRE(eventually([&] { return list->isVisible() && list->model()->rowCount() == 2; }));
    CHECK(shownPanes(w) == u"1··");
    list->setFocus();
    w.press(Qt::Key_Down);
    auto* detail = page.findChild<EscalationDetail*>();
    REQUIRE(eventually([&] { return detail->isEnabled(); }));
    CHECK(shownPanes(w) == u"1··");
    w.press(Qt::Key_Return);
    CHECK(shownPanes(w) == u"·2·");
    CHECK(focusIn(detail->form()));
    CHECK(pages->horizontalScrollBar()->maximum() == 0);
    w.press(Qt::Key_F6);
    CHECK(shownPanes(w) == u"··3");
    CHECK(focusIn(detail->rail()));
    CHECK(pages->horizontalScrollBar()->maximum() == 0);
    w.run("escalations.next_need"); // where it is filled in
    CHECK(shownPanes(w) == u"·2·");
    w.run("escalations.preview");
    CHECK(detail->isPreviewing());
    w.press(Qt::Key_F6);
    CHECK(shownPanes(w) == u"··3");
    w.press(Qt::Key_Escape); // back to the preview, which stays
    CHECK(shownPanes(w) == u"·2·");
    CHECK(detail->isPreviewing());
    w.press(Qt::Key_Escape);
    CHECK_FALSE(detail->isPreviewing());
    w.press(Qt::Key_Escape);
    CHECK(shownPanes(w) == u"1··");
    CHECK(list->hasFocus());
    w.window->resize(1280, 800);
    w.settle();
    CHECK(shownPanes(w) == u"12·");
    w.window->setZoom(100);
    w.settle();
    CHECK(shownPanes(w) == u"123");
    w.window->resize(1024, 640); // all three, and the form is not cut
    w.settle();
    CHECK(shownPanes(w) == u"123");
    CHECK(detail->form()->horizontalScrollBar()->maximum() == 0);
    CHECK(pages->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("the palette finds every act by its Danish and by its English words", "[window]")
{
    Window w;
    CommandModel model(w.commands);
    const auto finds = [&](const QString& words, const QAction* action) {
        model.setQuery(words);
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.actionAt(model.index(row)) == action) return true;
        return false;
    };
    CHECK(w.commands.all().size() > 60);
    for (const auto& [command, action] : w.commands.all()) {
        if (!action->isVisible()) continue; // it stands for nothing now
        INFO(command.id.toStdString());
        const QStringList texts = w.commands.textsInAllLanguages(command);
        REQUIRE(texts.size() == 2);
        CHECK(texts[1] == QString::fromUtf8(command.text.source)); // the window is Danish, the source English
        for (const QString& text : texts) CHECK(finds(text, action));
    }
}

TEST_CASE("every control that takes the focus has a name", "[window]")
{
    Window w;
    const Id conversation = wait(w.features->conversationStore().create(
        {QStringLiteral("discord"), QStringLiteral("skater_07"), QStringLiteral("POP")}));
    const Id escalation = wait(
        w.features->escalationStore().create(QStringLiteral("concern_133"), QStringLiteral("skater_07"), conversation, {}));
    w.features->inbox().openConversation(conversation);
    w.features->escalations().openEscalation(escalation);
    int seen = 0;
    for (const char* page : {"patrol", "inbox", "escalations", "search"}) {
        w.window->showPage(QLatin1StringView(page));
        w.settle();
        for (const QWidget* widget : w.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            ++seen;
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            INFO(page << ": " << widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
            CHECK((accessible && !accessible->text(QAccessible::Name).isEmpty()));
        }
    }
    CHECK(seen > 40);
}

TEST_CASE("behind the lock nothing can be read", "[window]")
{
    Window w;
    wait(w.features->conversationStore().create({QStringLiteral("discord"), QStringLiteral("HEMMELIG"), {}}));
    w.window->showPage(QStringLiteral("inbox"));
    w.settle();
    w.press(Qt::Key_L, Qt::ControlModifier); // a line that is being written over the page
    w.type(QStringLiteral("twitch 3 HEMMELIG"));
    QWidget stream; // the officer looks at another program when it locks by itself: no focus moves in ours
    stream.show();
    stream.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&stream));
    w.window->lock();
    w.settle();
    for (const QLineEdit* field : w.window->findChildren<QLineEdit*>())
        if (field->isVisible()) CHECK(w.window->findChild<LockScreen*>()->isAncestorOf(field));
    for (QWidget* widget : w.window->findChildren<QWidget*>())
        if (widget->isVisible()) CHECK_FALSE((qobject_cast<QListView*>(widget) || qobject_cast<QPlainTextEdit*>(widget)));
}

TEST_CASE("drafts that are not kept are told of on every page, until they are again", "[window]")
{
    Window w;
    const auto rename = [&](const char* sql) {
        wait(w.store.file().write([sql](Database& database) { return database.run(sql); }));
    };
    rename("ALTER TABLE draft RENAME TO elsewhere");
    w.press(Qt::Key_L, Qt::ControlModifier);
    w.type(QStringLiteral("twitch 40 noget"));
    REQUIRE(eventually([&] { return w.window->trouble().isVisible(); }));
    w.window->showPage(QStringLiteral("search"));
    CHECK(w.window->trouble().isVisible());
    CHECK(w.window->trouble().accessibleName().contains(QStringLiteral("kladde")));
    rename("ALTER TABLE elsewhere RENAME TO draft");
    w.window->showPage(QStringLiteral("patrol"));
    w.press(Qt::Key_L, Qt::ControlModifier);
    w.type(QStringLiteral(" mere"));
    CHECK(eventually([&] { return !w.window->trouble().isVisible(); }));
}
