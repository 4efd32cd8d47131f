#pragma once
// The left rail: one button a page, icon and word, and the menu at its foot. Ctrl+1 … Ctrl+9 come from the actions; Up and Down
// move.

#include <QToolButton>
#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace lygte {

class RailButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit RailButton(QWidget* parent);

    /// A count in the corner; 0 shows none.
    void setBadge(int count);
    QSize sizeHint() const override;
    /// Where there is little height (a small window, large text) the picture is as high as the word.
    QSize minimumSizeHint() const override;
    /// Where the icon is painted.
    QRect picture() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateName();

    int badge_ = 0;
};

class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QMenu* menu, QWidget* parent = nullptr);

    /// The action of a page; checked when its page is in front.
    RailButton* addPage(QAction* action);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    QVBoxLayout* column_;
    QList<RailButton*> pages_;
    RailButton* menuButton_;
};

} // namespace lygte
