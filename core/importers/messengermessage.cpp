#include "core/importers/messengermessage.h"

#include "core/importers/importer.h"
#include "core/importers/textrepair.h"

#include <QRegularExpression>

namespace lygte {

static constexpr qint64 latestMillis = 4'102'444'800'000; // 2100-01-01, later is no time
static constexpr qint64 earliestMillis = 946'684'800'000; // 2000-01-01, before either platform

std::optional<MessengerDialect> dialectOf(const JsonNode& element)
{
    if (element.kind != JsonNode::Kind::Object) return std::nullopt;
    if (element.find("timestamp_ms") || element.find("sender_name")) return MessengerDialect::Download;
    if (element.find("senderName") && element.find("timestamp")) return MessengerDialect::EndToEnd;
    return std::nullopt;
}

static QString found(std::string_view text)
{
    return decodeUtf8(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

QString messengerText(std::string_view text, MessengerDialect dialect)
{
    const QString asFound = found(text);
    return dialect == MessengerDialect::Download ? repairMojibake(asFound) : asFound;
}

namespace {

/// Collects the parts of a message's text, as found and repaired side by side.
class TextParts
{
public:
    explicit TextParts(MessengerDialect dialect) : dialect_(dialect) {}

    void add(std::string_view part)
    {
        if (part.empty() || (!raw_.isEmpty() && raw_.contains(found(part)))) return; // a share repeats its link in the text
        append(raw_, found(part));
        append(text_, messengerText(part, dialect_));
    }
    void into(ImportedMessage& message) const
    {
        message.text = cutText(text_, importlimits::textChars);
        if (raw_ != text_) message.raw = cutText(raw_, importlimits::textChars);
        if (raw_ != text_ || wasRepaired(text_)) message.repaired = true;
    }

private:
    static void append(QString& text, const QString& part)
    {
        if (!text.isEmpty()) text += u'\n';
        text += part;
    }
    MessengerDialect dialect_;
    QString raw_, text_;
};

} // namespace

/// A name or reference, repaired; says so on the message.
static QString repairedName(std::string_view name, MessengerDialect dialect, qsizetype limit, ImportedMessage& message)
{
    const QString text = messengerText(name, dialect);
    if (text != found(name) || wasRepaired(text)) message.repaired = true;
    return cutText(text, limit);
}

static bool isDelivered(const QString& uri)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    if (uri.isEmpty() || uri.startsWith(u'/') || uri.startsWith(u'\\') || uri == u"Failed to download media") return false;
    const QStringList steps = QString(uri).replace(u'\\', u'/').split(u'/');
    return !steps.contains(QStringLiteral("..")) && !drive.match(uri).hasMatch();
}

static void addAttachment(std::string_view uri, const QString& kind, MessengerDialect dialect, ImportedMessage& message)
{
    if (message.attachments.size() >= importlimits::listItems) return;
    const QString reference = repairedName(uri, dialect, importlimits::referenceChars, message);
    message.attachments.append({.reference = reference, .kind = kind, .delivered = isDelivered(reference)});
}

static QString kindByName(std::string_view uri)
{
    const QString name = found(uri).toLower();
    const auto endsIn = [&](std::initializer_list<QStringView> endings) {
        return std::ranges::any_of(endings, [&](QStringView ending) { return name.endsWith(ending); });
    };
    if (endsIn({u".jpg", u".jpeg", u".png", u".webp", u".heic"})) return QStringLiteral("photo");
    if (endsIn({u".mp4", u".mov", u".webm"})) return QStringLiteral("video");
    if (endsIn({u".mp3", u".aac", u".m4a", u".ogg", u".wav", u".opus"})) return QStringLiteral("audio");
    if (endsIn({u".gif"})) return QStringLiteral("gif");
    return QStringLiteral("unknown");
}

static void readAttachments(const JsonNode& element, MessengerDialect dialect, ImportedMessage& message)
{
    static constexpr std::pair<std::string_view, const char16_t*> lists[] = {
        {"photos", u"photo"}, {"videos", u"video"}, {"audio_files", u"audio"}, {"gifs", u"gif"}, {"files", u"file"}};
    for (const auto& [key, kind] : lists)
        for (const JsonNode& item : element.list(key)) addAttachment(item.string("uri"), QString(kind), dialect, message);
    for (const JsonNode& item : element.list("media")) {
        const std::string_view uri = item.string("uri");
        addAttachment(uri, kindByName(uri), dialect, message);
    }
    if (const JsonNode* sticker = element.find("sticker"))
        addAttachment(sticker->string("uri"), QStringLiteral("sticker"), dialect, message);
}

static void readReactions(const JsonNode& element, MessengerDialect dialect, ImportedMessage& message)
{
    for (const JsonNode& item : element.list("reactions")) {
        if (message.reactions.size() >= importlimits::listItems) return;
        ImportedReaction reaction;
        reaction.actor = repairedName(item.string("actor"), dialect, importlimits::nameChars, message);
        reaction.symbol = repairedName(item.string("reaction"), dialect, importlimits::nameChars, message);
        if (const auto seconds = item.integer("timestamp"); seconds && *seconds > 0) {
            const qint64 millis = *seconds < latestMillis / 1000 ? *seconds * 1000 : *seconds;
            if (millis <= latestMillis) reaction.when = Instant{millis * 1000};
        }
        message.reactions.append(reaction);
    }
}

static void readTime(const JsonNode& element, MessengerDialect dialect, ImportedMessage& message)
{
    const std::string_view key = dialect == MessengerDialect::Download ? "timestamp_ms" : "timestamp";
    const JsonNode* node = element.find(key);
    if (!node) return;
    message.rawTime = cutText(found(node->text), importlimits::nameChars);
    const auto millis = element.integer(key);
    if (!millis || *millis < earliestMillis || *millis > latestMillis) return;
    message.sent = Instant{*millis * 1000};
    message.zone = ZoneBasis::Utc;
    message.precision = TimePrecision::Millis;
}

/// Instagram writes a reaction a second time, as a message of its own (formats.md § 5).
static bool isReactionNotice(const QString& text)
{
    static const QRegularExpression notice(QStringLiteral(
        "^(Reacted .{1,16} to your message|Liked a message|Reagerede med .{1,16} på din besked|Syntes godt om en besked) ?$"));
    return text.size() < 64 && notice.match(text).hasMatch();
}

static MessageKind kindOf(const JsonNode& element, const ImportedMessage& message)
{
    const std::string_view type = element.string("type");
    if (element.isTrue("is_unsent") || element.isTrue("isUnsent") || element.isTrue("is_unsent_image_by_messenger_kid_parent"))
        return MessageKind::Deleted;
    if (element.find("call_duration") || type == "Call") return MessageKind::Call;
    if (!message.attachments.isEmpty()) return MessageKind::Media;
    if (type == "Subscribe" || type == "Unsubscribe" || isReactionNotice(message.text)) return MessageKind::System;
    if (element.find("share") || type == "link") return MessageKind::Link;
    return MessageKind::Text;
}

ImportedMessage messengerMessage(const JsonNode& element, MessengerDialect dialect)
{
    ImportedMessage message;
    const bool download = dialect == MessengerDialect::Download;
    message.sender =
        repairedName(element.string(download ? "sender_name" : "senderName"), dialect, importlimits::nameChars, message);
    TextParts parts(dialect);
    parts.add(element.string(download ? "content" : "text"));
    if (const JsonNode* share = element.find("share")) {
        parts.add(share->string("share_text"));
        parts.add(share->string("link"));
    }
    if (const auto seconds = element.integer("call_duration"); seconds && *seconds > 0 && *seconds < 10'000'000)
        parts.add(QStringLiteral("(%1:%2)").arg(*seconds / 60).arg(*seconds % 60, 2, 10, QChar(u'0')).toStdString());
    parts.into(message);
    readTime(element, dialect, message);
    readAttachments(element, dialect, message);
    readReactions(element, dialect, message);
    message.kind = kindOf(element, message);
    message.edited = message.text.endsWith(u" (edited)");
    return message;
}

} // namespace lygte
