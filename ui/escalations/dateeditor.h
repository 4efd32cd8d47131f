#pragma once
// A day, typed as people write it: 3.3.2026, 3/3/2026, 2026-03-03, or 3.3 of this year. QDateEdit was discarded: it cannot be
// empty, and a date that nobody has chosen must not look chosen.

#include "core/base/clock.h"
#include "ui/escalations/fieldeditor.h"

#include <QDate>

class QLineEdit;
class QPushButton;

namespace lygte {

class DateEditor final : public FieldEditor
{
    Q_OBJECT
public:
    /// `clock` says what day it is, and outlives the editor.
    explicit DateEditor(const Clock& clock, QWidget* parent = nullptr);

    void setValue(const QString& value) override;
    void setNames(const QString& name, const QString& description) override;
    QString problem() const override;

    /// Invalid when it is no day; `year` is that of a day typed without one.
    static QDate understood(const QString& typed, int year);

protected:
    void retranslate() override;

private:
    void typed(const QString& text);
    void show(QDate date);

    QDate today() const { return clock_.now().toLocal().date(); }

    const Clock& clock_;
    QLineEdit* line_;
    QPushButton* today_;
    QDate date_;
    bool bad_ = false;
};

} // namespace lygte
