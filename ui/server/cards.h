#pragma once
// One refused change, and one conflict of two officers: everything that is needed to decide, and the acts. Plain text
// throughout.

#include "core/escalations/escalationtype.h"
#include "core/server/serverwork.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lygte {

class MutedLabel;
class PlainLabel;
class StateGlyph;

class RefusalCard final : public QFrame
{
    Q_OBJECT
public:
    /// `types` outlives the card.
    RefusalCard(const RefusedWork& refused, const EscalationTypes& types, const Clock& clock, QWidget* parent = nullptr);

    const RefusedWork& refused() const { return refused_; }
    /// While an act is on its way, and when the server is out of reach.
    void setCanRepeat(bool can);

Q_SIGNALS:
    void repeatWanted(const lygte::RefusedWork& refused);
    void putAwayWanted(const lygte::RefusedWork& refused);
    void draftWanted(const lygte::RefusedWork& refused);
    void openWanted(const lygte::RefusedWork& refused);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const RefusedWork refused_;
    const EscalationType* const type_;
    const Clock& clock_;
    StateGlyph* glyph_;
    QLabel* head_;
    PlainLabel* reason_;
    PlainLabel* text_;
    QPushButton* repeat_;
    QPushButton* draft_;
    QPushButton* copy_;
    QPushButton* open_;
    QPushButton* putAway_;
};

class ConflictCard final : public QFrame
{
    Q_OBJECT
public:
    /// `number`: the officer who looks. `types` outlives the card.
    ConflictCard(const EditConflict& conflict, const EscalationTypes& types, const QString& number, const Clock& clock,
                 QWidget* parent = nullptr);

    const EditConflict& conflict() const { return conflict_; }

Q_SIGNALS:
    void decided(const lygte::EditConflict& conflict, bool takeMine);
    void openWanted(const lygte::EditConflict& conflict);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showColours();

    const EditConflict conflict_;
    const EscalationType* const type_;
    const QString number_;
    const Clock& clock_;
    StateGlyph* glyph_;
    QLabel* head_;
    MutedLabel* theirsTitle_;
    MutedLabel* mineTitle_;
    PlainLabel* theirs_;
    PlainLabel* mine_;
    QPushButton* keep_;
    QPushButton* take_;
    QPushButton* open_;
};

} // namespace lygte
