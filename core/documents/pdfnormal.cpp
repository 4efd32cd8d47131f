#include "core/documents/pdfnormal.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace lygte {

using namespace Qt::StringLiterals;

namespace {

/// One numbered object: what can hold references, and the stream after it, which cannot.
struct PdfObject
{
    QByteArray head;
    QByteArray stream;
};

struct PdfFile
{
    QByteArray prologue;
    std::vector<PdfObject> objects; ///< by number; unused ones are empty
    int root = 0;
    int info = 0;
};

} // namespace

static int trailerNumber(const QByteArray& trailer, QByteArrayView key)
{
    const qsizetype at = trailer.indexOf(key);
    return at < 0 ? 0 : trailer.mid(at + key.size(), 12).trimmed().split(' ').first().toInt();
}

/// The offsets of the objects, by number, from the cross-reference table; empty when it is not of the known form.
static std::vector<qsizetype> offsets(const QByteArray& raw, qsizetype table)
{
    const qsizetype sizeEnd = raw.indexOf('\n', table + 5);
    if (raw.mid(table, 7) != "xref\n0 " || sizeEnd < 0) return {};
    const qsizetype count = raw.mid(table + 7, sizeEnd - table - 7).trimmed().toLongLong();
    if (count < 1 || sizeEnd + 1 + count * 20 > raw.size()) return {};
    std::vector<qsizetype> result(size_t(count), 0);
    for (qsizetype i = 1; i < count; ++i) {
        const QByteArray entry = raw.mid(sizeEnd + 1 + i * 20, 20);
        if (entry.at(17) == 'n') result[size_t(i)] = entry.left(10).toLongLong();
        if (result[size_t(i)] >= table) return {};
    }
    return result;
}

static Result<PdfFile> parse(const QByteArray& raw)
{
    const auto refuse = [](const char* what) { return fail(ErrorCode::Io, u"PDF"_s, QString::fromLatin1(what)); };
    const qsizetype pointer = raw.lastIndexOf("startxref\n");
    if (pointer < 0) return refuse("no cross-reference table");
    const qsizetype table = raw.mid(pointer + 10, 20).split('\n').first().trimmed().toLongLong();
    const auto places = offsets(raw, table);
    if (places.empty()) return refuse("the cross-reference table is not of the known form");

    std::vector<qsizetype> ends = places;
    ends.push_back(table);
    std::ranges::sort(ends);
    PdfFile file;
    file.objects.resize(places.size());
    for (size_t number = 1; number < places.size(); ++number) {
        if (places[number] == 0) continue;
        const qsizetype end = *std::ranges::upper_bound(ends, places[number]);
        QByteArray body = raw.mid(places[number], end - places[number]);
        const QByteArray opening = QByteArray::number(qulonglong(number)) + " 0 obj\n";
        const qsizetype closing = body.lastIndexOf("endobj\n");
        if (!body.startsWith(opening) || closing < 0) return refuse("an object is not where the table says");
        body = body.mid(opening.size(), closing - opening.size());
        const qsizetype stream = body.indexOf("\nstream\n");
        file.objects[number] = stream < 0 ? PdfObject{body, {}} : PdfObject{body.left(stream), body.mid(stream)};
    }
    file.prologue = raw.left(*std::ranges::upper_bound(ends, 0));
    const QByteArray trailer = raw.mid(table, pointer - table);
    file.root = trailerNumber(trailer, "/Root ");
    file.info = trailerNumber(trailer, "/Info ");
    if (file.root <= 0 || file.info <= 0 || size_t(std::max(file.root, file.info)) >= file.objects.size())
        return refuse("the trailer is not of the known form");
    return file;
}

/// Replaces what the pattern's first group matches. Object heads are bytes; Latin-1 keeps them apart from any text encoding.
static QByteArray replaced(const QByteArray& bytes, const QRegularExpression& pattern,
                           const std::function<QString(const QString&)>& by)
{
    const QString text = QString::fromLatin1(bytes);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text)) {
        result += text.mid(done, match.capturedStart(1) - done) + by(match.captured(1));
        done = match.capturedEnd(1);
    }
    result += text.mid(done);
    return result.toLatin1();
}

static const QRegularExpression& referencePattern()
{
    static const QRegularExpression pattern(u"(?<![\\d.])(\\d+)(?= 0 R\\b)"_s);
    return pattern;
}

/// Object numbers in the order in which the document refers to them, depth first from the catalogue, then the information
/// dictionary.
static QList<int> readingOrder(const PdfFile& file)
{
    QList<int> order;
    QSet<int> seen;
    QList<int> waiting{file.info, file.root}; // the last is the next
    while (!waiting.isEmpty()) {
        const int number = waiting.takeLast();
        if (number <= 0 || size_t(number) >= file.objects.size() || seen.contains(number)) continue;
        seen.insert(number);
        order += number;
        QList<int> inner;
        for (const QRegularExpressionMatch& match :
             referencePattern().globalMatch(QString::fromLatin1(file.objects[size_t(number)].head)))
            inner.prepend(match.captured(1).toInt());
        waiting += inner;
    }
    return order;
}

static QString fontTag(qsizetype index)
{
    QString tag = u"LYGTAA"_s;
    tag[5] = QChar(u'A' + char16_t(index % 26));
    tag[4] = QChar(u'A' + char16_t(index / 26 % 26));
    return tag;
}

/// Renumbers references and font tags, and sets dates and language.
static void rewriteHeads(PdfFile& file, const QList<int>& order, const PdfFacts& facts)
{
    static const QRegularExpression tagPattern(u"/(?:FontName|BaseFont) /([A-Z]{6})\\+"_s);
    static const QRegularExpression datePattern(u"/(?:CreationDate|ModDate) \\(D:([^)]*)\\)"_s);
    QHash<int, int> numbers;
    for (const int number : order) numbers.insert(number, int(numbers.size()) + 1);
    QHash<QString, QString> tags;
    for (const int number : order) {
        QByteArray& head = file.objects[size_t(number)].head;
        head =
            replaced(head, referencePattern(), [&](const QString& old) { return QString::number(numbers.value(old.toInt())); });
        head = replaced(head, tagPattern, [&](const QString& old) {
            if (!tags.contains(old)) tags.insert(old, fontTag(tags.size()));
            return tags.value(old);
        });
        if (number == file.info)
            head = replaced(head, datePattern, [&](const QString&) { return QString::fromLatin1(facts.date); });
        if (number == file.root)
            head.replace("/Type /Catalog\n", QByteArray("/Type /Catalog\n/Lang (" + facts.language +
                                                        ")\n/ViewerPreferences << /DisplayDocTitle true >>\n"));
    }
}

static QByteArray assemble(const PdfFile& file, const QList<int>& order)
{
    QByteArray out = file.prologue;
    QByteArray table = "xref\n0 " + QByteArray::number(order.size() + 1) + "\n0000000000 65535 f \n";
    int root = 0, info = 0;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const int number = order.at(i);
        const QByteArray name = QByteArray::number(i + 1);
        if (number == file.root) root = int(i + 1);
        if (number == file.info) info = int(i + 1);
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += name + " 0 obj\n" + file.objects[size_t(number)].head + file.objects[size_t(number)].stream + "endobj\n";
    }
    const QByteArray id = '<' + QCryptographicHash::hash(out, QCryptographicHash::Sha256).left(16).toHex() + '>';
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<<\n/Size " + QByteArray::number(order.size() + 1) + "\n/Info " + QByteArray::number(info) +
           " 0 R\n/Root " + QByteArray::number(root) + " 0 R\n/ID [ " + id + ' ' + id + " ]\n>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

Result<QByteArray> normalisedPdf(const QByteArray& raw, const PdfFacts& facts)
{
    LYGTE_TRY_VALUE(file, parse(raw));
    const QList<int> order = readingOrder(file);
    rewriteHeads(file, order, facts);
    if (!file.objects[size_t(file.root)].head.contains("/Lang ("))
        return fail(ErrorCode::Io, u"PDF"_s, u"the catalogue is not of the known form"_s);
    return assemble(file, order);
}

} // namespace lygte
