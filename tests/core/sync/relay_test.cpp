#include "core/sync/relay.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <thread>

using namespace lygte;
using Page = std::unique_ptr<int>; // pages are moved

TEST_CASE("a page is taken once, in the order given, and a writer that finds none takes no other", "[sync]")
{
    Relay<Page> relay;
    CHECK(relay.isWanted());
    CHECK_FALSE(relay.give(std::make_unique<int>(1)));
    CHECK(**relay.take() == 1);
    CHECK_FALSE(relay.give(std::make_unique<int>(2)));
    CHECK(**relay.take() == 2);
    CHECK_FALSE(relay.take());
    CHECK_FALSE(relay.isWanted());
    auto back = relay.give(std::make_unique<int>(3));
    REQUIRE(back);
    CHECK(**back == 3);
    CHECK_FALSE(relay.left());
}

TEST_CASE("the reader waits for one page to be taken before it reads the next, and what is not taken is left", "[sync]")
{
    Relay<Page> relay;
    std::atomic<int> given = 0;
    std::thread reader([&] {
        while (relay.isWanted()) {
            if (relay.give(std::make_unique<int>(given + 1))) return;
            ++given;
        }
    });
    const auto eventually = [&](int count) {
        while (given < count) std::this_thread::yield();
        return given == count;
    };
    CHECK(eventually(1));
    CHECK(**relay.take() == 1);
    CHECK(eventually(2));
    relay.close();
    reader.join();
    CHECK(given == 2);
    const auto left = relay.left();
    REQUIRE(left);
    CHECK(**left == 2);
    CHECK_FALSE(relay.left());
}
