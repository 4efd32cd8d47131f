// A short, deterministic fuzz in every run; tests/fuzz has the long one. Each crash found there becomes a case here.

#include "collect.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lygte;
using namespace lygte::test;

namespace {

const QByteArray seeds[] = {
    R"({"participants":[{"name":"S\u00c3\u00b8ren"},{"name":"Bo"}],"messages":[{"sender_name":"Bo","timestamp_ms":1700000002000,"content":"a\ud83d\ude02","reactions":[{"reaction":"x","actor":"Bo","timestamp":1}],"photos":[{"uri":"a/b.jpg"}],"share":{"link":"https://x"}},{"sender_name":"Bo","timestamp_ms":1700000001000,"call_duration":5}],"title":"x","thread_path":"inbox/x_1"})",
    R"({"participants":["A","B"],"threadName":"A_1","messages":[{"senderName":"A","text":"æ","timestamp":1700000001000,"type":"media","media":[{"uri":"./media/a.mp4"}]}]})",
    "12.03.2026 14.05 - Anna: hej\nlinje\n12.03.2026 14.06 - Bo: IMG-1.jpg (fil vedhæftet)\n3/13/26, 2:05\u202FPM - Anna: "
    "x\n31.03.2024 02.30 - B: y\n",
    "\u200E[12.03.2026 14.05.09] Anna: \u200E<vedhæftet: 1-PHOTO.jpg>\r\n[12.03.2026 14.05.10] Bo: vi ses \u200E<This message "
    "was edited>\r\n[1/2/24, 1:02:03 AM] Bo: x\r\n"};
const QByteArray words[] = {"\"",
                            "\\u",
                            "\\ud83d",
                            "{",
                            "[",
                            "]",
                            "}",
                            ",",
                            ":",
                            "\n",
                            "12.03.2026 14.05 - ",
                            "[3/12/26, 2:05:09 PM] ",
                            ": ",
                            "\u200E",
                            "\xFF",
                            "\xE2\x80",
                            QByteArray("\0", 1),
                            "99999999999999999999",
                            "<attached: ",
                            "\"messages\":[",
                            "\"timestamp_ms\":",
                            "27.10.2024 02.50 - A: "};

QByteArray mutate(QByteArray bytes, std::mt19937& random)
{
    for (unsigned changes = random() % 8 + 1; changes > 0; --changes) {
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1));
        const auto length = std::min<qsizetype>(static_cast<qsizetype>(random() % 30), bytes.size() - at);
        switch (random() % 4) {
        case 0:
            bytes.insert(at, words[random() % std::size(words)]);
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.sliced(at, length));
            break;
        default:
            if (at < bytes.size()) bytes[at] = static_cast<char>(random());
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("Thirty thousand broken files: no crash, limits kept, pieces make no difference", "[mutation]")
{
    std::mt19937 random(20260303);
    int understood = 0;
    for (int round = 0; round < 30'000; ++round) {
        const QByteArray bytes = mutate(seeds[random() % std::size(seeds)], random);
        const Collected whole = importBytes(bytes);
        if (!whole.understood) continue;
        ++understood;
        REQUIRE(whole.conversations.size() == 1);
        REQUIRE_FALSE(whole.conversations[0].threadKey.isEmpty());
        for (const ImportedMessage& message : whole.messages) {
            REQUIRE(message.index >= 0);
            REQUIRE_FALSE(message.text.contains(QChar(0)));
            REQUIRE_FALSE(message.sender.contains(QChar(0)));
        }
        if (round % 10 == 0) {
            const Collected pieces = importBytes(bytes, static_cast<qsizetype>(random() % 20 + 1));
            REQUIRE(pieces.texts() == whole.texts());
            REQUIRE(pieces.reasons() == whole.reasons());
            REQUIRE(pieces.conversations[0].threadKey == whole.conversations[0].threadKey);
        }
    }
    CHECK(understood > 10'000); // else the changes are too coarse to test anything
}
