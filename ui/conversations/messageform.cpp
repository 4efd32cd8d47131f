#include "ui/conversations/messageform.h"

#include "core/base/text.h"
#include "ui/editor/noteeditor.h"
#include "ui/widgets/errorstrip.h"

#include <QCompleter>
#include <QStandardItemModel>

namespace lygte {

MessageForm::MessageForm(ConversationStore& store, QWidget* parent)
    : InPlaceForm(store.desk(), parent), store_(store), text_(new NoteEditor(this)), direction_(new QComboBox(this)),
      sender_(new QLineEdit(this)), time_(new QDateTimeEdit(this)), origin_(new QComboBox(this)), account_(new QLineEdit(this)),
      textLabel_(addField(text_)), directionLabel_(addField(direction_)), senderLabel_(addField(sender_)),
      timeLabel_(addField(time_)), originLabel_(addField(origin_)), accountLabel_(addField(account_))
{
    text_->setLines(3, 8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    text_->setObjectName(QStringLiteral("messageText"));
    sender_->setObjectName(QStringLiteral("sender"));
    time_->setObjectName(QStringLiteral("time"));
    time_->setCalendarPopup(true);
    direction_->setObjectName(QStringLiteral("direction"));
    direction_->addItem(QString(), int(Direction::Received));
    direction_->addItem(QString(), int(Direction::Sent));
    origin_->addItem(QString(), originKey(Origin::Pasted));
    origin_->addItem(QString(), originKey(Origin::Typed));
    connect(text_, &QPlainTextEdit::textChanged, this, [this] { edited(); });
    for (QLineEdit* field : {sender_, account_}) connect(field, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(time_, &QDateTimeEdit::dateTimeChanged, this, [this] { edited(); });
    connect(origin_, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    connect(direction_, &QComboBox::currentIndexChanged, this, &MessageForm::directionChanged);
    retranslateAll();
}

void MessageForm::open(const Conversation& conversation)
{
    message_.reset();
    note_.reset();
    start(conversation, QStringLiteral("conversation/%1/message").arg(conversation.id.toString()));
}

void MessageForm::correct(const Conversation& conversation, const Message& message)
{
    message_ = message;
    note_.reset();
    start(conversation, QStringLiteral("conversation/%1/correct/%2").arg(conversation.id.toString(), message.id.toString()));
}

void MessageForm::correct(const Conversation& conversation, const Note& note)
{
    message_.reset();
    note_ = note;
    start(conversation, QStringLiteral("conversation/%1/correct/%2").arg(conversation.id.toString(), note.id.toString()));
}

void MessageForm::start(const Conversation& conversation, const QString& draftName)
{
    conversation_ = conversation;
    auto* names = new QCompleter(sender_);
    auto* model = new QStandardItemModel(names);
    for (const QString& name : conversation.participants) { // shown as all that is foreign, put in as it is
        auto* item = new QStandardItem(isolated(name));
        item->setData(name, Qt::UserRole);
        model->appendRow(item);
    }
    names->setModel(model);
    names->setCompletionRole(Qt::UserRole);
    names->setCaseSensitivity(Qt::CaseInsensitive);
    sender_->setCompleter(names); // deletes the one before
    for (QWidget* part : QList<QWidget*>{directionLabel_, direction_, timeLabel_, time_, accountLabel_, account_})
        part->setVisible(hasFields());
    for (QWidget* part : QList<QWidget*>{originLabel_, origin_}) part->setVisible(!isCorrection());
    begin(draftName);
}

Direction MessageForm::direction() const
{
    return static_cast<Direction>(direction_->currentData().toInt());
}

void MessageForm::directionChanged()
{
    const bool received = hasFields() && direction() == Direction::Received;
    senderLabel_->setVisible(received);
    sender_->setVisible(received);
    edited();
}

QWidget* MessageForm::firstField() const
{
    return text_;
}

bool MessageForm::isComplete() const
{
    return !text_->toPlainText().trimmed().isEmpty();
}

QJsonObject MessageForm::contents() const
{
    return {{QStringLiteral("text"), text_->toPlainText()},
            {QStringLiteral("direction"), direction_->currentData().toInt()},
            {QStringLiteral("sender"), sender_->text()},
            {QStringLiteral("time"), time_->dateTime().toUTC().toString(Qt::ISODate)},
            {QStringLiteral("origin"), origin_->currentData().toString()},
            {QStringLiteral("account"), account_->text()}};
}

void MessageForm::setContents(const QJsonObject& contents)
{
    const Instant now = store_.desk().clock.now();
    const Message before = message_.value_or(Message{.sender = conversation_.participants.value(0, conversation_.title),
                                                     .body = note_ ? note_->body : QString(),
                                                     .sent = now,
                                                     .account = conversation_.account});
    text_->setNote(contents.value(u"text").toString(before.body));
    const int direction = contents.value(u"direction").toInt(static_cast<int>(before.direction));
    direction_->setCurrentIndex(std::max(0, direction_->findData(direction)));
    sender_->setText(contents.value(u"sender").toString(before.sender));
    const QDateTime when = QDateTime::fromString(contents.value(u"time").toString(), Qt::ISODate);
    time_->setDateTime((when.isValid() ? when : before.sent.value_or(now).toUtc()).toLocalTime());
    origin_->setCurrentIndex(std::max(0, origin_->findData(contents.value(u"origin").toString())));
    account_->setText(contents.value(u"account").toString(before.account));
    directionChanged();
}

QFuture<Result<Id>> MessageForm::write(const MessageDraft& draft)
{
    if (note_) return store_.correctNote(note_->id, draft.body);
    if (message_) return store_.correctMessage(message_->id, draft);
    return store_.addMessage(conversation_.id, draft);
}

void MessageForm::save()
{
    MessageDraft message;
    message.direction = direction();
    message.origin = originFromKey(origin_->currentData().toString());
    message.sender = message.direction == Direction::Received ? sender_->text().trimmed() : QString();
    message.body = text_->toPlainText().trimmed();
    message.sent = Instant::fromDateTime(time_->dateTime());
    message.account = account_->text().trimmed();
    // The field shows minutes; a time that was not touched stays as it is.
    constexpr std::int64_t minute = 60'000'000;
    if (message_ && message_->sent && message_->sent->micros / minute == message.sent->micros / minute) message.sent.reset();
    write(message).then(this, [this, name = draftName()](const Result<Id>& id) {
        if (id) {
            if (finish(name)) Q_EMIT added(*id);
        } else if (fail(name, id.error()) && isCorrection() && id.error().code == ErrorCode::Conflict) {
            error().show([] { return tr("It has been corrected in the meantime."); },
                         [] { return tr("Your text is kept here. Copy it, cancel, and correct the latest version."); });
        }
    });
}

void MessageForm::retranslate()
{
    if (isCorrection())
        setHead(note_         ? tr("Correct the note")
                : hasFields() ? tr("Correct the message")
                              : tr("Correct the reply"),
                tr("Save the correction"));
    else
        setHead(tr("A message from the platform"), tr("Add the message"));
    textLabel_->setText(tr("Text"));
    text_->setPlaceholderText(tr("Paste or type it as it stands on the platform"));
    directionLabel_->setText(tr("Direction"));
    direction_->setItemText(0, tr("Received"));
    direction_->setItemText(1, tr("Sent by the patrol"));
    senderLabel_->setText(tr("Sender"));
    timeLabel_->setText(tr("Time on the platform"));
    originLabel_->setText(tr("How entered"));
    origin_->setItemText(0, tr("Pasted"));
    origin_->setItemText(1, tr("Typed"));
    accountLabel_->setText(tr("The patrol's account"));
    time_->setLocale(QLocale());
    time_->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
}

} // namespace lygte
