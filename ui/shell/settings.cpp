#include "ui/shell/settings.h"

namespace lygte {

static const auto languageKey = QStringLiteral("language");
static const auto themeKey = QStringLiteral("theme");
static const auto zoomKey = QStringLiteral("zoom");
static const auto densityKey = QStringLiteral("density");
static const auto lockKey = QStringLiteral("lockMinutes");

UiLanguage Settings::language() const
{
    const QString chosen = store_.value(languageKey).toString();
    if (chosen.isEmpty()) return QLocale::system().language() == QLocale::English ? UiLanguage::English : UiLanguage::Danish;
    return chosen == u"en" ? UiLanguage::English : UiLanguage::Danish;
}

void Settings::setLanguage(UiLanguage language)
{
    store_.setValue(languageKey, codeOf(language));
}

Theme::Mode Settings::themeMode() const
{
    const QString chosen = store_.value(themeKey).toString();
    return chosen == u"dark" ? Theme::Mode::Dark : chosen == u"light" ? Theme::Mode::Light : Theme::Mode::System;
}

void Settings::setThemeMode(Theme::Mode mode)
{
    store_.setValue(themeKey, mode == Theme::Mode::Dark    ? QStringLiteral("dark")
                              : mode == Theme::Mode::Light ? QStringLiteral("light")
                                                           : QStringLiteral("system"));
}

int Settings::zoom() const
{
    return store_.value(zoomKey, 100).toInt();
}

void Settings::setZoom(int percent)
{
    store_.setValue(zoomKey, percent);
}

Density Settings::density() const
{
    return store_.value(densityKey).toString() == u"compact" ? Density::Compact : Density::Comfortable;
}

void Settings::setDensity(Density density)
{
    store_.setValue(densityKey, density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
}

int Settings::lockMinutes() const
{
    return std::clamp(store_.value(lockKey, 10).toInt(), 1, 60);
}

void Settings::setLockMinutes(int minutes)
{
    store_.setValue(lockKey, minutes);
}

QByteArray Settings::layout(const QString& name) const
{
    return store_.value(QStringLiteral("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    store_.setValue(QStringLiteral("layout/") + name, state);
}

} // namespace lygte
