#pragma once
// Finds the turns of the UI thread's event loop that an officer would feel. A turn goes from its first event until the loop is
// ready to sleep again. Discarded: the dispatcher's awake(), which GLib's dispatcher sends after the events; QTest::qWait,
// which sleeps outside the loop, so that no turn ever ends.

#include <QElapsedTimer>
#include <QFile>
#include <QObject>

#include <functional>

namespace lygte::bench {

/// Watches the UI thread as long as it lives.
class TurnWatch final : public QObject
{
public:
    static constexpr double frameMs = 16;

    TurnWatch();

    int turns() const { return turns_; }
    /// Turns over a frame, without the time in which the thread was ready to run and other programs held the cores.
    int stalls() const { return stalls_; }
    double longestMs() const { return longest_; }
    /// The same with that time.
    int wallStalls() const { return wallStalls_; }
    double longestWallMs() const { return longestWall_; }

protected:
    /// Sees every event of the thread before its receiver.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sleep();
    /// How long the thread has waited for a core so far.
    double waitedMs();

    QFile schedule_;
    QElapsedTimer turn_;
    double waitedBefore_ = 0;
    int turns_ = 0;
    int stalls_ = 0;
    int wallStalls_ = 0;
    double longest_ = 0;
    double longestWall_ = 0;
};

/// Runs `step` `times` times, `everyMs` apart, in an event loop that sleeps between.
void play(int times, int everyMs, const std::function<void(int)>& step);

} // namespace lygte::bench
