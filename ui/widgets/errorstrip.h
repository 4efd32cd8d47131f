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

class ErrorStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorStrip(QWidget* parent = nullptr);

    /// Shows an expected failure with describe()'s words.
    void show(const Error& error);
    /// Shows words of the owner's own: what (bold), and why and what next.
    void show(Text what, Text next);
    /// What is to be decided about a row, as markOf(): why the server refused it, or that two officers changed the same. Clears
    /// when there is nothing. For a strip that stays.
    void showRow(int syncState, const QString& refusal);
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
    std::pair<int, QString> row_;
    QLabel* sign_;
    QLabel* whatLabel_;
    QLabel* nextLabel_;
    ActionButton* button_;
    QToolButton* close_;
};

} // namespace lygte
