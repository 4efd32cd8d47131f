#pragma once
// A flat button of one line for a sentence that leads somewhere. Where the line has no room for the sentence, its short form
// stands there, cut if it must be. It has the ink it is given.

#include <QToolButton>

namespace lygte {

class ElidedButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget* parent = nullptr);

    /// What is shown where there is no room for text(); empty: text() itself, cut.
    void setShortText(const QString& text);
    /// Of the text, that always have room; the shorter of this and the text itself.
    void setLeastCharacters(int characters);
    void setInk(const QColor& ink);
    /// What is shown at this width.
    QString shownText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(const QString& text) const;

    QColor ink_;
    QString short_;
    int least_ = 8;
};

} // namespace lygte
