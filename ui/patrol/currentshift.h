#pragma once
// The officer's running shift, known to everything that needs one: quick entry, the page, the status strip. Asked once for all
// of them.

#include "core/patrol/patrolstore.h"

namespace lygte {

class CurrentShift final : public QObject
{
    Q_OBJECT
public:
    explicit CurrentShift(PatrolStore& store, QObject* parent = nullptr);

    /// False until the store has answered for the first time.
    bool isKnown() const { return known_; }
    const std::optional<Shift>& shift() const { return shift_; }
    bool isRunning() const { return shift_.has_value(); }
    /// Seconds since it began, 0 without one.
    std::int64_t seconds() const;
    void reload();

Q_SIGNALS:
    void changed();
    void failed(const lygte::Error& error);

private:
    PatrolStore& store_;
    std::optional<Shift> shift_;
    bool known_ = false;
};

} // namespace lygte
