#pragma once
// One conversation, a window of it: pages are added at both ends as the officer scrolls and dropped at the far end, so that
// 50,000 messages cost no more than 1,000. What arrives later comes in by id, so nothing jumps. UI thread.

#include "core/conversations/conversationstore.h"
#include "ui/conversations/timelinerows.h"
#include "ui/widgets/listmodel.h"

#include <QTimer>

namespace lygte {

class TimelineModel final : public ListModel
{
    Q_OBJECT
public:
    static constexpr int page = 200;
    static constexpr int mostMessages = 1000;

    /// `store` outlives the model.
    explicit TimelineModel(ConversationStore& store, QObject* parent = nullptr);

    /// Shows the newest messages; a null id shows nothing.
    void open(const Id& conversation);
    /// Shows the messages around the one with that key.
    void openAt(const Id& conversation, std::int64_t key);
    const Id& conversation() const { return conversation_; }
    /// The first answer is in the list.
    bool isOpen() const { return opened_; }

    bool hasOlder() const { return opened_ && !reachesStart_; }
    bool hasNewer() const { return opened_ && !reachesEnd_; }
    /// Nothing when a page is already on its way.
    void fetchOlder();
    void fetchNewer();

    const TimelineRow& row(int row) const { return rows_[row]; }
    int rowOf(const Id& id) const { return int(places_.value(id, -1)); }
    /// The message with that key, or the first one after it; -1 when there is none.
    int rowOfKey(std::int64_t key) const;
    /// Foreign; for the names of platform messages.
    void setPlatform(const QString& platform) { platform_ = platform; }
    const QString& platform() const { return platform_; }
    Instant now() const { return store_.desk().clock.now(); }
    /// Messages are selectable, days and notes are not.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void retranslate();

Q_SIGNALS:
    void opened();
    void failed(const lygte::Error& error);
    /// After the steps of a change.
    void updated();

private:
    void begin(const Id& conversation);
    void take(const QFuture<Result<Timeline>>& answer, void (TimelineModel::*use)(const Timeline&));
    void firstPage(const Timeline& timeline);
    void olderPage(const Timeline& timeline);
    void newerPage(const Timeline& timeline);
    void wholeWindow(const Timeline& timeline);
    void reload();
    void addNotes(const QList<Note>& notes);
    void trim(bool atStart);
    void show();

    ConversationStore& store_;
    Id conversation_;
    QString platform_;
    QList<Message> messages_;
    QList<Note> notes_;
    QList<TimelineRow> rows_;
    QHash<Id, qsizetype> places_;
    QTimer reloadTimer_;
    quint64 generation_ = 0;
    bool opened_ = false;
    bool busy_ = false;
    bool reachesStart_ = false;
    bool reachesEnd_ = true;
    int reloadLimit_ = 0;
};

} // namespace lygte
