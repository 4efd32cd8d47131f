#pragma once
// The head of a list that the officer orders by one of its columns, by mouse or keyboard: Left and Right choose a column, Space
// orders by it, and once more the other way round. Qt's own header takes no key. The list does the ordering, at
// sortIndicatorChanged(). UI thread.

#include <QHeaderView>

namespace lygte {

class SortHeader final : public QHeaderView
{
    Q_OBJECT
public:
    /// The window keeps the order under this name.
    explicit SortHeader(const QString& name, QWidget* parent = nullptr);

    /// The order, to be remembered.
    QByteArray order() const;
    /// Takes what order() gave; anything else is left alone.
    void restoreOrder(const QByteArray& order);

    void setModel(QAbstractItemModel* model) override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void step(int by);
    void orderBy(int section);
    void say();

    int at_ = 0; ///< the column that the keyboard is at
};

} // namespace lygte
