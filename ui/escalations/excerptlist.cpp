#include "ui/escalations/excerptlist.h"

#include "core/base/text.h"
#include "ui/escalations/wrappedtext.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

ExcerptList::ExcerptList(OpenEscalation& open, UndoService& undo, QWidget* parent)
    : QWidget(parent), open_(open), undo_(undo), heading_(new Heading(2, this)), explanation_(new MutedLabel(this)),
      error_(new ErrorStrip(this)), rows_(new QVBoxLayout), more_(new QPushButton(this))
{
    setObjectName(QStringLiteral("excerpts"));
    explanation_->setWordWrap(true);
    rows_->setSpacing(space::s);
    more_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(heading_);
    column->addWidget(explanation_);
    column->addWidget(error_);
    column->addLayout(rows_);
    column->addWidget(more_, 0, Qt::AlignLeft);
    setFocusProxy(more_);
    connect(more_, &QPushButton::clicked, this, [this] { Q_EMIT openConversation(open_.now().summary.conversation); });
    connect(&open_, &OpenEscalation::changed, this, &ExcerptList::refresh);
    retranslate();
}

void ExcerptList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ExcerptList::retranslate()
{
    heading_->setText(tr("Quoted from the conversation"));
    more_->setText(tr("Choose more in the conversation"));
    if (open_.isOpen()) rebuild();
}

void ExcerptList::refresh()
{
    if (!open_.isOpen()) return;
    QList<Id> ids;
    for (const Excerpt& excerpt : open_.now().excerpts) ids += excerpt.id;
    const bool editable = open_.type().initialState().key == open_.now().summary.state;
    if (ids != shown_ || editable != editable_) rebuild();
}

/// One excerpt: who, when and the hash's beginning; the words; and how to take it out.
static QWidget* excerptRow(const Excerpt& excerpt, Instant now, const QList<QToolButton*>& acts)
{
    auto* row = new QFrame;
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    auto* who = new PlainLabel(row);
    who->setElided(true);
    who->setText(isolated(excerpt.sender));
    QFont strong = who->font();
    strong.setWeight(QFont::DemiBold);
    who->setFont(strong);
    auto* when = new MutedLabel(row);
    when->setText(excerpt.sent ? formatDayAndTime(*excerpt.sent, now) : ExcerptList::tr("time not known"));
    const QString hex = QString::fromLatin1(excerpt.sha256.toHex());
    auto* hash = new MutedLabel(row);
    hash->setText(hex.first(std::min<qsizetype>(8, hex.size())) + u'…');
    hash->setFont(tabular(hash->font()));
    hash->setToolTip(plainToolTip(ExcerptList::tr("SHA-256 of sender, time and text: %1").arg(hex)));
    head->addWidget(who, 1);
    head->addWidget(when);
    head->addWidget(hash);
    for (QToolButton* act : acts) head->addWidget(act);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(space::m, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    auto* words = new WrappedText(row);
    words->setText(visible(excerptText(excerpt, QLocale().name())));
    column->addWidget(words);
    return row;
}

static QToolButton* toolButton(const QString& iconName, const QString& toolTip, const QString& name)
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(icon(iconName));
    button->setToolTip(toolTip);
    button->setAccessibleName(name);
    return button;
}

void ExcerptList::rebuild()
{
    shown_.clear();
    while (QLayoutItem* item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Excerpt>& excerpts = open_.now().excerpts;
    editable_ = open_.type().initialState().key == open_.now().summary.state;
    for (const Excerpt& excerpt : excerpts) {
        shown_ += excerpt.id;
        const QString words = snippet(visible(excerptText(excerpt, QLocale().name())), 60);
        QList<QToolButton*> acts;
        if (!open_.now().summary.conversation.isNull()) {
            acts += toolButton(QStringLiteral("go-jump"), tr("Show in the conversation"),
                               tr("Show in the conversation: %1").arg(words));
            connect(acts.last(), &QToolButton::clicked, this,
                    [this, message = excerpt.message] { Q_EMIT openMessage(open_.now().summary.conversation, message); });
        }
        if (editable_) {
            acts += toolButton(QStringLiteral("list-remove"), tr("Take this message out"), tr("Take out: %1").arg(words));
            connect(acts.last(), &QToolButton::clicked, this, [this, id = excerpt.id] { remove(id); });
        }
        rows_->addWidget(excerptRow(excerpt, open_.store().desk().clock.now(), acts));
    }
    explanation_->setText(excerpts.isEmpty() ? tr("Nothing is quoted yet. Choose the messages in the conversation.")
                                             : tr("Word for word as they stood when they were chosen; the hash proves it."));
    more_->setVisible(editable_ && !open_.now().summary.conversation.isNull());
}

void ExcerptList::remove(const Id& excerpt)
{
    more_->setFocus();
    open_.store().removeExcerpt(excerpt).then(this, [this, excerpt](const Result<void>& result) {
        if (!result) {
            error_->show(result.error());
            return;
        }
        error_->clear();
        undo_.did([] { return tr("Message taken out"); },
                  [store = &open_.store(), excerpt] { return store->restoreExcerpt(excerpt); });
    });
}

} // namespace lygte
