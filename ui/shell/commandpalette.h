#pragma once
// Ctrl+K: every act of the program, found by its words in Danish and English, with its shortcut. A view of the CommandRegistry.

#include "ui/shell/overlay.h"
#include "ui/widgets/commands.h"

#include <QAbstractListModel>

class QLineEdit;
class QListView;

namespace lygte {

/// The acts that fit what was typed, best first; without a query in the order they were registered.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { OtherLanguageRole = Qt::UserRole, ShortcutRole, GroupRole };

    explicit CommandModel(const CommandRegistry& commands, QObject* parent = nullptr);

    void setQuery(const QString& query);
    QAction* actionAt(const QModelIndex& index) const;
    /// Of all acts, found or not: the column of the shortcuts is as wide.
    const QString& longestShortcut() const { return longestShortcut_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString shortcutOf(size_t place) const;

    const CommandRegistry& commands_;
    std::vector<size_t> found_; ///< places in commands_.all()
    QString longestShortcut_;
};

class CommandPalette final : public Overlay
{
    Q_OBJECT
public:
    CommandPalette(const CommandRegistry& commands, QWidget* over);

protected:
    void opened() override;
    QSize wanted(const QSize& room) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void search();
    void run(const QModelIndex& index);

    CommandModel* model_;
    QLineEdit* field_;
    QListView* list_;
};

} // namespace lygte
