#include "core/importers/whatsappsegments.h"

namespace lygte {

static constexpr size_t maxRuns = 4'096;    // a file that changes more often keeps its last style
static constexpr qint64 longestPaste = 50;  // headers
static constexpr qint64 dayMinutes = 1'440; // clocks are set and zones are crossed; less than this is not "back"

static bool ranBack(const WhatsAppHeader& from, const WhatsAppHeader& to, DateOrder order)
{
    const auto before = from.minutesIn(order);
    const auto after = to.minutesIn(order);
    return before && after && *after < *before - dayMinutes;
}

void WhatsAppSegments::start(qint64 line, const WhatsAppHeader& header)
{
    Run run;
    run.segment = {.fromLine = line, .style = header.style};
    run.first = run.last = header;
    run.count = 1;
    run.american = header.lookedAmerican;
    if (!header.isOrderOpen()) {
        run.segment.order = header.onlyOrder();
        run.proven = true;
    }
    runs_.push_back(run);
}

void WhatsAppSegments::add(qint64 line, const WhatsAppHeader& header)
{
    if (runs_.empty() || header.style != runs_.back().segment.style) {
        if (runs_.size() >= maxRuns) return;
        start(line, header);
    } else {
        ++runs_.back().count;
    }
    if (header.isOrderOpen()) {
        Run& run = runs_.back();
        if (ranBack(run.last, header, DateOrder::DayFirst)) ++run.backDayFirst;
        if (ranBack(run.last, header, DateOrder::MonthFirst)) ++run.backMonthFirst;
        if (header.date[0] > 12)
            prove(line, header, DateOrder::DayFirst);
        else if (header.date[1] > 12)
            prove(line, header, DateOrder::MonthFirst);
        else if (run.proven && run.suspectLine < 0 && ranBack(run.last, header, run.segment.order)) {
            run.suspectLine = line;
            run.suspect = header;
        }
    }
    runs_.back().last = header;
}

void WhatsAppSegments::prove(qint64 line, const WhatsAppHeader& header, DateOrder order)
{
    Run& run = runs_.back();
    if (run.proven && run.segment.order != order && runs_.size() < maxRuns) {
        // The phone changed its region. The change lies between the last proof of the old order and here.
        const bool earlier = run.suspectLine >= 0;
        const WhatsAppHeader from = earlier ? run.suspect : header;
        start(earlier ? run.suspectLine : line, from);
    }
    Run& now = runs_.back();
    if (!now.proven) now.segment.order = order;
    now.proven = true;
    now.suspectLine = -1;
}

void WhatsAppSegments::decide()
{
    for (Run& run : runs_) {
        if (run.proven || (run.backDayFirst > 0) == (run.backMonthFirst > 0)) continue;
        run.segment.order = run.backDayFirst > 0 ? DateOrder::MonthFirst : DateOrder::DayFirst;
        run.proven = true;
    }
    inherit();
    findPasted();
}

void WhatsAppSegments::inherit()
{
    for (size_t i = 0; i < runs_.size(); ++i) {
        Run& run = runs_[i];
        if (run.proven) continue;
        run.segment.order = run.american ? DateOrder::MonthFirst : DateOrder::DayFirst;
        run.segment.assumed = true;
        for (size_t distance = 1; run.segment.assumed && distance < 8; ++distance)
            for (const size_t other : {i - distance, i + distance}) // i - distance wraps to a huge number and fails the test
                if (run.segment.assumed && other < runs_.size() && runs_[other].proven &&
                    runs_[other].segment.style == run.segment.style) {
                    run.segment.order = runs_[other].segment.order;
                    run.segment.assumed = false;
                }
    }
}

void WhatsAppSegments::findPasted()
{
    for (size_t i = 1; i + 1 < runs_.size(); ++i) {
        Run& run = runs_[i];
        const Run& before = runs_[i - 1];
        const Run& after = runs_[i + 1];
        if (run.count > longestPaste || before.segment.pasted) continue;
        if (before.segment.style != after.segment.style || run.segment.style == before.segment.style) continue;
        const auto start = run.first.minutesIn(run.segment.order), end = run.last.minutesIn(run.segment.order);
        const auto from = before.last.minutesIn(before.segment.order), to = after.first.minutesIn(after.segment.order);
        run.segment.pasted = !(start && end && from && to && *from <= *start && *end <= *to);
    }
}

const WhatsAppSegment& WhatsAppSegments::at(qint64 line)
{
    while (current_ + 1 < runs_.size() && runs_[current_ + 1].segment.fromLine <= line) ++current_;
    return runs_[current_].segment;
}

} // namespace lygte
