#pragma once
// Stands in the form where a child's identity would: why it is not shown, the way to it, and how far that has come. Asks in
// place; nothing is shown before the reason is logged.

#include "ui/escalations/identityreading.h"
#include "ui/escalations/openescalation.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace lygte {

class ErrorStrip;
class MutedLabel;
class PlainLabel;

class IdentityPanel final : public QWidget
{
    Q_OBJECT
public:
    IdentityPanel(OpenEscalation& open, IdentityReading& reading, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    QString words(const IdentityReading::State& state) const;
    void showRefusal(const IdentityReading::State& state);

    OpenEscalation& open_;
    IdentityReading& reading_;
    PlainLabel* words_;
    QPushButton* begin_;
    MutedLabel* why_;
    QLineEdit* reason_;
    QPushButton* read_;
    QPushButton* cancel_;
    PlainLabel* state_;
    ErrorStrip* error_;
};

} // namespace lygte
