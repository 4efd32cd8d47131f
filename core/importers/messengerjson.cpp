#include "core/importers/messengerjson.h"

#include "core/importers/textrepair.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lygte {

MessengerJsonImporter::MessengerJsonImporter(QString platformHint) : platformHint_(std::move(platformHint)) {}

bool MessengerJsonImporter::recognises(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF")) head = head.sliced(3);
    return head.trimmed().startsWith('{');
}

std::unique_ptr<JsonStream> MessengerJsonImporter::newStream()
{
    JsonStream::Receiver& receiver = *this;
    return std::make_unique<JsonStream>("messages", receiver);
}

void MessengerJsonImporter::survey(QByteArrayView bytes)
{
    if (!stream_) stream_ = newStream();
    stream_->feed(bytes);
}

bool MessengerJsonImporter::surveyed(const QByteArray& /*sha256*/)
{
    if (!stream_) return false;
    const JsonStream::End end = stream_->finish();
    const bool hasList = stream_->hasList();
    stream_.reset();
    if (end == JsonStream::End::TooLong) return false; // no chat holds such a text
    if (downloads_ + endToEnds_ > 0)
        dialect_ = endToEnds_ > downloads_ ? MessengerDialect::EndToEnd : MessengerDialect::Download;
    else if (hasList && elements_ == 0 && participantsDialect_ && sawIdentity_)
        dialect_ = *participantsDialect_;
    else
        return false;
    return true;
}

void MessengerJsonImporter::rootMember(const JsonNode& member)
{
    if (sink_) return;
    if (member.key == "title") title_ = member.text;
    if (member.key == "thread_path") threadPath_ = member.text;
    if (member.key == "threadName") threadName_ = member.text;
    if (member.key == "participants") readParticipants(member);
    if (member.key == "is_pending") platformByContent_ = QStringLiteral("instagram");
    if (member.key == "thread_path" || member.key == "threadName" || member.key == "is_still_participant") sawIdentity_ = true;
}

void MessengerJsonImporter::readParticipants(const JsonNode& list)
{
    for (const JsonNode& item : list.children) {
        if (participants_.size() >= static_cast<size_t>(importlimits::listItems)) return;
        if (item.kind == JsonNode::Kind::String) {
            participants_.push_back(item.text);
            participantsDialect_ = MessengerDialect::EndToEnd;
        } else if (const std::string_view name = item.string("name"); !name.empty()) {
            participants_.emplace_back(name);
            participantsDialect_ = MessengerDialect::Download;
        }
    }
}

void MessengerJsonImporter::element(qint64 index, const JsonNode& element)
{
    if (sink_)
        emitElement(index, element);
    else
        surveyElement(element);
}

/// Attachments lie in a folder that names the platform; a thread path does not.
static QString platformOf(std::string_view uri)
{
    if (uri.contains("instagram_activity/")) return QStringLiteral("instagram");
    if (uri.contains("facebook_activity/") || uri.contains("activity_across_facebook/")) return QStringLiteral("messenger");
    return {};
}

void MessengerJsonImporter::surveyElement(const JsonNode& element)
{
    ++elements_;
    const auto dialect = dialectOf(element);
    if (!dialect) return;
    ++(*dialect == MessengerDialect::Download ? downloads_ : endToEnds_);
    if (platformByContent_.isEmpty())
        for (const std::string_view list : {"photos", "videos", "audio_files", "files", "gifs"})
            for (const JsonNode& item : element.list(list))
                if (platformByContent_.isEmpty()) platformByContent_ = platformOf(item.string("uri"));
    const bool download = *dialect == MessengerDialect::Download;
    const auto time = element.integer(download ? "timestamp_ms" : "timestamp");
    if (!time) return;
    if (previous_ && *time > *previous_) ++ascending_;
    if (previous_ && *time < *previous_) ++descending_;
    previous_ = time;
    if (oldest_ && *time > *oldest_) return;
    oldest_ = time;
    const std::string_view sender = element.string(download ? "sender_name" : "senderName");
    const std::string_view text = element.string(download ? "content" : "text");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : {sender, text}) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash.addData(QByteArrayView("", 1));
    }
    oldestHash_ = QByteArray::number(*time) + ':' + hash.result().toHex();
}

QString MessengerJsonImporter::threadKey() const
{
    QString key = messengerText(threadPath_, dialect_).section(u'/', -1);
    if (key.isEmpty()) key = messengerText(threadName_, dialect_);
    const bool named = !key.isEmpty();
    if (named && participants_.size() > 2) return cutText(key, importlimits::nameChars);

    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<std::string> names = participants_;
    std::ranges::sort(names);
    for (const std::string& name : names) hash.addData(QByteArrayView(name.c_str(), static_cast<qsizetype>(name.size()) + 1));
    if (!named) hash.addData(oldestHash_);
    const QString digest = QString::fromLatin1(hash.result().first(16).toHex());
    return named ? QString(cutText(key, importlimits::nameChars - 40) + u'#' + digest) : QString(u'#' + digest);
}

QString MessengerJsonImporter::platform() const
{
    if (dialect_ == MessengerDialect::EndToEnd) return QStringLiteral("messenger");
    if (!platformByContent_.isEmpty()) return platformByContent_;
    return platformHint_ == u"instagram" ? QStringLiteral("instagram") : QStringLiteral("messenger");
}

void MessengerJsonImporter::read(QByteArrayView bytes, RecordSink& sink)
{
    sink_ = &sink;
    if (!stream_) {
        ImportedConversation conversation;
        conversation.platform = platform();
        conversation.threadKey = threadKey();
        conversation.title = cutText(messengerText(title_, dialect_), importlimits::nameChars);
        for (const std::string& name : participants_)
            conversation.participants.append(cutText(messengerText(name, dialect_), importlimits::nameChars));
        conversation.format =
            dialect_ == MessengerDialect::EndToEnd ? QStringLiteral("messenger-e2ee-json") : QStringLiteral("messenger-json");
        sink.conversation(conversation);
        stream_ = newStream();
    }
    stream_->feed(bytes);
}

void MessengerJsonImporter::emitElement(qint64 index, const JsonNode& element)
{
    const qint64 position = descending_ > ascending_ ? elements_ - 1 - index : index;
    const auto trouble = [&](const QString& reason, const QString& excerpt) {
        sink_->trouble({position, reason, excerptOf(excerpt)});
    };
    if (dialectOf(element) != dialect_) {
        QString excerpt = decodeUtf8(QByteArrayView(element.text.data(), static_cast<qsizetype>(element.text.size())));
        for (const JsonNode& child : element.children)
            excerpt += QString::fromStdString(child.key + ' ' + child.text.substr(0, 40) + ' ');
        trouble(QStringLiteral("not-a-message"), excerpt);
        return;
    }
    ImportedMessage message = messengerMessage(element, dialect_);
    message.index = position;
    if (!message.sent) trouble(QStringLiteral("no-time"), QString(message.rawTime + u' ' + message.text.left(80)));
    const bool cut = element.cut || message.text.size() >= importlimits::textChars - 1;
    if (cut) trouble(QStringLiteral("too-long"), message.text);
    if (element.duplicate) trouble(QStringLiteral("duplicate-key"), message.text);
    sink_->message(message);
}

void MessengerJsonImporter::finish(RecordSink& sink)
{
    static const auto reason = [](JsonStream::End end) {
        switch (end) {
        case JsonStream::End::Truncated:
            return QStringLiteral("truncated");
        case JsonStream::End::TooDeep:
            return QStringLiteral("too-deep");
        case JsonStream::End::Trailing:
            return QStringLiteral("trailing-data");
        default:
            return QStringLiteral("bad-json");
        }
    };
    const JsonStream::End end = stream_->finish();
    if (end != JsonStream::End::Complete) sink.trouble({elements_, reason(end), stream_->excerpt()});
}

} // namespace lygte
