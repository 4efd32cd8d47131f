#include "ui/conversations/timelinerows.h"

namespace lygte {

bool TimelineRow::looksLike(const TimelineRow& other) const
{
    return kind == other.kind && id == other.id && basis == other.basis && startsGroup == other.startsGroup &&
           message.id == other.message.id && note.id == other.note.id && message.body == other.message.body &&
           message.reply == other.message.reply && message.syncState == other.message.syncState &&
           message.refusal == other.message.refusal && message.edited == other.message.edited &&
           message.reactions.size() == other.message.reactions.size() && note.body == other.note.body &&
           note.syncState == other.note.syncState && note.refusal == other.note.refusal;
}

template <typename Version> static Id firstVersion(const Version& latest)
{
    return latest.earlier.isEmpty() ? latest.id : latest.earlier.last().id;
}

namespace {

class Builder
{
public:
    void add(const Message& message)
    {
        const bool certain = message.zone == ZoneBasis::Utc || message.zone == ZoneBasis::Offset || !message.sent;
        // A message without a time stands where the source has it, so it belongs to the day before it.
        beginDay(message.sent || !day_.isValid() ? Instant{message.key}.toLocal().date() : day_,
                 certain ? ZoneBasis::Utc : message.zone);
        TimelineRow row;
        row.id = firstVersion(message);
        row.day = day_;
        row.startsGroup = !continuesGroup(message);
        row.message = message;
        rows_.append(row);
        last_ = &message;
    }

    void add(const Note& note)
    {
        beginDay(note.written.toLocal().date(), ZoneBasis::Utc);
        TimelineRow row;
        row.kind = TimelineRow::Kind::Note;
        row.id = firstVersion(note);
        row.day = day_;
        row.note = note;
        rows_.append(row);
        last_ = nullptr;
    }

    QList<TimelineRow> take() { return std::move(rows_); }

private:
    void beginDay(const QDate& day, ZoneBasis basis)
    {
        if (day != day_) {
            TimelineRow row;
            row.kind = TimelineRow::Kind::Day;
            row.id = Id::fromContent({"day", day.toString(Qt::ISODate).toLatin1()});
            row.day = day_ = day;
            dayRow_ = rows_.size();
            rows_.append(row);
            last_ = nullptr;
        }
        if (basis != ZoneBasis::Utc) rows_[dayRow_].basis = basis;
    }

    bool continuesGroup(const Message& message) const
    {
        constexpr std::int64_t gap = std::int64_t{5} * 60 * 1'000'000;
        return last_ && last_->direction == message.direction && last_->sender == message.sender &&
               last_->officerNumber == message.officerNumber && message.key - last_->key < gap;
    }

    QList<TimelineRow> rows_;
    QDate day_;
    qsizetype dayRow_ = 0;
    const Message* last_ = nullptr;
};

} // namespace

QList<TimelineRow> timelineRows(const QList<Message>& messages, const QList<Note>& notes)
{
    Builder builder;
    auto note = notes.begin();
    for (const Message& message : messages) {
        for (; note != notes.end() && note->written.micros <= message.key; ++note) builder.add(*note);
        builder.add(message);
    }
    for (; note != notes.end(); ++note) builder.add(*note);
    return builder.take();
}

} // namespace lygte
