#pragma once
// The part of the details pane that leads elsewhere: escalations with their state and deadline, log entries, and the handles
// and numbers of the conversation with the other conversations in which they stand. Enter opens a line.

#include "ui/conversations/surroundings.h"
#include "ui/editor/transcriptspans.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QListWidget;
class QVBoxLayout;

namespace lygte {

class Heading;
class MutedLabel;
class TimelineModel;
struct Conversation;

/// A heading, and lines that open what they name; or one short line when there are none.
class RelatedList final : public QWidget
{
    Q_OBJECT
public:
    RelatedList(const QString& name, QWidget* parent);

    void setTexts(const QString& title, const QString& none);
    void setRows(const QList<Related>& rows);
    void setFailed(const Error& error);

Q_SIGNALS:
    void chosen(const lygte::Related& related);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();

    Heading* title_;
    QListWidget* list_;
    MutedLabel* none_;
    QString noneText_;
    QList<Related> rows_;
};

class SurroundingsView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostIdentifiers = 8;

    /// Both outlive the view.
    SurroundingsView(Surroundings& source, TimelineModel& timeline, QWidget* parent = nullptr);

    void setConversation(const Conversation& conversation);

Q_SIGNALS:
    void chosen(const lygte::Related& related);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void reload();
    void findIdentifiers();
    void askElsewhere();
    QStringList identifiersOf(const Id& message, const QString& body);

    Surroundings& source_;
    TimelineModel& timeline_;
    Id conversation_;
    QString title_;
    quint64 asked_ = 0;
    TranscriptSpans spans_;
    QHash<Id, QStringList> read_; ///< of the messages that were looked at
    QStringList identifiers_;
    QTimer soon_;
    QTimer again_;
    QTimer minute_;
    RelatedList* escalations_;
    RelatedList* entries_;
    RelatedList* elsewhere_;
};

} // namespace lygte
