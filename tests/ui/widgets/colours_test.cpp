#include "ui/widgets/colours.h"
#include "ui/widgets/marks.h"

#include <QApplication>
#include <QGlyphRun>
#include <QRawFont>
#include <QSet>
#include <QTextLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("Contrast is WCAG's: black on white is 21, equal colours are 1")
{
    CHECK(qRound(contrast(Qt::black, Qt::white)) == 21);
    CHECK(contrast(Qt::white, Qt::white) == 1.0);
    CHECK(qRound(contrast(QColor(0x777777), Qt::white) * 100) == 448); // the well-known grey that just fails
}

TEST_CASE("Every text colour reads on every ground at 4.5:1, in both themes")
{
    for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()}) {
        for (const QColor& ground : colours->grounds()) {
            for (const QColor& ink : colours->inks()) {
                INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
                CHECK(contrast(ink, ground) >= 4.5);
            }
        }
        CHECK(contrast(colours->onAccent, colours->accent) >= 4.5);
        CHECK(contrast(colours->onDanger, colours->dangerFill) >= 4.5);
        for (const QColor& ground : {colours->window, colours->surface, colours->raised}) {
            INFO(ground.name().toStdString());
            CHECK(contrast(colours->outline, ground) >= 3.0); // WCAG 1.4.11: the edge of a control
        }
    }
}

TEST_CASE("Every pair of roles that Qt paints together reads, in both themes")
{
    using P = QPalette;
    const std::initializer_list<std::pair<P::ColorRole, P::ColorRole>> pairs{
        {P::WindowText, P::Window},       {P::Text, P::Base},
        {P::Text, P::AlternateBase},      {P::ButtonText, P::Button},
        {P::PlaceholderText, P::Base},    {P::Link, P::Base},
        {P::LinkVisited, P::Base},        {P::Link, P::Window},
        {P::ToolTipText, P::ToolTipBase}, {P::HighlightedText, P::Highlight},
        {P::BrightText, P::Window},       {P::PlaceholderText, P::Window}};
    for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()}) {
        const QPalette palette = colours->palette();
        for (const auto group : {P::Active, P::Inactive}) {
            for (const auto& [ink, ground] : pairs) {
                INFO("roles " << ink << " on " << ground << (colours->dark ? ", dark" : ", light"));
                CHECK(contrast(palette.color(group, ink), palette.color(group, ground)) >= 4.5);
            }
        }
        CHECK(&Colours::of(palette) == colours);
    }
}

TEST_CASE("Levels and states differ in shape and word, not only in colour")
{
    const QPalette palette = Colours::light().palette();
    QSet<QString> glyphs;
    QSet<QString> words;
    for (const auto mark : {SyncMark::OnlyHere, SyncMark::OnItsWay, SyncMark::OnServer, SyncMark::Copied, SyncMark::MarkedSent,
                            SyncMark::Rejected}) {
        glyphs.insert(markOf(mark, palette).glyph);
        words.insert(markOf(mark, palette).word);
        CHECK(!markOf(mark, palette).explanation.isEmpty());
    }
    CHECK(glyphs.size() == 6);
    CHECK(words.size() == 6);
    for (const auto mark : {LevelMark::Acute, LevelMark::High, LevelMark::Medium, LevelMark::Low}) {
        glyphs.insert(markOf(mark, palette).glyph);
        words.insert(markOf(mark, palette).word);
    }
    CHECK(glyphs.size() == 10); // and no shape means both a level and a state
    CHECK(words.size() == 10);
}

TEST_CASE("Every shape is in the fonts that come with the program, as ink and not as a coloured picture")
{
    const QString shapes = QStringLiteral("◆▲●○⧗⧖✱□∅⌂►↑↓✓⧉✗≠");
    for (const QChar shape : shapes) {
        INFO(QString(shape).toStdString());
        QTextLayout layout(QString(shape), QApplication::font());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        REQUIRE(runs.size() == 1);
        CHECK(runs[0].glyphIndexes().value(0) != 0);
        CHECK_FALSE(runs[0].rawFont().familyName().contains(QStringLiteral("Emoji")));
    }
}
