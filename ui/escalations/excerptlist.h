#pragma once
// What the escalation quotes from the conversation, word for word, with the hash that proves it. Foreign text: painted as plain
// characters and broken anywhere, so that one long word cannot push the form apart.

#include "ui/escalations/openescalation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lygte {

class ErrorStrip;
class UndoService;

class ExcerptList final : public QWidget
{
    Q_OBJECT
public:
    ExcerptList(OpenEscalation& open, UndoService& undo, QWidget* parent);

    /// Shows what is quoted now.
    void refresh();

Q_SIGNALS:
    void openConversation(const lygte::Id& conversation);
    void openMessage(const lygte::Id& conversation, const lygte::Id& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void remove(const Id& excerpt);

    OpenEscalation& open_;
    UndoService& undo_;
    QLabel* heading_;
    QLabel* explanation_;
    ErrorStrip* error_;
    QVBoxLayout* rows_;
    QPushButton* more_;
    QList<Id> shown_;
    bool editable_ = false;
};

} // namespace lygte
