#pragma once
// Minutes by platform: a bar and its number each. The number is the statement, the bar only makes it quick to read.

#include <QWidget>

namespace lygte {

class MinutesBars final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label;
        int minutes = 0;
    };

    explicit MinutesBars(QWidget* parent = nullptr) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setBars(const QList<Bar>& bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;

    QList<Bar> bars_;
};

} // namespace lygte
