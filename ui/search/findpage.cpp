#include "ui/search/findpage.h"

#include "ui/search/filterbar.h"
#include "ui/search/filtercompletion.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace lygte {

using namespace searchwords;

FindPage::FindPage(SearchStore& store, const Clock& clock, UiServices services, QWidget* parent)
    : Page(parent), clock_(clock), services_(services), model_(new SearchModel(store, this)), frame_(new PageFrame(this)),
      line_(new QLineEdit), offers_(new FilterCompleter(line_)), newest_(new QCheckBox), filters_(new FilterBar),
      count_(new MutedLabel), list_(new QListView), empty_(new EmptyState(QStringLiteral("search")))
{
    build();
    connectParts();
    services.commands.add({.id = QStringLiteral("search.find"),
                           .text = {"FindPage", QT_TRANSLATE_NOOP("FindPage", "Search in everything")},
                           .group = {"FindPage", QT_TRANSLATE_NOOP("FindPage", "Search")},
                           .icon = QStringLiteral("search"),
                           .shortcut = Qt::CTRL | Qt::Key_F,
                           .run = [this] {
                               Q_EMIT wanted();
                               line_->setFocus();
                               line_->selectAll();
                           }});
    retranslate();
    frame_->showEmpty();
}

void FindPage::build()
{
    line_->setClearButtonEnabled(true);
    line_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    line_->installEventFilter(this);
    line_->setObjectName(QStringLiteral("searchLine"));
    list_->setModel(model_);
    list_->setItemDelegate(new SearchDelegate(*model_, clock_, list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    list_->setMouseTracking(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->installEventFilter(this);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(content);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(space::xl, space::xs, space::xl, space::s);
    headRow->addWidget(count_, 1);
    column->addWidget(head);
    column->addWidget(list_, 1);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* filterLine = new QWidget;
    auto* lines = new QVBoxLayout(filterLine);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(line_, 1);
    first->addWidget(newest_);
    lines->addLayout(first);
    lines->addWidget(filters_);
    frame_->addFilter(filterLine, 1);
    frame_->setContent(content, false);
    frame_->setEmpty(empty_);
    outer->addWidget(frame_);
    typing_.setSingleShot(true);
    typing_.setInterval(typingPause);
}

void FindPage::connectParts()
{
    connect(line_, &QLineEdit::textChanged, this, [this](const QString& text) {
        intoResults_ = false;
        filters_->show(parseQuery(text));
        typing_.start();
    });
    connect(&typing_, &QTimer::timeout, this, &FindPage::search);
    connect(newest_, &QCheckBox::toggled, this, &FindPage::search);
    connect(filters_, &FilterBar::wanted, this, &FindPage::typeFilter);
    connect(filters_, &FilterBar::removed, this, [this](int filter) {
        line_->setText(withoutFilter(line_->text(), searchwords::filters[filter]));
        line_->setFocus();
    });
    connect(offers_, &FilterCompleter::passedBy, this, &FindPage::goOn);
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) { open(index.row()); });
    connect(model_, &SearchModel::found, this, &FindPage::showResults);
    connect(model_, &SearchModel::moreFound, this, &FindPage::showMore);
    connect(model_, &SearchModel::failed, this, [this](const Error& error) {
        frame_->error().show(error);
        frame_->showContent();
    });
}

void FindPage::activated()
{
    line_->setFocus();
    line_->selectAll();
}

bool FindPage::goBack()
{
    if (line_->hasFocus() && line_->text().isEmpty()) return false;
    if (line_->hasFocus())
        line_->clear();
    else
        line_->setFocus();
    return true;
}

QList<QWidget*> FindPage::panes()
{
    return {line_, list_};
}

void FindPage::searchFor(const QString& words)
{
    line_->setText(words);
    search();
}

void FindPage::search()
{
    typing_.stop();
    frame_->error().clear();
    const SearchQuery query = parseQuery(line_->text());
    if (!query.isEmpty()) frame_->showLoading();
    model_->search(query, newest_->isChecked());
}

void FindPage::showResults()
{
    count_->setText(model_->countText());
    list_->scrollToTop();
    retranslate();
    nothingShown_ = model_->rowCount() == 0;
    if (nothingShown_) {
        frame_->showEmpty();
        return;
    }
    list_->selectionModel()->setCurrentIndex(model_->index(0), QItemSelectionModel::NoUpdate);
    frame_->showContent();
    if (intoResults_) enterResults();
    QAccessibleAnnouncementEvent announcement(list_, count_->text());
    QAccessible::updateAccessibility(&announcement);
}

void FindPage::showMore()
{
    if (nothingShown_ && !model_->isSearching())
        showResults();
    else
        count_->setText(model_->countText());
}

/// Into the results, as soon as they are here.
void FindPage::goOn()
{
    intoResults_ = true;
    if (typing_.isActive()) search();
    if (!model_->isSearching()) enterResults();
}

void FindPage::enterResults()
{
    intoResults_ = false;
    if (model_->rowCount() == 0) return;
    list_->setFocus();
    list_->setCurrentIndex(model_->index(0));
}

void FindPage::open(int row)
{
    if (row < 0 || row >= model_->rowCount()) return;
    const SearchResult& result = model_->result(row);
    if (result.entity == u"message")
        Q_EMIT openConversation(result.root, result.key);
    else if (result.entity == u"note")
        Q_EMIT openConversation(result.root, result.at.micros);
    else if (result.entity == u"conversation")
        Q_EMIT openConversation(result.root, 0);
    else if (result.entity == u"escalation")
        Q_EMIT openEscalation(result.root);
    else if (result.entity == u"entry")
        Q_EMIT openEntry(result.root, result.id);
    else
        Q_EMIT openEntry(result.root, Id());
}

void FindPage::typeFilter(int filter)
{
    const QString text = line_->text();
    const QString gap = text.isEmpty() || text.endsWith(u' ') ? QString() : QStringLiteral(" ");
    line_->setText(text + gap + filterWord(searchwords::filters[filter]));
    line_->setFocus();
    line_->end(false);
}

void FindPage::retranslate()
{
    frame_->setTitle(tr("Search"));
    line_->setPlaceholderText(tr("Words, \"a phrase\", begin*, -without"));
    line_->setToolTip(line_->placeholderText()); // which large text cuts
    line_->setAccessibleName(tr("Search line"));
    newest_->setText(tr("Newest first"));
    list_->setAccessibleName(tr("Results"));
    offers_->popup()->setAccessibleName(tr("Filters that fit what is typed"));
    count_->setText(model_->countText());
    if (model_->isSearching())
        empty_->setTexts(tr("Still searching"), tr("Nothing found yet, and not everything has been looked at. What is found "
                                                   "appears here by itself."));
    else if (!model_->query().isEmpty())
        empty_->setTexts(tr("Nothing found"), tr("Try fewer words or the beginning of one (skat*), or take a filter out. The "
                                                 "identity of children and parents is never "
                                                 "searched."));
    else if (hasFilters(parseQuery(line_->text())))
        empty_->setTexts(tr("Write a word too"), tr("The filters above narrow a search; they need a word to search for."));
    else
        empty_->setTexts(tr("Search in everything"), tr("Messages, internal notes, the patrol log, handovers, conversations "
                                                        "and escalations. Aarhus and Århus find each other, "
                                                        "and so do ae and æ."));
    model_->retranslate();
}

/// Down or Enter goes from the line into the results, as soon as they are here; Up at the top goes back to the line.
bool FindPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == line_ && (key == Qt::Key_Down || enter)) {
        goOn();
        return true;
    }
    if (watched == list_ && key == Qt::Key_Up && list_->currentIndex().row() <= 0) {
        line_->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lygte
