#pragma once
// One of a few (all in sight, as radio buttons), or one of a long reference list such as the 98 municipalities, found by
// typing.

#include "ui/escalations/fieldeditor.h"

class QButtonGroup;
class QComboBox;
class QRadioButton;

namespace lygte {

class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    /// `choices` outlive it.
    explicit ChoiceEditor(const QList<FieldChoice>& choices, QWidget* parent = nullptr);

    void setValue(const QString& value) override;
    void setNames(const QString& name, const QString& description) override;

protected:
    void retranslate() override;

private:
    const QList<FieldChoice>& choices_;
    QButtonGroup* group_;
    QList<QRadioButton*> buttons_;
    QString name_;
};

class ReferenceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    explicit ReferenceEditor(const QString& list, QWidget* parent = nullptr);

    void setValue(const QString& value) override;
    void setNames(const QString& name, const QString& description) override;
    QString problem() const override;

protected:
    void retranslate() override;

private:
    void fill();
    void show();
    void choose(const QString& key);
    void leave();

    QString list_;
    QComboBox* box_;
    QString value_;
    bool unknown_ = false; ///< what is typed is none of the list
};

} // namespace lygte
