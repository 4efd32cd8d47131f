#pragma once
// What the main window knows of a page. Features implement it, app/ hands them in; the shell knows no feature.

#include "ui/widgets/phrase.h"

#include <QWidget>

namespace lygte {

class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Stable and never shown; the command that opens the page is "go.<id>".
    virtual QString id() const = 0;
    virtual Phrase title() const = 0;
    /// Breeze name, e.g. "mail-message".
    virtual QString iconName() const = 0;

    /// The page has come to the front; it puts the focus where work begins.
    virtual void activated() {}
    /// Esc: closes the innermost open thing of the page. False: there was none, the window goes back to the page before.
    virtual bool goBack() { return false; }
    /// The parts that F6 visits, in reading order. The page itself when it has only one.
    virtual QList<QWidget*> panes() { return {this}; }
    /// A count beside the page's word in the rail; 0 shows none.
    virtual int badge() const { return 0; }

Q_SIGNALS:
    void badgeChanged();

protected:
    /// Sets every visible text anew; called at each language change.
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
};

} // namespace lygte
