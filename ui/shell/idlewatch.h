#pragma once
// Notices that nobody is at the machine. Hears the input of the whole application, stores none of it. A machine that slept
// counts as idle for the time it slept: the first key after it locks before it acts.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lygte {

class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(QObject* parent = nullptr);

    void setLimit(int milliseconds);
    int limit() const { return limit_; }
    /// Watches from now on, or not at all (while locked).
    void setActive(bool active);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    qint64 idleFor() const;
    bool check();
    void touch();

    QTimer timer_;
    QElapsedTimer since_;
    qint64 sinceOnClock_ = 0; ///< milliseconds since 1970: goes on while the machine sleeps
    int limit_ = 600'000;
    bool active_ = false;
    bool waking_ = false; ///< the press of the key that has locked comes yet
};

} // namespace lygte
