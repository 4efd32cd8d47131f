#include "core/patrol/quickentry.h"

#include "core/people/referencedata.h"

#include <QRegularExpression>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReached = 1'000'000;
constexpr int mostMinutes = 24 * 60;
constexpr qsizetype longestLine = 4000; // what is longer was pasted, not typed: it is text

/// A run of characters without white space, or a quotation with whatever stands in it.
struct Word
{
    qsizetype start;
    qsizetype length;
    QString text;
    bool quoted = false;
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201D' || c == u'\u00BB' || c == u'\u00AB';
}

/// Where a word or quotation that begins at `at` ends.
qsizetype endOfWord(const QString& line, qsizetype at)
{
    bool quoted = false;
    for (; at < line.size(); ++at) {
        if (isQuote(line[at])) {
            // A quotation that is never closed is an ordinary word.
            if (!quoted && std::none_of(line.begin() + at + 1, line.end(), isQuote)) continue;
            quoted = !quoted;
        } else if (!quoted && line[at].isSpace())
            break;
    }
    return at;
}

QList<Word> wordsOf(const QString& line)
{
    QList<Word> words;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfWord(line, at);
        words.append({at, end - at, line.sliced(at, end - at), isQuote(line[at])});
        at = end;
    }
    return words;
}

/// #word or @place without sign, quotes and the punctuation after it; empty when nothing is left.
QString marked(const Word& word)
{
    QString text = word.text.sliced(1);
    if (!text.isEmpty() && isQuote(text.front())) {
        const qsizetype close = std::ranges::find_if(text.begin() + 1, text.end(), isQuote) - text.begin();
        return text.sliced(1, close - 1).simplified();
    }
    while (!text.isEmpty() && u".,;:!?)"_s.contains(text.back())) text.chop(1);
    return text;
}

std::optional<int> figure(const QString& text, int most)
{
    static const QRegularExpression pattern(u"^(?:[0-9]{1,7}|[0-9]{1,3}(?:[.,][0-9]{3})+)$"_s);
    if (text.size() > 12 || !pattern.match(text).hasMatch()) return std::nullopt;
    bool ok = false;
    const int value = QString(text).remove(u'.').remove(u',').toInt(&ok);
    if (!ok || value < 1 || value > most) return std::nullopt;
    return value;
}

std::optional<QTime> clockTime(const QString& text)
{
    static const QRegularExpression pattern(u"^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$"_s);
    const auto match = pattern.match(text);
    if (text.size() > 5 || !match.hasMatch()) return std::nullopt;
    return QTime(match.captured(1).toInt(), match.captured(2).toInt());
}

/// 15m, 90min, 1t, 1h30, 1t30m, 1,5t. Danish and English units.
std::optional<int> lengthInMinutes(const QString& text)
{
    static const QRegularExpression minutes(u"^([0-9]{1,4})(?:m|min|mins|minutter|minutes)\\.?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hours(
        u"^([0-9]{1,2})(?:[.,]([0-9]))?(?:t|h|time|timer|hour|hours)(?:([0-5]?[0-9])(?:m|min)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 16) return std::nullopt;
    int value = 0;
    if (const auto match = minutes.match(text); match.hasMatch())
        value = match.captured(1).toInt();
    else if (const auto found = hours.match(text); found.hasMatch())
        value = found.captured(1).toInt() * 60 + found.captured(2).toInt() * 6 + found.captured(3).toInt();
    if (value < 1 || value > mostMinutes) return std::nullopt;
    return value;
}

class Reader
{
public:
    Reader(const QString& line, const ReferenceList& platforms, const ReferenceList& words)
        : platforms_(platforms), vocabulary_(words), words_(wordsOf(line)), taken_(words_.size(), false)
    {}

    QuickEntry read()
    {
        readMarked();
        const qsizetype tail = readHead();
        readTail(tail);
        std::ranges::stable_sort(entry_.tokens, {}, &QuickToken::start);
        collectFact();
        if (entry_.kindGuessed) guessKind();
        return std::move(entry_);
    }

private:
    void take(qsizetype first, qsizetype count, QuickPart part, QString value, bool doubtful = false)
    {
        const Word& last = words_[first + count - 1];
        const qsizetype start = words_[first].start;
        entry_.tokens.append({part, start, last.start + last.length - start, std::move(value), doubtful, false});
        for (qsizetype i = first; i < first + count; ++i) taken_[i] = true;
    }

    void readMarked()
    {
        for (qsizetype i = 0; i < words_.size(); ++i) {
            const Word& word = words_[i];
            if (word.text.front() != u'#') continue;
            if (const QString text = marked(word).replace(u' ', u'-'); !text.isEmpty()) readHash(i, text);
        }
    }

    void readHash(qsizetype at, const QString& text)
    {
        const ReferenceEntry* word = vocabulary_.match(text.normalized(QString::NormalizationForm_C));
        if (!word) {
            if (std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); })) return;
            if (!entry_.draft.topics.contains(text, Qt::CaseInsensitive)) entry_.draft.topics.append(text);
            take(at, 1, QuickPart::Topic, text);
            return;
        }
        // The later word wins, as a correction does.
        if (const auto kind = entryKindFromKey(word->more.value("kind"_L1).toString())) {
            entry_.draft.kind = *kind;
            entry_.kindGuessed = false;
        }
        if (const auto counted = countedFromKey(word->more.value("counted"_L1).toString());
            counted && (*counted != CountedAs::Nothing))
            entry_.draft.counted = *counted;
        take(at, 1, QuickPart::Word, word->key);
    }

    /// Everything before the first free word. Returns its place.
    qsizetype readHead()
    {
        qsizetype i = 0;
        while (i < words_.size()) {
            if (taken_[i])
                ++i;
            else if (const qsizetype used = readHeadWord(i))
                i += used;
            else
                break;
        }
        return i;
    }

    qsizetype readHeadWord(qsizetype at)
    {
        if (words_[at].quoted) return 0;
        if (readPlace(at, false)) return 1;
        if (const qsizetype used = readPlatform(at)) return used;
        const QString& text = words_[at].text;
        if (const auto minutes = lengthInMinutes(text)) return addMinutes(at, *minutes, false);
        if (const qsizetype used = readTime(at)) return used;
        if (entry_.draft.reached > 0) return 0;
        const auto reached = figure(text, mostReached);
        if (!reached) return 0;
        entry_.draft.reached = *reached;
        take(at, 1, QuickPart::Reached, text);
        return 1;
    }

    bool readPlace(qsizetype at, bool doubtful)
    {
        if (words_[at].text.front() != u'@' || !entry_.draft.place.isEmpty()) return false;
        const QString place = marked(words_[at]);
        if (place.isEmpty()) return false;
        entry_.draft.place = place;
        take(at, 1, QuickPart::Place, place, doubtful);
        return true;
    }

    qsizetype readPlatform(qsizetype at)
    {
        if (!entry_.draft.platform.isEmpty()) return 0;
        for (qsizetype count = std::min<qsizetype>(3, words_.size() - at); count > 0; --count) {
            QStringList name;
            for (qsizetype i = at; i < at + count && !taken_[i]; ++i) name.append(words_[i].text);
            if (name.size() < count) continue;
            const QString typed = name.join(u' ');
            const ReferenceEntry* platform =
                typed.size() <= 40 ? platforms_.match(typed.normalized(QString::NormalizationForm_C)) : nullptr;
            if (!platform) continue;
            entry_.draft.platform = platform->key;
            take(at, count, QuickPart::Platform, platform->key);
            return count;
        }
        return 0;
    }

    /// 14:10, or "kl. 14.10" as two words.
    qsizetype readTime(qsizetype at)
    {
        if (entry_.time) return 0;
        static const QStringList before{u"kl"_s, u"kl."_s, u"at"_s};
        const bool introduced =
            before.contains(words_[at].text, Qt::CaseInsensitive) && at + 1 < words_.size() && !taken_[at + 1];
        const qsizetype figureAt = introduced ? at + 1 : at;
        const auto time = clockTime(words_[figureAt].text);
        if (!time) return 0;
        entry_.time = time;
        take(at, figureAt - at + 1, QuickPart::Time, words_[figureAt].text);
        return figureAt - at + 1;
    }

    qsizetype addMinutes(qsizetype at, int minutes, bool doubtful)
    {
        if (entry_.draft.minutes + minutes > mostMinutes) return 0;
        entry_.draft.minutes += minutes;
        take(at, 1, QuickPart::Duration, words_[at].text, doubtful);
        return 1;
    }

    /// From the end back to the last free word, which stands at or after `from`.
    void readTail(qsizetype from)
    {
        qsizetype first = words_.size();
        while (first > from && isTailWord(first - 1)) --first;
        for (qsizetype i = first; i < words_.size(); ++i) {
            if (taken_[i]) continue;
            const bool afterText = i == first;
            if (const auto minutes = lengthInMinutes(words_[i].text))
                addMinutes(i, *minutes, afterText);
            else if (!readPlace(i, afterText) && !afterText)
                readTime(i);
        }
    }

    bool isTailWord(qsizetype at) const
    {
        if (taken_[at]) return true;
        return !words_[at].quoted &&
               (words_[at].text.front() == u'@' || lengthInMinutes(words_[at].text) || clockTime(words_[at].text));
    }

    /// Free words, and the topics between them, which are part of the sentence.
    void collectFact()
    {
        qsizetype last = -1;
        for (qsizetype i = 0; i < words_.size(); ++i)
            if (!taken_[i]) last = i;
        QStringList fact;
        for (qsizetype i = 0; i <= last; ++i) {
            if (!taken_[i])
                fact.append(words_[i].text);
            else if (!fact.isEmpty() && words_[i].text.front() == u'#')
                fact.append(inSentence(i));
        }
        entry_.draft.fact = fact.join(u' ');
    }

    QString inSentence(qsizetype at)
    {
        const auto token = std::ranges::find(entry_.tokens, words_[at].start, &QuickToken::start);
        if (token != entry_.tokens.end()) token->inText = true;
        return words_[at].text.sliced(1).remove(u'"');
    }

    void guessKind()
    {
        if (entry_.draft.reached > 0 || entry_.draft.counted == CountedAs::Advice)
            entry_.draft.kind = EntryKind::Dialogue;
        else if (!entry_.draft.fact.isEmpty())
            entry_.draft.kind = EntryKind::Observation;
        else
            entry_.draft.kind = EntryKind::Presence;
    }

    const ReferenceList& platforms_;
    const ReferenceList& vocabulary_;
    QList<Word> words_;
    QList<bool> taken_;
    QuickEntry entry_;
};

QString written(QuickPart part, const QString& value)
{
    QString text = value.simplified();
    if (text.isEmpty()) return text;
    if (part == QuickPart::Place) {
        text.removeIf(isQuote);
        return text.contains(u' ') ? QString(u"@\""_s + text + u'"') : QString(u'@' + text);
    }
    while (text.startsWith(u'#')) text.remove(0, 1);
    if (part == QuickPart::Topic || part == QuickPart::Word)
        return text.isEmpty() ? QString() : QString(u'#' + text.replace(u' ', u'-'));
    return text;
}

} // namespace

QuickEntry parseQuickEntry(const QString& line, const ReferenceList& platforms, const ReferenceList& words)
{
    if (line.size() > longestLine) {
        QuickEntry text;
        text.draft.kind = EntryKind::Observation;
        text.draft.fact = line.trimmed();
        return text;
    }
    return Reader(line, platforms, words).read();
}

QString withPart(const QString& line, const QuickToken& token, const QString& value)
{
    QString before = line.first(token.start);
    QString after = line.sliced(token.start + token.length);
    QString text = written(token.part, value);
    // A word of the sentence stays in the sentence when it is no topic any more.
    if (text.isEmpty() && token.inText) text = line.sliced(token.start, token.length).sliced(1).remove(u'"');
    if (text.isEmpty()) {
        while (before.endsWith(u' ')) before.chop(1);
        if (before.isEmpty()) after = after.trimmed();
    }
    return before + text + after;
}

QString withNewPart(const QString& line, QuickPart part, const QString& value)
{
    const QString text = written(part, value);
    if (text.isEmpty()) return line;
    const bool space = !line.isEmpty() && !line.back().isSpace();
    return space ? QString(line + u' ' + text) : QString(line + text);
}

Instant lastTimeOf(QTime time, Instant now, const QTimeZone& zone)
{
    const QDateTime here = now.toUtc().toTimeZone(zone);
    QDate day = here.date();
    if (QDateTime(day, time, zone) > here) day = day.addDays(-1);
    return Instant::fromDateTime(QDateTime(day, time, zone));
}

} // namespace lygte
