#include "ui/escalations/newescalation.h"

#include "core/base/text.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

NewEscalation::NewEscalation(EscalationStore& store, ConversationStore& conversations, QWidget* parent)
    : QWidget(parent), store_(store), conversations_(conversations), heading_(new Heading(2, this)), where_(new QLabel(this)),
      into_(new QComboBox(this)), typeLabel_(new QLabel(this)), type_(new QComboBox(this)), help_(new PlainLabel(this)),
      titleLabel_(new QLabel(this)), title_(new QLineEdit(this)), quoted_(new PlainLabel(this)), begin_(new QPushButton(this)),
      cancel_(new QPushButton(this)), error_(new ErrorStrip(this))
{
    build();
    for (const EscalationType& type : store.types().all()) type_->addItem(said(type.label), type.key);
    keep_.setSingleShot(true);
    keep_.setInterval(400);
    connect(&keep_, &QTimer::timeout, this, &NewEscalation::keepNow);
    connect(title_, &QLineEdit::textEdited, &keep_, qOverload<>(&QTimer::start));
    connect(type_, &QComboBox::activated, &keep_, qOverload<>(&QTimer::start));
    connect(type_, &QComboBox::currentIndexChanged, this, &NewEscalation::refresh);
    connect(into_, &QComboBox::currentIndexChanged, this, &NewEscalation::refresh);
    connect(title_, &QLineEdit::textEdited, this, &NewEscalation::refresh);
    connect(title_, &QLineEdit::returnPressed, begin_, &QPushButton::click);
    connect(begin_, &QPushButton::clicked, this, &NewEscalation::begin);
    connect(cancel_, &QPushButton::clicked, this, &NewEscalation::cancelled);
    retranslate();
}

NewEscalation::~NewEscalation()
{
    if (keep_.isActive()) keepNow();
}

void NewEscalation::build()
{
    makePrimary(begin_);
    for (QPushButton* button : {begin_, cancel_}) button->setAutoDefault(false);
    for (QLabel* label : {where_, typeLabel_, titleLabel_}) label->setTextFormat(Qt::PlainText);
    where_->setBuddy(into_);
    typeLabel_->setBuddy(type_);
    titleLabel_->setBuddy(title_);
    title_->setObjectName(QStringLiteral("newTitle"));
    auto* measure = new QWidget(this);
    measure->setMaximumWidth(560);
    auto* column = new QVBoxLayout(measure);
    column->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addWidget(heading_);
    column->addWidget(quoted_);
    column->addSpacing(space::s);
    for (QWidget* part : {static_cast<QWidget*>(where_), static_cast<QWidget*>(into_), static_cast<QWidget*>(typeLabel_),
                          static_cast<QWidget*>(type_), static_cast<QWidget*>(help_), static_cast<QWidget*>(titleLabel_),
                          static_cast<QWidget*>(title_)})
        column->addWidget(part);
    column->addWidget(error_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(begin_);
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    column->addStretch(1);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(measure);
    outer->addStretch(1);
}

QString NewEscalation::draftName() const
{
    return QStringLiteral("escalation/new/") + (conversation_.isNull() ? QString() : conversation_.toString());
}

void NewEscalation::keepNow()
{
    keep_.stop();
    if (title_->text().trimmed().isEmpty())
        dropDraft(store_.desk(), draftName());
    else
        keepDraft(store_.desk(), draftName(),
                  {{QStringLiteral("title"), title_->text()}, {QStringLiteral("type"), type_->currentData().toString()}});
}

void NewEscalation::loadDraft()
{
    draft(store_.desk(), draftName()).then(this, [this, name = draftName()](const Result<QJsonObject>& kept) {
        if (name != draftName() || keep_.isActive()) return; // the officer is elsewhere, or types already
        if (!kept) return error_->show(kept.error());
        if (kept->isEmpty()) return;
        title_->setText(kept->value(u"title").toString());
        if (const int type = type_->findData(kept->value(u"type").toString()); type >= 0) type_->setCurrentIndex(type);
        refresh();
    });
}

/// What was typed is here when the officer comes back.
void NewEscalation::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (keep_.isActive()) keepNow();
}

void NewEscalation::startFor(const Id& conversation, const QList<Id>& messages)
{
    if (keep_.isActive()) keepNow();
    conversation_ = conversation;
    messages_ = messages;
    drafts_.clear();
    title_->clear();
    error_->clear();
    retranslate();
    title_->setFocus(Qt::OtherFocusReason);
    loadDraft();
    if (conversation.isNull()) return;
    conversations_.conversation(conversation)
        .then(this, [this, conversation](const Result<std::optional<Conversation>>& found) {
            if (conversation != conversation_) return;
            if (!found) return error_->show(found.error());
            if (!*found || !title_->text().isEmpty()) return;
            title_->setText((*found)->title);
            title_->selectAll();
            refresh();
        });
    store_.ofConversation(conversation).then(this, [this, conversation](const Result<QList<EscalationSummary>>& found) {
        if (conversation != conversation_) return;
        if (!found) return error_->show(found.error());
        for (const EscalationSummary& summary : *found)
            if (const EscalationType* type = store_.types().find(summary.type);
                type && type->initialState().key == summary.state)
                drafts_ += summary;
        retranslate();
        if (!drafts_.isEmpty() && !messages_.isEmpty()) into_->setCurrentIndex(1); // more messages for what was begun
    });
}

Id NewEscalation::chosenDraft() const
{
    return drafts_.isEmpty() ? Id() : Id::fromBytes(into_->currentData().toByteArray());
}

void NewEscalation::begin()
{
    if (busy_ || !begin_->isEnabled()) return;
    error_->clear();
    busy_ = true;
    if (const Id draft = chosenDraft(); !draft.isNull()) {
        store_.addExcerpts(draft, messages_).then(this, [this, draft](const Result<void>& result) {
            done(draft, true, result);
        });
        return;
    }
    store_.create(type_->currentData().toString(), title_->text().trimmed(), conversation_, messages_)
        .then(this, [this, name = draftName()](const Result<Id>& created) {
            if (created) {
                keep_.stop();
                dropDraft(store_.desk(), name);
                done(*created, false, {});
            } else
                done({}, false, std::unexpected(created.error()));
        });
}

void NewEscalation::done(const Id& escalation, bool joined, const Result<void>& result)
{
    busy_ = false;
    if (!result)
        error_->show(result.error());
    else
        Q_EMIT begun(escalation, joined);
}

void NewEscalation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void NewEscalation::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void NewEscalation::retranslate()
{
    heading_->setText(tr("New escalation"));
    where_->setText(tr("Into"));
    typeLabel_->setText(tr("Kind"));
    titleLabel_->setText(tr("Title"));
    cancel_->setText(tr("Cancel"));
    for (int i = 0; i < type_->count(); ++i)
        if (const EscalationType* type = store_.types().find(type_->itemData(i).toString()))
            type_->setItemText(i, said(type->label));
    const Id chosen = chosenDraft();
    {
        const QSignalBlocker quiet(into_);
        into_->clear();
        into_->addItem(tr("A new escalation"), QByteArray());
        for (const EscalationSummary& draft : std::as_const(drafts_))
            into_->addItem(tr("The draft “%1”").arg(isolated(draft.title)), draft.id.toBytes());
        into_->setCurrentIndex(std::max(0, chosen.isNull() ? 0 : into_->findData(chosen.toBytes())));
    }
    refresh();
}

void NewEscalation::refresh()
{
    const bool joins = !chosenDraft().isNull();
    for (QWidget* part : {static_cast<QWidget*>(where_), static_cast<QWidget*>(into_)}) part->setVisible(!drafts_.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(typeLabel_), static_cast<QWidget*>(type_), static_cast<QWidget*>(help_),
                          static_cast<QWidget*>(titleLabel_), static_cast<QWidget*>(title_)})
        part->setVisible(!joins);
    const EscalationType* type = store_.types().find(type_->currentData().toString());
    help_->setText(type ? said(type->help) : QString());
    quoted_->setText(messages_.isEmpty()
                         ? tr("Nothing is quoted. To quote a conversation, choose its messages there and press Escalate.")
                         : tr("%n message(s) will be quoted, word for word.", nullptr, int(messages_.size())));
    begin_->setText(joins ? tr("Add to the draft") : tr("Begin the draft"));
    begin_->setEnabled(joins ? !messages_.isEmpty() : type && !title_->text().trimmed().isEmpty());
    begin_->setToolTip(begin_->isEnabled() ? tr("Nothing is sent by this.") : tr("Give it a title first."));
}

} // namespace lygte
