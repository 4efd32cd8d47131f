#include "ui/leader/erasepanel.h"

#include "core/base/text.h"
#include "core/people/desk.h"
#include "ui/leader/erasuremodel.h"
#include "ui/server/serverwords.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lygte {

static constexpr int findMs = 200;
static constexpr int followMs = 500;
static constexpr int keepMs = 400;
static constexpr int shownFound = 5;
static constexpr int leastReason = 3;
static const QString draftName = QStringLiteral("erase.order");

ErasePanel::ErasePanel(ServerLink& link, QWidget* parent)
    : QWidget(parent), erasures_(link), title_(new Heading(2, this)), explanation_(new MutedLabel(this)),
      wordsLabel_(new QLabel(this)), words_(new QLineEdit(this)), list_(new QListWidget(this)), nothing_(new MutedLabel(this)),
      whyLabel_(new QLabel(this)), why_(new QLineEdit(this)), button_(new QPushButton(this)), error_(new ErrorStrip(this)),
      ordersTitle_(new Heading(2, this)), orders_(new ErasureModel(erasures_.desk().clock, this)), table_(new QTreeView(this)),
      noOrders_(new MutedLabel(this))
{
    build();
    findTimer_.setSingleShot(true);
    followTimer_.setSingleShot(true);
    keep_.setSingleShot(true);
    keep_.setInterval(keepMs);
    connect(&keep_, &QTimer::timeout, this, &ErasePanel::keepNow);
    connect(why_, &QLineEdit::textEdited, &keep_, qOverload<>(&QTimer::start));
    connect(&findTimer_, &QTimer::timeout, this, &ErasePanel::find);
    connect(&followTimer_, &QTimer::timeout, this, &ErasePanel::follow);
    connect(&erasures_, &Erasures::changed, this, [this] {
        if (!followTimer_.isActive()) followTimer_.start(followMs);
    });
    connect(words_, &QLineEdit::textChanged, this, [this] { findTimer_.start(findMs); });
    const auto enable = [this] { button_->setEnabled(chosen() && why_->text().trimmed().size() >= leastReason); };
    connect(why_, &QLineEdit::textChanged, this, enable);
    connect(list_, &QListWidget::currentRowChanged, this, enable);
    connect(button_, &QPushButton::clicked, this, &ErasePanel::ask);
    retranslate();
    showFound({});
    fit();
    takeUpDraft();
    follow();
}

void ErasePanel::build()
{
    words_->setObjectName(QStringLiteral("eraseWords"));
    words_->setClearButtonEnabled(true);
    words_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("eraseFound"));
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    why_->setObjectName(QStringLiteral("eraseWhy"));
    why_->setMaxLength(500);
    button_->setObjectName(QStringLiteral("eraseButton"));
    button_->setAutoDefault(false);
    button_->setEnabled(false);
    wordsLabel_->setBuddy(words_);
    whyLabel_->setBuddy(why_);
    for (MutedLabel* label : {explanation_, nothing_, noOrders_}) label->setWordWrap(true);
    table_->setObjectName(QStringLiteral("eraseOrders"));
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAllColumnsShowFocus(true);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setModel(orders_);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->header()->setSectionResizeMode(ErasureModel::Order, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{title_, explanation_, wordsLabel_, words_, list_, nothing_, whyLabel_, why_})
        column->addWidget(widget);
    column->addWidget(button_, 0, Qt::AlignLeft);
    column->addWidget(error_);
    column->addSpacing(space::m);
    for (QWidget* widget : std::initializer_list<QWidget*>{ordersTitle_, table_, noOrders_}) column->addWidget(widget);
}

const Erasable* ErasePanel::chosen() const
{
    const int row = list_->currentRow();
    return row >= 0 && row < found_.size() ? &found_[row] : nullptr;
}

void ErasePanel::find()
{
    const QString words = words_->text().trimmed();
    const int asked = ++finds_;
    if (words.size() < 2) {
        showFound({});
        return;
    }
    erasures_.find(words).then(this, [this, asked](const Result<QList<Erasable>>& found) {
        if (asked != finds_) return;
        if (found)
            showFound(*found);
        else
            error_->show(found.error());
    });
}

void ErasePanel::showFound(const QList<Erasable>& found)
{
    const Id before = chosen() ? chosen()->id : Id();
    found_ = found;
    list_->clear();
    const Instant now = erasures_.desk().clock.now();
    for (const Erasable& each : found_) {
        const QString text = tr("%1: %2 – %3, %4", "kind, title, section, when")
                                 .arg(serverwords::kindName(each.entity, false), isolated(each.title), each.section,
                                      formatRelative(each.last, now));
        list_->addItem(text);
        list_->item(list_->count() - 1)->setToolTip(plainToolTip(text));
        if (each.id == before) list_->setCurrentRow(list_->count() - 1);
    }
    if (!found_.isEmpty() && list_->currentRow() < 0) list_->setCurrentRow(0);
    const int rows = std::min<int>(shownFound, static_cast<int>(found_.size()));
    if (rows > 0) list_->setFixedHeight(rows * list_->sizeHintForRow(0) + 2 * list_->frameWidth());
    list_->setVisible(rows > 0);
    nothing_->setVisible(rows == 0 && words_->text().trimmed().size() >= 2);
    button_->setEnabled(chosen() && why_->text().trimmed().size() >= leastReason);
}

void ErasePanel::ask()
{
    const Erasable* what = chosen();
    const QString why = why_->text().trimmed();
    if (!what || why.size() < leastReason) return;
    QString consequence =
        tr("It goes from the server at once, and from every machine when it next connects, with messages, notes and events. It "
           "cannot be taken "
           "back, and the same is not taken in again. Excerpts that already stand in escalations stay there.");
    if (what->files > 0) consequence += u' ' + tr("%n imported file(s) that it came from go, too.", nullptr, what->files);
    confirmDestructive(this, tr("Erase “%1” for good?").arg(visible(what->title)), consequence, tr("Erase for good"),
                       [this, erasable = *what, why] {
                           erasures_.order(erasable, why).then(this, [this](const Result<void>& ordered) {
                               if (!ordered) {
                                   error_->show(ordered.error());
                                   return;
                               }
                               error_->clear();
                               words_->clear();
                               why_->clear();
                               keepNow();
                               follow();
                               table_->setFocus(Qt::OtherFocusReason);
                           });
                       });
}

void ErasePanel::follow()
{
    erasures_.list().then(this, [this](const Result<QList<Erasure>>& orders) {
        if (orders)
            showOrders(*orders);
        else
            error_->show(orders.error());
    });
}

void ErasePanel::showOrders(const QList<Erasure>& orders)
{
    orders_->setErasures(orders);
    fit();
}

/// As high as its rows, so that the page scrolls as one.
void ErasePanel::fit()
{
    const int rows = orders_->rowCount();
    const int height = rows > 0 ? table_->sizeHintForRow(0) : 0;
    table_->setFixedHeight(table_->header()->sizeHint().height() + rows * height + 2 * table_->frameWidth() + 2);
    table_->setVisible(rows > 0);
    noOrders_->setVisible(rows == 0);
}

void ErasePanel::takeUpDraft()
{
    draft(erasures_.desk(), draftName).then(this, [this](const Result<QJsonObject>& kept) {
        if (!kept) return error_->show(kept.error());
        if (why_->text().isEmpty()) why_->setText(kept->value(u"why").toString()); // unless it is being written already
    });
}

void ErasePanel::keepNow()
{
    keep_.stop();
    if (why_->text().trimmed().isEmpty())
        dropDraft(erasures_.desk(), draftName);
    else
        keepDraft(erasures_.desk(), draftName, {{QStringLiteral("why"), why_->text()}});
}

void ErasePanel::hideEvent(QHideEvent* event)
{
    if (keep_.isActive()) keepNow();
    QWidget::hideEvent(event);
}

bool ErasePanel::eventFilter(QObject* watched, QEvent* event)
{
    // The arrows choose among what was found while the words have the focus.
    if (watched == words_ && event->type() == QEvent::KeyPress && list_->count() > 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, list_->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ErasePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ErasePanel::retranslate()
{
    title_->setText(tr("Erase on order"));
    explanation_->setText(
        tr("When a court or an authority orders it, or when something should never have been kept. Only the order is "
           "kept, never what it was about."));
    wordsLabel_->setText(tr("&Title of the conversation or escalation:"));
    words_->setPlaceholderText(tr("at least two letters"));
    list_->setAccessibleName(tr("Found conversations and escalations"));
    nothing_->setText(tr("Nothing has that title. Look it up in Search, and write its title here as it stands there."));
    whyLabel_->setText(tr("Which &order, of whom (nothing of the content):"));
    why_->setPlaceholderText(tr("e.g. court order of 3 March, file number"));
    button_->setText(tr("Erase for good …"));
    ordersTitle_->setText(tr("Ordered erasures"));
    noOrders_->setText(tr("Nothing has been ordered erased."));
    table_->setAccessibleName(tr("Ordered erasures"));
    orders_->retranslate();
    showFound(found_);
}

} // namespace lygte
