#include "ui/escalations/documentpanel.h"

#include "core/base/inpool.h"
#include "core/base/savefile.h"
#include "core/documents/odt.h"
#include "core/documents/pdf.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

static QString suffixOf(DocumentPanel::Format format)
{
    return format == DocumentPanel::Format::Pdf ? QStringLiteral("pdf") : QStringLiteral("odt");
}

DocumentPanel::DocumentPanel(OpenEscalation& open, QWidget* parent)
    : QWidget(parent), open_(open), heading_(new Heading(2, this)), status_(new QLabel(this)),
      languageLabel_(new MutedLabel(this)), danish_(new QRadioButton(this)), english_(new QRadioButton(this)),
      preview_(new QPushButton(this)), pdf_(new QPushButton(this)), odt_(new QPushButton(this)), saved_(new PlainLabel(this)),
      error_(new ErrorStrip(this))
{
    status_->setTextFormat(Qt::PlainText);
    status_->setWordWrap(true);
    preview_->setCheckable(true);
    danish_->setChecked(true);
    for (QPushButton* button : {preview_, pdf_, odt_}) button->setAutoDefault(false);
    auto* languages = new FlowLayout(nullptr, space::m);
    languages->addWidget(languageLabel_);
    languages->addWidget(danish_);
    languages->addWidget(english_);
    auto* buttons = new FlowLayout(nullptr, space::s);
    for (QPushButton* button : {preview_, pdf_, odt_}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(heading_);
    column->addWidget(status_);
    column->addLayout(languages);
    column->addLayout(buttons);
    column->addWidget(saved_);
    column->addWidget(error_);
    connect(danish_, &QRadioButton::toggled, this,
            [this](bool on) { setLanguage(on ? QStringLiteral("da") : QStringLiteral("en")); });
    connect(preview_, &QPushButton::toggled, this, &DocumentPanel::previewWanted);
    connect(pdf_, &QPushButton::clicked, this, [this] { saveAs(Format::Pdf); });
    connect(odt_, &QPushButton::clicked, this, [this] { saveAs(Format::Odt); });
    connect(&open_, &OpenEscalation::opened, this, [this] {
        if (std::exchange(shown_, open_.id()) != open_.id()) savedPath_.clear();
        error_->clear();
        refresh();
    });
    connect(&open_, &OpenEscalation::changed, this, &DocumentPanel::refresh);
    retranslate();
}

void DocumentPanel::setLanguage(const QString& language)
{
    if (std::exchange(language_, language) == language) return;
    (language == u"da" ? danish_ : english_)->setChecked(true);
    Q_EMIT languageChanged();
}

Result<Letter> DocumentPanel::letter() const
{
    const Desk& desk = open_.store().desk();
    return escalationLetter(open_.type(), letterInput(open_.type(), open_.now(), language_, desk.officer, desk.clock.now()));
}

void DocumentPanel::setPreviewed(bool previewed)
{
    preview_->setChecked(previewed);
}

void DocumentPanel::saveAs(Format format)
{
    if (!open_.isOpen() || step_ != Step::Nothing) return;
    error_->clear();
    open_.whenSaved([this, format] {
        const Result<Letter> made = letter();
        if (!made) {
            error_->show(made.error());
            return;
        }
        make(format, *made, letterRecord(open_.type(), open_.now(), language_, suffixOf(format)));
    });
}

/// Many excerpts take their time to lay out, and a slow or distant disk its time to write: neither on the UI thread.
void DocumentPanel::make(Format format, const Letter& letter, const LetterRecord& record)
{
    setStep(Step::Making);
    inPool([format, letter] {
        return format == Format::Pdf ? writePdf(letter) : writeOdt(letter);
    }).then(this, [this, format, record, id = open_.id()](const Result<QByteArray>& bytes) {
        setStep(Step::Nothing);
        if (id != open_.id() || !open_.isOpen())
            return; // the officer has gone to another one; nothing was saved and nothing says so
        if (!bytes)
            error_->show(bytes.error());
        else
            chooseFile(format, *bytes, record);
    });
}

void DocumentPanel::setStep(Step step)
{
    step_ = step;
    for (QPushButton* button : {pdf_, odt_}) button->setEnabled(step == Step::Nothing);
    refresh();
}

void DocumentPanel::chooseFile(Format format, const QByteArray& bytes, const LetterRecord& record)
{
    const QString suffix = suffixOf(format);
    auto* dialog =
        new QFileDialog(this, tr("Save the document"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(format == Format::Pdf ? tr("PDF document (*.pdf)") : tr("OpenDocument text (*.odt)"));
    dialog->selectFile(letterFileName(open_.type(), open_.now(), language_, suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes, record](const QString& path) { write(path, bytes, record); });
    dialog->open();
}

void DocumentPanel::write(const QString& path, const QByteArray& bytes, const LetterRecord& record)
{
    savedPath_.clear();
    setStep(Step::Saving);
    inPool([path, bytes] {
        return saveFile(path, bytes);
    }).then(this, [this, path, record, id = open_.id()](const Result<void>& saved) {
        setStep(Step::Nothing);
        if (!saved) return error_->show(saved.error());
        if (id == open_.id()) {
            savedPath_ = path;
            savedDraft_ = record.basis.isEmpty();
            refresh();
        }
        open_.store().documentMade(id, record.basis, record.what).then(this, [this](const Result<void>& result) {
            if (!result) error_->show(result.error());
        });
    });
}

QString DocumentPanel::statusText() const
{
    const Escalation& now = open_.now();
    if (now.documentCurrent) return tr("✓ Matches exactly what is written here.");
    const bool made = std::ranges::any_of(now.events, [](const EscalationEvent& event) {
        return event.command == u"document" && event.note.section(u' ', 0, 0).size() == 64;
    });
    if (made) return tr("▲ Outdated: something was changed after the document was made. Save it again.");
    if (letterIsDraft(open_.type(), now))
        return tr("□ Not made yet. While something is missing, only a draft can be saved: it says so at its top, and does not "
                  "count.");
    return tr("□ Not made yet. Save it, then send it by the secure way.");
}

void DocumentPanel::refresh()
{
    if (!open_.isOpen()) return;
    const bool draft = letterIsDraft(open_.type(), open_.now());
    status_->setText(statusText());
    const Colours& colours = Colours::of(palette());
    QPalette ink = status_->palette();
    ink.setColor(QPalette::WindowText, open_.now().documentCurrent                ? colours.positive
                                       : open_.now().documents.isEmpty() || draft ? colours.text
                                                                                  : colours.warning);
    status_->setPalette(ink);
    pdf_->setText(draft ? tr("Save a draft as PDF") : tr("Save as PDF"));
    odt_->setText(draft ? tr("Save a draft as ODT") : tr("Save as ODT"));
    const QString path = QDir::toNativeSeparators(savedPath_);
    saved_->setText(step_ == Step::Making   ? tr("Making the document …")
                    : step_ == Step::Saving ? tr("Saving …")
                    : savedPath_.isEmpty()  ? QString()
                    : savedDraft_           ? tr("Draft saved to %1").arg(path)
                                            : tr("Saved to %1").arg(path));
    saved_->setVisible(!saved_->text().isEmpty());
}

void DocumentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

void DocumentPanel::retranslate()
{
    heading_->setText(tr("Document"));
    languageLabel_->setText(tr("Language"));
    danish_->setText(languageName(u"da"));
    english_->setText(languageName(u"en"));
    danish_->setAccessibleName(tr("The document in Danish"));
    english_->setAccessibleName(tr("The document in English"));
    preview_->setText(tr("Preview"));
    refresh();
}

} // namespace lygte
