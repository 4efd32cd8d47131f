#include "ui/patrol/linkspicker.h"

#include "core/base/text.h"
#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int offered = 5; // of each sort
static const auto conversationKey = u"conversation"_s;
static const auto escalationKey = u"escalation"_s;

LinksPicker::LinksPicker(ConversationStore& conversations, EscalationStore& escalations, QWidget* parent)
    : QWidget(parent), conversations_(conversations), escalations_(escalations), chosen_(new QWidget(this)),
      search_(new QLineEdit(this)), results_(new QListWidget(this)), none_(new MutedLabel(this))
{
    new FlowLayout(chosen_, space::xs);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    results_->installEventFilter(this);
    results_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    results_->setTextElideMode(Qt::ElideRight);
    results_->hide();
    none_->setWordWrap(true);
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
    offerNothing();
    showLinks();
}

void LinksPicker::find()
{
    const QString words = search_->text().trimmed();
    if (words.isEmpty()) {
        offerNothing();
        return;
    }
    InboxQuery query;
    query.show = InboxQuery::Show::All;
    query.words = words;
    conversations_.inbox(query, offered + int(links_.size())).then(this, [this, words](const Result<QList<Id>>& ids) {
        if (!ids) {
            showProblem(ids.error());
            return;
        }
        conversations_.rows(*ids).then(this, [this, words](const Result<QList<Conversation>>& rows) {
            if (rows)
                findEscalations(words, *rows);
            else
                showProblem(rows.error());
        });
    });
}

void LinksPicker::findEscalations(const QString& words, const QList<Conversation>& conversations)
{
    escalations_.list(true).then(this, [this, words, conversations](const Result<QList<EscalationSummary>>& found) {
        if (words != search_->text().trimmed()) return; // an answer to what was typed before
        if (!found) {
            showProblem(found.error());
            return;
        }
        problem_.reset();
        offer(offersOf(conversations) + offersOf(*found, words));
        sayNone();
        none_->setVisible(found_.isEmpty());
    });
}

QList<LinksPicker::Offer> LinksPicker::offersOf(const QList<Conversation>& conversations) const
{
    QList<Offer> offers;
    for (const Conversation& conversation : conversations) {
        if (offers.size() == offered || isLinked(conversation.id)) continue;
        QStringList parts{isolated(snippet(conversation.title, 60)), platformName(conversation.platform)};
        parts.removeAll(QString());
        offers.append({{conversationKey, conversation.id, conversation.title}, parts.join(u" · "_s)});
    }
    return offers;
}

QList<LinksPicker::Offer> LinksPicker::offersOf(const QList<EscalationSummary>& escalations, const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<Offer> offers;
    for (const EscalationSummary& escalation : escalations) {
        if (offers.size() == offered || isLinked(escalation.id)) continue;
        const EscalationType* type = escalations_.types().find(escalation.type);
        const QString typeName = type ? type->label.in(QLocale()) : escalation.type;
        const QString text = escalation.title + u' ' + typeName;
        if (!std::ranges::all_of(wanted, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            continue;
        offers.append(
            {{escalationKey, escalation.id, escalation.title}, isolated(snippet(escalation.title, 60)) + u" · "_s + typeName});
    }
    return offers;
}

bool LinksPicker::isLinked(const Id& target) const
{
    return std::ranges::contains(links_, target, &EntryLink::targetId);
}

void LinksPicker::offer(const QList<Offer>& found)
{
    found_ = found;
    results_->clear();
    for (const Offer& each : found_)
        new QListWidgetItem(icon(each.link.target == escalationKey ? u"mail-send"_s : u"mail-folder-inbox"_s), each.label,
                            results_);
    results_->setVisible(!found_.isEmpty());
    results_->setFixedHeight(int(found_.size()) * (fontMetrics().height() + space::s) + 2 * results_->frameWidth() + space::xs);
}

/// What could not be read is not the same as what is not there.
void LinksPicker::showProblem(const Error& error)
{
    problem_ = error;
    offer({});
    sayNone();
    none_->show();
}

void LinksPicker::offerNothing()
{
    offer({});
    problem_.reset();
    none_->hide();
}

void LinksPicker::choose(int row)
{
    if (row < 0 || row >= found_.size()) return;
    links_.append(found_[row].link);
    search_->clear();
    offerNothing();
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
        const QString title = link.title.isEmpty() ? (link.target == escalationKey ? tr("An escalation") : tr("A conversation"))
                                                   : visible(snippet(link.title, 40));
        auto* button = new QToolButton(chosen_);
        QString shown = title;
        button->setText(shown.replace(u'&', u"&&"_s));
        button->setIcon(icon(u"edit-delete-remove"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Remove the link to %1").arg(title));
        button->setToolTip(plainToolTip(button->accessibleName()));
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
    search_->setPlaceholderText(tr("Find a conversation or an escalation by name"));
    search_->setAccessibleName(tr("Link a conversation or an escalation"));
    results_->setAccessibleName(tr("Conversations and escalations found"));
    sayNone();
    showLinks();
    if (!found_.isEmpty()) find(); // types and platforms have names in both languages
}

void LinksPicker::sayNone()
{
    if (problem_) {
        const ErrorText text = describe(*problem_);
        none_->setText(text.what + u' ' + text.next);
    } else
        none_->setText(tr("No conversation and no escalation has that name."));
}

} // namespace lygte
