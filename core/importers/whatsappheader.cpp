#include "core/importers/whatsappheader.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

namespace lygte {

static bool isMark(QChar c)
{
    return c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0xFEFF);
}
static bool isBlank(QChar c)
{
    return c == u' ' || c == QChar(0x00A0) || c == QChar(0x202F) || c == u'\t';
}

namespace {

/// Reads a line from left to right. ASCII digits only: WhatsApp writes no others in the languages we know.
class Scanner
{
public:
    explicit Scanner(QStringView line) : line_(line) {}

    qsizetype at() const { return at_; }
    QStringView rest() const { return line_.sliced(at_); }
    QChar peek() const { return at_ < line_.size() ? line_[at_] : QChar(0); }
    bool take(QChar c)
    {
        if (peek() != c) return false;
        ++at_;
        return true;
    }
    /// Up to `most` digits; -1 when there is none, or a further digit follows.
    int number(int most, int* digits = nullptr)
    {
        int value = 0, count = 0;
        while (peek() >= u'0' && peek() <= u'9' && count < most) {
            value = value * 10 + (peek().unicode() - u'0');
            ++count;
            ++at_;
        }
        if (digits) *digits = count;
        return count == 0 || (peek() >= u'0' && peek() <= u'9') ? -1 : value;
    }
    int blanks()
    {
        int count = 0;
        for (; isBlank(peek()); ++at_) ++count;
        return count;
    }
    void marks()
    {
        while (isMark(peek())) ++at_;
    }
    void back(qsizetype to) { at_ = to; }

private:
    QStringView line_;
    qsizetype at_ = 0;
};

} // namespace

static bool scanDate(Scanner& scanner, WhatsAppHeader& header)
{
    int first = 0, second = 0, third = 0;
    header.date[0] = scanner.number(4, &first);
    const QChar separator = scanner.peek();
    if (separator != u'/' && separator != u'.' && separator != u'-') return false;
    scanner.take(separator);
    header.date[1] = scanner.number(2, &second);
    if (!scanner.take(separator)) return false;
    header.date[2] = scanner.number(4, &third);
    header.style.dateSeparator = separator.toLatin1();
    header.style.yearFirst = first == 4;
    header.style.longYear = first == 4 || third == 4;
    if (header.date[0] < 0 || header.date[1] < 0 || header.date[2] < 0 || first == 3) return false;
    return first == 4 ? third <= 2 : third == 2 || third == 4;
}

static bool scanTime(Scanner& scanner, WhatsAppHeader& header)
{
    header.hour = scanner.number(2);
    const QChar separator = scanner.peek();
    if (header.hour < 0 || (separator != u':' && separator != u'.')) return false;
    scanner.take(separator);
    int digits = 0;
    header.minute = scanner.number(2, &digits);
    if (header.minute < 0 || digits != 2) return false;
    header.style.timeSeparator = separator.toLatin1();
    const qsizetype end = scanner.at();
    if (scanner.take(separator)) {
        header.second = scanner.number(2, &digits);
        header.style.seconds = header.second >= 0 && digits == 2;
        if (!header.style.seconds) scanner.back(end);
    }
    if (!header.style.seconds) header.second = 0;
    return true;
}

/// `AM`, `p.m.`, `a. m.` after any blank. Makes the hour one of 24; `00:08 a. m.` and `13:05 PM` occur and mean what they say.
static bool scanHalfDay(Scanner& scanner, WhatsAppHeader& header)
{
    const qsizetype before = scanner.at();
    scanner.blanks();
    const QChar letter = scanner.peek();
    const bool afternoon = letter == u'p' || letter == u'P';
    const bool capital = letter == u'A' || letter == u'P';
    if (!afternoon && letter != u'a' && letter != u'A') return scanner.back(before), false;
    scanner.take(letter);
    const bool dotted = scanner.take(u'.');
    if (dotted) scanner.blanks();
    if (!scanner.take(u'm') && !scanner.take(u'M')) return scanner.back(before), false;
    scanner.take(u'.');
    if (scanner.peek().isLetterOrNumber()) return scanner.back(before), false;
    if (afternoon && header.hour < 12) header.hour += 12;
    if (!afternoon && header.hour == 12) header.hour = 0;
    header.style.halfDays = true;
    header.lookedAmerican = capital && !dotted;
    return true;
}

/// What stands between the time and the sender. False: this is no header after all.
static bool scanFrame(Scanner& scanner, bool bracket, WhatsAppHeader& header)
{
    if (bracket) {
        header.style.frame = HeaderStyle::Frame::Bracket;
        if (!scanner.take(u']') || !header.style.seconds)
            return false; // iOS always writes seconds; Signal's [date, hh:mm] is not ours
        return scanner.blanks() > 0;
    }
    if (header.style.seconds && !header.style.yearFirst && scanner.take(u':') && isBlank(scanner.peek())) {
        header.style.frame = HeaderStyle::Frame::Colon;
        scanner.blanks();
        return scanner.rest().contains(u": "); // 2016's iOS; a log line has no second colon
    }
    header.style.frame = HeaderStyle::Frame::Dash;
    if (scanner.blanks() == 0 || (!scanner.take(u'-') && !scanner.take(QChar(0x2013)))) return false;
    return scanner.blanks() > 0;
}

static bool isPossible(const WhatsAppHeader& header)
{
    if (header.hour > 23 || header.minute > 59 || header.second > 59) return false;
    if (!header.isOrderOpen()) return header.dateIn(header.onlyOrder()).isValid();
    return header.dateIn(DateOrder::DayFirst).isValid() || header.dateIn(DateOrder::MonthFirst).isValid();
}

LineKind scanHeader(QStringView line, WhatsAppHeader& header)
{
    header = WhatsAppHeader();
    Scanner scanner(line);
    scanner.marks();
    const bool bracket = scanner.take(u'[');
    header.timeFrom = scanner.at();
    if (!scanDate(scanner, header)) return LineKind::Body;
    const bool leadingZero = line[header.timeFrom] == u'0';
    const bool comma = scanner.take(u',');
    if (scanner.blanks() == 0 && !comma) return LineKind::Body;
    if (!scanTime(scanner, header)) return LineKind::Body;
    if (scanHalfDay(scanner, header) && leadingZero) header.lookedAmerican = false;
    header.timeTo = scanner.at();
    const bool framed = scanFrame(scanner, bracket, header);
    header.restFrom = scanner.at();
    if (framed && isPossible(header)) return LineKind::Header;
    const QStringView rest = line.sliced(header.timeTo);
    return (rest.contains(u" - ") || rest.contains(u"] ")) && rest.contains(u": ") ? LineKind::Odd : LineKind::Body;
}

QDate WhatsAppHeader::dateIn(DateOrder order) const
{
    const int year = order == DateOrder::YearFirst ? date[0] : date[2];
    const int month = order == DateOrder::MonthFirst ? date[0] : date[1];
    const int day = order == DateOrder::DayFirst ? date[0] : order == DateOrder::MonthFirst ? date[1] : date[2];
    const int fullYear = style.longYear ? year : 2000 + year;
    return fullYear < 1970 || fullYear > 2099 ? QDate() : QDate(fullYear, month, day);
}

QTime WhatsAppHeader::time() const
{
    return QTime(hour, minute, second);
}

std::optional<qint64> WhatsAppHeader::minutesIn(DateOrder order) const
{
    const QDate day = dateIn(order);
    if (!day.isValid()) return std::nullopt;
    return (day.toJulianDay() - 2'440'588) * 1440 + hour * 60 + minute;
}

bool WhatsAppHeader::isOrderOpen() const
{
    return !style.yearFirst && style.dateSeparator == '/' && style.timeSeparator == ':';
}
DateOrder WhatsAppHeader::onlyOrder() const
{
    return style.yearFirst ? DateOrder::YearFirst : DateOrder::DayFirst;
}

} // namespace lygte
