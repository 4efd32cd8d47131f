#pragma once
// The beginning of a message's line in a WhatsApp text export: `12.03.2026 14.05 - `, `[3/12/26, 2:05:09 PM] `, `12/03/16
// 14:05:09: ` (formats.md § 6). Scanned by hand, over one line: no expression to run away on a hostile one.

#include <QStringView>

#include <cstdint>
#include <optional>

class QDate;
class QTime;

namespace lygte {

/// What a header looks like. A phone writes all its lines alike; the style changes with the phone or its settings.
struct HeaderStyle
{
    enum class Frame : std::uint8_t { Dash, Bracket, Colon }; ///< Android, iOS, iOS before 2017
    Frame frame = Frame::Dash;
    char dateSeparator = '/';
    char timeSeparator = ':';
    bool yearFirst = false;
    bool longYear = false;
    bool seconds = false;
    bool halfDays = false; ///< AM and PM

    bool operator==(const HeaderStyle&) const = default;
};

enum class DateOrder : std::uint8_t { DayFirst, MonthFirst, YearFirst };

struct WhatsAppHeader
{
    HeaderStyle style;
    int date[3] = {0, 0, 0};              ///< as written, left to right
    int hour = 0, minute = 0, second = 0; ///< 24 hours
    bool lookedAmerican = false;          ///< `3/12/26, 2:05 PM`: no leading zero, capital AM or PM
    qsizetype timeFrom = 0, timeTo = 0;   ///< where date and time stand in the line
    qsizetype restFrom = 0;               ///< where sender and text begin

    /// Null if that order gives no date between 1970 and 2099.
    QDate dateIn(DateOrder order) const;
    QTime time() const;
    /// Minutes since 1970 in that order, for comparing; nothing if it gives no date.
    std::optional<qint64> minutesIn(DateOrder order) const;
    /// The orders that the writing allows: only `/` with the year last is open.
    bool isOrderOpen() const;
    DateOrder onlyOrder() const; ///< when it is not open
};

enum class LineKind {
    Body, ///< no header
    Odd,  ///< begins with a date and a time, but then goes wrong: part of a body, and worth a look
    Header,
};

LineKind scanHeader(QStringView line, WhatsAppHeader& header);

} // namespace lygte
