#pragma once
// Importing chat exports: choose, look at what is in them, then store it. Nothing is called stored before the store has said
// so.

#include "ui/conversations/importcontrol.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

namespace lygte {

class Heading;
class MutedLabel;

class ImportPane final : public QWidget
{
    Q_OBJECT
public:
    enum class Stage { Empty, Reading, Preview, Storing, Done };

    /// `control` outlives the pane.
    explicit ImportPane(ImportControl& control, QWidget* parent = nullptr);

    /// Shows what is in these files; does not store. Nothing while a run goes on.
    void look(const QStringList& paths);
    Stage stage() const { return stage_; }
    bool isRunning() const { return stage_ == Stage::Reading || stage_ == Stage::Storing; }
    /// Puts the focus where the next step is.
    void focusStep();

Q_SIGNALS:
    /// Esc or Close, while nothing runs.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseFiles();
    void chooseFolder();
    void store();
    void begin(Stage stage);
    void advance(const QString& source, qint64 done, qint64 total);
    void addReport(const ImportReport& report);
    void finished();
    void retranslate();
    void fillItem(QListWidgetItem* item, const ImportReport& report) const;
    QString stageText() const;

    ImportControl& control_;
    Stage stage_ = Stage::Empty;
    QStringList paths_;
    QList<ImportReport> reports_;
    QString current_;
    bool cancelled_ = false;
    Heading* title_;
    QLabel* words_;
    QLabel* state_;
    QProgressBar* progress_;
    QListWidget* list_;
    QPushButton* files_;
    QPushButton* folder_;
    QPushButton* close_;
    QPushButton* cancel_;
    QPushButton* store_;
};

/// The figures of a report in words, one line each.
QStringList reportLines(const ImportReport& report, bool stored);

} // namespace lygte
