#pragma once
// The desktop's window on an officer's case file, as app/desktop composes it, and how it is photographed: in both languages and
// both themes.

#include "app/desktop/features.h"
#include "tests/practiceserver/office.h"
#include "ui/shell/mainwindow.h"

namespace lygte::test {

/// Runs events for a while: reads on other threads come back, the layout settles.
void settle(int milliseconds = 500);

struct Program
{
    Settings settings;
    Theme theme;
    LanguageSwitch languages;
    CommandRegistry commands;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Features> features;

    Program(OfficeOfficer& officer, const QString& settingsFile);
    ~Program();

    void page(const QString& id) { window->showPage(id); }
    template <typename T> T* child(const char* name) { return window->findChild<T*>(QLatin1StringView(name)); }
    /// `state`: what the picture's name says; each picture waits until it holds, and none is taken when it never does (throws).
    void save(const QString& folder, const QString& name, const std::function<bool()>& state = {});
};

/// The conversation of that title.
Id idOf(OfficeOfficer& officer, const QString& title);

} // namespace lygte::test
