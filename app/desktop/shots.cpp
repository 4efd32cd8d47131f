#include "app/desktop/shots.h"

#include "app/desktop/features.h"
#include "ui/conversations/inboxpage.h"
#include "ui/escalations/escalationpage.h"
#include "ui/patrol/patrolpage.h"
#include "ui/search/findpage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

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
        for (const auto& [mode, look] : {std::pair(Theme::Mode::Light, "light"), std::pair(Theme::Mode::Dark, "dark")}) {
            window_.setThemeMode(mode);
            for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English}) {
                window_.setLanguage(language);
                suffix_ = codeOf(language) + u'-' + QLatin1StringView(look);
                views();
            }
        }
        window_.setLanguage(UiLanguage::Danish);
        window_.resize(1024, 640);
        suffix_ = QStringLiteral("da-small");
        views();
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
    }

    void save(const QString& name)
    {
        settle();
        window_.grab().save(QDir(folder_).filePath(name + u'-' + suffix_ + QStringLiteral(".png")));
    }

    void views()
    {
        window_.showPage(QStringLiteral("patrol"));
        save(QStringLiteral("patrol"));
        window_.showPage(QStringLiteral("inbox"));
        if (!conversation_.isNull()) features_.inbox().openConversation(conversation_);
        settle(600);
        save(QStringLiteral("inbox"));
        run("inbox.import", QStringLiteral("import"));
        run("inbox.new", QStringLiteral("newconversation"));
        window_.showPage(QStringLiteral("escalations"));
        if (!escalation_.isNull()) features_.escalations().openEscalation(escalation_);
        settle(600);
        save(QStringLiteral("escalations"));
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

    void run(const char* command, const QString& name)
    {
        if (!window_.commands().has(QLatin1StringView(command))) return;
        window_.commands().action(QLatin1StringView(command))->trigger();
        save(name);
        features_.inbox().goBack();
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
