#include "ui/conversations/timelinemodel.h"

#include "core/base/text.h"
#include "core/people/desk.h"
#include "ui/conversations/wording.h"
#include "ui/editor/notetext.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

static QString noteVersion(const Note& note)
{
    const QString version = versionText(note);
    return version.isEmpty() ? version : u". "_s + version;
}

TimelineModel::TimelineModel(ConversationStore& store, QObject* parent) : ListModel(parent), store_(store)
{
    reloadTimer_.setSingleShot(true);
    reloadTimer_.setInterval(0);
    connect(&reloadTimer_, &QTimer::timeout, this, &TimelineModel::reload);
    connect(&store_, &ConversationStore::changed, this, [this](const QSet<Id>& ids) {
        if (ids.contains(conversation_)) reloadTimer_.start();
    });
}

void TimelineModel::open(const Id& conversation)
{
    begin(conversation);
    if (!conversation.isNull()) take(store_.timeline(conversation, 0, page), &TimelineModel::firstPage);
}

void TimelineModel::openAt(const Id& conversation, std::int64_t key)
{
    begin(conversation);
    take(store_.timelineAround(conversation, key, page), &TimelineModel::firstPage);
}

void TimelineModel::begin(const Id& conversation)
{
    ++generation_;
    conversation_ = conversation;
    opened_ = false;
    busy_ = false;
    beginResetModel();
    messages_.clear();
    notes_.clear();
    rows_.clear();
    places_.clear();
    endResetModel();
}

void TimelineModel::take(const QFuture<Result<Timeline>>& answer, void (TimelineModel::*use)(const Timeline&))
{
    busy_ = true;
    QFuture<Result<Timeline>>(answer).then(this, [this, use, generation = generation_](Result<Timeline> timeline) {
        if (generation != generation_) return;
        busy_ = false;
        if (timeline)
            (this->*use)(*timeline);
        else
            Q_EMIT failed(timeline.error());
    });
}

void TimelineModel::firstPage(const Timeline& timeline)
{
    messages_ = timeline.messages;
    notes_ = timeline.notes;
    reachesStart_ = timeline.reachesStart;
    reachesEnd_ = timeline.reachesEnd;
    beginResetModel();
    rows_ = timelineRows(messages_, notes_);
    for (qsizetype row = 0; row < rows_.size(); ++row) places_.insert(rows_[row].id, row);
    opened_ = true;
    endResetModel();
    Q_EMIT opened();
}

// A page is asked for together with the message that it joins at, so that the notes written between two pages come with it.

void TimelineModel::fetchOlder()
{
    if (busy_ || !hasOlder() || messages_.isEmpty()) return;
    take(store_.timeline(conversation_, messages_.front().key + 1, page + 1), &TimelineModel::olderPage);
}

void TimelineModel::fetchNewer()
{
    if (busy_ || !hasNewer() || messages_.isEmpty()) return;
    take(store_.timelineAfter(conversation_, messages_.back().key - 1, page + 1), &TimelineModel::newerPage);
}

void TimelineModel::olderPage(const Timeline& timeline)
{
    QList<Message> older = timeline.messages;
    older.removeIf([this](const Message& message) { return message.key >= messages_.front().key; });
    messages_ = older + messages_;
    reachesStart_ = timeline.reachesStart;
    addNotes(timeline.notes);
    trim(false);
    show();
}

void TimelineModel::newerPage(const Timeline& timeline)
{
    QList<Message> newer = timeline.messages;
    newer.removeIf([this](const Message& message) { return message.key <= messages_.back().key; });
    messages_ += newer;
    reachesEnd_ = timeline.reachesEnd;
    addNotes(timeline.notes);
    trim(true);
    show();
}

void TimelineModel::addNotes(const QList<Note>& notes)
{
    QSet<Id> known;
    for (const Note& note : std::as_const(notes_)) known.insert(note.id);
    for (const Note& note : notes)
        if (!known.contains(note.id)) notes_.append(note);
    std::ranges::stable_sort(notes_, {}, &Note::written);
}

void TimelineModel::trim(bool atStart)
{
    const qsizetype tooMany = messages_.size() - mostMessages;
    if (tooMany <= 0) return;
    if (atStart) {
        messages_.remove(0, tooMany);
        reachesStart_ = false;
        notes_.removeIf([this](const Note& note) { return note.written.micros < messages_.front().key; });
    } else {
        messages_.resize(mostMessages);
        reachesEnd_ = false;
        notes_.removeIf([this](const Note& note) { return note.written.micros > messages_.back().key; });
    }
}

void TimelineModel::reload()
{
    if (!opened_) return;
    if (busy_) {
        reloadTimer_.start(20);
        return;
    }
    reloadLimit_ = std::max(reloadLimit_, int(messages_.size()) + page);
    const std::int64_t before = reachesEnd_ || messages_.isEmpty() ? 0 : messages_.back().key + 1;
    take(store_.timeline(conversation_, before, reloadLimit_), &TimelineModel::wholeWindow);
}

void TimelineModel::wholeWindow(const Timeline& timeline)
{
    const bool missesStart =
        !messages_.isEmpty() && !timeline.reachesStart && timeline.messages.front().key > messages_.front().key;
    if (missesStart && reloadLimit_ < 4 * mostMessages) { // very many came at once
        reloadLimit_ *= 2;
        reload();
        return;
    }
    reloadLimit_ = 0;
    const std::int64_t first = messages_.isEmpty() ? INT64_MIN : messages_.front().key;
    const bool wasAtStart = reachesStart_ || messages_.isEmpty();
    messages_ = timeline.messages;
    notes_ = timeline.notes;
    reachesStart_ = timeline.reachesStart;
    if (!wasAtStart) {
        messages_.removeIf([&](const Message& message) { return message.key < first; });
        notes_.removeIf([&](const Note& note) { return note.written.micros < first; });
        reachesStart_ = false;
    }
    if (reachesEnd_ && messages_.size() > 2 * mostMessages) trim(true);
    show();
}

void TimelineModel::show()
{
    const QList<TimelineRow> next = timelineRows(messages_, notes_);
    places_ = arrange(rows_, next, &TimelineRow::id);
    for (qsizetype row = 0; row < next.size(); ++row) {
        if (next[row].looksLike(rows_[row])) continue;
        rows_[row] = next[row];
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
    Q_EMIT updated();
}

int TimelineModel::rowOfKey(std::int64_t key) const
{
    const auto stands = [key](const TimelineRow& row) {
        if (row.kind == TimelineRow::Kind::Note) return row.note.written.micros == key;
        return row.kind == TimelineRow::Kind::Message && row.message.key >= key;
    };
    const auto found = std::ranges::find_if(rows_, stands);
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const bool message = rows_[index.row()].kind == TimelineRow::Kind::Message;
    return message ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                   : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const TimelineRow& row = rows_[index.row()];
    switch (row.kind) {
    case TimelineRow::Kind::Day:
        return formatDay(Instant::fromDateTime(row.day.startOfDay()), now());
    case TimelineRow::Kind::Note:
        return QString(
            tr("Internal note, officer %1, %2").arg(row.note.officerNumber, formatRelative(row.note.written, now())) + u": " +
            noteText(visible(row.note.body)).text + noteVersion(row.note));
    case TimelineRow::Kind::Message:
        break;
    }
    return messageSpoken(row.message, platform_, now());
}

void TimelineModel::retranslate()
{
    if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace lygte
