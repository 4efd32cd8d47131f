#pragma once
// What the officer reads beside the form: the deadlines with their legal basis and what a jurist must still verify, and what
// happened, by whom and when.

#include "ui/escalations/openescalation.h"

#include <QWidget>

class QVBoxLayout;

namespace lygte {

class FactsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FactsPanel(OpenEscalation& open, QWidget* parent = nullptr);

    /// Also when time has passed.
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addDeadlines();
    void addLaw();
    void addHistory();

    OpenEscalation& open_;
    QVBoxLayout* column_;
};

} // namespace lygte
