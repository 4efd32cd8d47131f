#include "ui/shell/settings.h"

#include <QSettings>

namespace lygte {

static const auto languageKey = QStringLiteral("language");
static const auto themeKey = QStringLiteral("theme");
static const auto zoomKey = QStringLiteral("zoom");
static const auto densityKey = QStringLiteral("density");
static const auto lockKey = QStringLiteral("lockMinutes");
static const auto storeKey = QStringLiteral("store");

Settings::Settings(QString file) : file_(std::move(file))
{
    writer_.setMaxThreadCount(1);
    const QSettings store(file_, QSettings::IniFormat);
    for (const QString& key : store.allKeys()) values_.insert(key, store.value(key));
}

void Settings::keep(const QString& key, const QVariant& value)
{
    if (values_.contains(key) && values_.value(key) == value) return;
    values_.insert(key, value);
    const QMutexLocker locker(&mutex_);
    const bool waits = !unwritten_.isEmpty(); // what is waiting to be written takes this along
    unwritten_.insert(key, value);
    if (!waits) writer_.start([this] { write(); });
}

void Settings::write()
{
    QSettings store(file_, QSettings::IniFormat); // writes when it goes
    const QMutexLocker locker(&mutex_);
    for (auto it = unwritten_.cbegin(); it != unwritten_.cend(); ++it) store.setValue(it.key(), it.value());
    unwritten_.clear();
}

UiLanguage Settings::language() const
{
    const QString chosen = values_.value(languageKey).toString();
    if (chosen.isEmpty()) return QLocale::system().language() == QLocale::English ? UiLanguage::English : UiLanguage::Danish;
    return chosen == u"en" ? UiLanguage::English : UiLanguage::Danish;
}

void Settings::setLanguage(UiLanguage language)
{
    keep(languageKey, codeOf(language));
}

Theme::Mode Settings::themeMode() const
{
    const QString chosen = values_.value(themeKey).toString();
    return chosen == u"dark" ? Theme::Mode::Dark : chosen == u"light" ? Theme::Mode::Light : Theme::Mode::System;
}

void Settings::setThemeMode(Theme::Mode mode)
{
    keep(themeKey, mode == Theme::Mode::Dark    ? QStringLiteral("dark")
                   : mode == Theme::Mode::Light ? QStringLiteral("light")
                                                : QStringLiteral("system"));
}

int Settings::zoom() const
{
    return values_.value(zoomKey, 100).toInt();
}

void Settings::setZoom(int percent)
{
    keep(zoomKey, percent);
}

Density Settings::density() const
{
    return values_.value(densityKey).toString() == u"compact" ? Density::Compact : Density::Comfortable;
}

void Settings::setDensity(Density density)
{
    keep(densityKey, density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
}

int Settings::lockMinutes() const
{
    return std::clamp(values_.value(lockKey, 10).toInt(), 1, 60);
}

void Settings::setLockMinutes(int minutes)
{
    keep(lockKey, minutes);
}

QString Settings::store() const
{
    return values_.value(storeKey).toString();
}

void Settings::setStore(const QString& folder)
{
    keep(storeKey, folder);
}

QByteArray Settings::layout(const QString& name) const
{
    return values_.value(QStringLiteral("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    keep(QStringLiteral("layout/") + name, state);
}

} // namespace lygte
