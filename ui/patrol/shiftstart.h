#pragma once
// Starting a shift: who, with which account, where. Begins with what the last shift had, so that most days it is one key.

#include "core/base/result.h"
#include "core/patrol/patrol.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace lygte {

class ErrorStrip;
class Heading;
class PatrolStore;

class ShiftStart final : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftStart(PatrolStore& store, QWidget* parent = nullptr);

    /// Fills in what the last shift had and puts the focus on the account.
    void begin();

Q_SIGNALS:
    void started(const lygte::Shift& shift);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void choose(const QStringList& platforms);
    QStringList chosen() const;
    void keep();
    void start();

    PatrolStore& store_;
    Heading* title_;
    QLabel* officerLabel_;
    QLabel* officer_;
    QLabel* accountLabel_;
    QLineEdit* account_;
    QLabel* platformsLabel_;
    QWidget* platforms_;
    QList<QToolButton*> chips_;
    ErrorStrip* error_;
    QPushButton* startButton_;
    QPushButton* closeButton_;
    bool starting_ = false;
};

} // namespace lygte
