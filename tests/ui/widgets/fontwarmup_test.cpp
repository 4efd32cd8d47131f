#include "ui/widgets/fontwarmup.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

namespace {

/// Font files that this process has open, each as often as a thread has it open: FreeType maps them into memory.
QByteArrayList openFonts()
{
    QByteArrayList files;
    QFile maps(QStringLiteral("/proc/self/maps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    for (const QByteArray& line : maps.readAll().split('\n'))
        if (line.contains("/fonts/") && line.contains(".ttf")) files += line.mid(line.indexOf('/'));
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("what children write in opens no font while it is shown", "[fontwarmup]")
{
    QFont font = QApplication::font();
    font.setPointSizeF(13.5); // one that no other test has used
    FontWarmup warmup;
    warmup.start(font);
    REQUIRE(QTest::qWaitFor([&] { return warmup.isDone(); }, 30'000));
    const QByteArrayList before = openFonts();
    CHECK(std::ranges::any_of(before, [](const QByteArray& file) { return file.contains("Emoji"); }));
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Bold}) {
        font.setWeight(weight);
        for (const char16_t* text : {u"hej \U0001F62D", u"\U0001F9E8 vi ses", u"\u2764 dig", u"\U0001D502olo", u"\u4F60\u597D"})
            (void)QFontMetrics(font).horizontalAdvance(QString(text));
    }
    CHECK(openFonts() == before);
}

TEST_CASE("a warm-up that is not done can be thrown away, or begun with another font", "[fontwarmup]")
{
    for (int round = 0; round < 20; ++round) {
        FontWarmup warmup;
        QFont font = QApplication::font();
        font.setPointSizeF(20 + round);
        warmup.start(font);
        if (round % 2) QTest::qWait(round);
        font.setPointSizeF(60 + round);
        warmup.start(font);
        CHECK_FALSE(warmup.isDone());
    }
}
