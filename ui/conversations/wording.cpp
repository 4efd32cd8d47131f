#include "ui/conversations/wording.h"

#include "core/base/refusaltext.h"
#include "core/base/text.h"
#include "core/people/referencedata.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

LevelMark levelMark(Level level)
{
    return levelMark(static_cast<int>(level)).value_or(LevelMark::Low);
}

QString refusedText(const Conversation& conversation)
{
    constexpr int longest = 80;
    QStringList lines;
    const auto add = [&lines](const char* name, const QString& value) {
        lines += QCoreApplication::translate("Conversations", "Refused – %1")
                     .arg(QCoreApplication::translate("Conversations", name) + u": " + value);
    };
    for (const FieldText& written : conversation.refused) {
        if (written.field == u"title") add(QT_TRANSLATE_NOOP("Conversations", "Name"), visible(snippet(written.text, longest)));
        if (written.field == u"account")
            add(QT_TRANSLATE_NOOP("Conversations", "The patrol's account"), visible(snippet(written.text, longest)));
        if (written.field != u"level") continue;
        const std::optional<LevelMark> level = written.text.isEmpty() ? std::nullopt : levelMark(written.text.toInt());
        const Mark mark = markOf(level.value_or(LevelMark::Low), QPalette());
        add(QT_TRANSLATE_NOOP("Conversations", "Level"),
            level ? QString(mark.glyph + u' ' + mark.word) : QCoreApplication::translate("Conversations", "not assessed"));
    }
    if (!lines.isEmpty())
        lines += QCoreApplication::translate(
            "Conversations", "Change it again, and the new change takes the place of this one when the server has answered.");
    return lines.join(u'\n');
}

std::optional<Mark> replyMark(const Message& message, const QPalette& palette)
{
    if (message.reply != ReplyState::None && message.syncState >= 3) return markOf(message.syncState, message.refusal, palette);
    switch (message.reply) {
    case ReplyState::None:
        return std::nullopt;
    case ReplyState::Sent:
        return markOf(SyncMark::MarkedSent, palette);
    case ReplyState::Copied:
        return markOf(SyncMark::Copied, palette);
    case ReplyState::Written:
        break;
    }
    Mark mark = markOf(SyncMark::OnlyHere, palette);
    if (message.syncState == 2) {
        mark.word = QCoreApplication::translate("Conversations", "Not sent yet");
        mark.explanation =
            QCoreApplication::translate("Conversations", "Not in the platform yet: copy it there, then mark it as sent.");
        return mark;
    }
    mark.explanation =
        QCoreApplication::translate("Conversations", "On this machine only: copy it into the platform, then mark it as sent.");
    return mark;
}

std::optional<Mark> replyWindowMark(const Conversation& conversation, Instant now, const QPalette& palette)
{
    if (!conversation.open || !conversation.unansweredSince) return std::nullopt;
    const auto window = replyWindow(conversation.platform);
    if (!window) return std::nullopt;
    const Instant end{conversation.unansweredSince->micros + window->length * 1'000'000};
    const qint64 left = (end.micros - now.micros) / 1'000'000;
    if (left > window->shown) return std::nullopt;
    const Colours& colours = Colours::of(palette);
    const QString source = window->source.in(QLocale());
    if (left <= 0)
        return Mark{u"⧗"_s, QCoreApplication::translate("Conversations", "may be closed for replies"),
                    QCoreApplication::translate(
                        "Conversations", "As far as known the platform took a reply until %1: try before you give up. %2.")
                        .arg(formatDayAndTime(end, now), source),
                    colours.danger};
    return Mark{u"⧖"_s, QCoreApplication::translate("Conversations", "%1 to reply").arg(formatDuration(left)),
                QCoreApplication::translate("Conversations", "The platform takes a reply until %1. %2.")
                    .arg(formatDayAndTime(end, now), source),
                colours.warning};
}

QString platformIcon(const QString& platform)
{
    static const QHash<QString, QString> icons{{u"chat"_s, u"dialog-messages"_s}, {u"community"_s, u"im-user"_s},
                                               {u"video"_s, u"camera-video"_s},   {u"game"_s, u"folder-games-symbolic"_s},
                                               {u"phone"_s, u"smartphone"_s},     {u"other"_s, u"globe"_s}};
    return icons.value(platformKind(platform), icons.value(u"other"_s));
}

QString formatName(const QString& format)
{
    static const QHash<QString, const char*> words{
        {u"whatsapp-text"_s, QT_TRANSLATE_NOOP("Conversations", "WhatsApp text")},
        {u"messenger-json"_s, QT_TRANSLATE_NOOP("Conversations", "Download from Messenger or Instagram")},
        {u"messenger-e2ee-json"_s, QT_TRANSLATE_NOOP("Conversations", "Download of encrypted chats from Messenger")},
        {u"practice"_s, QT_TRANSLATE_NOOP("Conversations", "Practice data")},
    };
    QStringList names;
    for (const QString& key : format.split(u'+', Qt::SkipEmptyParts))
        names += words.contains(key) ? QCoreApplication::translate("Conversations", words.value(key)) : visible(key);
    return names.join(u", "_s);
}

QList<Choice> platformChoices()
{
    QList<Choice> choices;
    const auto list = referenceList(QStringLiteral("platforms"));
    if (!list) return choices;
    for (const ReferenceEntry& entry : (*list)->entries()) choices.append({entry.key, entry.label.in(QLocale())});
    return choices;
}

static QString officer(const QString& number)
{
    return number.isEmpty() ? QCoreApplication::translate("Conversations", "The patrol")
                            : QCoreApplication::translate("Conversations", "Officer %1").arg(number);
}

QString senderName(const Message& message, const QString& platform)
{
    if (message.direction == Direction::Platform) return platformName(platform);
    if (message.direction == Direction::Sent) return officer(message.officerNumber);
    return message.sender.isEmpty() ? QCoreApplication::translate("Conversations", "Unknown sender") : visible(message.sender);
}

QString lastSpeaker(const Conversation& conversation)
{
    if (!conversation.lastSender.isEmpty())
        return conversation.lastSender == conversation.title ? QString() : isolated(conversation.lastSender);
    const bool byHand = conversation.format.isEmpty(); // an import's nameless messages are the platform's
    return byHand && conversation.messages > 0 ? QCoreApplication::translate("Conversations", "The patrol") : QString();
}

QString timeText(const Message& message)
{
    if (!message.sent) return QCoreApplication::translate("Conversations", "time not known");
    if (message.precision == TimePrecision::Day) return QCoreApplication::translate("Conversations", "hour not known");
    const QString time = formatTime(*message.sent);
    return timeDoubt(message).isEmpty() ? time : QString(u"≈ " + time);
}

QString timeDoubt(const Message& message)
{
    if (!message.sent) return {};
    switch (message.zone) {
    case ZoneBasis::AssumedCopenhagen:
        return QCoreApplication::translate("Conversations", "local time of the phone, assumed Danish");
    case ZoneBasis::Unknown:
        return QCoreApplication::translate("Conversations", "time zone not known");
    case ZoneBasis::Utc:
    case ZoneBasis::Offset:
        break;
    }
    return {};
}

static QString precisionText(TimePrecision precision)
{
    switch (precision) {
    case TimePrecision::Minute:
        return QCoreApplication::translate("Conversations", "known to the minute");
    case TimePrecision::Day:
        return QCoreApplication::translate("Conversations", "known to the day");
    default:
        return QCoreApplication::translate("Conversations", "known to the second");
    }
}

QString timeExplanation(const Message& message, Instant now)
{
    QStringList lines;
    if (!message.sent)
        lines += QCoreApplication::translate(
            "Conversations", "The source does not say when this was written; it stands where the source has it.");
    else if (message.precision == TimePrecision::Day)
        lines += formatDay(*message.sent, now);
    else
        lines += formatDayAndTime(*message.sent, now);
    if (message.sent) lines += precisionText(message.precision);
    if (const QString doubt = timeDoubt(message); !doubt.isEmpty()) lines += doubt;
    if (!message.rawTime.isEmpty())
        lines += QCoreApplication::translate("Conversations", "In the source: %1").arg(isolated(message.rawTime));
    return lines.join(u'\n');
}

QString originText(const Message& message)
{
    switch (message.origin) {
    case Origin::Typed:
        return QCoreApplication::translate("Conversations", "typed in by officer %1").arg(message.officerNumber);
    case Origin::Pasted:
        return QCoreApplication::translate("Conversations", "pasted by officer %1").arg(message.officerNumber);
    case Origin::Import:
    case Origin::Reply:
        break;
    }
    return {};
}

QString attachmentText(const ImportedAttachment& attachment)
{
    const QString state = attachment.delivered ? QCoreApplication::translate("Conversations", "in the export, covered")
                                               : QCoreApplication::translate("Conversations", "referenced, not delivered");
    return attachmentKindName(attachment.kind, QLocale().name()) + u" · " + state;
}

QString attachmentIcon(const ImportedAttachment& attachment)
{
    if (attachment.kind == u"photo" || attachment.kind == u"gif" || attachment.kind == u"sticker")
        return QStringLiteral("image-x-generic");
    if (attachment.kind == u"video") return QStringLiteral("video-x-generic");
    if (attachment.kind == u"audio") return QStringLiteral("audio-x-generic");
    return QStringLiteral("mail-attachment");
}

QString bodyText(const Message& message)
{
    if (!message.body.isEmpty()) return visible(message.body);
    switch (message.kind) {
    case MessageKind::Deleted:
        return QCoreApplication::translate("Conversations", "Deleted or unsent, says the platform");
    case MessageKind::Call:
        return QCoreApplication::translate("Conversations", "Call");
    case MessageKind::Text:
    case MessageKind::Link:
        if (message.attachments.isEmpty()) return QCoreApplication::translate("Conversations", "No text in the source");
        return {};
    case MessageKind::Media:
        if (message.attachments.isEmpty())
            return QCoreApplication::translate("Conversations", "A picture, video or sound; not delivered");
        return {};
    case MessageKind::System:
        break;
    }
    return {};
}

static QStringList attachmentLines(const Message& message)
{
    QStringList lines;
    for (const ImportedAttachment& attachment : message.attachments)
        lines += u'[' + attachmentText(attachment) + u": " + visible(attachment.reference) + u']';
    return lines;
}

static QString putRight(bool withdrawn, const std::optional<Instant>& corrected, bool isFirst)
{
    if (isFirst || !corrected) return {};
    return (withdrawn ? QCoreApplication::translate("Conversations", "Taken back %1")
                      : QCoreApplication::translate("Conversations", "Corrected %1"))
        .arg(formatTime(*corrected));
}

QString versionText(const Message& message)
{
    return putRight(message.withdrawn, message.corrected, !message.replaces);
}

QString versionText(const Note& note)
{
    return putRight(note.withdrawn, note.corrected, !note.replaces);
}

QString earlierText(const Message& message)
{
    if (message.withdrawn) return versionText(message);
    const QString before = QCoreApplication::translate("Conversations", "Before it was corrected:");
    return before + u' ' + senderName(message, {}) + u", " + timeText(message);
}

QString earlierText(const Note& note)
{
    return note.withdrawn ? versionText(note) : QCoreApplication::translate("Conversations", "Before it was corrected:");
}

static Mark worstMark(const Conversation& conversation, const QPalette& palette)
{
    if (conversation.wholeState == conversation.syncState) return markOf(conversation.syncState, conversation.refusal, palette);
    Mark mark = markOf(syncMark(conversation.wholeState), palette);
    if (syncMark(conversation.wholeState) == SyncMark::Rejected) {
        mark.word = QCoreApplication::translate("Conversations", "Something in it was refused");
        mark.explanation = QCoreApplication::translate(
            "Conversations", "The server did not take something in this conversation; it is still here.");
    } else if (syncMark(conversation.wholeState) != SyncMark::Conflict) {
        mark.word = QCoreApplication::translate("Conversations", "Not all of it is on the server yet");
        mark.explanation = QCoreApplication::translate(
            "Conversations", "Something in this conversation is on this machine only; nobody else sees it yet.");
    }
    return mark;
}

Mark wholeMark(const Conversation& conversation, const QPalette& palette)
{
    return withConflict(worstMark(conversation, palette), conversation.conflict, palette);
}

QString messageAsText(const Message& message, const QString& platform)
{
    QString time = timeText(message);
    if (message.sent && message.precision != TimePrecision::Day)
        time = message.sent->toLocal().toString(message.precision == TimePrecision::Minute
                                                    ? QStringLiteral("yyyy-MM-dd HH:mm t")
                                                    : QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
    else if (message.sent)
        time = message.sent->toLocal().toString(QStringLiteral("yyyy-MM-dd"));
    if (const QString doubt = timeDoubt(message); !doubt.isEmpty()) time += u" (" + doubt + u')';
    if (const QString version = versionText(message); !version.isEmpty()) time += u", " + version;
    QString text = u'[' + time + u"] " + senderName(message, platform) + u": " + bodyText(message);
    for (const QString& line : attachmentLines(message)) text += u'\n' + line;
    return text;
}

QString messageSpoken(const Message& message, const QString& platform, Instant now)
{
    QStringList parts{senderName(message, platform) + u": " + bodyText(message)};
    for (const ImportedAttachment& attachment : message.attachments) parts += attachmentText(attachment);
    parts += timeExplanation(message, now).replace(QChar(u'\n'), QStringLiteral(", "));
    if (message.edited) parts += QCoreApplication::translate("Conversations", "edited");
    if (const QString version = versionText(message); !version.isEmpty()) parts += version;
    if (!message.raw.isEmpty()) parts += QCoreApplication::translate("Conversations", "repaired");
    if (const QString origin = originText(message); !origin.isEmpty()) parts += origin;
    if (const auto mark = replyMark(message, QPalette())) parts += mark->word;
    const Mark sync = markOf(message.syncState, message.refusal, QPalette());
    parts += message.refusal.isEmpty() ? sync.word : QString(sync.word + u": " + describeRefusal(message.refusal).what);
    return parts.join(QStringLiteral(". "));
}

static QString troubleReason(const QString& word)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("no-time"), QT_TRANSLATE_NOOP("Conversations", "no time that can be read")},
        {QStringLiteral("out-of-order"), QT_TRANSLATE_NOOP("Conversations", "earlier than the message before it")},
        {QStringLiteral("date-order-assumed"), QT_TRANSLATE_NOOP("Conversations", "day and month may have changed places")},
        {QStringLiteral("no-header"), QT_TRANSLATE_NOOP("Conversations", "text before the first message")},
        {QStringLiteral("odd-header"), QT_TRANSLATE_NOOP("Conversations", "looks nearly like a new message")},
        {QStringLiteral("pasted-header"), QT_TRANSLATE_NOOP("Conversations", "looks like a message that was pasted in")},
        {QStringLiteral("too-long"), QT_TRANSLATE_NOOP("Conversations", "too long, cut")},
        {QStringLiteral("truncated"), QT_TRANSLATE_NOOP("Conversations", "the file ends in the middle")},
        {QStringLiteral("bad-json"), QT_TRANSLATE_NOOP("Conversations", "no JSON that can be read")},
        {QStringLiteral("bad-utf8"), QT_TRANSLATE_NOOP("Conversations", "letters that cannot be read")},
        {QStringLiteral("duplicate-key"), QT_TRANSLATE_NOOP("Conversations", "a member that stands there twice")},
        {QStringLiteral("not-a-message"), QT_TRANSLATE_NOOP("Conversations", "not a message")},
        {QStringLiteral("not-understood"), QT_TRANSLATE_NOOP("Conversations", "not understood")},
    };
    const char* known = words.value(word);
    return known ? QCoreApplication::translate("Conversations", known) : visible(word);
}

QString troubleText(const QString& trouble)
{
    static const QRegularExpression form(QStringLiteral("^([a-z0-9-]+) @ (\\d+): (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto parts = form.match(trouble);
    if (!parts.hasMatch()) return snippet(visible(trouble), 120);
    const QString what = QCoreApplication::translate("Conversations", "Place %1: %2")
                             .arg(formatCount(parts.captured(2).toLongLong()), troubleReason(parts.captured(1)));
    const QString excerpt = snippet(visible(parts.captured(3)), 100);
    return excerpt.isEmpty() ? what : QString(what + u" – " + isolated(excerpt));
}

} // namespace lygte
