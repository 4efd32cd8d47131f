#include "app/desktop/singleinstance.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QLocalServer>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

TEST_CASE("a second start on the same case file brings the first to the front, one on another is a program of its own",
          "[single]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("case"));
    auto first = std::make_unique<SingleInstance>(store);
    REQUIRE(first->isFirst());
    QSignalSpy raised(first.get(), &SingleInstance::raised);
    const SingleInstance second(store);
    CHECK_FALSE(second.isFirst());
    CHECK(eventually([&] { return raised.size() == 1; }));
    const SingleInstance sameByAnotherPath(folder.path() + QStringLiteral("/./case"));
    CHECK_FALSE(sameByAnotherPath.isFirst());
    CHECK(SingleInstance(folder.filePath(QStringLiteral("other"))).isFirst());
    first.reset(); // ended: the next start is the first again
    CHECK(SingleInstance(store).isFirst());
}
