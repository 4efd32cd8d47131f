#pragma once
// Says "loading" only when something takes longer than 200 ms: what is quick must not flicker.

#include <QObject>
#include <QTimer>

namespace lygte {

class LoadingDelay final : public QObject
{
    Q_OBJECT
public:
    static constexpr int milliseconds = 200;

    explicit LoadingDelay(QObject* parent = nullptr, int delay = milliseconds);

    void start();
    /// What was waited for is here; `due` will not come any more.
    void stop();

Q_SIGNALS:
    void due();

private:
    QTimer timer_;
};

} // namespace lygte
