// coldStart, scrollAndType, memory: what is measured on the window.

#include "app/common/casetables.h"
#include "app/desktop/features.h"
#include "core/storage/casefile.h"
#include "core/storage/keyvault.h"
#include "tests/bench/bars.h"
#include "tests/bench/turnwatch.h"
#include "tests/support/tempstore.h"
#include "ui/conversations/chatview.h"
#include "ui/conversations/inboxpage.h"
#include "ui/search/findpage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

namespace lygte::bench {

int Bench::coldStartMs(const QString& store) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/lygte"),
                  {QStringLiteral("--store"), store, QStringLiteral("--passphrase-file"), passphraseFile_,
                   QStringLiteral("--settings"), temporary_.filePath(QStringLiteral("settings.ini")),
                   QStringLiteral("--quit-when-usable")});
    program.waitForFinished(60'000);
    return static_cast<int>(timer.elapsed());
}

void Bench::coldStart()
{
    const QString empty = temporary_.filePath(QStringLiteral("empty"));
    QDir().mkpath(empty);
    (void)KeyVault(empty).createWithPassphrase("practice");
    QList<int> emptyMs;
    QList<int> largeMs;
    coldStartMs(empty); // makes the schema
    for (int round = 0; round < 5; ++round) {
        emptyMs += coldStartMs(empty);
        largeMs += coldStartMs(large_);
    }
    std::ranges::sort(emptyMs);
    std::ranges::sort(largeMs);
    const double ratio = static_cast<double>(largeMs[2]) / std::max(1, emptyMs[2]);
    std::printf("# cold start: %d ms empty, %d ms large (median of 5, whole process)\n", emptyMs[2], largeMs[2]);
    bar("cold-start-ratio", ratio, 2, ratio <= 2);
}

namespace {

/// The desktop's window on the large store.
struct OpenWindow
{
    OpenWindow(const QString& store, const QString& settingsFile)
        : key(*KeyVault(store).unlockWithPassphrase("practice")), file(*CaseFile::open(store, key)),
          desk{*file, clock, *deskOfficer(*file).result()}, settings(settingsFile), link(desk, *caseTables(clock)),
          window((languages.loadShipped(), theme), languages, commands, settings), features(desk, link, window)
    {
        languages.setLanguage(UiLanguage::Danish);
        window.resize(1280, 800);
        window.show();
        window.showPage(QStringLiteral("inbox"));
        QTest::qWait(800);
    }

    Key key;
    SystemClock clock;
    std::unique_ptr<CaseFile> file;
    Desk desk;
    Settings settings;
    Theme theme;
    LanguageSwitch languages;
    CommandRegistry commands;
    ServerLink link;
    MainWindow window;
    Features features;
};

/// What an officer does all day, each scene with its own line, all together one figure.
class Scenes
{
public:
    Scenes(OpenWindow& open, int steps) : open_(open), steps_(steps) {}

    void readInbox();
    void readConversation();
    void writeReply();
    void searchAndRead();
    int turns() const { return turns_; }
    int stalls() const { return stalls_; }

private:
    void scene(const char* name, const std::function<void()>& act);
    void scroll(QAbstractScrollArea* view, int by) const;
    static void type(QWidget* into, const QString& text);
    Id longConversation() const;

    OpenWindow& open_;
    int steps_;
    int turns_ = 0;
    int stalls_ = 0;
};

void Scenes::scene(const char* name, const std::function<void()>& act)
{
    const TurnWatch watch;
    act();
    std::printf("# UI thread, %s: %d turns, longest %.1f ms, %d over 16 ms; by the wall clock %.1f ms, %d\n", name,
                watch.turns(), watch.longestMs(), watch.stalls(), watch.longestWallMs(), watch.wallStalls());
    turns_ += watch.turns();
    stalls_ += watch.stalls();
}

void Scenes::scroll(QAbstractScrollArea* view, int by) const
{
    play(steps_, 16, [=](int) {
        QScrollBar* bar = view->verticalScrollBar();
        bar->setValue(bar->value() + by);
    });
}

void Scenes::type(QWidget* into, const QString& text)
{
    into->setFocus();
    play(static_cast<int>(text.size()), 30, [&](int i) { QTest::keyClick(into, text[i].toLatin1()); });
    play(1, 300, [](int) {});
}

Id Scenes::longConversation() const
{
    ConversationStore& store = open_.features.conversationStore();
    const auto ids = store.inbox({}).result();
    const auto rows = ids ? store.rows(*ids).result() : Result<QList<Conversation>>();
    if (!rows || rows->isEmpty()) test::failWith({ErrorCode::NotFound, QStringLiteral("conversation"), {}});
    return std::ranges::max(*rows, {}, &Conversation::messages).id;
}

/// All conversations of the store, not just the open ones.
void Scenes::readInbox()
{
    open_.window.showPage(open_.features.inbox().id());
    auto* view = open_.features.inbox().findChild<InboxView*>();
    scene("inbox", [&] {
        open_.commands.action(QStringLiteral("inbox.showAll"))->trigger();
        play(1, 1000, [](int) {});
        scroll(view, 120);
        scroll(view, view->verticalScrollBar()->maximum() / steps_ / 2);
        scroll(view, -120);
    });
}

void Scenes::readConversation()
{
    const Id conversation = longConversation();
    scene("conversation", [&] {
        open_.features.inbox().openConversation(conversation);
        play(1, 500, [](int) {});
        auto* view = open_.features.inbox().findChild<ChatView*>();
        scroll(view, -120);
        scroll(view, 120);
    });
}

void Scenes::writeReply()
{
    auto* editor = open_.features.inbox().findChild<QPlainTextEdit*>(QStringLiteral("composer"));
    scene("reply", [&] {
        type(editor,
             QStringLiteral("Hej, jeg hedder Betjent 04. Du har ikke gjort noget forkert. Betal ikke, og slet ikke noget."));
    });
    editor->clear();
}

void Scenes::searchAndRead()
{
    open_.window.showPage(open_.features.find().id());
    auto* line = open_.features.find().findChild<QLineEdit*>(QStringLiteral("searchLine"));
    scene("search", [&] {
        for (const char* words : {"det", "skole billede", "\"jeg ved ikke\" han"}) {
            line->clear();
            type(line, QString::fromLatin1(words));
            scroll(open_.features.find().findChild<QListView*>(), 60);
        }
    });
}

} // namespace

bool Bench::elsewhere(const char* part)
{
    if (options_.alone) return false;
    QStringList arguments{QStringLiteral("--alone"), QStringLiteral("--keep"), large_, QLatin1StringView(part)};
    if (options_.quick) arguments.prepend(QStringLiteral("--quick"));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(600'000)) process.kill();
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        if (!line.startsWith("bar ") && !line.startsWith("# UI")) continue;
        std::printf("%s\n", line.constData());
        bars_ += line.startsWith("bar ");
    }
    std::fflush(stdout);
    return true;
}

void Bench::scrollAndType()
{
    if (elsewhere("window")) return;
    OpenWindow open(large_, temporary_.filePath(QStringLiteral("settings.ini")));
    Scenes scenes(open, options_.quick ? 30 : 300);
    scenes.readInbox();
    scenes.readConversation();
    scenes.writeReply();
    scenes.searchAndRead();
    bar("ui-stalls-over-16ms", scenes.stalls(), 0, scenes.turns() > 0 && scenes.stalls() == 0);
}

void Bench::memory()
{
    if (elsewhere("memory")) return;
    OpenWindow open(large_, temporary_.filePath(QStringLiteral("settings.ini")));
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) {
            const double megabytes = line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
            bar("memory-mb", megabytes, 400, megabytes <= 400);
        }
}

} // namespace lygte::bench
