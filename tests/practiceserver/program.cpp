#include "tests/practiceserver/program.h"

#include "tests/support/tempstore.h"

#include <QDir>
#include <QElapsedTimer>

namespace lygte::test {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

Program::Program(OfficeOfficer& officer, const QString& settingsFile) : settings(settingsFile)
{
    languages.loadShipped();
    window = std::make_unique<MainWindow>(theme, languages, commands, settings);
    features = std::make_unique<Features>(*officer.desk, *officer.link, *window);
    window->resize(1280, 800);
    window->show();
}

Program::~Program()
{
    window.reset();
    features.reset();
}

void Program::save(const QString& folder, const QString& name, const std::function<bool()>& state)
{
    for (const auto& [mode, look] : {std::pair(Theme::Mode::Light, "light"), std::pair(Theme::Mode::Dark, "dark")}) {
        window->setThemeMode(mode);
        for (const UiLanguage language : {UiLanguage::Danish, UiLanguage::English}) {
            window->setLanguage(language);
            settle();
            if (state) await(qUtf8Printable(name), state);
            window->grab().save(
                QDir(folder).filePath(name + u'-' + codeOf(language) + u'-' + QLatin1StringView(look) + u".png"));
        }
    }
}

Id idOf(OfficeOfficer& officer, const QString& title)
{
    const auto ids = wait(officer.conversations->inbox({}, 0));
    for (const Conversation& each : wait(officer.conversations->rows(ids)))
        if (each.title == title) return each.id;
    throw std::runtime_error("no such conversation");
}

} // namespace lygte::test
