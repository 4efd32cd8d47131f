#include "ui/shell/aboutpanel.h"

#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

AboutPanel::AboutPanel(QWidget* over)
    : Overlay(over), title_(new Heading(1, this)), text_(new QLabel(this)), close_(new QPushButton(this))
{
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setAlignment(Qt::AlignTop);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(title_);
    column->addWidget(text_, 1);
    column->addWidget(close_, 0, Qt::AlignRight);
    connect(close_, &QPushButton::clicked, this, &AboutPanel::dismiss);
    retranslate();
}

void AboutPanel::opened()
{
    close_->setFocus();
}

QSize AboutPanel::wanted(const QSize&) const
{
    const int width = fontMetrics().averageCharWidth() * 64;
    return QSize(width, layout()->totalHeightForWidth(width));
}

void AboutPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Overlay::changeEvent(event);
}

void AboutPanel::retranslate()
{
    title_->setText(QStringLiteral("Lygte %1").arg(QStringLiteral(LYGTE_VERSION)));
    text_->setText(
        tr("The desk of a digital police patrol.") + QStringLiteral("\n\n") +
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty.") +
        QStringLiteral("\n\n") + tr("Built with Qt %1 and KDE Frameworks.").arg(QString::fromLatin1(qVersion())));
    close_->setText(tr("Close"));
    setAccessibleName(tr("About Lygte"));
    place();
}

} // namespace lygte
