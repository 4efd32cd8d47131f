// The paper of the summary page: printing and saving as PDF.

#include "core/base/inpool.h"
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
#include <QPushButton>

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

QFuture<Result<void>> ShiftSummaryView::savePdf(const QString& path)
{
    error_->clear();
    savedAs_.clear();
    setPaperStep(PaperStep::Saving);
    const auto write = [paper = paper(), path] {
        return paper.and_then([](const Letter& letter) { return writePdf(letter); }).and_then([&](const QByteArray& bytes) {
            return saveFile(path, bytes);
        });
    };
    return inPool(write).then(this, [this, path, shift = shift_](const Result<void>& written) {
        if (written && shift == shift_) savedAs_ = QFileInfo(path).fileName();
        if (!written) error_->show(written.error());
        setPaperStep(PaperStep::Nothing);
        return written;
    });
}

void ShiftSummaryView::setPaperStep(PaperStep step)
{
    paperStep_ = step;
    for (QPushButton* button : {printButton_, pdfButton_}) button->setEnabled(step == PaperStep::Nothing);
    retranslate();
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
        setPaperStep(PaperStep::Printing);
        inPool([letter, printer] {
            letterDocument(letter)->print(printer.get());
            return printer->printerState() != QPrinter::Error;
        }).then(this, [this](bool printed) {
            setPaperStep(PaperStep::Nothing);
            if (!printed)
                error_->show([] { return tr("The printer refused the document."); },
                             [] { return tr("Save it as PDF, or choose another printer."); });
        });
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // the printer lives as long as its dialog
    dialog->open();
}

} // namespace lygte
