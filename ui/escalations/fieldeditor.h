#pragma once
// The editors of a form's fields, one kind each, behind one face: a value as stored goes in, a value as stored comes out at
// each key. What cannot be stored (a day that does not exist, a name that is not in the list) stays on the screen, with why. UI
// thread.

#include "core/escalations/escalationtype.h"

#include <QWidget>

namespace lygte {

class Clock;

class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// For this kind of field; `field` and `clock` outlive the editor.
    static FieldEditor* make(const EscalationField& field, const Clock& clock, QWidget* parent);

    /// Without announcing it. What is being edited and has the same value is left alone, so the cursor stays.
    virtual void setValue(const QString& value) = 0;
    /// The name and the description that are read aloud.
    virtual void setNames(const QString& name, const QString& description) = 0;
    /// Why what stands there is not stored; empty when it is.
    virtual QString problem() const { return {}; }
    /// The language that long texts are checked in.
    virtual void setSpelling(bool danish) { Q_UNUSED(danish); }

Q_SIGNALS:
    void edited(const QString& value);
    void problemChanged();

protected:
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;
};

} // namespace lygte
