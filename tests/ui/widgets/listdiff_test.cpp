#include "ui/widgets/listdiff.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lygte;

static Id numbered(int number)
{
    return Id::fromContent({"row", QByteArray::number(number)});
}

/// What a model does with the steps.
static QList<Id> applied(QList<Id> list, const ListDiff& diff)
{
    for (const ListChange& change : diff.changes) {
        switch (change.kind) {
        case ListChange::Kind::Remove:
            list.remove(change.at, change.count);
            break;
        case ListChange::Kind::Move:
            list.move(change.at, change.to);
            break;
        case ListChange::Kind::Insert:
            for (qsizetype i = 0; i < change.count; ++i) list.insert(change.at + i, diff.after[change.to + i]);
            break;
        }
    }
    return list;
}

TEST_CASE("the steps of a diff lead from any list to any other")
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        QList<Id> pool;
        for (int i = 0; i < 30; ++i) pool.append(numbered(i));
        std::ranges::shuffle(pool, random);
        const QList<Id> before = pool.first(qsizetype(random() % 30));
        std::ranges::shuffle(pool, random);
        const QList<Id> after = pool.first(qsizetype(random() % 30));
        const ListDiff diff = diffLists(before, after);
        REQUIRE_FALSE(diff.tooMany);
        REQUIRE(applied(before, diff) == after);
        for (qsizetype row = 0; row < after.size(); ++row) REQUIRE(diff.rows.value(after[row]) == row);
    }
}

TEST_CASE("one row that moves is one step, however long the list")
{
    QList<Id> before;
    for (int i = 0; i < 20'000; ++i) before.append(numbered(i));
    QList<Id> after = before;
    after.move(15'000, 0);
    const ListDiff diff = diffLists(before, after);
    REQUIRE(diff.changes.size() == 1);
    CHECK(diff.changes[0].kind == ListChange::Kind::Move);
    CHECK(diff.changes[0].at == 15'000);
    CHECK(diff.changes[0].to == 0);
}

TEST_CASE("a list that has little in common with the one before is not taken step by step")
{
    QList<Id> before, after;
    for (int i = 0; i < 1000; ++i) before.append(numbered(i));
    for (int i = 999; i >= 0; --i) after.append(numbered(i));
    const ListDiff diff = diffLists(before, after);
    CHECK(diff.tooMany);
    CHECK(diff.changes.isEmpty());
    CHECK(diff.rows.size() == 1000);
}
