#pragma once
// A WhatsApp export does not say whether 03/04 is March or April, and the answer may change inside one file (an updated phone).
// The first pass hands every header to this class, which cuts the file into segments of one style and one date order; the
// second pass asks it line by line. Order of proof (formats.md § 6): a field over 12, else the order in which time never runs
// back, else a segment of the same style that is decided, else an assumption (month first only for `3/12/26, 2:05 PM`), which
// is marked on every message.
//
// A short run in a foreign style in the midst of another, whose times do not fit there, is a chat that somebody pasted into a
// message. It stays part of that message: reading it as messages would invent them (formats.md § 6, "pasted chat").

#include "core/importers/whatsappheader.h"

#include <vector>

namespace lygte {

struct WhatsAppSegment
{
    qint64 fromLine = 0;
    HeaderStyle style;
    DateOrder order = DateOrder::DayFirst;
    bool assumed = false; ///< the order was not proven
    bool pasted = false;  ///< its headers are text of the message before
};

class WhatsAppSegments
{
public:
    /// First pass, in the order of the file.
    void add(qint64 line, const WhatsAppHeader& header);
    /// Ends the first pass.
    void decide();
    /// The segment of a line; lines must be asked for in ascending order. Only after decide() and at least one add().
    const WhatsAppSegment& at(qint64 line);

private:
    struct Run
    {
        WhatsAppSegment segment;
        WhatsAppHeader first, last;
        qint64 count = 0;
        bool proven = false;
        bool american = false;
        qint64 backDayFirst = 0, backMonthFirst = 0; ///< how often time ran back in either order
        qint64 suspectLine = -1;                     ///< where the proven order first ran back since its last proof
        WhatsAppHeader suspect;
    };
    void start(qint64 line, const WhatsAppHeader& header);
    void prove(qint64 line, const WhatsAppHeader& header, DateOrder order);
    void inherit();
    void findPasted();

    std::vector<Run> runs_;
    size_t current_ = 0;
};

} // namespace lygte
