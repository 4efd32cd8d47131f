#pragma once
// Quick entry from anywhere in the program: the line over whatever page is shown. Esc or a saved entry brings back the focus
// that was.

#include <QFrame>
#include <QPointer>

namespace lygte {

class Heading;
class QuickEntryBar;

class QuickEntryOverlay final : public QFrame
{
    Q_OBJECT
public:
    /// Takes the bar. Lies over `window`, at its top.
    QuickEntryOverlay(QuickEntryBar* bar, QWidget* window);

    void open();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void close();
    void place();
    void retranslate();

    QuickEntryBar* bar_;
    Heading* title_;
    QPointer<QWidget> before_;
};

} // namespace lygte
