// What a stranger's text may become: shown, a name of a file, a cell of a table, a link. What each of them promises is held.

#include "core/base/text.h"
#include "ui/conversations/links.h"

#include <cstdlib>

using namespace lygte;

static void demand(bool holds)
{
    if (!holds) std::abort();
}

/// Turns the text around it, or is not to be seen (UAX #9).
static bool isTurning(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200e) ||
           c == QChar(0x200f) || c == QChar(0x061c);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const bool halves = !bytes.isEmpty() && bytes.front() == '\0';
    // UTF-8, or any units at all: half a pair comes from a file, too.
    const QString text = halves
                             ? QString(reinterpret_cast<const QChar*>(bytes.sliced(bytes.size() % 2).toByteArray().constData()),
                                       bytes.size() / 2)
                             : QString::fromUtf8(bytes);

    const QString shown = visible(text);
    for (const QChar c : shown)
        demand(!isTurning(c) && (c.category() != QChar::Other_Control || c == u'\n' || c == u'\t' || c == u'\r'));
    const QString kept = storable(text);
    demand(kept == storable(kept));
    demand(!kept.contains(QChar(0)) && QString::fromUtf8(kept.toUtf8()) == kept);
    const QString name = safeFileName(text);
    demand(name.size() <= 120 && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.') &&
           !name.contains(QChar(0)));
    for (const QChar c : name) demand(!isTurning(c));
    demand(snippet(text, 160).size() <= 161);
    const QString cell = csvCell(text);
    demand(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()));

    const QString broken = defanged(text);
    demand(!broken.contains(u"http://", Qt::CaseInsensitive) || !openable(broken));
    if (const auto link = openable(text)) {
        demand(link->url.scheme() == u"http" || link->url.scheme() == u"https");
        demand(!link->host.isEmpty() && link->url.userInfo().isEmpty());
        for (const QChar c : link->host) demand(c.unicode() < 128); // as the network sees it
        demand(!openable(broken));
    }
    return 0;
}
