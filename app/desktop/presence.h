#pragma once
// Whether somebody works at the machine, and whether there is a network: so that the link asks often while it matters, and at
// once when the way is open again. Hears the input of the whole application, stores none of it.

#include "core/server/serverlink.h"

#include <QTimer>

namespace lygte {

class Presence final : public QObject
{
    Q_OBJECT
public:
    /// `link` outlives it.
    explicit Presence(ServerLink& link, QObject* parent = nullptr);

    /// Nobody works behind the lock screen.
    void setLocked(bool locked);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setActive(bool active);

    ServerLink& link_;
    QTimer idle_;
    bool active_ = false;
    bool locked_ = false;
};

} // namespace lygte
