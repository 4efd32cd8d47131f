#pragma once
// Plain text of strangers, broken anywhere when a word is too long for the line: QLabel breaks between words only, so one long
// word would widen the whole form.

#include <QWidget>

namespace lygte {

class WrappedText final : public QWidget
{
    Q_OBJECT
public:
    explicit WrappedText(QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return text_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, fontMetrics().lineSpacing()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

} // namespace lygte
