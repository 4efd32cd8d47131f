#include "core/importers/whatsappmessage.h"

#include "core/importers/importer.h"
#include "core/importers/textrepair.h"

#include <QRegularExpression>

namespace lygte {

static constexpr QChar mark(0x200E);

namespace {

struct Sender
{
    QStringView name; ///< empty: a line of the platform's own
    qsizetype bodyFrom = 0;
};

/// A body that stands for something that is not there.
struct Omitted
{
    const char16_t* phrase; ///< lower case, without angle brackets and full stop
    const char16_t* kind;
};

} // namespace

static constexpr Omitted omittedPhrases[] = {{u"media omitted", u"unknown"},     {u"mediefil udeladt", u"unknown"},
                                             {u"medier udeladt", u"unknown"},    {u"image omitted", u"photo"},
                                             {u"billede udeladt", u"photo"},     {u"video omitted", u"video"},
                                             {u"video udeladt", u"video"},       {u"video note omitted", u"video"},
                                             {u"audio omitted", u"audio"},       {u"lyd udeladt", u"audio"},
                                             {u"gif omitted", u"gif"},           {u"gif udeladt", u"gif"},
                                             {u"sticker omitted", u"sticker"},   {u"klistermærke udeladt", u"sticker"},
                                             {u"document omitted", u"file"},     {u"dokument udeladt", u"file"},
                                             {u"contact card omitted", u"file"}, {u"kontaktkort udeladt", u"file"}};

static constexpr const char16_t* deletedPhrases[] = {u"this message was deleted",       u"you deleted this message",
                                                     u"denne besked er blevet slettet", u"du har slettet denne besked",
                                                     u"denne besked blev slettet",      u"du slettede denne besked"};

static constexpr const char16_t* callBeginnings[] = {u"missed voice call",    u"missed video call",     u"missed group call",
                                                     u"ubesvaret taleopkald", u"ubesvaret videoopkald", u"mistet opkald"};

static constexpr const char16_t* systemBeginnings[] = {
    u"messages and calls are end-to-end encrypted",
    u"messages to this chat and calls are now secured with end-to-end encryption",
    u"messages to this group are now secured with end-to-end encryption",
    u"beskeder og opkald er end-to-end-krypterede",
    u"dine beskeder og opkald er sikret med kryptering",
    u"your security code with ",
    u"din sikkerhedskode for "};

static Sender senderOf(QStringView text)
{
    const qsizetype firstEnd = text.indexOf(u'\n');
    const QStringView first = firstEnd < 0 ? text : text.first(firstEnd);
    const qsizetype colon = first.indexOf(u": ");
    if (colon <= 0 && !(first.size() > 1 && first.endsWith(u':'))) return {};
    const QStringView name = first.first(colon > 0 ? colon : first.size() - 1);
    // `X changed the subject to "A: b"` is no sender: nobody's name opens a quotation and does not close it.
    const bool quoted = name.count(u'"') % 2 != 0 || name.count(QChar(0x201C)) != name.count(QChar(0x201D));
    if (quoted || name.size() > importlimits::nameChars) return {};
    return {.name = name, .bodyFrom = colon > 0 ? colon + 2 : first.size()};
}

/// Lower case, without U+200E, surrounding blanks, angle brackets and the full stop.
static QString plainPhrase(const QString& body)
{
    if (body.size() > 200) return {};
    QString phrase = body;
    phrase.remove(mark);
    phrase = phrase.trimmed().toLower();
    if (phrase.startsWith(u'<') && phrase.endsWith(u'>')) phrase = phrase.sliced(1).chopped(1);
    if (phrase.endsWith(u'.')) phrase.chop(1);
    return phrase;
}

template <typename Phrases> static bool beginsWithOneOf(const QString& text, const Phrases& phrases)
{
    return std::ranges::any_of(phrases, [&](const char16_t* phrase) { return text.startsWith(QStringView(phrase)); });
}

static QString kindOfFile(const QString& name)
{
    const QString lower = name.toLower();
    const QString ending = lower.section(u'.', -1);
    const auto has = [&](QStringView part) { return lower.contains(part); };
    if (has(u"sticker") || lower.startsWith(u"stk-") || ending == u"webp") return QStringLiteral("sticker");
    if (has(u"-gif-")) return QStringLiteral("gif");
    if (has(u"photo") || lower.startsWith(u"img-") || ending == u"jpg" || ending == u"jpeg" || ending == u"png")
        return QStringLiteral("photo");
    if (has(u"-video-") || lower.startsWith(u"vid-") || ending == u"mp4" || ending == u"mov") return QStringLiteral("video");
    if (has(u"-audio-") || lower.startsWith(u"ptt-") || lower.startsWith(u"aud-") || ending == u"opus" || ending == u"m4a")
        return QStringLiteral("audio");
    return QStringLiteral("file");
}

/// Takes the attachment's marker out of the text and records it.
static void readAttachment(QString& text, ImportedMessage& message)
{
    static const QRegularExpression apple(QStringLiteral("\\x{200E}?<(?:attached|vedhæftet): ([^<>\\n]{1,4096})>"));
    static const QRegularExpression android(QStringLiteral(
        "^\\x{200E}?([^\\n]{1,4096}\\.[A-Za-z0-9]{1,8}) (?:\\((?:file attached|fil vedhæftet)\\)|<attached>)(?:\\n|$)"));
    for (const QRegularExpression* marker : {&apple, &android}) {
        const QRegularExpressionMatch match = marker->match(text);
        if (!match.hasMatch()) continue;
        const QString name = match.captured(1);
        message.attachments.append({.reference = name, .kind = kindOfFile(name), .delivered = true});
        message.kind = MessageKind::Media;
        text.remove(match.capturedStart(), match.capturedLength());
        return;
    }
}

static void readPhrases(QString& text, bool generated, ImportedMessage& message)
{
    const QString phrase = plainPhrase(text);
    if (const auto* omitted =
            std::ranges::find_if(omittedPhrases, [&](const Omitted& o) { return phrase == QStringView(o.phrase); });
        omitted != std::end(omittedPhrases)) {
        message.attachments.append({.reference = QString(), .kind = QString(omitted->kind), .delivered = false});
        message.kind = MessageKind::Media;
    } else if (std::ranges::any_of(deletedPhrases, [&](const char16_t* p) { return phrase == QStringView(p); })) {
        message.kind = MessageKind::Deleted;
    } else if (beginsWithOneOf(phrase, callBeginnings)) {
        message.kind = MessageKind::Call;
    } else if (beginsWithOneOf(text.left(200).remove(mark).toLower(), systemBeginnings)) {
        message.kind = MessageKind::System;
    } else if (static const QRegularExpression place(
                   QStringLiteral("^\\x{200E}?(?:location|placering): https://maps\\.google\\.com/\\?q="),
                   QRegularExpression::CaseInsensitiveOption);
               place.match(text).hasMatch()) {
        message.kind = MessageKind::Link;
    } else if (generated && !text.startsWith(QString(mark + QStringLiteral("POLL")))) {
        message.kind = MessageKind::System;
    }
}

static bool takeEdited(QString& text)
{
    static const QRegularExpression edited(
        QStringLiteral(" ?\\x{200E}?<(?:This message was edited|Denne besked (?:blev|er|er blevet) redigeret)\\.?>\\s*$"));
    const QRegularExpressionMatch match = edited.match(text);
    if (match.hasMatch()) text.truncate(match.capturedStart());
    return match.hasMatch();
}

ImportedMessage whatsAppMessage(const QString& afterHeader, bool fromApple)
{
    ImportedMessage message;
    const Sender sender = senderOf(afterHeader);
    QString name = sender.name.toString();
    name.remove(mark);
    message.sender = cutText(name, importlimits::nameChars);
    const QString raw = afterHeader.sliced(sender.bodyFrom);
    QString text = raw;
    if (sender.name.isEmpty()) {
        message.kind = MessageKind::System;
    } else {
        message.edited = takeEdited(text);
        readAttachment(text, message);
        if (message.attachments.isEmpty()) readPhrases(text, fromApple && text.startsWith(mark), message);
    }
    text.remove(mark);
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) text.chop(1);
    message.text = cutText(text, importlimits::textChars);
    if (raw != message.text) message.raw = cutText(raw, importlimits::textChars);
    message.repaired = wasRepaired(text) || wasRepaired(name);
    return message;
}

} // namespace lygte
