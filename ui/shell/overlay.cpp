#include "ui/shell/overlay.h"

#include "ui/widgets/flatstyle.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>

namespace lygte {

Overlay::Overlay(QWidget* over) : QFrame(over)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    addShadow(this);
    over->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now) && now->window() == window()) {
            before_ = nullptr; // the officer has chosen where to go
            dismiss();
        }
    });
    hide();
}

void Overlay::open()
{
    if (isVisible()) return;
    before_ = QApplication::focusWidget();
    prepare();
    place();
    show();
    raise();
    opened();
}

void Overlay::dismiss()
{
    if (!isVisible()) return;
    const QPointer<QWidget> back = before_;
    before_ = nullptr;
    hide();
    if (back && back->isVisible()) back->setFocus();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && isVisible() && event->type() == QEvent::Resize) place();
    if (watched == parentWidget() && isVisible() && event->type() == QEvent::MouseButtonPress) dismiss();
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Overlay::changeEvent(QEvent* event)
{
    // Later: the font reaches one widget after the other, and none may be deleted meanwhile.
    if (event->type() == QEvent::FontChange && isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                prepare();
                place();
            },
            Qt::QueuedConnection);
    QFrame::changeEvent(event);
}

void Overlay::place()
{
    const QSize room = parentWidget()->size() - QSize(2 * space::xl, 2 * space::xxl);
    const QSize size = wanted(room).boundedTo(room);
    setGeometry(QRect(QPoint((parentWidget()->width() - size.width()) / 2, space::xxl), size));
}

} // namespace lygte
