#pragma once
// The frame of every page: one heading, one primary act, filters in one line, an error strip, and the content, which is either
// the view itself, an empty state, or "Loading" (only after 200 ms, so that quick things do not flicker).

#include "ui/widgets/phrase.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QSpacerItem;
class QStackedLayout;

namespace lygte {

class ActionButton;
class EmptyState;
class ErrorStrip;
class LoadingDelay;
class PlainLabel;

class PageFrame final : public QWidget
{
    Q_OBJECT
public:
    explicit PageFrame(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Said beside the heading in a quiet voice: "12 open", a date. Plain text.
    void setSubtitle(const QString& subtitle);
    /// The one act of the page, or null.
    void setPrimary(QAction* action);
    /// An act of second rank, left of the primary one; null: none for now.
    ActionButton* addSecondary(QAction* action);
    /// Filters stand in this one line, left to right.
    void addFilter(QWidget* filter, int stretch = 0);
    /// Heading, acts and filters; what needs the room may go without.
    void setHeadShown(bool shown);

    /// The view; shown from the start. Takes ownership.
    void setContent(QWidget* content, bool margins = true);
    /// Takes ownership.
    void setEmpty(EmptyState* empty);
    void showContent();
    void showEmpty();
    /// The content stays for 200 ms, then the word "Loading" stands where the content will be.
    void showLoading();

    ErrorStrip& error() { return *error_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showPart(QWidget* part);
    /// The head is as high without an act as with one, so that headings stand in one place on all pages.
    void fitHead();

    QWidget* head_;
    QLabel* title_;
    PlainLabel* subtitle_;
    QSpacerItem* strut_;
    QHBoxLayout* acts_;
    ActionButton* primary_;
    QWidget* filterLine_;
    QHBoxLayout* filters_;
    ErrorStrip* error_;
    QStackedLayout* parts_;
    QLabel* loading_;
    LoadingDelay* delay_;
    QWidget* content_ = nullptr;
    EmptyState* empty_ = nullptr;
};

} // namespace lygte
