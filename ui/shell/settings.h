#pragma once
// How this officer likes the program, on this machine: language, look, layout. An INI file in plain text, so nothing of the
// work is ever written here – no names, no searches, no paths of imported files.
//
// Read once; written by a thread of its own, because QSettings writes through the event loop of whoever set a value, and waits
// there for the disk. UI thread.

#include "ui/shell/languageswitch.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>
#include <QVariant>

namespace lygte {

class Settings
{
public:
    explicit Settings(QString file);
    /// What was set is in the file afterwards, unless the disk refuses it.
    ~Settings() { waitUntilWritten(); }
    Q_DISABLE_COPY_MOVE(Settings)

    void waitUntilWritten() { writer_.waitForDone(); }

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
    /// The case file's folder that the officer chose; empty: the usual one.
    QString store() const;
    void setStore(const QString& folder);
    /// Geometry of the window, state of a splitter, the last page: opaque, by name.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);

private:
    void keep(const QString& key, const QVariant& value);
    void write();

    QString file_;
    QHash<QString, QVariant> values_;
    QMutex mutex_;
    QHash<QString, QVariant> unwritten_; // guarded by mutex_
    QThreadPool writer_;
};

} // namespace lygte
