#pragma once
// The most urgent deadline of all open escalations, in the window's status strip: what, and how long is left – in colour, shape
// and word. When it cannot be read it says so; what was read last keeps standing.

#include "core/escalations/escalation.h"
#include "ui/widgets/elidedbutton.h"

#include <QTimer>

namespace lygte {

class EscalationStore;

class DeadlineStatus final : public ElidedButton
{
    Q_OBJECT
public:
    explicit DeadlineStatus(EscalationStore& store, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const lygte::Id& escalation);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void refresh();

    EscalationStore& store_;
    std::optional<EscalationSummary> next_;
    std::optional<Error> error_; ///< why next_ is not the latest
    QTimer minute_;
};

} // namespace lygte
