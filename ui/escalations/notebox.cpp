#include "ui/escalations/notebox.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lygte {

NoteBox::NoteBox(QWidget* parent)
    : QFrame(parent), column_(new QVBoxLayout(this)), headingLabel_(new Heading(2, this)), wordsLabel_(new PlainLabel(this))
{
    column_->setContentsMargins(space::l, space::s, space::m, space::s);
    column_->setSpacing(space::xs);
    headingLabel_->setWordWrap(true);
    column_->addWidget(headingLabel_);
    column_->addWidget(wordsLabel_);
}

void NoteBox::setKind(Kind kind)
{
    kind_ = kind;
    if (kind == Kind::Heading) column_->setContentsMargins(0, space::s, 0, space::xs);
    update();
}

void NoteBox::setTexts(Text heading, Text words)
{
    heading_ = std::move(heading);
    words_ = std::move(words);
    refresh();
}

void NoteBox::refresh()
{
    const QString heading = heading_ ? heading_() : QString();
    const QString words = words_ ? words_() : QString();
    headingLabel_->setText(heading);
    headingLabel_->setVisible(!heading.isEmpty());
    wordsLabel_->setText(words);
    wordsLabel_->setVisible(!words.isEmpty());
}

void NoteBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QFrame::changeEvent(event);
}

void NoteBox::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    if (kind_ == Kind::Heading) {
        painter.setPen(colours.border);
        painter.drawLine(0, height() - 1, width(), height() - 1);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    const QColor edge = kind_ == Kind::Stop ? colours.danger : kind_ == Kind::Warning ? colours.warning : colours.outline;
    painter.fillRect(QRectF(0, 4, 3, height() - 8), edge);
}

} // namespace lygte
