// What a server that was taken over could answer: cells of any type and length, in results of any shape. Nothing is read
// outside a cell, and what is read can be written into a statement again.

#include "core/postgres/pgresult.h"

#include <cstdlib>
#include <libpq-fe.h>

using namespace lygte;

/// Types that we ask for, and some that we never do.
static constexpr unsigned types[] = {16,   17,   18,   19,   20,   21,   23,   25,   26,   114,  700,  701,
                                     1009, 1016, 1022, 1042, 1043, 1184, 2950, 2951, 3802, 5038, 5069, 0xffffffffU};

template <typename T> static void readOne(unsigned type, QByteArrayView cell)
{
    T value{};
    (void)pgdecode::read(type, cell, value);
    if constexpr (std::is_same_v<T, QString>)
        if (value.toUtf8().size() > 4 * cell.size() + 64) std::abort(); // nothing grows out of nothing
    if constexpr (requires {
                      value.size();
                      value.reserve(1);
                  })
        if (value.size() > cell.size() + 64) std::abort(); // a length or a count was believed
}

static void readEverything(unsigned type, QByteArrayView cell)
{
    readOne<bool>(type, cell);
    readOne<std::int32_t>(type, cell);
    readOne<std::int64_t>(type, cell);
    readOne<double>(type, cell);
    readOne<QString>(type, cell);
    readOne<QByteArray>(type, cell);
    readOne<Id>(type, cell);
    readOne<Instant>(type, cell);
    readOne<PgJson>(type, cell);
    readOne<QStringList>(type, cell);
    readOne<QList<Id>>(type, cell);
    readOne<QList<std::int64_t>>(type, cell);
    readOne<QList<QByteArray>>(type, cell);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    const unsigned type = types[data[0] % std::size(types)];
    const int columns = 1 + data[1] % 4;
    const QByteArrayView cells(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size) - 2);
    readEverything(type, cells);

    std::vector<PGresAttDesc> described(static_cast<size_t>(columns));
    char name[] = "c";
    for (size_t i = 0; i < described.size(); ++i)
        described[i] = {name, 0, 0, 1, types[(data[0] + i * 7) % std::size(types)], -1, -1};
    PGresult* made = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    PQsetResultAttrs(made, columns, described.data());
    qsizetype at = 0;
    for (int row = 0; at < cells.size() && row < 16; ++row)
        for (int column = 0; column < columns && at < cells.size(); ++column) {
            const auto length = std::min<qsizetype>(static_cast<unsigned char>(cells[at]) % 40, cells.size() - at - 1);
            QByteArray cell = cells.sliced(at + 1, length).toByteArray();
            PQsetvalue(made, row, column, cell.data(), cells[at] == '\xff' ? -1 : static_cast<int>(length));
            at += 1 + length;
        }
    const PgResult result(made);
    for (int row = -1; row <= result.rows(); ++row)
        for (int column = -1; column <= result.columns(); ++column) {
            (void)result.get<std::int64_t>(row, column);
            (void)result.get<std::optional<QString>>(row, column);
            (void)result.get<QList<Id>>(row, column);
        }
    (void)result.each([](PgRow& row) {
        (void)row.id(0);
        (void)row.text(1);
        (void)row.boolean(2);
        (void)row.integer(3);
    });
    return 0;
}
