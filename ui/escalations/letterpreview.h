#pragma once
// The letter as paper: the same layout and painter as the PDF, scaled to the width there is. Where its text would be much
// smaller than the interface's, the paper's side margins give way, and no line of it. Paper is white in both themes. It loads
// nothing: letterDocument() answers every request for a resource with nothing.

#include "core/documents/letter.h"

#include <QScrollArea>
#include <QTextDocument>

#include <memory>

namespace lygte {

class LetterPages;

class LetterPreview final : public QScrollArea
{
    Q_OBJECT
public:
    explicit LetterPreview(QWidget* parent = nullptr);

    void setLetter(const Letter& letter);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    LetterPages* pages_;
};

/// The pages, one below the other.
class LetterPages final : public QWidget
{
    Q_OBJECT
public:
    explicit LetterPages(QWidget* parent = nullptr);

    void setLetter(const Letter& letter);
    int pageCount() const { return document_ ? document_->pageCount() : 0; }
    void fitWidth(int width);
    /// Of the paper's own size.
    qreal scale() const { return scale_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPage(QPainter& painter, int page) const;

    Letter letter_;
    std::unique_ptr<QTextDocument> document_;
    qreal scale_ = 1;
};

} // namespace lygte
