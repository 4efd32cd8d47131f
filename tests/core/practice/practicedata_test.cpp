#include "core/practice/practicedata.h"
#include "core/storage/tokenizer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>

using namespace lygte;

namespace {

/// All messages of a request, one batch in memory at a time.
template <typename Visit> void each(const PracticeRequest& request, Visit visit, qsizetype batch = 5000)
{
    PracticeData data = *PracticeData::open(request);
    BulkLoad load;
    for (data.next(load, batch); !load.messages.isEmpty(); data.next(load, batch)) {
        REQUIRE(load.messages.size() <= batch);
        for (const BulkMessage& bulk : std::as_const(load.messages)) visit(load.conversations[bulk.conversation], bulk.message);
    }
}

QByteArray fingerprint(const PracticeRequest& request, qsizetype batch)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    each(
        request,
        [&](const BulkConversation& conversation, const ImportedMessage& message) {
            const ImportedConversation& from = conversation.from;
            for (const QString& part :
                 {from.threadKey, from.title, from.platform, conversation.account, message.sender, message.text})
                hash.addData(part.toUtf8().append('\0'));
            hash.addData(QByteArray::number(static_cast<qlonglong>(message.sent->micros)));
        },
        batch);
    return hash.result();
}

/// What the bench searches for: fifty of each kind.
QStringList measured(const QString& kind)
{
    QFile file(QStringLiteral(LYGTE_SOURCE_DIR "/tests/bench/queries.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList all;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.section(u'\t', 0, 0) == kind) all += line.section(u'\t', 1).remove(u'"');
    }
    REQUIRE(all.size() == 50);
    REQUIRE(QSet<QString>(all.begin(), all.end()).size() == 50);
    return all;
}

} // namespace

TEST_CASE("the same request gives the same data, however it is fetched, and another seed other data", "[practice]")
{
    const PracticeRequest request{.conversations = 120, .messages = 6000, .seed = 7};
    const QByteArray first = fingerprint(request, 5000);
    CHECK(fingerprint(request, 5000) == first);
    CHECK(fingerprint(request, 37) == first);
    PracticeRequest other = request;
    other.seed = 8;
    CHECK(fingerprint(other, 5000) != first);
}

TEST_CASE("what a seed gives stays what it is from version to version of the code", "[practice]")
{
    // Built from the words under resources/practice: when those are changed on purpose, this changes with them.
    CHECK(fingerprint({.conversations = 40, .messages = 800, .seed = 1}, 100).toHex().left(16) == "967644df5d2e2a37");
}

TEST_CASE("the numbers are met exactly, and impossible ones are refused", "[practice]")
{
    const auto counts =
        GENERATE(PracticeRequest{.conversations = 1, .messages = 1}, PracticeRequest{.conversations = 1, .messages = 3000},
                 PracticeRequest{.conversations = 500, .messages = 500},
                 PracticeRequest{.conversations = 333, .messages = 7001, .seed = 5});
    QSet<QString> threads;
    qint64 messages = 0;
    each(counts, [&](const BulkConversation& conversation, const ImportedMessage&) {
        threads += conversation.from.threadKey;
        ++messages;
    });
    CHECK(threads.size() == counts.conversations);
    CHECK(messages == counts.messages);
    CHECK_FALSE(PracticeData::open({.conversations = 0, .messages = 10}));
    CHECK_FALSE(PracticeData::open({.conversations = 10, .messages = 9}));
    CHECK_FALSE(PracticeData::open({.conversations = 100'001, .messages = 200'000}));
    CHECK_FALSE(PracticeData::open({.conversations = 100, .messages = 5'000'001}));
}

TEST_CASE("time runs forwards through all conversations, over two years, most of it in the evening", "[practice]")
{
    const PracticeRequest request{.conversations = 800, .messages = 40'000, .seed = 3};
    qint64 last = 0;
    qint64 first = 0;
    std::map<QString, std::pair<qint64, qint64>> ofThread; // next index, last time
    std::map<int, int> hours;
    bool ordered = true;
    each(request, [&](const BulkConversation& conversation, const ImportedMessage& message) {
        const qint64 at = message.sent->micros;
        if (first == 0) first = at;
        auto& [index, before] = ofThread[conversation.from.threadKey];
        ordered = ordered && at > last && at > before && message.index == index;
        ++index;
        before = last = at;
        ++hours[message.sent->toUtc().time().hour()];
    });
    CHECK(ordered);
    CHECK(last < request.end.micros);
    CHECK(last - first > 700LL * 86'400 * 1'000'000);
    CHECK(hours[18] > 3 * hours[9]);
    CHECK(hours[3] < hours[9]);
}

TEST_CASE("everyday words stand in over a tenth of the messages, and most words hardly ever", "[practice]")
{
    Tokenizer tokenizer;
    QHash<QByteArray, int> messagesWith;
    int messages = 0;
    int emoji = 0;
    std::map<QString, int> texts;
    QSet<QString> platforms;
    each({.conversations = 1000, .messages = 50'000},
         [&](const BulkConversation& conversation, const ImportedMessage& message) {
             ++messages;
             platforms += conversation.from.platform;
             QSet<QByteArray> words;
             tokenizer.words(message.text.toUtf8(), [&](QByteArrayView word, qsizetype, qsizetype) {
                 words += word.toByteArray();
                 words += tokenizer.stem(word).toByteArray(); // a search for a word is a search for its stem
                 return true;
             });
             for (const QByteArray& word : std::as_const(words)) ++messagesWith[word];
             emoji += message.text.contains(QStringLiteral("😭")) || message.text.contains(QStringLiteral("😂"));
             if (message.text.size() < 30) ++texts[message.text];
         });
    const auto share = [&](const QString& word) {
        return messagesWith.value(tokenizer.stem(word.toUtf8()).toByteArray()) * 100.0 / messages;
    };
    for (const QString& word : measured(QStringLiteral("word"))) {
        INFO(word.toStdString());
        CHECK(share(word) > 10);
    }
    for (const QString& word : measured(QStringLiteral("rare"))) {
        INFO(word.toStdString());
        CHECK(share(word) < 0.1);
    }
    CHECK(std::ranges::count_if(messagesWith, [&](int count) { return count * 10 > messages; }) >= 45);
    const auto rare = std::ranges::count_if(messagesWith, [&](int count) { return count * 1000 < messages; });
    CHECK(rare > messagesWith.size() * 7 / 10);
    CHECK(rare > 1000);
    CHECK(emoji > messages / 100);
    CHECK(texts[QStringLiteral("ok")] > 20); // phrases come again
    CHECK(platforms.size() >= 10);
}

TEST_CASE("the phrases and beginnings that searching is measured with stand in the data", "[practice]")
{
    QStringList phrases = measured(QStringLiteral("phrase"));
    each({.conversations = 400, .messages = 20'000}, [&](const BulkConversation&, const ImportedMessage& message) {
        phrases.removeIf([&](const QString& phrase) { return message.text.contains(phrase, Qt::CaseInsensitive); });
    });
    CHECK(phrases.isEmpty());
    for (const QString& beginning : measured(QStringLiteral("prefix"))) CHECK((beginning.size() >= 1 && beginning.size() <= 3));
}

TEST_CASE("nobody in practice data can be real", "[practice]")
{
    static const QRegularExpression digits(QStringLiteral("\\d[\\d -]{6,}\\d"));
    static const QRegularExpression domain(QStringLiteral("[a-z0-9-]+\\.(?:dk|com|net|org)\\b"));
    each({.conversations = 600, .messages = 20'000, .seed = 11},
         [&](const BulkConversation& conversation, const ImportedMessage& message) {
             const QString all = message.text + u' ' + message.sender + u' ' + conversation.from.title;
             INFO(all.toStdString());
             REQUIRE_FALSE(digits.match(all).hasMatch()); // neither telephone nor CPR numbers
             REQUIRE_FALSE(all.contains(u'{'));
             auto match = domain.globalMatch(message.text);
             while (match.hasNext()) {
                 const QString host = match.next().captured();
                 REQUIRE((host == u"example.com" || host == u"example.dk" || host == u"politi.dk"));
             }
         });
}

TEST_CASE("a pass keeps only what goes on at the moment", "[practice]")
{
#ifdef LYGTE_SANITIZED
    SKIP("AddressSanitizer keeps freed memory for a while; resident memory says nothing");
#endif
    // 200,000 messages pass through one batch; keeping what has ended would need well over 20 MB.
    const auto resident = [] {
        QFile status(QStringLiteral("/proc/self/statm"));
        return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
    };
    const PracticeRequest request{.conversations = 50'000, .messages = 200'000};
    qint64 seen = 0;
    qint64 before = 0;
    qint64 most = 0;
    each(request, [&](const BulkConversation&, const ImportedMessage&) {
        if (++seen == 10'000) before = resident();
        if (seen % 10'000 == 0) most = std::max(most, resident());
    });
    CHECK(seen == request.messages);
    CHECK(before > 0);
    CHECK(most - before < 12'000'000);
}
