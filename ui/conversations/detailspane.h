#pragma once
// The right pane: who takes part, where, how urgent, whether it is open, what was noted, what is known of it elsewhere, and
// which file the messages came from.

#include "core/conversations/conversationstore.h"
#include "core/evidence/contentstore.h"
#include "ui/conversations/surroundings.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

class QAction;
class QVBoxLayout;

namespace lygte {

class ActionButton;
class ConversationActs;
class Heading;
class PlainLabel;
class SurroundingsView;
class TimelineModel;

/// Acute, high, medium, low: shape, word and colour. Choosing the one that is set takes it away.
class LevelChooser final : public QWidget
{
    Q_OBJECT
public:
    explicit LevelChooser(QWidget* parent = nullptr);

    void setLevel(std::optional<Level> level);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::optional<lygte::Level> level);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    int widest() const;

    std::optional<Level> level_;
    QList<QPushButton*> buttons_;
    int columns_ = 2;
};

/// One imported file: name, hash, when and by whom, and what was not understood in it.
class SourceCard final : public QWidget
{
    Q_OBJECT
public:
    SourceCard(const SourceFile& source, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SourceFile source_;
    PlainLabel* name_;
    PlainLabel* facts_;
    QPushButton* hash_;
    PlainLabel* trouble_;
};

class DetailsPane final : public QScrollArea
{
    Q_OBJECT
public:
    /// All outlive the pane; without `surroundings` it knows of no other feature.
    DetailsPane(ContentStore& contents, ConversationActs& acts, TimelineModel& timeline, Surroundings* surroundings,
                QWidget* parent = nullptr);

    /// The act that moves the conversation elsewhere, where there is a server.
    void setMoveAction(QAction* action);
    void setConversation(const Conversation& conversation);

Q_SIGNALS:
    void relatedChosen(const lygte::Related& related);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void timelineChanged();
    void showSources(const QSet<Id>& ids);
    QString facts() const;

    ContentStore& contents_;
    ConversationActs& acts_;
    TimelineModel& timeline_;
    Conversation conversation_;
    QSet<Id> sources_;
    QWidget* inside_;
    Heading* levelTitle_;
    LevelChooser* level_;
    QPushButton* open_;
    ActionButton* move_;
    Heading* factsTitle_;
    PlainLabel* facts_;
    Heading* peopleTitle_;
    PlainLabel* people_;
    Heading* notesTitle_;
    PlainLabel* notes_;
    SurroundingsView* surroundings_ = nullptr;
    Heading* sourcesTitle_;
    QVBoxLayout* cards_;
};

} // namespace lygte
