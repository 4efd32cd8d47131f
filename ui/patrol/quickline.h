#pragma once
// What is typed into quick entry. There is one line, however many fields show it: the page's and the one over the window read
// and write it here, so that nothing typed in one is missing from the other and nothing is logged twice. Keeps it as a draft.

#include "core/people/desk.h"

#include <QObject>
#include <QTimer>

namespace lygte {

class QuickLine final : public QObject
{
    Q_OBJECT
public:
    /// Takes up the draft that was kept.
    explicit QuickLine(const Desk& desk, QObject* parent = nullptr);
    ~QuickLine() override;

    QString text() const { return text_; }
    void setText(const QString& text);
    /// While it is being saved nobody may change it or save it again.
    bool isSaving() const { return saving_; }
    void setSaving(bool saving);
    /// It is saved: the line and its draft are gone.
    void clear();

Q_SIGNALS:
    void changed();
    void savingChanged();
    /// The draft could not be read.
    void failed(const lygte::Error& error);

private:
    void keep();

    const Desk& desk_;
    QString text_;
    bool saving_ = false;
    QTimer pause_;
};

} // namespace lygte
