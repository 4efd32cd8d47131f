#include "ui/conversations/importpane.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace lygte {

ImportPane::ImportPane(ImportControl& control, QWidget* parent)
    : QWidget(parent), control_(control), title_(new Heading(2, this)), words_(new MutedLabel(this)), state_(new QLabel(this)),
      progress_(new QProgressBar(this)), list_(new QListWidget(this)), files_(new QPushButton(this)),
      folder_(new QPushButton(this)), close_(new QPushButton(this)), cancel_(new QPushButton(this)),
      store_(new QPushButton(this))
{
    words_->setWordWrap(true);
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    list_->setWordWrap(true);
    list_->setSpacing(2);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(6);
    makePrimary(store_);
    store_->setObjectName(QStringLiteral("store"));
    cancel_->setObjectName(QStringLiteral("cancel"));
    auto* choose = new QHBoxLayout;
    auto* foot = new QHBoxLayout;
    for (QPushButton* button : {files_, folder_}) choose->addWidget(button);
    choose->addStretch(1);
    foot->addWidget(state_, 1);
    for (QPushButton* button : {close_, cancel_, store_}) foot->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(words_);
    column->addLayout(choose);
    column->addWidget(list_, 1);
    column->addWidget(progress_);
    column->addLayout(foot);
    column->addStretch(0); // takes the room of the list while there is nothing to list
    connect(files_, &QPushButton::clicked, this, &ImportPane::chooseFiles);
    connect(folder_, &QPushButton::clicked, this, &ImportPane::chooseFolder);
    connect(store_, &QPushButton::clicked, this, &ImportPane::store);
    connect(close_, &QPushButton::clicked, this, &ImportPane::left);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        cancelled_ = true;
        retranslate();
        control_.cancel();
    });
    connect(&control_, &ImportControl::progress, this, &ImportPane::advance);
    connect(&control_, &ImportControl::sourceFinished, this, &ImportPane::addReport);
    connect(&control_, &ImportControl::finished, this, &ImportPane::finished);
    retranslate();
}

void ImportPane::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose chat exports"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Chat exports (*.txt *.json *.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPane::look);
    dialog->open();
}

void ImportPane::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Choose a folder of chat exports"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPane::look);
    dialog->open();
}

void ImportPane::look(const QStringList& paths)
{
    if (isRunning() || paths.isEmpty()) return;
    paths_ = paths;
    begin(Stage::Reading);
    control_.start(paths_, true);
}

void ImportPane::store()
{
    if (stage_ != Stage::Preview) return;
    begin(Stage::Storing);
    control_.start(paths_, false);
}

void ImportPane::begin(Stage stage)
{
    stage_ = stage;
    cancelled_ = false;
    reports_.clear();
    current_.clear();
    list_->clear();
    progress_->setRange(0, 0);
    retranslate();
    cancel_->setFocus(Qt::OtherFocusReason);
}

void ImportPane::advance(const QString& source, qint64 done, qint64 total)
{
    if (!isRunning()) return;
    // A thousand steps: a file may be larger than an int.
    progress_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) progress_->setValue(int(std::clamp<qint64>(done * 1000 / total, 0, 1000)));
    if (source == current_) return;
    current_ = source;
    state_->setText(stageText());
}

void ImportPane::addReport(const ImportReport& report)
{
    if (!isRunning()) return;
    reports_.append(report);
    auto* item = new QListWidgetItem(list_);
    fillItem(item, report);
}

void ImportPane::finished()
{
    if (!isRunning()) return;
    const bool understood =
        std::ranges::any_of(reports_, [](const ImportReport& report) { return !report.error && report.conversations > 0; });
    if (stage_ == Stage::Storing)
        stage_ = Stage::Done;
    else
        stage_ = understood && !cancelled_ ? Stage::Preview : Stage::Empty;
    retranslate();
    focusStep();
}

void ImportPane::focusStep()
{
    switch (stage_) {
    case Stage::Empty:
        files_->setFocus(Qt::OtherFocusReason);
        break;
    case Stage::Reading:
    case Stage::Storing:
        cancel_->setFocus(Qt::OtherFocusReason);
        break;
    case Stage::Preview:
        store_->setFocus(Qt::OtherFocusReason);
        break;
    case Stage::Done:
        close_->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void ImportPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ImportPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !isRunning())
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void ImportPane::retranslate()
{
    title_->setText(tr("Import chat exports"));
    words_->setText(
        tr("WhatsApp text (.txt or .zip), and the download from Messenger or Instagram (.json, .zip or its folder). "
           "Choose them here or "
           "drop them on this page. "
           "You see first what is in them; the file itself is kept with its SHA-256."));
    files_->setText(tr("Choose files …"));
    folder_->setText(tr("Choose a folder …"));
    close_->setText(stage_ == Stage::Done ? tr("To the inbox") : tr("Close"));
    cancel_->setText(cancelled_ ? tr("Stopping …") : tr("Stop"));
    store_->setText(tr("Import into the case file"));
    list_->setAccessibleName(tr("What is in the files"));
    progress_->setAccessibleName(tr("Progress"));
    const bool running = isRunning();
    for (QPushButton* button : {files_, folder_}) button->setEnabled(!running);
    close_->setVisible(!running);
    cancel_->setVisible(running);
    cancel_->setEnabled(!cancelled_);
    store_->setVisible(stage_ == Stage::Preview);
    progress_->setVisible(running);
    list_->setVisible(stage_ != Stage::Empty || list_->count() > 0);
    state_->setText(stageText());
    for (int i = 0; i < list_->count(); ++i) fillItem(list_->item(i), reports_[i]);
}

} // namespace lygte
