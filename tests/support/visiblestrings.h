#pragma once
// Reads a window as its user does: every text that can be seen or is read aloud. After a language switch nothing may be left
// behind; every widget that takes the focus has a name.

#include <QString>
#include <QStringList>

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

} // namespace lygte::test
