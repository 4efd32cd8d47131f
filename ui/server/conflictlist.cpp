#include "ui/server/conflictlist.h"

#include "ui/server/cards.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo.h"

#include <QEvent>

namespace lygte {

ConflictList::ConflictList(ServerWork& work, const EscalationTypes& types, UndoService& undo, QWidget* parent)
    : QWidget(parent), work_(work), types_(types), undo_(undo), title_(new Heading(2, this)),
      explanation_(new MutedLabel(this)), error_(new ErrorStrip(this)), cards_(new CardList(this))
{
    explanation_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addWidget(error_);
    column->addWidget(cards_);
    hide();
    retranslate();
}

void ConflictList::refresh()
{
    work_.conflicts().then(this, [this](const Result<QList<EditConflict>>& found) {
        const bool known = std::exchange(known_, found.has_value());
        failed_ = !known_;
        if (!found) {
            error_->show(found.error());
            setVisible(true); // with the cards that stood here
        } else {
            if (!known) error_->clear();
            show(*found);
        }
        retranslate();
        if (known != known_ || failed_) Q_EMIT counted();
    });
}

void ConflictList::show(const QList<EditConflict>& conflicts)
{
    QList<Id> ids;
    for (const EditConflict& conflict : conflicts) ids += conflict.id;
    cards_->follow(ids, [this, &conflicts](qsizetype i) {
        auto* card = new ConflictCard(conflicts[i], types_, work_.desk().officer.number, work_.desk().clock, cards_);
        connect(card, &ConflictCard::decided, this, &ConflictList::decide);
        connect(card, &ConflictCard::openWanted, this,
                [this](const EditConflict& conflict) { Q_EMIT openWanted(conflict.entity, conflict.root); });
        return card;
    });
    setVisible(!ids.isEmpty());
    if (count_ == ids.size()) return;
    count_ = static_cast<int>(ids.size());
    retranslate();
    Q_EMIT counted();
}

void ConflictList::decide(const EditConflict& conflict, bool takeMine)
{
    error_->clear();
    work_.decide(conflict, takeMine).then(this, [this, conflict, takeMine](const Result<void>& done) {
        refresh();
        if (!done) return error_->show(done.error());
        const auto words = [takeMine] {
            return takeMine ? tr("The officer's value was taken") : tr("The server's value was kept");
        };
        undo_.did(words, [this, conflict, takeMine] {
            return work_.undecide(conflict, takeMine).then(this, [this](const Result<void>& undone) {
                refresh();
                return undone;
            });
        });
    });
}

void ConflictList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConflictList::retranslate()
{
    title_->setText(known_ ? tr("Two officers changed the same (%1)").arg(count_) : tr("Two officers changed the same"));
    explanation_->setVisible(count_ > 0);
    explanation_->setText(tr("The server's value stands until somebody decides. Both are kept, whatever is chosen."));
}

} // namespace lygte
