#include "ui/server/cardlist.h"

#include "ui/widgets/theme.h"

namespace lygte {

CardList::CardList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::m);
}

void CardList::follow(const QList<Id>& ids, const std::function<QWidget*(qsizetype)>& make)
{
    const QSet<Id> wanted(ids.begin(), ids.end());
    for (auto it = cards_.begin(); it != cards_.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        column_->removeWidget(it.value());
        it.value()->hide();
        it = cards_.erase(it);
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (cards_.contains(ids[i])) continue;
        QWidget* card = make(i);
        cards_.insert(ids[i], card);
        column_->insertWidget(static_cast<int>(i), card);
    }
    setVisible(!ids.isEmpty());
}

QList<QWidget*> CardList::cards() const
{
    QList<QWidget*> all;
    for (int i = 0; i < column_->count(); ++i) all += column_->itemAt(i)->widget();
    return all;
}

} // namespace lygte
