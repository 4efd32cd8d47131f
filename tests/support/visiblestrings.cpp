#include "tests/support/visiblestrings.h"

#ifdef LYGTE_HAS_WIDGETS

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextEdit>

#include <algorithm>

namespace lygte::test {

static QString placeOf(const QObject* object)
{
    QStringList steps;
    for (; object; object = object->parent()) {
        QString step = QString::fromLatin1(object->metaObject()->className());
        if (!object->objectName().isEmpty()) step += u'#' + object->objectName();
        steps.prepend(step);
    }
    return steps.join(QStringLiteral(" > "));
}

namespace {

class Reader
{
public:
    std::vector<VisibleString> found;

    void read(const QWidget* widget)
    {
        note(widget, widget->toolTip(), "toolTip");
        note(widget, widget->statusTip(), "statusTip");
        note(widget, widget->whatsThis(), "whatsThis");
        note(widget, widget->accessibleName(), "accessibleName");
        note(widget, widget->accessibleDescription(), "accessibleDescription");
        if (widget->isWindow()) note(widget, widget->windowTitle(), "windowTitle");
        readKind(widget);
        for (const QAction* action : widget->actions()) {
            note(widget, action->text(), "action text");
            note(widget, action->toolTip(), "action toolTip");
        }
        for (const QObject* child : widget->children())
            if (const auto* part = qobject_cast<const QWidget*>(child)) read(part);
    }

private:
    void note(const QObject* object, const QString& text, const char* property)
    {
        if (!text.isEmpty()) found.push_back({text, placeOf(object) + u' ' + QLatin1StringView(property)});
    }

    void readKind(const QWidget* widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(widget)) note(label, label->text(), "text");
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) note(button, button->text(), "text");
        if (const auto* group = qobject_cast<const QGroupBox*>(widget)) note(group, group->title(), "title");
        if (const auto* menu = qobject_cast<const QMenu*>(widget)) note(menu, menu->title(), "title");
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) note(line, line->placeholderText(), "placeholderText");
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
            note(edit, edit->placeholderText(), "placeholderText");
        if (const auto* edit = qobject_cast<const QTextEdit*>(widget)) note(edit, edit->placeholderText(), "placeholderText");
        if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget))
            note(spin, spin->specialValueText(), "specialValueText");
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) note(box, box->itemText(i), "itemText");
            note(box, box->placeholderText(), "placeholderText");
        }
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget))
            for (int i = 0; i < tabs->count(); ++i) note(tabs, tabs->tabText(i), "tabText");
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) readModel(view);
    }

    void readModel(const QAbstractItemView* view)
    {
        const QAbstractItemModel* model = view->model();
        if (!model) return;
        const int columns = model->columnCount(view->rootIndex());
        if (const auto* header = qobject_cast<const QHeaderView*>(view)) {
            for (int i = 0; i < header->count(); ++i)
                note(view, model->headerData(i, header->orientation(), Qt::DisplayRole).toString(), "header");
            return;
        }
        const int rows = std::min(model->rowCount(view->rootIndex()), 500); // a window shows fewer
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = model->index(row, column, view->rootIndex());
                for (const auto& [role, name] : {std::pair{Qt::DisplayRole, "cell"}, std::pair{Qt::ToolTipRole, "cell toolTip"},
                                                 std::pair{Qt::AccessibleTextRole, "cell accessibleText"}})
                    note(view, index.data(role).toString(), name);
            }
        }
    }
};

} // namespace

std::vector<VisibleString> visibleStrings(const QWidget* root)
{
    Reader reader;
    reader.read(root);
    return std::move(reader.found);
}

QStringList leftBehind(const std::vector<VisibleString>& before, const std::vector<VisibleString>& after,
                       const QStringList& allowed)
{
    QStringList left;
    for (const VisibleString& string : after) {
        const bool same = std::ranges::any_of(
            before, [&](const VisibleString& old) { return old.where == string.where && old.text == string.text; });
        const bool word = std::ranges::any_of(string.text, [](QChar c) { return c.isLetter(); });
        if (same && word && !allowed.contains(string.text))
            left += u'"' + string.text + QStringLiteral("\" in ") + string.where;
    }
    return left;
}

QStringList unnamedFocusables(const QWidget* root)
{
    QStringList unnamed;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->isHidden()) continue;
        if (widget->window()->inherits("QComboBoxPrivateContainer")) continue; // Qt's: the box that it drops from has the name
        // What assistive technology hears: the name, or what the widget's own accessible interface makes of text and buddy
        // labels.
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) unnamed += placeOf(widget);
    }
    return unnamed;
}

} // namespace lygte::test

#endif
