#include "core/storage/relevance.h"

#include "core/storage/statement.h"
#include "core/storage/tokenizer.h"

#include <cmath>
#include <sqlcipher/sqlite3.h>

namespace lygte {

namespace {

/// Beyond this many rows a word is a common one; they are not counted further.
constexpr int commonRows = 2000;
/// How fast repetitions stop to count; bm25's usual k1.
constexpr double saturation = 1.2;

/// Of one query; kept by FTS5 from row to row.
struct Weights
{
    std::vector<double> ofPhrase;
    std::vector<int> occurrences;
};

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count)
{
    return ++*static_cast<int*>(count) < commonRows ? SQLITE_OK : SQLITE_DONE;
}

int makeWeights(const Fts5ExtensionApi* api, Fts5Context* context, Weights& weights)
{
    sqlite3_int64 rows = 0;
    if (const int code = api->xRowCount(context, &rows); code != SQLITE_OK) return code;
    const int phrases = api->xPhraseCount(context);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        int count = 0;
        // One phrase alone needs no weight: it is the same in every row.
        const int code = phrases > 1 ? api->xQueryPhrase(context, phrase, &count, countRow) : SQLITE_OK;
        if (code != SQLITE_OK) return code;
        weights.ofPhrase.push_back(std::log(1 + static_cast<double>(rows) / (1 + count)));
    }
    weights.occurrences.resize(weights.ofPhrase.size());
    return SQLITE_OK;
}

int scoreRow(const Fts5ExtensionApi* api, Fts5Context* context, double& score)
{
    auto* weights = static_cast<Weights*>(api->xGetAuxdata(context, 0));
    int code = SQLITE_OK;
    if (!weights) {
        auto made = std::make_unique<Weights>();
        if (code = makeWeights(api, context, *made); code != SQLITE_OK) return code;
        weights = made.release();
        code = api->xSetAuxdata(context, weights, [](void* old) { delete static_cast<Weights*>(old); });
        if (code != SQLITE_OK) return code;
    }
    std::ranges::fill(weights->occurrences, 0);
    int instances = 0;
    code = api->xInstCount(context, &instances);
    for (int i = 0; code == SQLITE_OK && i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        code = api->xInst(context, i, &phrase, &column, &offset);
        if (code == SQLITE_OK) ++weights->occurrences[static_cast<size_t>(phrase)];
    }
    score = 0;
    for (size_t i = 0; i < weights->occurrences.size(); ++i)
        score -= weights->ofPhrase[i] * weights->occurrences[i] / (weights->occurrences[i] + saturation);
    return code;
}

void relevance(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int, sqlite3_value**)
{
    double score = 0;
    if (const int code = scoreRow(api, context, score); code != SQLITE_OK) return sqlite3_result_error_code(result, code);
    sqlite3_result_double(result, score);
}

} // namespace

Result<void> registerRelevance(sqlite3* handle)
{
    LYGTE_TRY_VALUE(api, fts5Api(handle));
    const int code = api->xCreateFunction(api, "relevance", nullptr, relevance, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqliteError(handle, code, QStringLiteral("FTS5")));
    return {};
}

} // namespace lygte
