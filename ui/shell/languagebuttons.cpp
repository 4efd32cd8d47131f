#include "ui/shell/languagebuttons.h"

#include "ui/shell/languageswitch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace lygte {

static QToolButton* languageButton(UiLanguage language, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(codeOf(language).toUpper());
    button->setObjectName(codeOf(language));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

LanguageButtons::LanguageButtons(LanguageSwitch& languages, QWidget* parent)
    : QWidget(parent), languages_(languages), danish_(languageButton(UiLanguage::Danish, this)),
      english_(languageButton(UiLanguage::English, this))
{
    auto* pair = new QHBoxLayout(this);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(2);
    for (const auto& [button, language] : {std::pair(danish_, UiLanguage::Danish), std::pair(english_, UiLanguage::English)}) {
        pair->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, language] {
            Q_EMIT chosen(language);
            retranslate(); // pressing the one that is in force leaves it pressed
        });
    }
    retranslate();
}

void LanguageButtons::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LanguageButtons::retranslate()
{
    danish_->setToolTip(tr("Danish"));
    english_->setToolTip(tr("English"));
    danish_->setAccessibleName(tr("Danish"));
    english_->setAccessibleName(tr("English"));
    danish_->setChecked(languages_.language() == UiLanguage::Danish);
    english_->setChecked(languages_.language() == UiLanguage::English);
}

} // namespace lygte
