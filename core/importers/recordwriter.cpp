#include "core/importers/recordformat.h"
#include "core/importers/records.h"

#include <QCborStreamWriter>
#include <QtEndian>

namespace lygte {

using recordformat::Type;

static constexpr qsizetype bufferBytes = 64 * 1024;

RecordWriter::RecordWriter(std::function<bool(QByteArrayView)> out) : out_(std::move(out)), buffer_(recordformat::header()) {}

void RecordWriter::flush()
{
    if (!broken_ && !buffer_.isEmpty()) broken_ = !out_(buffer_);
    buffer_.resize(0);
}

void RecordWriter::put(const QByteArray& record)
{
    char length[4];
    qToLittleEndian(static_cast<quint32>(record.size()), length);
    buffer_.append(length, 4);
    buffer_.append(record);
    if (buffer_.size() >= bufferBytes) flush();
}

namespace {

/// One record being written.
class Record
{
public:
    explicit Record(Type type) : writer_(&bytes_)
    {
        writer_.startArray();
        number(static_cast<qint64>(type));
    }
    void number(qint64 value) { writer_.append(value); }
    void text(const QString& value) { writer_.append(QStringView(value)); }
    void bytes(const QByteArray& value) { writer_.append(value); }
    void flag(bool value) { writer_.append(value); }
    void time(const std::optional<Instant>& value)
    {
        if (value)
            number(value->micros);
        else
            writer_.appendNull();
    }
    QByteArray done()
    {
        writer_.endArray();
        return bytes_;
    }

private:
    QByteArray bytes_;
    QCborStreamWriter writer_;
};

} // namespace

void RecordWriter::conversation(const ImportedConversation& conversation)
{
    Record record(Type::Conversation);
    record.text(conversation.platform);
    record.text(conversation.threadKey);
    record.text(conversation.title);
    record.number(conversation.participants.size());
    for (const QString& name : conversation.participants) record.text(name);
    record.text(conversation.format);
    record.bytes(conversation.sourceSha256);
    record.text(conversation.sourceName);
    put(record.done());
}

void RecordWriter::message(const ImportedMessage& message)
{
    Record record(Type::Message);
    record.number(message.index);
    record.text(message.sender);
    record.number(static_cast<qint64>(message.kind));
    record.text(message.text);
    record.text(message.raw);
    record.text(message.rawTime);
    record.time(message.sent);
    record.number(static_cast<qint64>(message.zone));
    record.number(static_cast<qint64>(message.precision));
    record.flag(message.edited);
    record.flag(message.repaired);
    record.number(message.attachments.size());
    for (const ImportedAttachment& attachment : message.attachments) {
        record.text(attachment.reference);
        record.text(attachment.kind);
        record.flag(attachment.delivered);
    }
    record.number(message.reactions.size());
    for (const ImportedReaction& reaction : message.reactions) {
        record.text(reaction.actor);
        record.text(reaction.symbol);
        record.time(reaction.when);
    }
    put(record.done());
}

void RecordWriter::trouble(const ImportedTrouble& trouble)
{
    Record record(Type::Trouble);
    record.number(trouble.index);
    record.text(trouble.reason);
    record.text(trouble.excerpt);
    put(record.done());
}

void RecordWriter::progress(qint64 done, qint64 total)
{
    Record record(Type::Progress);
    record.number(done);
    record.number(total);
    put(record.done());
    flush();
}

void RecordWriter::ended(qint64 uncounted)
{
    Record record(Type::Ended);
    record.number(uncounted);
    put(record.done());
    flush();
}

void RecordWriter::failed(const Error& error)
{
    Record record(Type::Failed);
    record.number(static_cast<qint64>(error.code));
    record.text(error.detail.left(importlimits::nameChars));
    put(record.done());
    flush();
}

} // namespace lygte
