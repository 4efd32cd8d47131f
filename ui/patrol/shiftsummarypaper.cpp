// The paper of the summary page: printing and saving as PDF.

#include "core/base/savefile.h"
#include "core/base/text.h"
#include "core/documents/letterdocument.h"
#include "core/documents/pdf.h"
#include "core/documents/shiftpaper.h"
#include "core/patrol/patrolstore.h"
#include "ui/editor/noteeditor.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/widgets/errorstrip.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

namespace lygte {

using namespace Qt::StringLiterals;

Result<Letter> ShiftSummaryView::paper() const
{
    if (!summary_ || !entriesRead_) return fail(ErrorCode::NotFound, u"shift"_s);
    QList<Entry> newestFirst = entries_;
    std::ranges::reverse(newestFirst);
    return shiftPaper(*summary_, newestFirst, store_.desk().officer, handover_->toPlainText(),
                      language_->currentData().toString());
}

Result<void> ShiftSummaryView::savePdf(const QString& path)
{
    error_->clear();
    const auto written =
        paper().and_then([](const Letter& letter) { return writePdf(letter); }).and_then([&](const QByteArray& bytes) {
            return saveFile(path, bytes);
        });
    savedAs_ = written ? QFileInfo(path).fileName() : QString();
    if (!written) error_->show(written.error());
    retranslate();
    return written;
}

void ShiftSummaryView::askForPdf()
{
    if (!summary_) return;
    auto* dialog = new QFileDialog(this, tr("Save the handover as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setNameFilter(tr("PDF documents (*.pdf)"));
    dialog->selectFile(shiftFileName(summary_->shift, language_->currentData().toString()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { savePdf(path); });
    dialog->open();
}

void ShiftSummaryView::print()
{
    error_->clear();
    const auto letter = paper();
    if (!letter) {
        error_->show(letter.error());
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(letter->title);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, letter = *letter, printer] {
        letterDocument(letter)->print(printer.get());
        if (printer->printerState() == QPrinter::Error)
            error_->show([] { return tr("The printer refused the document."); },
                         [] { return tr("Save it as PDF, or choose another printer."); });
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // the printer lives as long as its dialog
    dialog->open();
}

} // namespace lygte
