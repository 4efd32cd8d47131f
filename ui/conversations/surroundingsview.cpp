#include "ui/conversations/surroundingsview.h"

#include "core/base/text.h"
#include "core/conversations/conversation.h"
#include "ui/conversations/timelinemodel.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

static constexpr int soon = 250;       // milliseconds: reading comes first
static constexpr int minute = 60'000;  // a countdown says minutes
static constexpr int fewestDigits = 8; // of a number

RelatedList::RelatedList(const QString& name, QWidget* parent)
    : QWidget(parent), title_(new Heading(2, this)), list_(new QListWidget(this)), none_(new MutedLabel(this))
{
    list_->setObjectName(name);
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false); // lines of the pane, no box in it
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QLabel* label : {static_cast<QLabel*>(title_), static_cast<QLabel*>(none_)}) label->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::s);
    column->setSpacing(space::xs);
    column->addWidget(title_);
    column->addWidget(list_);
    column->addWidget(none_);
    connect(list_, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (const Related& related = rows_[list_->row(item)]; !related.id.isNull()) Q_EMIT chosen(related);
    });
    setRows({});
}

void RelatedList::setTexts(const QString& title, const QString& none)
{
    title_->setText(title);
    list_->setAccessibleName(title);
    noneText_ = none;
    if (rows_.isEmpty()) none_->setText(none);
}

static QString lineOf(const Related& related)
{
    const QString due = related.due ? QString(u" · " + related.due->glyph + u' ' + related.due->word) : QString();
    const QString title = related.identifier.isEmpty() ? related.title : related.identifier;
    const QString rest = related.identifier.isEmpty() || related.title.isEmpty()
                             ? related.words
                             : QString(isolated(related.title) + u" · " + related.words);
    return isolated(title) + u'\n' + rest + due;
}

void RelatedList::setRows(const QList<Related>& rows)
{
    const int current = list_->currentRow();
    rows_ = rows;
    list_->clear();
    for (const Related& related : rows) {
        const QString line = lineOf(related);
        auto* item = new QListWidgetItem(line, list_);
        item->setToolTip(plainToolTip(line + (related.due ? u'\n' + related.due->explanation : QString())));
        if (related.due) item->setForeground(related.due->colour);
    }
    list_->setCurrentRow(std::min<int>(current, int(rows.size()) - 1));
    list_->setVisible(!rows.isEmpty());
    none_->setText(noneText_);
    none_->setVisible(rows.isEmpty());
    fit();
}

void RelatedList::setFailed(const Error& error)
{
    setRows({});
    const ErrorText why = describe(error);
    none_->setText(why.what + u' ' + why.next);
}

/// As high as its lines: the pane scrolls, not the list.
void RelatedList::fit()
{
    int height = 0;
    for (int row = 0; row < list_->count(); ++row) height += list_->sizeHintForRow(row);
    list_->setFixedHeight(height);
}

void RelatedList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

SurroundingsView::SurroundingsView(Surroundings& source, TimelineModel& timeline, QWidget* parent)
    : QWidget(parent), source_(source), timeline_(timeline),
      escalations_(new RelatedList(QStringLiteral("relatedEscalations"), this)),
      entries_(new RelatedList(QStringLiteral("relatedEntries"), this)),
      elsewhere_(new RelatedList(QStringLiteral("relatedElsewhere"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (RelatedList* list : {escalations_, entries_, elsewhere_}) {
        column->addWidget(list);
        connect(list, &RelatedList::chosen, this, &SurroundingsView::chosen);
    }
    soon_.setSingleShot(true);
    soon_.setInterval(soon);
    minute_.setInterval(minute);
    minute_.start();
    connect(&soon_, &QTimer::timeout, this, &SurroundingsView::findIdentifiers);
    connect(&minute_, &QTimer::timeout, this, [this] {
        if (isVisible()) reload();
    });
    again_.setSingleShot(true);
    again_.setInterval(soon);
    connect(&again_, &QTimer::timeout, this, &SurroundingsView::reload);
    connect(&source_, &Surroundings::changed, this, [this] {
        if (isVisible() && !again_.isActive()) again_.start(); // many rows come at once from a server
    });
    connect(&timeline_, &TimelineModel::opened, &soon_, qOverload<>(&QTimer::start));
    connect(&timeline_, &TimelineModel::updated, &soon_, qOverload<>(&QTimer::start));
    retranslate();
}

void SurroundingsView::setConversation(const Conversation& conversation)
{
    title_ = conversation.title;
    if (conversation_ == conversation.id) return;
    conversation_ = conversation.id;
    read_.clear();
    identifiers_.clear();
    for (RelatedList* list : {escalations_, entries_, elsewhere_}) list->setRows({});
    reload();
    soon_.start();
}

/// Escalations and entries; what is answered for another conversation is dropped.
void SurroundingsView::reload()
{
    if (conversation_.isNull()) return;
    const auto show = [this](QFuture<Result<QList<Related>>> answer, RelatedList* list) {
        answer.then(this, [this, list, id = conversation_](const Result<QList<Related>>& found) {
            if (id != conversation_) return;
            if (found)
                list->setRows(*found);
            else
                list->setFailed(found.error());
        });
    };
    show(source_.escalations(conversation_), escalations_);
    show(source_.entries(conversation_), entries_);
}

/// The rules are run over a text only when it can hold something, and once.
QStringList SurroundingsView::identifiersOf(const Id& message, const QString& body)
{
    if (const auto known = read_.constFind(message); known != read_.constEnd()) return *known;
    QStringList found;
    if (body.contains(u'@') || body.contains(u'#') ||
        std::ranges::count_if(body, [](QChar c) { return c.isDigit(); }) >= fewestDigits)
        for (const TextSpan& span : spans_.spans(body))
            if (span.kind == SpanKind::Handle || span.kind == SpanKind::Phone || span.kind == SpanKind::Mail)
                found += body.mid(span.start, span.length);
    return *read_.insert(message, found);
}

void SurroundingsView::findIdentifiers()
{
    if (conversation_.isNull()) return;
    QStringList found{title_};
    for (int row = timeline_.rowCount() - 1; row >= 0 && found.size() < mostIdentifiers; --row) { // the newest first
        const TimelineRow& content = timeline_.row(row);
        if (content.kind == TimelineRow::Kind::Message) found += identifiersOf(content.id, content.message.body);
        found.removeDuplicates();
    }
    found = found.first(std::min<qsizetype>(found.size(), mostIdentifiers));
    if (found == identifiers_) return;
    identifiers_ = found;
    askElsewhere();
}

void SurroundingsView::askElsewhere()
{
    source_.elsewhere(conversation_, identifiers_).then(this, [this, asked = ++asked_](const Result<QList<Related>>& found) {
        if (asked != asked_) return;
        if (!found) {
            elsewhere_->setFailed(found.error());
            return;
        }
        QList<Related> rows;
        for (const QString& identifier : std::as_const(identifiers_)) {
            const auto before = rows.size();
            for (const Related& one : *found)
                if (one.identifier == identifier) rows += one;
            if (rows.size() == before)
                rows += Related{.entity = {},
                                .id = {},
                                .root = {},
                                .title = {},
                                .words = tr("nowhere else"),
                                .due = {},
                                .identifier = identifier};
        }
        elsewhere_->setRows(rows);
    });
}

/// What has changed while nobody looked.
void SurroundingsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void SurroundingsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) reload(); // a deadline's colour
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    reload();
    if (!identifiers_.isEmpty()) askElsewhere();
}

void SurroundingsView::retranslate()
{
    escalations_->setTexts(tr("Escalations"), tr("None from this conversation."));
    entries_->setTexts(tr("Log entries"), tr("None is linked to it."));
    elsewhere_->setTexts(tr("Handles and numbers – and where else they are found"), tr("None in what is shown."));
}

} // namespace lygte
