#include "ui/widgets/fontwarmup.h"

#include <QFontMetrics>

#include <array>
#include <ranges>

namespace lygte {

// Each in front of a Latin letter, as it stands in a chat. The last has a sign for private use: no font has it, so that all
// are asked.
static constexpr std::array sampleTexts{u"\U0001F600a", u"\U0001F525a", u"\u2713a", u"\u041F\u0440", u"\u0645\u0631",
                                        u"\u4F60",      u"\U0001D4D5a", u"\u0E09",  u"\uE123a"};
static constexpr std::array fontWeights{QFont::Normal, QFont::DemiBold, QFont::Bold};
static constexpr int betweenSteps = 30; ///< ms; a step takes some

static void measure(const QFont& font, qsizetype sample)
{
    (void)QFontMetrics(font).horizontalAdvance(QString(sampleTexts.at(static_cast<size_t>(sample))));
}

FontWarmup::FontWarmup()
{
    pool_.setMaxThreadCount(1);
    timer_.setInterval(betweenSteps);
    connect(&timer_, &QTimer::timeout, this, &FontWarmup::step);
}

FontWarmup::~FontWarmup()
{
    stop_ = true;
    pool_.clear();
    pool_.waitForDone();
}

qsizetype FontWarmup::weights()
{
    return fontWeights.size();
}

qsizetype FontWarmup::samples()
{
    return sampleTexts.size();
}

void FontWarmup::start(const QFont& font)
{
    if (!fonts_.isEmpty() && fonts_.front() == font) return;
    timer_.stop();
    next_ = 0;
    fonts_ = {font};
    for (const QFont::Weight weight : fontWeights | std::views::drop(1)) {
        fonts_ += font;
        fonts_.back().setWeight(weight);
    }
    ++waitsForPool_;
    pool_.start([this, description = font.toString()] { openAside(description); });
}

void FontWarmup::openAside(const QString& description)
{
    // Fonts of one's own: what Qt keeps behind a copy belongs to the thread that first used it.
    for (const QFont::Weight weight : fontWeights) {
        QFont font;
        font.fromString(description);
        font.setWeight(weight);
        for (qsizetype sample = 0; sample < samples() && !stop_; ++sample) measure(font, sample);
    }
    QMetaObject::invokeMethod(this, [this] {
        if (--waitsForPool_ == 0) timer_.start();
    });
}

void FontWarmup::step()
{
    if (isDone()) return timer_.stop();
    measure(fonts_[next_ / samples()], next_ % samples());
    ++next_;
}

} // namespace lygte
