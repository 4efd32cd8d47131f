#include "app/desktop/shots.h"

#include "app/desktop/features.h"
#include "ui/conversations/inboxpage.h"
#include "ui/escalations/escalationpage.h"
#include "ui/patrol/patrolpage.h"
#include "ui/search/findpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPushButton>
#include <QTextStream>

#include <atomic>

namespace lygte {

/// Lets reads on other threads come back and the layout settle.
static void settle(int milliseconds = 350)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

namespace {

/// The machine's clock, some seconds ago: for work that is to look as if it was done then.
class PastClock final : public Clock
{
public:
    explicit PastClock(std::int64_t seconds) : ago(seconds) {}
    Instant now() const override { return SystemClock().now().plusSeconds(-ago); }

    std::atomic<std::int64_t> ago;
};

class Shots
{
public:
    Shots(MainWindow& window, Features& features, const QString& folder, const QStringList& only)
        : window_(window), features_(features), folder_(folder), only_(only)
    {
        QDir().mkpath(folder);
    }

    void all()
    {
        window_.resize(1280, 800);
        window_.show();
        prepare();
        if (!only_.isEmpty()) return some();
        const auto everyLook = [this](const std::function<void()>& take) {
            for (const auto& [mode, look] : {std::pair(Theme::Mode::Light, "light"), std::pair(Theme::Mode::Dark, "dark")}) {
                window_.setThemeMode(mode);
                for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English}) {
                    window_.setLanguage(language);
                    suffix_ = codeOf(language) + u'-' + QLatin1StringView(look);
                    take();
                }
            }
        };
        everyLook([this] {
            views();
            locked();
        });
        window_.setThemeMode(Theme::Mode::Light);
        window_.setLanguage(UiLanguage::Danish);
        window_.resize(1024, 640);
        suffix_ = QStringLiteral("da-small");
        views();
        window_.setZoom(200);
        suffix_ = QStringLiteral("da-small-200");
        views();
        openings(); // last: a window of its own takes the focus, and the views need it
        window_.setZoom(100);
        everyLook([this] { openings(); });
    }

private:
    void some()
    {
        window_.setThemeMode(Theme::Mode::Light);
        settle(3000); // for the link
        for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English}) {
            window_.setLanguage(language);
            suffix_ = codeOf(language);
            for (const QString& view : only_) {
                window_.showPage(view);
                if (view == u"inbox" && !conversation_.isNull()) features_.inbox().openConversation(conversation_);
                if (view == u"escalations" && !escalation_.isNull()) features_.escalations().openEscalation(escalation_);
                settle(600);
                save(view);
            }
        }
    }

    /// The most telling conversation is open: the one with the most messages among the first.
    void prepare()
    {
        settle(1200);
        const auto ids = features_.conversationStore().inbox({}, 40).result();
        const auto rows = ids ? features_.conversationStore().rows(*ids).result() : Result<QList<Conversation>>();
        if (rows)
            for (const Conversation& row : *rows)
                if (conversation_.isNull() || (row.messages > most_ && row.messages < 200)) {
                    conversation_ = row.id;
                    most_ = row.messages;
                }
        const auto escalations = features_.escalationStore().list(true).result();
        if (escalations && !escalations->isEmpty()) escalation_ = escalations->front().id;
        runShift();
        settle(600);
    }

    /// A shift of three hours until now, unless one is running: what an officer has in front of them most of the day.
    void runShift()
    {
        PastClock clock(3 * 3600);
        Desk past{features_.desk().file, clock, features_.desk().officer};
        PatrolStore store(past);
        const auto shift = store
                               .startShift(QStringLiteral("Politiets Online Patrulje"),
                                           {QStringLiteral("twitch"), QStringLiteral("discord"), QStringLiteral("roblox")})
                               .result();
        if (!shift) return;
        std::int64_t after = 0;
        const auto log = [&](EntryKind kind, CountedAs counted, const char* platform, int reached, int minutes,
                             const QString& fact, const QString& assessment = {}, const QList<EntryLink>& links = {}) {
            after += 35 * 60;
            clock.ago = 3 * 3600 - after;
            EntryDraft draft;
            draft.kind = kind;
            draft.counted = counted;
            draft.platform = QLatin1StringView(platform);
            draft.reached = reached;
            draft.minutes = minutes;
            draft.fact = fact;
            draft.assessment = assessment;
            draft.links = links;
            return store.save(shift->id, draft).result();
        };
        (void)log(EntryKind::Presence, CountedAs::Nothing, "twitch", 140, 30,
                  QStringLiteral("Gik med i streamen. Rolig tone, mange spørgsmål om falske profiler."));
        (void)log(EntryKind::Dialogue, CountedAs::Advice, "discord", 1, 20,
                  QStringLiteral("Dreng på 13 spurgte, hvad han gør ved en, der truer med at dele et billede."),
                  QStringLiteral("Han virkede lettet over at få en plan. Ingen tegn på akut fare."),
                  {{QStringLiteral("conversation"), conversation_, {}}});
        const auto measure = log(EntryKind::Measure, CountedAs::Measure, "roblox", 4, 15,
                                 QStringLiteral("Anmeldte to profiler til platformen; de skrev til børn om gaver."));
        (void)log(EntryKind::Prevention, CountedAs::Nothing, "twitch", 300, 10,
                  QStringLiteral("Opslag om SletDet og hvem man kan ringe til."), {},
                  {{QStringLiteral("escalation"), escalation_, {}}});
        if (measure) {
            EntryDraft corrected;
            corrected.kind = EntryKind::Measure;
            corrected.counted = CountedAs::Measure;
            corrected.platform = QStringLiteral("roblox");
            corrected.reached = 4;
            corrected.minutes = 15;
            corrected.fact = QStringLiteral("Anmeldte tre profiler til platformen; de skrev til børn om gaver.");
            (void)store.correct(*measure, corrected).result();
        }
        putRight();
    }

    /// A note that was corrected, and a message that was taken back.
    void putRight()
    {
        ConversationStore& store = features_.conversationStore();
        const auto message =
            store.addMessage(conversation_, {.sender = QStringLiteral("Freja"), .body = QStringLiteral("Hej, er I der endnu?")})
                .result();
        if (message) (void)store.withdrawMessage(*message).result();
        const auto note = store.addNote(conversation_, QStringLiteral("Ring til moren i morgen.")).result();
        if (note) (void)store.correctNote(*note, QStringLiteral("Ring til faren i morgen.")).result();
    }

    void save(const QString& name)
    {
        settle();
        window_.grab().save(QDir(folder_).filePath(name + u'-' + suffix_ + QStringLiteral(".png")));
    }

    void locked()
    {
        window_.setUnlock([](const QString&, const auto& done) { done({true, {}, {}}); });
        window_.lock();
        save(QStringLiteral("lock"));
        if (QWidget* focus = QApplication::focusWidget()) {
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QCoreApplication::sendEvent(focus, &enter);
        }
        settle(50);
    }

    /// What stands on the screen before the case file is open.
    void openings()
    {
        using Mode = OpeningView::Mode;
        const QString store = QStringLiteral("/home/officer/lygte");
        const auto shot = [this](Mode mode, const QString& name, const std::function<void(OpeningView&)>& happened) {
            OpeningView view(window_.languages());
            view.resize(720, 560);
            view.setMode(mode);
            view.QWidget::show();
            happened(view);
            settle();
            view.grab().save(QDir(folder_).filePath(name + u'-' + suffix_ + QStringLiteral(".png")));
        };
        shot(Mode::NewCaseFile, QStringLiteral("open-new"), [](OpeningView&) {});
        shot(Mode::Passphrase, QStringLiteral("open-wrong"),
             [&](OpeningView& view) { view.show({ErrorCode::WrongKey, store, {}}); });
        shot(Mode::Passphrase, QStringLiteral("open-damaged"), [&](OpeningView& view) {
            view.show({ErrorCode::Damaged, store, {}});
            view.findChild<QPushButton*>(QStringLiteral("setAside"))->click();
        });
        shot(Mode::Passphrase, QStringLiteral("open-in-use"),
             [&](OpeningView& view) { view.show({ErrorCode::InUse, store, {}}); });
        shot(Mode::NoKey, QStringLiteral("open-no-key"),
             [&](OpeningView& view) { view.show({ErrorCode::Damaged, store, {}}); });
    }

    void views()
    {
        window_.showPage(QStringLiteral("patrol"));
        save(QStringLiteral("patrol"));
        run("entry.new", QStringLiteral("entry"));
        run("shift.end", QStringLiteral("summary"));
        run("shift.history", QStringLiteral("history"));
        window_.showPage(QStringLiteral("inbox"));
        if (!conversation_.isNull()) features_.inbox().openConversation(conversation_);
        settle(600);
        save(QStringLiteral("inbox"));
        otherPanes(QStringLiteral("inbox"));
        run("inbox.import", QStringLiteral("import"));
        run("inbox.new", QStringLiteral("newconversation"));
        run("inbox.message", QStringLiteral("message"));
        run("entry.quick", QStringLiteral("quick"));
        window_.showPage(QStringLiteral("escalations"));
        if (!escalation_.isNull()) features_.escalations().openEscalation(escalation_);
        settle(600);
        save(QStringLiteral("escalations"));
        otherPanes(QStringLiteral("escalations"));
        run("escalations.preview", QStringLiteral("preview"));
        window_.showPage(QStringLiteral("server"));
        save(QStringLiteral("server"));
        window_.showPage(QStringLiteral("search"));
        save(QStringLiteral("search-empty"));
        features_.find().searchFor(QStringLiteral("billede"));
        settle(800);
        save(QStringLiteral("search"));
        features_.find().searchFor({});
        window_.openPalette();
        save(QStringLiteral("palette"));
        window_.goBack();
        window_.openShortcuts();
        save(QStringLiteral("shortcuts"));
        window_.goBack();
    }

    /// What has no room beside what is shown: the panes after it, then those before it.
    void otherPanes(const QString& name)
    {
        const auto step = [this](const char* way, const QString& shown) {
            for (auto* button : window_.findChildren<QPushButton*>(QLatin1StringView(way))) {
                if (!button->isVisible()) continue;
                button->click();
                if (!shown.isEmpty()) save(shown);
                return true;
            }
            return false;
        };
        if (step("paneAfter", name + QStringLiteral("-after"))) step("paneBefore", {});
        if (step("paneBefore", name + QStringLiteral("-before"))) step("paneAfter", {});
    }

    void run(const char* command, const QString& name)
    {
        if (!window_.commands().has(QLatin1StringView(command))) return;
        window_.commands().action(QLatin1StringView(command))->trigger();
        save(name);
        if (QWidget* focus = QApplication::focusWidget()) { // as an officer leaves it
            QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
            QCoreApplication::sendEvent(focus, &escape);
        }
        settle(50);
    }

    MainWindow& window_;
    Features& features_;
    QString folder_;
    QStringList only_;
    QString suffix_;
    Id conversation_;
    int most_ = 0;
    Id escalation_;
};

} // namespace

void takeShots(MainWindow& window, Features& features, const QString& folder, const QStringList& only)
{
    QMetaObject::invokeMethod(
        &window,
        [&window, &features, folder, only] {
            Shots(window, features, folder, only).all();
            QTextStream(stdout) << folder << '\n' << Qt::flush;
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
}

} // namespace lygte
