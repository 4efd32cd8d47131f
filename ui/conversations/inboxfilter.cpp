#include "ui/conversations/inboxpane.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace lygte {

InboxFilter::InboxFilter(QWidget* parent)
    : QWidget(parent), words_(new QLineEdit(this)), show_(new QComboBox(this)), platform_(new QComboBox(this)),
      sort_(new QComboBox(this))
{
    words_->setClearButtonEnabled(true);
    words_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    words_->installEventFilter(this);
    for (int i = 0; i < 4; ++i) show_->addItem(QString(), i);
    for (int i = 0; i < 4; ++i) sort_->addItem(QString(), i);
    platform_->addItem(QString(), QString());
    for (const Choice& choice : platformChoices()) platform_->addItem(choice.label, choice.key);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    words_->setMaximumWidth(520);
    line->addWidget(words_, 3);
    line->addStretch(1);
    for (QComboBox* box : {show_, platform_, sort_}) {
        line->addWidget(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &InboxFilter::changed);
    }
    typing_.setSingleShot(true);
    typing_.setInterval(120);
    connect(words_, &QLineEdit::textChanged, this, [this] { typing_.start(); });
    connect(words_, &QLineEdit::returnPressed, this, &InboxFilter::leaveDown);
    connect(&typing_, &QTimer::timeout, this, &InboxFilter::changed);
    retranslate();
}

InboxQuery InboxFilter::query() const
{
    InboxQuery query;
    query.show = static_cast<InboxQuery::Show>(show_->currentData().toInt());
    query.sort = static_cast<InboxQuery::Sort>(sort_->currentData().toInt());
    query.platform = platform_->currentData().toString();
    query.words = words_->text().trimmed();
    query.language = QLocale().language();
    return query;
}

void InboxFilter::reset()
{
    {
        const QSignalBlocker quiet(this);
        words_->clear();
        show_->setCurrentIndex(int(InboxQuery::Show::All));
        platform_->setCurrentIndex(0);
    }
    typing_.stop();
    Q_EMIT changed();
}

QByteArray InboxFilter::choices() const
{
    const InboxQuery now = query();
    return QByteArray::number(int(now.show)) + ' ' + QByteArray::number(int(now.sort)) + ' ' + now.platform.toLatin1();
}

void InboxFilter::restoreChoices(const QByteArray& choices)
{
    const QByteArrayList parts = choices.split(' ');
    if (parts.size() != 3 || choices == this->choices()) return;
    {
        const QSignalBlocker quiet(this);
        show_->setCurrentIndex(std::max(0, show_->findData(parts[0].toInt())));
        sort_->setCurrentIndex(std::max(0, sort_->findData(parts[1].toInt())));
        platform_->setCurrentIndex(std::max(0, platform_->findData(QString::fromLatin1(parts[2]))));
    }
    Q_EMIT changed();
}

void InboxFilter::focusWords()
{
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

bool InboxFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == words_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        Q_EMIT leaveDown();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void InboxFilter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (query().sort == InboxQuery::Sort::Title) Q_EMIT changed(); // å stands elsewhere now
    }
    QWidget::changeEvent(event);
}

void InboxFilter::retranslate()
{
    const QSignalBlocker quiet(this);
    words_->setPlaceholderText(tr("Names and handles"));
    words_->setToolTip(tr("Filter by name or handle"));
    words_->setAccessibleName(tr("Filter by name or handle"));
    show_->setAccessibleName(tr("Which conversations"));
    sort_->setAccessibleName(tr("Order"));
    platform_->setAccessibleName(tr("Platform"));
    const QStringList shown{tr("Open"), tr("Unread"), tr("Closed"), tr("All")};
    for (int i = 0; i < shown.size(); ++i) show_->setItemText(i, shown[i]);
    const QStringList orders{tr("Newest first"), tr("Oldest first"), tr("Most urgent first"), tr("By name")};
    for (int i = 0; i < orders.size(); ++i) sort_->setItemText(i, orders[i]);
    platform_->setItemText(0, tr("All platforms"));
    for (int i = 1; i < platform_->count(); ++i) platform_->setItemText(i, platformName(platform_->itemData(i).toString()));
}

} // namespace lygte
