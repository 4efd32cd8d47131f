#include "ui/conversations/conversationform.h"

#include "ui/conversations/wording.h"

namespace lygte {

ConversationForm::ConversationForm(ConversationStore& store, QWidget* parent)
    : InPlaceForm(store.desk(), parent), store_(store), platform_(new QComboBox(this)), title_(new QLineEdit(this)),
      account_(new QLineEdit(this)), platformLabel_(addField(platform_)), titleLabel_(addField(title_)),
      accountLabel_(addField(account_))
{
    for (const Choice& choice : platformChoices()) platform_->addItem(choice.label, choice.key);
    platform_->setCurrentIndex(-1);
    platform_->setObjectName(QStringLiteral("platform"));
    title_->setObjectName(QStringLiteral("title"));
    account_->setObjectName(QStringLiteral("account"));
    connect(platform_, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    for (QLineEdit* field : {title_, account_}) connect(field, &QLineEdit::textChanged, this, [this] { edited(); });
    retranslateAll();
}

bool ConversationForm::isComplete() const
{
    return platform_->currentIndex() >= 0 && !title_->text().trimmed().isEmpty();
}

QJsonObject ConversationForm::contents() const
{
    return {{QStringLiteral("platform"), platform_->currentData().toString()},
            {QStringLiteral("title"), title_->text()},
            {QStringLiteral("account"), account_->text()}};
}

void ConversationForm::setContents(const QJsonObject& contents)
{
    platform_->setCurrentIndex(platform_->findData(contents.value(u"platform").toString()));
    title_->setText(contents.value(u"title").toString());
    account_->setText(contents.value(u"account").toString());
}

void ConversationForm::save()
{
    store_.create({platform_->currentData().toString(), title_->text().trimmed(), account_->text().trimmed()})
        .then(this, [this, name = draftName()](const Result<Id>& id) {
            if (!id)
                fail(name, id.error());
            else if (finish(name))
                Q_EMIT created(*id);
        });
}

void ConversationForm::retranslate()
{
    setHead(tr("New conversation"), tr("Start the conversation"));
    platformLabel_->setText(tr("Platform"));
    titleLabel_->setText(tr("Name or handle"));
    accountLabel_->setText(tr("The patrol's account"));
    platform_->setPlaceholderText(tr("Choose a platform"));
    title_->setPlaceholderText(tr("As it stands on the platform"));
    account_->setPlaceholderText(tr("The account that the child wrote to"));
    for (int i = 0; i < platform_->count(); ++i) platform_->setItemText(i, platformName(platform_->itemData(i).toString()));
}

} // namespace lygte
