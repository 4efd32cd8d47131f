#pragma once
// The form: one column made from the type's data. It holds no state of its own; what is typed goes to OpenEscalation at each
// key.

#include "ui/escalations/formsections.h"
#include "ui/escalations/openescalation.h"

#include <QScrollArea>

class QVBoxLayout;

namespace lygte {

class ExcerptList;
class FieldRow;
class IdentityPanel;
class IdentityReading;
class NoteBox;
class UndoService;

class EscalationForm final : public QScrollArea
{
    Q_OBJECT
public:
    EscalationForm(OpenEscalation& open, IdentityReading& reading, UndoService& undo, QWidget* parent = nullptr);

    /// Puts the focus on a field, or on what `#excerpts` stands for, and brings it into sight.
    void focusNeed(const QString& missing);
    void focusFirst();
    /// The language that long texts are checked in: that of the letter.
    void setSpelling(bool danish);
    /// How many fields hold something that is no value, and is not saved.
    int problems() const;

Q_SIGNALS:
    void problemsChanged();
    void openConversation(const lygte::Id& conversation);
    void openMessage(const lygte::Id& conversation, const lygte::Id& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addRules();
    void addSection(const FormSection& section, bool first);
    void addExcerpts();
    void addIdentity(const FormSection& section, qsizetype from);
    NoteBox* identityBox();
    void identityCame();
    FieldRow* addField(const EscalationField& field, const Transition* act, QVBoxLayout* into);
    void retranslate();

    OpenEscalation& open_;
    IdentityReading& reading_;
    UndoService& undo_;
    QWidget* page_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    ExcerptList* excerpts_ = nullptr;
    IdentityPanel* identity_ = nullptr; ///< in place of the identity fields, or under them
    bool identityShown_ = false;
    QList<FieldRow*> rows_;
    bool danish_ = true;
};

} // namespace lygte
