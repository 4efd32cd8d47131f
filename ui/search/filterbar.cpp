#include "ui/search/filterbar.h"

#include "core/base/text.h"
#include "ui/search/searchwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>

namespace lygte {

using namespace searchwords;

FilterBar::FilterBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new FlowLayout(this, space::s);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < int(std::size(filters)); ++i) {
        auto* button = new QPushButton(this);
        button->setAutoDefault(false);
        button->setCheckable(true);
        row->addWidget(button);
        buttons_ += button;
        connect(button, &QPushButton::clicked, this, [this, i] {
            const bool held = !filterValue(filters[i], query_).isEmpty();
            buttons_[i]->setChecked(held); // the line decides
            if (held)
                Q_EMIT removed(i);
            else
                Q_EMIT wanted(i);
        });
    }
    retranslate();
}

void FilterBar::show(const SearchQuery& query)
{
    query_ = query;
    retranslate();
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    for (int i = 0; i < buttons_.size(); ++i) {
        const QString value = filterValue(filters[i], query_);
        const QString word = filterWord(filters[i]);
        const QString meaning = filterMeaning(filters[i]);
        QPushButton* button = buttons_[i];
        button->setChecked(!value.isEmpty());
        button->setIcon(value.isEmpty() ? QIcon() : icon(QStringLiteral("window-close")));
        button->setText(value.isEmpty() ? word
                                        : QString(word + u' ' +
                                                  isolated(fontMetrics().elidedText(visible(value), Qt::ElideRight, 200))
                                                      .replace(u'&', QStringLiteral("&&"))));
        button->setToolTip(
            plainToolTip(value.isEmpty() ? meaning : tr("%1: %2. Press to take it out.").arg(meaning, visible(value))));
        button->setAccessibleName(value.isEmpty() ? QString(word + u' ' + meaning)
                                                  : tr("Take out: %1 %2").arg(word, visible(value)));
    }
}

} // namespace lygte
