#include "ui/widgets/page.h"

#include <QEvent>

namespace lygte {

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace lygte
