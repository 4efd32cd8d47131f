#include "core/storage/casefile.h"
#include "tests/ui/conversations/inboxdesk.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QScrollBar>

#include <catch2/catch_test_macros.hpp>
using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;
TEST_CASE("perf", "[.perf]")
{
    InboxDesk d;
    wait(d.store.file().write([](Database& database) -> Result<int> {
        LYGTE_TRY(database.run(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "
            "INSERT INTO conversation (id, root_id, scope_id, sync_state, platform, title, account, participants, state, "
            "opened, last_at) "
            "SELECT x, x, CAST('scope-scope-scop' AS BLOB), 2, 'discord', 'handle ' || i, '', '', 'open', i, i * 1000000 "
            "FROM (SELECT i, CAST(printf('%016d', i) AS BLOB) AS x FROM n)",
            std::int64_t{100000}));
        return 0;
    }));
    qint64 worst = 0;
    QElapsedTimer t;
    bool on = false;
    const char* phase = "";
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    beat.setInterval(1);
    t.start();
    QObject::connect(&beat, &QTimer::timeout, &d.window, [&] {
        if (on) worst = std::max(worst, t.nsecsElapsed());
        on = true;
        t.start();
    });
    beat.start();
    const auto report = [&](const char* p) {
        fprintf(stderr, "%-20s worst loop turn %.1f ms\n", p, worst / 1e6);
        worst = 0;
        on = false;
    };
    (void)phase;
    QTest::qWait(500);
    worst = 0;
    d.inbox()->setQuery({});
    eventually([&] { return d.inbox()->rowCount() == 100000; });
    QTest::qWait(300);
    report("load 100k");
    const Id last = d.inbox()->idAt(90000);
    for (int i = 0; i < 10; ++i) {
        wait(d.conversations.addMessage(last,
                                        {Direction::Received, Origin::Typed, u"x"_s, u"y"_s, {}, TimePrecision::Minute, {}}));
        QTest::qWait(500);
    }
    report("changes");
    QElapsedTimer step;
    qint64 worstStep = 0;
    for (int i = 0; i < 300; ++i) {
        step.start();
        d.list()->verticalScrollBar()->setValue(i * 3000);
        d.list()->viewport()->repaint();
        worstStep = std::max(worstStep, step.nsecsElapsed());
        QTest::qWait(2);
    }
    fprintf(stderr, "list scroll step worst %.1f ms\n", worstStep / 1e6);
    report("list scroll");
    auto session = std::make_shared<ImportSession>();
    ImportedConversation c;
    c.platform = u"whatsapp"_s;
    c.threadKey = u"t"_s;
    c.title = u"lang"_s;
    c.participants = {u"Alma"_s, u"Bo"_s};
    c.format = u"x"_s;
    c.sourceSha256 = QByteArray(32, 'x');
    for (int from = 0; from < 50000; from += 500) {
        QList<ImportedMessage> b;
        for (int i = from; i < from + 500; ++i) {
            ImportedMessage m;
            m.index = i;
            m.sender = i % 3 ? u"Alma"_s : u"Bo"_s;
            m.text = u"besked nummer %1 med et link https://a.example/%1 og @handle "_s.arg(i) +
                     QString(i * 13 % 400, u'x').replace(u"xxxxxxx"_s, u"ordene "_s);
            m.sent = Instant{1'700'000'000'000'000 + i * 60'000'000LL};
            m.zone = ZoneBasis::Utc;
            b << m;
        }
        wait(d.conversations.importBatch(session, c, b));
    }
    QTest::qWait(1500);
    report("import 50k");
    const Id id =
        wait(d.conversations.inbox({InboxQuery::Show::All, InboxQuery::Sort::OldestFirst, u"whatsapp"_s, {}})).first();
    d.open(id);
    QTest::qWait(300);
    report("open chat");
    worstStep = 0;
    auto* bar = d.chat()->verticalScrollBar();
    int over = 0;
    for (int i = 0; i < 3000; ++i) {
        step.start();
        bar->setValue(bar->value() - 120);
        d.chat()->viewport()->repaint();
        const auto e = step.nsecsElapsed();
        worstStep = std::max(worstStep, e);
        over += e > 16'000'000;
        QTest::qWait(1);
    }
    fprintf(stderr, "chat scroll step worst %.1f ms, %d over 16 ms, rows %d\n", worstStep / 1e6, over, d.timeline().rowCount());
    report("chat scroll");
    worstStep = 0;
    for (int i = 0; i < 100; ++i) {
        step.start();
        bar->setValue((i * 7919) % bar->maximum());
        d.chat()->viewport()->repaint();
        worstStep = std::max(worstStep, step.nsecsElapsed());
        QTest::qWait(5);
    }
    fprintf(stderr, "chat jump worst %.1f ms\n", worstStep / 1e6);
    report("chat jump");
}
