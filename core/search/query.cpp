#include "core/search/query.h"

#include "core/people/referencedata.h"
#include "core/storage/ftsquery.h"
#include "core/storage/tokenizer.h"

#include <QTimeZone>

namespace lygte {

namespace {

struct Piece
{
    QString text;
    bool quoted = false;
    bool minus = false;
    bool star = false;
    bool last = false;
};

/// From `at` to the next blank; a value in quotes behind a colon may hold blanks (from:"Anna B").
QString unquoted(const QString& typed, qsizetype& at)
{
    QString text;
    while (at < typed.size() && !typed[at].isSpace()) {
        if (typed[at] != u'"' || !text.endsWith(u':')) {
            text += typed[at++];
            continue;
        }
        const qsizetype end = typed.indexOf(u'"', at + 1);
        text += QStringView(typed).sliced(at + 1, (end < 0 ? typed.size() : end) - at - 1);
        at = end < 0 ? typed.size() : end + 1;
    }
    return text;
}

QList<Piece> pieces(const QString& typed)
{
    QList<Piece> found;
    qsizetype at = 0;
    while (at < typed.size()) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        if (typed[at] == u'-' && at + 1 < typed.size() && !typed[at + 1].isSpace()) {
            piece.minus = true;
            ++at;
        }
        if (typed[at] == u'"') {
            const qsizetype end = typed.indexOf(u'"', at + 1);
            piece.quoted = true;
            piece.text = typed.mid(at + 1, (end < 0 ? typed.size() : end) - at - 1);
            at = end < 0 ? typed.size() : end + 1;
        } else {
            piece.text = unquoted(typed, at);
            if (piece.text.endsWith(u'*')) {
                piece.star = true;
                piece.text.chop(1);
            }
        }
        piece.last = at >= typed.size();
        found += piece;
    }
    return found;
}

std::optional<Instant> dateOf(const QString& text)
{
    static const QStringList formats{QStringLiteral("yyyy-MM-dd"), QStringLiteral("d.M.yyyy"), QStringLiteral("d/M/yyyy"),
                                     QStringLiteral("d-M-yyyy")};
    for (const QString& format : formats)
        if (const QDate date = QDate::fromString(text, format); date.isValid()) return Instant::fromDateTime(date.startOfDay());
    return std::nullopt;
}

QString entityOf(const QString& text)
{
    const auto kinds = referenceList(QStringLiteral("search_kinds"));
    const ReferenceEntry* kind = kinds ? (*kinds)->match(text) : nullptr;
    return kind ? kind->key : QString();
}

/// True when the piece was a filter.
bool takeFilter(const Piece& piece, SearchQuery& query)
{
    const qsizetype colon = piece.text.indexOf(u':');
    if (piece.quoted || piece.minus || colon <= 0 || colon + 1 >= piece.text.size()) return false;
    const QString name = piece.text.left(colon).toLower();
    const QString value = piece.text.mid(colon + 1);
    if (name == u"from" || name == u"fra") return query.sender = value, true;
    if (name == u"platform") return query.platform = value, true;
    if (name == u"in" || name == u"i") {
        const QString entity = entityOf(value);
        if (!entity.isEmpty()) query.entity = entity;
        return !entity.isEmpty();
    }
    const bool after = name == u"after" || name == u"efter";
    if (!after && name != u"before" && name != u"før") return false;
    const auto date = dateOf(value);
    if (date) (after ? query.after : query.before) = date;
    return date.has_value();
}

} // namespace

SearchQuery parseQuery(const QString& typed, bool lastIsPrefix)
{
    SearchQuery query;
    QStringList wanted;
    QStringList unwanted;
    Tokenizer tokenizer;
    const bool endsInSpace = !typed.isEmpty() && typed.back().isSpace();
    for (const Piece& piece : pieces(typed)) {
        if (takeFilter(piece, query)) continue;
        // What holds no letter or digit is nothing to search for; what the tokenizer cuts into several words is a phrase.
        int words = 0;
        tokenizer.words(piece.text.toUtf8(), [&](QByteArrayView, qsizetype, qsizetype) { return ++words < 2; });
        if (words == 0) continue;
        QString term = ftsQuoted(piece.text);
        if (piece.star || (lastIsPrefix && piece.last && !piece.quoted && !endsInSpace)) term += u'*';
        (piece.minus ? unwanted : wanted) += term;
        if (!piece.minus) query.words += piece.text;
    }
    query.match = wanted.join(u' ');
    if (!wanted.isEmpty() && !unwanted.isEmpty())
        query.match = u'(' + query.match + QStringLiteral(") NOT (") + unwanted.join(QStringLiteral(" OR ")) + u')';
    return query;
}

} // namespace lygte
