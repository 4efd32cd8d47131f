#pragma once
// The conflicts that nobody has decided, with what decides them. On the server's page, and on the section leader's.

#include "core/escalations/escalationtype.h"
#include "core/server/serverwork.h"
#include "ui/server/cardlist.h"

namespace lygte {

class ErrorStrip;
class Heading;
class MutedLabel;
class UndoService;

class ConflictList final : public QWidget
{
    Q_OBJECT
public:
    /// All outlive it.
    ConflictList(ServerWork& work, const EscalationTypes& types, UndoService& undo, QWidget* parent = nullptr);

    int count() const { return count_; }
    /// Whether the last reading came through: without it a count of 0 says nothing.
    bool isKnown() const { return known_; }
    bool hasFailed() const { return failed_; }
    void refresh();

Q_SIGNALS:
    /// count() or isKnown().
    void counted();
    void openWanted(const QString& entity, const lygte::Id& root);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QList<EditConflict>& conflicts);
    void decide(const EditConflict& conflict, bool takeMine);
    void retranslate();

    ServerWork& work_;
    const EscalationTypes& types_;
    UndoService& undo_;
    Heading* title_;
    MutedLabel* explanation_;
    ErrorStrip* error_;
    CardList* cards_;
    int count_ = 0;
    bool known_ = false;
    bool failed_ = false;
};

} // namespace lygte
