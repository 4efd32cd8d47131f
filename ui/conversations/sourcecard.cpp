#include "core/base/text.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

SourceCard::SourceCard(const SourceFile& source, QWidget* parent)
    : QWidget(parent), source_(source), name_(new PlainLabel(this)), facts_(new PlainLabel(this)), hash_(new QPushButton(this)),
      trouble_(new PlainLabel(this))
{
    QFont strong = name_->font();
    strong.setWeight(QFont::DemiBold);
    name_->setFont(strong);
    facts_->setForegroundRole(QPalette::PlaceholderText);
    hash_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(name_);
    column->addWidget(facts_);
    column->addWidget(hash_, 0, Qt::AlignLeft);
    column->addWidget(trouble_);
    connect(hash_, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(QString::fromLatin1(source_.sha256.toHex())); });
    retranslate();
}

void SourceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SourceCard::retranslate()
{
    const QString hash = QString::fromLatin1(source_.sha256.toHex());
    name_->setText(isolated(source_.name));
    facts_->setText(formatName(source_.format) + u" · " + formatBytes(source_.size) + u'\n' +
                    (source_.unfinished ? tr("import begun %1 by officer %2") : tr("imported %1 by officer %2"))
                        .arg(formatShortDayAndTime(source_.imported), source_.officerNumber));
    hash_->setText(tr("Copy SHA-256 %1 …").arg(hash.left(12)));
    hash_->setToolTip(hash);
    trouble_->setVisible(source_.unfinished || !source_.trouble.isEmpty());
    QStringList lines;
    if (source_.unfinished)
        lines += tr("Not imported to its end: messages may be missing. Import the same file again; what is here stays.");
    if (!source_.trouble.isEmpty()) lines += tr("%n place(s) not understood:", nullptr, int(source_.trouble.size()));
    for (const QString& line : source_.trouble.mid(0, 5)) lines += troubleText(line);
    if (source_.trouble.size() > 5) lines += tr("and %n more", nullptr, int(source_.trouble.size() - 5));
    trouble_->setText(lines.join(u'\n'));
}

} // namespace lygte
