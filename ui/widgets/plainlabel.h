#pragma once
// Text that strangers wrote, shown as what it is: characters. QLabel's default guesses HTML and would load file:// resources
// from it (security.md). Also the tooltips: Qt guesses there too.

#include <QLabel>

namespace lygte {

class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    /// One line, cut with an ellipsis where it does not fit; the tooltip then has the whole. Off by default (the text wraps).
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    bool elided_ = false;
};

/// The text as a tooltip that is never read as HTML; long lines are broken, so that it stays on the screen.
QString plainToolTip(const QString& text);

} // namespace lygte
