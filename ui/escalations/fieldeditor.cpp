#include "ui/escalations/fieldeditor.h"

#include "ui/editor/noteeditor.h"
#include "ui/escalations/choiceeditors.h"
#include "ui/escalations/dateeditor.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lygte {

void FieldEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

namespace {

QVBoxLayout* only(QWidget* owner, QWidget* content)
{
    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    owner->setFocusProxy(content);
    return layout;
}

class LineEditor final : public FieldEditor
{
public:
    LineEditor(bool phone, QWidget* parent) : FieldEditor(parent), line_(new QLineEdit(this))
    {
        only(this, line_);
        if (phone) line_->setInputMethodHints(Qt::ImhDialableCharactersOnly);
        connect(line_, &QLineEdit::textEdited, this, &LineEditor::edited);
    }

    void setValue(const QString& value) override
    {
        if (line_->text() != value) line_->setText(value);
    }
    void setNames(const QString& name, const QString& description) override
    {
        line_->setAccessibleName(name);
        line_->setAccessibleDescription(description);
    }

private:
    QLineEdit* line_;
};

class LongEditor final : public FieldEditor
{
public:
    explicit LongEditor(QWidget* parent) : FieldEditor(parent), note_(new NoteEditor(this))
    {
        only(this, note_);
        note_->setLines(3, 14);
        connect(note_, &QPlainTextEdit::textChanged, this, [this] {
            if (const QString text = note_->toPlainText(); std::exchange(value_, text) != text) Q_EMIT edited(text);
        });
    }

    void setValue(const QString& value) override
    {
        if (std::exchange(value_, value) != value) note_->setNote(value);
    }
    void setNames(const QString& name, const QString& description) override
    {
        note_->setAccessibleName(name);
        note_->setAccessibleDescription(description);
    }
    void setSpelling(bool danish) override
    {
        note_->setSpellingLanguage(danish ? SpellingLanguage::Danish : SpellingLanguage::English);
    }

private:
    NoteEditor* note_;
    QString value_;
};

} // namespace

FieldEditor* FieldEditor::make(const EscalationField& field, const Clock& clock, QWidget* parent)
{
    switch (field.kind) {
    case FieldKind::LongText:
        return new LongEditor(parent);
    case FieldKind::Date:
        return new DateEditor(clock, parent);
    case FieldKind::Choice:
        if (field.reference.isEmpty()) return new ChoiceEditor(field.choices, parent);
        return new ReferenceEditor(field.reference, parent);
    case FieldKind::Text:
    case FieldKind::Phone:
        break;
    }
    return new LineEditor(field.kind == FieldKind::Phone, parent);
}

} // namespace lygte
