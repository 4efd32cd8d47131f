#include "core/importers/linesplitter.h"

namespace lygte {

static constexpr qsizetype longestLine = 1 << 20;

void LineSplitter::append(QByteArrayView part)
{
    const qsizetype room = longestLine - line_.size();
    if (part.size() > room) cut_ = true;
    line_.append(part.first(qMin(room, part.size())));
}

void LineSplitter::deliver(const OnLine& onLine)
{
    if (number_ == 0 && line_.startsWith("\xEF\xBB\xBF")) line_.remove(0, 3);
    if (line_.endsWith('\r')) line_.chop(1);
    onLine(number_++, line_, cut_);
    line_.resize(0);
    cut_ = false;
}

void LineSplitter::feed(QByteArrayView bytes, const OnLine& onLine)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        append(end < 0 ? bytes : bytes.first(end));
        if (end < 0) return;
        deliver(onLine);
        bytes = bytes.sliced(end + 1);
    }
}

void LineSplitter::finish(const OnLine& onLine)
{
    if (!line_.isEmpty() || cut_) deliver(onLine);
}

} // namespace lygte
