#pragma once
// How this officer likes the program, on this machine: language, look, layout. An INI file in plain text, so nothing of the
// work is ever written here – no names, no searches, no paths of imported files.

#include "ui/shell/languageswitch.h"
#include "ui/widgets/theme.h"

#include <QSettings>

namespace lygte {

class Settings
{
public:
    explicit Settings(const QString& file) : store_(file, QSettings::IniFormat) {}

    /// Danish where nothing was chosen and the system does not say English.
    UiLanguage language() const;
    void setLanguage(UiLanguage language);
    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    int zoom() const;
    void setZoom(int percent);
    Density density() const;
    void setDensity(Density density);
    /// Minutes without a key or a mouse move until the window locks; 1 to 60.
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    /// Geometry of the window, state of a splitter, the last page: opaque, by name.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);

private:
    QSettings store_;
};

} // namespace lygte
