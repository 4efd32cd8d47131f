#pragma once
// One field of the form: its label, whether it is fact or assessment, whether the next act still needs it, the editor, the
// help, what is wrong, and the rules that hold because of its value. Facts and assessments carry different edges and words: an
// observation is not an opinion.

#include "ui/escalations/openescalation.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace lygte {

class FieldEditor;
class MutedLabel;
class PlainLabel;

class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    /// `act`: what the field is for; null makes it a reading row. `open` outlives it, and stays at the same type.
    FieldRow(OpenEscalation& open, const EscalationField& field, const Transition* act, QWidget* parent);

    const QString& key() const { return field_.key; }
    void setSpelling(bool danish);
    void refresh();
    /// What is typed here and is no value, so that it cannot be stored.
    bool hasProblem() const;

Q_SIGNALS:
    void problemChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildRules();
    void retranslate();
    void showMark();
    void showProblem();

    OpenEscalation& open_;
    const EscalationField& field_;
    const Transition* act_;
    QVBoxLayout* column_;
    QHBoxLayout* head_;
    QLabel* label_;
    MutedLabel* nature_;
    QLabel* mark_;
    FieldEditor* editor_ = nullptr;
    PlainLabel* value_ = nullptr; ///< in a reading row
    QLabel* help_;
    QLabel* problem_;
    QList<std::pair<const EscalationRule*, QWidget*>> rules_;
};

} // namespace lygte
