#pragma once
// Data files carry their own words in both languages, so that a jurist can correct a text without a new build and without the
// translation files. LocalText is such a pair. Discarded: translating data through .ts files (two files to correct for one
// sentence).

#include <QLocale>
#include <QString>

namespace lygte {

struct LocalText
{
    QString da;
    QString en;

    /// Danish for "da" and everything that begins with it ("da_DK"), English for all else.
    QString in(QStringView language) const { return language.startsWith(u"da") ? da : en; }
    QString in(const QLocale& locale) const { return locale.language() == QLocale::Danish ? da : en; }
    bool isEmpty() const { return da.isEmpty() && en.isEmpty(); }

    bool operator==(const LocalText&) const = default;
};

} // namespace lygte
