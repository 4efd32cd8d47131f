#pragma once
// A flat button of one line that may be cut, for a sentence that leads somewhere. It has the ink it is given.

#include <QToolButton>

namespace lygte {

class ElidedButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget* parent = nullptr);

    void setInk(const QColor& ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor ink_;
};

} // namespace lygte
