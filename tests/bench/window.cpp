// coldStart, scrollAndType, memory: what is measured on the window.

#include "app/desktop/features.h"
#include "core/storage/casefile.h"
#include "core/storage/keyvault.h"
#include "tests/bench/bars.h"
#include "tests/support/tempstore.h"
#include "ui/conversations/inboxpage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>
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
          desk{*file, clock, *deskOfficer(*file).result()}, settings(settingsFile),
          window((languages.loadShipped(), theme), languages, commands, settings), features(desk, window)
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
    MainWindow window;
    Features features;
};

/// Measures each turn of the event loop, from waking up to going to sleep again.
class TurnWatch
{
public:
    TurnWatch()
    {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &context_, [this] { turn_.start(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &context_, [this] {
            if (!turn_.isValid()) return;
            const double ms = static_cast<double>(turn_.nsecsElapsed()) / 1e6;
            ++turns_;
            longest_ = std::max(longest_, ms);
            if (ms > 16) ++stalls_;
            turn_.invalidate();
        });
    }
    int turns() const { return turns_; }
    int stalls() const { return stalls_; }
    double longest() const { return longest_; }

private:
    QObject context_;
    QElapsedTimer turn_;
    int turns_ = 0;
    int stalls_ = 0;
    double longest_ = 0;
};

void scroll(QAbstractScrollArea* view, int steps, int by)
{
    for (int i = 0; i < steps; ++i) {
        QScrollBar* bar = view->verticalScrollBar();
        bar->setValue(bar->value() + by);
        QTest::qWait(16);
    }
}

} // namespace

void Bench::scrollAndType()
{
    OpenWindow open(large_, temporary_.filePath(QStringLiteral("settings.ini")));
    const auto ids = open.features.conversationStore().inbox({}, 1).result();
    if (ids && !ids->isEmpty()) open.features.inbox().openConversation(ids->front());
    QTest::qWait(800);
    TurnWatch watch;
    const int steps = options_.quick ? 30 : 300;
    for (QAbstractScrollArea* view : open.features.inbox().findChildren<QAbstractScrollArea*>()) {
        if (!view->isVisible() || view->verticalScrollBar()->maximum() == 0) continue;
        scroll(view, steps, -120);
        scroll(view, steps, 120);
    }
    for (QPlainTextEdit* editor : open.features.inbox().findChildren<QPlainTextEdit*>()) {
        if (!editor->isVisible() || editor->isReadOnly()) continue;
        editor->setFocus();
        for (const QChar c :
             QStringLiteral("Hej, jeg hedder Betjent 04. Du har ikke gjort noget forkert. Betal ikke, og slet ikke noget.")) {
            QTest::keyClick(editor, c.toLatin1());
            QTest::qWait(8);
        }
        editor->clear();
    }
    std::printf("# UI thread: %d turns, longest %.1f ms\n", watch.turns(), watch.longest());
    bar("ui-stalls-over-16ms", watch.stalls(), 0, watch.stalls() == 0);
}

void Bench::memory()
{
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
