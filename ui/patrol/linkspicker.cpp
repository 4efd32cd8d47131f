#include "ui/patrol/linkspicker.h"

#include "core/base/text.h"
#include "core/conversations/conversationstore.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int offered = 5;

LinksPicker::LinksPicker(ConversationStore& conversations, QWidget* parent)
    : QWidget(parent), conversations_(conversations), chosen_(new QWidget(this)), search_(new QLineEdit(this)),
      results_(new QListWidget(this)), none_(new MutedLabel(this))
{
    new FlowLayout(chosen_, space::xs);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    results_->installEventFilter(this);
    results_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    results_->setTextElideMode(Qt::ElideRight);
    results_->hide();
    none_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(chosen_);
    column->addWidget(search_);
    column->addWidget(results_);
    column->addWidget(none_);
    delay_.setSingleShot(true);
    delay_.setInterval(150);
    connect(&delay_, &QTimer::timeout, this, &LinksPicker::find);
    connect(search_, &QLineEdit::textChanged, this, [this] { delay_.start(); });
    connect(results_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(results_->row(item)); });
    setFocusProxy(search_);
    retranslate();
}

void LinksPicker::setLinks(const QList<EntryLink>& links)
{
    links_ = links;
    search_->clear();
    offer({});
    none_->hide();
    showLinks();
}

void LinksPicker::find()
{
    const QString words = search_->text().trimmed();
    if (words.isEmpty()) {
        offer({});
        none_->hide();
        return;
    }
    InboxQuery query;
    query.show = InboxQuery::Show::All;
    query.words = words;
    conversations_.inbox(query, offered + int(links_.size())).then(this, [this, words](const Result<QList<Id>>& ids) {
        if (words != search_->text().trimmed() || !ids) return;
        conversations_.rows(*ids).then(this, [this, words](const Result<QList<Conversation>>& rows) {
            if (words != search_->text().trimmed()) return;
            offer(rows.value_or(QList<Conversation>()));
            none_->setVisible(found_.isEmpty());
        });
    });
}

void LinksPicker::offer(const QList<Conversation>& found)
{
    found_.clear();
    results_->clear();
    for (const Conversation& conversation : found) {
        if (found_.size() == offered || std::ranges::contains(links_, conversation.id, &EntryLink::targetId)) continue;
        found_.append(conversation);
        const QString platform = platformName(conversation.platform);
        results_->addItem(platform.isEmpty() ? isolated(conversation.title)
                                             : QString(isolated(conversation.title) + u" · "_s + platform));
    }
    results_->setVisible(!found_.isEmpty());
    results_->setFixedHeight(int(found_.size()) * (fontMetrics().height() + space::s) + 2 * results_->frameWidth() + space::xs);
}

void LinksPicker::choose(int row)
{
    if (row < 0 || row >= found_.size()) return;
    links_.append({u"conversation"_s, found_[row].id, found_[row].title});
    search_->clear();
    offer({});
    showLinks();
    search_->setFocus();
    Q_EMIT changed();
}

void LinksPicker::showLinks()
{
    QLayout* flow = chosen_->layout();
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const EntryLink& link : std::as_const(links_)) {
        const QString title = link.title.isEmpty() ? (link.target == u"escalation" ? tr("An escalation") : tr("A conversation"))
                                                   : visible(snippet(link.title, 40));
        auto* button = new QToolButton(chosen_);
        QString shown = title;
        button->setText(shown.replace(u'&', u"&&"_s));
        button->setIcon(icon(u"edit-delete-remove"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Remove the link to %1").arg(title));
        button->setToolTip(button->accessibleName().toHtmlEscaped());
        connect(button, &QToolButton::clicked, this, [this, id = link.targetId] {
            links_.removeIf([&](const EntryLink& other) { return other.targetId == id; });
            showLinks();
            search_->setFocus();
            Q_EMIT changed();
        });
        flow->addWidget(button);
        button->show();
    }
    chosen_->setVisible(!links_.isEmpty());
}

bool LinksPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == search_ && !found_.isEmpty()) {
        if (enter)
            choose(0);
        else if (key == Qt::Key_Down) {
            results_->setCurrentRow(0);
            results_->setFocus();
        } else
            return false;
        return true;
    }
    if (watched == results_) {
        if (enter)
            choose(results_->currentRow());
        else if (key == Qt::Key_Escape || (key == Qt::Key_Up && results_->currentRow() == 0))
            search_->setFocus();
        else
            return false;
        return true;
    }
    return false;
}

void LinksPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LinksPicker::retranslate()
{
    search_->setPlaceholderText(tr("Find a conversation by name"));
    search_->setAccessibleName(tr("Link a conversation"));
    results_->setAccessibleName(tr("Conversations found"));
    none_->setText(tr("No conversation has that name."));
    showLinks();
    if (!found_.isEmpty()) offer(QList<Conversation>(found_));
}

} // namespace lygte
