#pragma once
// An error, beside what it concerns: what happened, why, what to do next, and one act if there is one. Stays until the cause is
// gone or it is dismissed. The owner hands in a function, so that the words follow the language.

#include "core/base/result.h"
#include "ui/widgets/phrase.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace lygte {

class ActionButton;

/// What is to be decided about something and what stands in it; the texts in the language of the interface.
struct RowTrouble
{
    QString refusal; ///< the server's code; empty: nothing was refused
    QString refused; ///< what was refused, in words; may be empty
    bool conflict = false;
    QString disputed; ///< which fields two officers changed; may be empty

    bool operator==(const RowTrouble&) const = default;
};

class ErrorStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorStrip(QWidget* parent = nullptr);

    /// Shows an expected failure with describe()'s words.
    void show(const Error& error);
    /// Shows words of the owner's own: what (bold), and why and what next.
    void show(Text what, Text next);
    /// Why the server refused something and what it was, that two officers changed the same, or both. Clears when there is
    /// nothing. For a strip that stays.
    void showRow(const RowTrouble& row);
    void setAction(QAction* action);
    /// It goes with its cause only: it cannot be dismissed.
    void setStays();
    void clear();
    bool isShown() const { return bool(what_); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void updateColours();

    Text what_;
    Text next_;
    RowTrouble row_;
    QLabel* sign_;
    QLabel* whatLabel_;
    QLabel* nextLabel_;
    ActionButton* button_;
    QToolButton* close_;
};

} // namespace lygte
