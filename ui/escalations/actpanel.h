#pragma once
// The acts that are possible now: one button each, which names the act and the receiver; under it what is still missing (each a
// way to its field) or what holds it back. Nothing here looks sent: the words say whose statement an act is.

#include "ui/escalations/openescalation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lygte {

class ElidedButton;
class ErrorStrip;
class MutedLabel;
class NoteEditor;
class PlainLabel;

/// One act with its reasons. Public only because it is a class of its own to moc.
class ActBlock final : public QWidget
{
    Q_OBJECT
public:
    ActBlock(OpenEscalation& open, const Transition& act, bool primary, QWidget* parent);

    const Transition& act() const { return act_; }
    void refresh();

Q_SIGNALS:
    void chosen(const QString& command);
    void needChosen(const QString& missing);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showNeeds(const QStringList& missing, const QStringList& disputed);
    void showButton();

    OpenEscalation& open_;
    const Transition& act_;
    QPushButton* button_;
    MutedLabel* help_;
    QLabel* count_;
    PlainLabel* held_;
    QVBoxLayout* needs_;
    QList<ElidedButton*> needButtons_; ///< kept and used again, so the focus stays where it is
    QStringList needed_;               ///< what the buttons lead to
};

class ActPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ActPanel(OpenEscalation& open, QWidget* parent = nullptr);

    /// What the first act lacks first; empty when nothing.
    QString firstNeed() const;

Q_SIGNALS:
    void needChosen(const QString& missing);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void refresh();
    void retranslate();
    void act(const QString& command);
    void readNote();
    static QString draftName(const Id& escalation) { return QStringLiteral("escalation.note.") + escalation.toString(); }

    OpenEscalation& open_;
    QLabel* heading_;
    QLabel* noteLabel_;
    NoteEditor* note_;
    ErrorStrip* error_;
    QVBoxLayout* column_;
    QList<ActBlock*> blocks_;
    Id shown_; ///< whose acts, note and error are shown
};

} // namespace lygte
