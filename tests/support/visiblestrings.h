#pragma once
// Reads a window as its user does: every text that can be seen or is read aloud. After a language switch nothing may be left
// behind; every widget that takes the focus has a name.

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <vector>

class QWidget;

namespace lygte::test {

struct VisibleString
{
    QString text;
    QString where; ///< class and object names from the window down, and the property: to find the widget when a test fails
};

/// The texts of all widgets in `root` (also of hidden pages and menus): labels, buttons, actions, titles, headers, cells,
/// placeholders, tooltips, accessible names and descriptions. Empty ones are left out.
std::vector<VisibleString> visibleStrings(const QWidget* root);

/// Those that are the same in both readings and contain a letter, without the ones in `allowed` (names, keys, figures): what a
/// language switch left behind. The test says what may stay the same in both languages.
QStringList leftBehind(const std::vector<VisibleString>& before, const std::vector<VisibleString>& after,
                       const QStringList& allowed);

/// Where widgets that take the focus by Tab have no accessible name. A widget that is itself hidden is left out, one on a
/// hidden page is not.
QStringList unnamedFocusables(const QWidget* root);

/// While it lives, every source text of the program reads in other letters and the locale is Danish: what still reads as before
/// was not translated again. Before it and after it the language is English.
class OtherLanguage final : public QTranslator
{
public:
    OtherLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
        QCoreApplication::installTranslator(this);
        QCoreApplication::processEvents();
    }
    ~OtherLanguage() override
    {
        QCoreApplication::removeTranslator(this);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u'<' + QString::fromUtf8(source).toUpper() + u'>';
    }
};

} // namespace lygte::test
