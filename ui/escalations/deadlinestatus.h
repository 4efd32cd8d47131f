#pragma once
// The most urgent deadline of all open escalations, in the window's status strip: what, and how long is left – in colour, shape
// and word.

#include "core/escalations/escalation.h"

#include <QTimer>
#include <QToolButton>

namespace lygte {

class EscalationStore;

class DeadlineStatus final : public QToolButton
{
    Q_OBJECT
public:
    explicit DeadlineStatus(EscalationStore& store, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// Shortened where the strip is narrow; the tooltip and the accessible name say it whole.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const lygte::Id& escalation);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void reload();
    void refresh();
    void showText();

    EscalationStore& store_;
    std::optional<EscalationSummary> next_;
    QTimer minute_;
    QString text_; ///< unshortened
};

} // namespace lygte
