#pragma once
// A column of cards that follows a list by id: cards that stay are left as they are, so that nothing moves under a hand that is
// about to choose.

#include "core/base/id.h"

#include <QHash>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace lygte {

class CardList final : public QWidget
{
public:
    explicit CardList(QWidget* parent = nullptr);

    /// `make` makes the card of an id that is new.
    void follow(const QList<Id>& ids, const std::function<QWidget*(qsizetype)>& make);
    QList<QWidget*> cards() const;

private:
    QVBoxLayout* column_;
    QHash<Id, QWidget*> cards_;
};

} // namespace lygte
