#pragma once
// The line above the timeline: which of the shift's entries are shown, by kind and words, and with what was taken back.

#include "core/patrol/patrol.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lygte {

class EntryFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit EntryFilter(QWidget* parent = nullptr);

    QList<Entry> passed(const QList<Entry>& entries) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QComboBox* kind_;
    QLineEdit* words_;
    QCheckBox* withdrawn_;
};

} // namespace lygte
