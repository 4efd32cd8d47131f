#include "core/importers/whatsapptext.h"

#include "core/importers/textrepair.h"
#include "core/importers/whatsappmessage.h"

namespace lygte {

static constexpr qint64 backwards = 24LL * 3600 * 1'000'000; // clocks are set and zones are crossed; less is not out of order
static constexpr int openingMessages = 50;

bool WhatsAppTextImporter::recognises(QByteArrayView head)
{
    bool found = false;
    const auto look = [&](qint64 number, QByteArrayView line, bool) {
        WhatsAppHeader header;
        found = found || (number < 50 &&
                          scanHeader(decodeUtf8(line.first(qMin<qsizetype>(line.size(), 200))), header) == LineKind::Header);
    };
    LineSplitter lines;
    lines.feed(head, look);
    lines.finish(look);
    return found;
}

void WhatsAppTextImporter::open(qint64 line, const WhatsAppHeader& header, const QString& text, bool cut)
{
    open_ = Open{.line = line,
                 .header = header,
                 .rawTime = cutText(text.sliced(header.timeFrom, header.timeTo - header.timeFrom), importlimits::nameChars),
                 .text = text.sliced(header.restFrom),
                 .cut = cut};
}

void WhatsAppTextImporter::addToBody(const QString& text, bool cut)
{
    const qsizetype room = importlimits::textChars + importlimits::nameChars - open_->text.size();
    open_->cut = open_->cut || cut || text.size() >= room;
    if (room <= 0) return;
    open_->text += u'\n';
    open_->text += cutText(text, room);
}

// --- first pass -------------------------------------------------------------------------------------------------------

void WhatsAppTextImporter::survey(QByteArrayView bytes)
{
    lines_.feed(bytes, [this](qint64 number, QByteArrayView line, bool cut) { surveyLine(number, line, cut); });
}

void WhatsAppTextImporter::surveyLine(qint64 number, QByteArrayView bytes, bool cut)
{
    const QString text = decodeUtf8(bytes);
    WhatsAppHeader header;
    if (scanHeader(text, header) != LineKind::Header) {
        if (open_ && openingCount_ < openingMessages) addToBody(text, cut);
        return;
    }
    closeSurveyed();
    segments_.add(number, header);
    open(number, header, text, cut);
}

void WhatsAppTextImporter::closeSurveyed()
{
    if (!open_) return;
    const ImportedMessage message = whatsAppMessage(open_->text, open_->header.style.frame != HeaderStyle::Frame::Dash);
    const QString rawTime = std::exchange(open_, std::nullopt)->rawTime;
    if (message.kind == MessageKind::System || message.sender.isEmpty()) return;
    if (openingCount_ < openingMessages) {
        const QString text = message.kind == MessageKind::Text ? message.text : QString();
        for (const QString& part : {rawTime, message.sender, text}) opening_.addData(part.toUtf8().append('\0'));
        const bool answered = !participants_.isEmpty() && message.sender != participants_.first();
        openingCount_ = answered ? openingMessages : openingCount_ + 1;
    }
    if (participants_.size() < importlimits::listItems && !senders_.contains(message.sender)) {
        senders_.insert(message.sender);
        participants_.append(message.sender);
    }
}

bool WhatsAppTextImporter::surveyed(const QByteArray& sha256)
{
    lines_.finish([this](qint64 number, QByteArrayView line, bool cut) { surveyLine(number, line, cut); });
    closeSurveyed();
    lines_ = {};
    senders_.clear();
    if (participants_.isEmpty()) return false;
    segments_.decide();
    if (openingCount_ < openingMessages) opening_.addData(sha256);
    threadKey_ = QString::fromLatin1(opening_.result().toHex());
    return true;
}

// --- second pass ------------------------------------------------------------------------------------------------------

void WhatsAppTextImporter::announce()
{
    ImportedConversation conversation;
    conversation.platform = QStringLiteral("whatsapp");
    conversation.threadKey = threadKey_;
    conversation.participants = participants_;
    conversation.format = QStringLiteral("whatsapp-text");
    sink_->conversation(conversation);
}

void WhatsAppTextImporter::read(QByteArrayView bytes, RecordSink& sink)
{
    if (!sink_) {
        sink_ = &sink;
        announce();
    }
    lines_.feed(bytes, [this](qint64 number, QByteArrayView line, bool cut) { readLine(number, line, cut); });
}

void WhatsAppTextImporter::readLine(qint64 number, QByteArrayView bytes, bool cut)
{
    const QString text = decodeUtf8(bytes);
    WhatsAppHeader header;
    const LineKind kind = scanHeader(text, header);
    const WhatsAppSegment& segment = segments_.at(number);
    const bool tells = toldSegment_ != segment.fromLine;
    if (kind == LineKind::Header && !segment.pasted && header.style == segment.style) {
        closeRead();
        if (segment.assumed && tells) {
            toldSegment_ = segment.fromLine;
            sink_->trouble({number, QStringLiteral("date-order-assumed"), excerptOf(text)});
        }
        open(number, header, text, cut);
        open_->order = segment.order;
        open_->assumed = segment.assumed;
        return;
    }
    if (kind == LineKind::Odd) sink_->trouble({number, QStringLiteral("odd-header"), excerptOf(text)});
    if (kind == LineKind::Header && tells) {
        toldSegment_ = segment.fromLine;
        sink_->trouble({number, QStringLiteral("pasted-header"), excerptOf(text)});
    }
    if (open_)
        addToBody(text, cut);
    else if (!text.trimmed().isEmpty())
        sink_->trouble({number, QStringLiteral("no-header"), excerptOf(text)});
}

void WhatsAppTextImporter::setTime(ImportedMessage& message, const Open& open)
{
    message.rawTime = open.rawTime;
    message.precision = open.header.style.seconds ? TimePrecision::Second : TimePrecision::Minute;
    const QDate day = open.header.dateIn(open.order);
    if (!day.isValid()) {
        sink_->trouble({open.line, QStringLiteral("no-time"), excerptOf(open.rawTime)});
        return;
    }
    const CopenhagenTime::Moment moment = time_.at(day, open.header.time());
    message.sent = moment.instant;
    message.zone = moment.exists && !open.assumed ? ZoneBasis::AssumedCopenhagen : ZoneBasis::Unknown;
    if (latest_ && moment.instant.micros < latest_->micros - backwards)
        sink_->trouble(
            {open.line, QStringLiteral("out-of-order"), excerptOf(QString(open.rawTime + u' ' + message.text.left(100)))});
    latest_ = moment.instant;
}

void WhatsAppTextImporter::closeRead()
{
    if (!open_) return;
    const Open open = *std::exchange(open_, std::nullopt);
    ImportedMessage message = whatsAppMessage(open.text, open.header.style.frame != HeaderStyle::Frame::Dash);
    message.index = open.line;
    setTime(message, open);
    if (open.cut) sink_->trouble({open.line, QStringLiteral("too-long"), excerptOf(message.text)});
    sink_->message(message);
}

void WhatsAppTextImporter::finish(RecordSink& sink)
{
    if (!sink_) {
        sink_ = &sink;
        announce();
    }
    lines_.finish([this](qint64 number, QByteArrayView line, bool cut) { readLine(number, line, cut); });
    closeRead();
}

} // namespace lygte
