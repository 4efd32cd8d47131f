// Where else the identifiers of a conversation stand.

#include "core/conversations/conversationread.h"
#include "core/search/searchstore.h"
#include "core/storage/casefile.h"
#include "core/storage/ftsquery.h"

#include <algorithm>

namespace lygte {

static constexpr int walked = 200; ///< matches of one identifier that are looked at

/// A Danish number is written with blanks and without, with +45 and without.
static QString matchOf(const QString& identifier)
{
    QString digits;
    for (const QChar c : identifier)
        if (c.isDigit()) digits += c;
    const bool isNumber = std::ranges::none_of(identifier, [](QChar c) { return c.isLetter() || c == u'@'; });
    if (isNumber && digits.size() == 10 && digits.startsWith(u"45")) digits.remove(0, 2);
    if (!isNumber || digits.size() != 8) return ftsQuoted(identifier);
    QString parted = digits;
    for (const int at : {6, 4, 2}) parted.insert(at, u' ');
    return ftsQuoted(digits) + QStringLiteral(" OR ") + ftsQuoted(parted);
}

/// Newest first: the conversation and the key to show in it.
static Result<QList<std::pair<Id, std::int64_t>>> matches(Database& database, const QString& match, const Id& conversation)
{
    const auto pair = [](Row row) { return std::pair(row.id(0), row.integer(1)); };
    LYGTE_TRY_VALUE(found, database.list("SELECT m.root_id, s.rowid FROM message_search s JOIN message m ON m.key = s.rowid "
                                         "WHERE message_search MATCH ?1 AND m.root_id <> ?2 ORDER BY s.rowid DESC LIMIT ?3",
                                         pair, match, conversation, walked));
    LYGTE_TRY_VALUE(records,
                    database.list("SELECT r.root_id, CASE r.entity WHEN 'note' THEN r.key ELSE 0 END FROM record_search "
                                  "f JOIN search_record r ON r.key = f.rowid WHERE record_search MATCH ?1 AND "
                                  "r.entity IN ('conversation', 'note') AND r.root_id <> ?2 ORDER BY f.rowid DESC "
                                  "LIMIT ?3",
                                  pair, match, conversation, walked));
    return found + records;
}

static Result<QList<Occurrence>> occurrencesOf(Database& database, const QString& identifier, const Id& conversation, int each)
{
    QList<Occurrence> found;
    LYGTE_TRY_VALUE(places, matches(database, matchOf(identifier), conversation));
    for (const auto& [id, key] : places) {
        if (found.size() == each) break;
        if (std::ranges::contains(found, id, &Occurrence::conversation)) continue;
        LYGTE_TRY_VALUE(in, conversationread::conversation(database, id));
        if (in) found.append({identifier, id, in->title, key, key > 0 ? Instant{key} : in->lastAt});
    }
    return found;
}

QFuture<Result<QList<Occurrence>>> SearchStore::occurrences(const QStringList& identifiers, const Id& conversation, int each)
{
    return desk_.file.read([=](Database& database) -> Result<QList<Occurrence>> {
        QList<Occurrence> all;
        for (const QString& identifier : identifiers) {
            LYGTE_TRY_VALUE(found, occurrencesOf(database, identifier, conversation, each));
            all += found;
        }
        return all;
    });
}

} // namespace lygte
