#include "core/importers/recordformat.h"
#include "core/importers/records.h"

#include <QCborStreamReader>
#include <QtEndian>

namespace lygte {

using recordformat::Type;

static constexpr qint64 earliest = -62'135'596'800'000'000; // year 1
static constexpr qint64 latest = 253'402'300'800'000'000;   // year 10000

namespace {

/// One record being read. After the first thing that is not as it must be, everything reads as empty and isGood() is false.
class Fields
{
public:
    explicit Fields(const QByteArray& bytes) : reader_(bytes) { good_ = reader_.isArray() && reader_.enterContainer(); }
    qint64 number(qint64 least, qint64 most)
    {
        if (!check(reader_.isInteger())) return least;
        const bool fits =
            reader_.isUnsignedInteger()
                ? reader_.toUnsignedInteger() <= static_cast<quint64>(std::numeric_limits<qint64>::max())
                : static_cast<quint64>(reader_.toNegativeInteger()) <= static_cast<quint64>(std::numeric_limits<qint64>::max());
        const qint64 value = fits ? reader_.toInteger() : 0;
        if (!check(fits && value >= least && value <= most)) return least;
        next();
        return value;
    }
    template <typename Enum> Enum oneOf(Enum last) { return static_cast<Enum>(number(0, static_cast<qint64>(last))); }
    QString text(qsizetype most)
    {
        if (!check(reader_.isString())) return {};
        QString text;
        auto part = reader_.readString();
        for (; part.status == QCborStreamReader::Ok; part = reader_.readString()) text += part.data;
        return check(part.status == QCborStreamReader::EndOfString && text.size() <= most && !text.contains(QChar(0)))
                   ? text
                   : QString();
    }
    QByteArray bytes(qsizetype size)
    {
        if (!check(reader_.isByteArray())) return {};
        QByteArray bytes;
        auto part = reader_.readByteArray();
        for (; part.status == QCborStreamReader::Ok; part = reader_.readByteArray()) bytes += part.data;
        return check(part.status == QCborStreamReader::EndOfString && bytes.size() == size) ? bytes : QByteArray();
    }
    bool flag()
    {
        if (!check(reader_.isBool())) return false;
        const bool value = reader_.toBool();
        next();
        return value;
    }
    std::optional<Instant> time()
    {
        if (good_ && reader_.isNull()) {
            next();
            return std::nullopt;
        }
        return Instant{number(earliest, latest)};
    }
    bool isGood() const { return good_; }
    /// Good, and nothing is left over.
    bool isDone() { return good_ && !reader_.hasNext() && reader_.leaveContainer(); }

private:
    bool check(bool holds) { return good_ = good_ && holds; }
    void next() { check(reader_.next(1)); }

    QCborStreamReader reader_;
    bool good_ = false;
};

QString shortWord(Fields& fields)
{
    return fields.text(64);
}
qsizetype count(Fields& fields)
{
    return static_cast<qsizetype>(fields.number(0, importlimits::listItems));
}

ImportedConversation readConversation(Fields& fields)
{
    ImportedConversation conversation;
    conversation.platform = shortWord(fields);
    conversation.threadKey = fields.text(importlimits::nameChars);
    conversation.title = fields.text(importlimits::nameChars);
    for (qsizetype left = count(fields); left > 0 && fields.isGood(); --left)
        conversation.participants.append(fields.text(importlimits::nameChars));
    conversation.format = shortWord(fields);
    conversation.sourceSha256 = fields.bytes(32);
    conversation.sourceName = fields.text(importlimits::nameChars);
    return conversation;
}

ImportedMessage readMessage(Fields& fields)
{
    ImportedMessage message;
    message.index = fields.number(0, std::numeric_limits<qint64>::max());
    message.sender = fields.text(importlimits::nameChars);
    message.kind = fields.oneOf(MessageKind::Deleted);
    message.text = fields.text(importlimits::textChars);
    message.raw = fields.text(importlimits::textChars);
    message.rawTime = fields.text(importlimits::nameChars);
    message.sent = fields.time();
    message.zone = fields.oneOf(ZoneBasis::Unknown);
    message.precision = fields.oneOf(TimePrecision::Day);
    message.edited = fields.flag();
    message.repaired = fields.flag();
    for (qsizetype left = count(fields); left > 0 && fields.isGood(); --left) {
        ImportedAttachment attachment;
        attachment.reference = fields.text(importlimits::referenceChars);
        attachment.kind = shortWord(fields);
        attachment.delivered = fields.flag();
        message.attachments.append(attachment);
    }
    for (qsizetype left = count(fields); left > 0 && fields.isGood(); --left) {
        ImportedReaction reaction;
        reaction.actor = fields.text(importlimits::nameChars);
        reaction.symbol = fields.text(importlimits::nameChars);
        reaction.when = fields.time();
        message.reactions.append(reaction);
    }
    return message;
}

/// Reads one record and hands it on. False if anything in it is not as it must be.
bool readRecord(const QByteArray& bytes, bool& hasConversation, RecordReceiver& receiver)
{
    Fields fields(bytes);
    switch (static_cast<Type>(fields.number(0, static_cast<qint64>(Type::Failed)))) {
    case Type::Conversation: {
        const ImportedConversation conversation = readConversation(fields);
        if (!fields.isDone() || conversation.threadKey.isEmpty() || conversation.platform.isEmpty()) return false;
        hasConversation = true;
        receiver.conversation(conversation);
        return true;
    }
    case Type::Message: {
        const ImportedMessage message = readMessage(fields);
        if (!fields.isDone() || !hasConversation) return false;
        receiver.message(message);
        return true;
    }
    case Type::Trouble: {
        const ImportedTrouble trouble{fields.number(0, std::numeric_limits<qint64>::max()), shortWord(fields),
                                      fields.text(256)};
        if (!fields.isDone()) return false;
        receiver.trouble(trouble);
        return true;
    }
    case Type::Progress: {
        const qint64 done = fields.number(0, std::numeric_limits<qint64>::max());
        const qint64 total = fields.number(0, std::numeric_limits<qint64>::max());
        if (!fields.isDone()) return false;
        receiver.progress(done, total);
        return true;
    }
    case Type::Ended: {
        const qint64 uncounted = fields.number(0, std::numeric_limits<qint64>::max());
        if (!fields.isDone()) return false;
        receiver.ended(uncounted);
        return true;
    }
    case Type::Failed: {
        const ErrorCode code = fields.oneOf(ErrorCode::Storage);
        const QString detail = fields.text(importlimits::nameChars);
        if (!fields.isDone()) return false;
        receiver.failed({.code = code, .subject = {}, .detail = detail});
        return true;
    }
    }
    return false;
}

} // namespace

Result<void> RecordReader::feed(QByteArrayView bytes, RecordReceiver& receiver)
{
    const auto refuse = [] {
        return fail(ErrorCode::WorkerFailed, {}, QStringLiteral("the import worker sent a record that breaks the rules"));
    };
    pending_.append(bytes);
    qsizetype at = 0;
    if (!started_) {
        const QByteArray header = recordformat::header();
        if (pending_.size() < header.size()) return {};
        if (!pending_.startsWith(header)) return refuse();
        started_ = true;
        at = header.size();
    }
    while (pending_.size() - at >= 4) {
        const auto length = qFromLittleEndian<quint32>(pending_.constData() + at);
        if (length == 0 || length > recordformat::largestRecord) return refuse();
        if (pending_.size() - at - 4 < static_cast<qsizetype>(length)) break;
        const QByteArray record = QByteArray::fromRawData(pending_.constData() + at + 4, length);
        if (!readRecord(record, hasConversation_, receiver)) return refuse();
        at += 4 + static_cast<qsizetype>(length);
    }
    pending_.remove(0, at);
    return {};
}

} // namespace lygte
