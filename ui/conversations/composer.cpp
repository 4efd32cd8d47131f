#include "ui/conversations/composer.h"

#include "ui/conversations/composerwarnings.h"
#include "ui/conversations/templatelist.h"
#include "ui/editor/noteeditor.h"
#include "ui/editor/spellingchooser.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace lygte {

Composer::Composer(ConversationStore& store, ClaimDesk* claims, QWidget* parent)
    : QWidget(parent), store_(store), claims_(claims), modes_(new QButtonGroup(this)), reply_(new QPushButton(this)),
      note_(new QPushButton(this)), editor_(new NoteEditor(this)), spelling_(new SpellingChooser(editor_, this)),
      templates_(new TemplateList(editor_, this)), accountLabel_(new QLabel(this)), accountField_(new QLineEdit(this)),
      claim_(new PlainLabel(this)), warnings_(new PlainLabel(this)), error_(new ErrorStrip(this)),
      commit_(new QPushButton(this))
{
    editor_->setObjectName(QStringLiteral("composer"));
    editor_->setLines(3, 10);
    editor_->setSpellingLanguage(SpellingLanguage::Danish);
    makePrimary(commit_);
    commit_->setAutoDefault(false);
    commit_->setObjectName(QStringLiteral("commit"));
    accountLabel_->setBuddy(accountField_);
    accountField_->setMaximumWidth(220);
    warnings_->hide();
    claim_->setObjectName(QStringLiteral("claim"));
    claim_->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(space::xs);
    for (QPushButton* button : {reply_, note_}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        modes_->addButton(button);
        head->addWidget(button);
    }
    reply_->setChecked(true);
    head->addStretch(1);
    head->addWidget(accountLabel_);
    head->addWidget(accountField_, 2);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(spelling_);
    foot->addStretch(1);
    foot->addWidget(commit_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(error_);
    column->addWidget(claim_);
    column->addWidget(warnings_);
    column->addWidget(templates_);
    column->addWidget(editor_);
    column->addLayout(foot);
    connect(reply_, &QPushButton::clicked, this, [this] { setMode(Mode::Reply); });
    connect(note_, &QPushButton::clicked, this, [this] { setMode(Mode::Note); });
    connect(commit_, &QPushButton::clicked, this, &Composer::commit);
    connect(editor_, &NoteEditor::draftChanged, this, &Composer::keepNow);
    connect(editor_, &QPlainTextEdit::textChanged, this, &Composer::textChanged);
    if (claims_) connect(claims_, &ClaimDesk::changed, this, &Composer::showClaim);
    connect(accountField_, &QLineEdit::editingFinished, this, &Composer::keepNow);
    retranslate();
}

Composer::~Composer()
{
    if (!conversation_.isNull()) keepNow();
    editor_->disconnect(this); // it announces its text once more when it goes
}

QString Composer::draftName(const Id& conversation, Mode mode)
{
    return QStringLiteral("conversation/%1/%2")
        .arg(conversation.toString(), mode == Mode::Reply ? QStringLiteral("reply") : QStringLiteral("note"));
}

void Composer::setConversation(const Conversation& conversation)
{
    if (conversation_ == conversation.id) return;
    if (!conversation_.isNull()) keepNow();
    conversation_ = conversation.id;
    title_ = conversation.title;
    if (claims_) claims_->setConversation(conversation_);
    account_ = conversation.account;
    accountField_->setText(account_);
    accountField_->setCursorPosition(0); // its beginning is read
    error_->clear();
    // An imported chat of others is nothing that the patrol answers in; its officers note what they think of it.
    mode_ = conversation.format.isEmpty() ? Mode::Reply : Mode::Note;
    (mode_ == Mode::Reply ? reply_ : note_)->setChecked(true);
    loadDraft();
    retranslate();
}

void Composer::close()
{
    if (conversation_.isNull()) return;
    keepNow();
    conversation_ = {};
    title_.clear();
    ++loads_;
    if (claims_) claims_->setConversation({});
    filling_ = true;
    editor_->setNote(QString());
    filling_ = false;
    error_->clear();
}

void Composer::setMode(Mode mode)
{
    (mode == Mode::Reply ? reply_ : note_)->setChecked(true);
    if (mode == mode_) return;
    if (!conversation_.isNull()) keepNow();
    mode_ = mode;
    if (mode_ == Mode::Note) leave();
    loadDraft();
    retranslate();
}

void Composer::focusEditor()
{
    editor_->setFocus(Qt::ShortcutFocusReason);
}

void Composer::takeBack(const QString& text)
{
    setMode(Mode::Reply);
    // Behind the draft that is being read.
    draft(store_.desk(), draftName(conversation_, Mode::Reply))
        .then(this, [this, text, conversation = conversation_](const Result<QJsonObject>&) {
            if (conversation != conversation_) return;
            const QString written = editor_->toPlainText().trimmed();
            editor_->setPlainText(written.isEmpty() || written == text ? text : QString(written + u"\n\n" + text));
            editor_->moveCursor(QTextCursor::End);
            keepNow();
            focusEditor();
        });
}

void Composer::leave()
{
    if (claims_) claims_->leave();
}

/// The first letter of a reply takes the conversation, the last one that is deleted gives it back.
void Composer::claimWhileWriting()
{
    if (!claims_ || filling_ || isSaving() || editor_->isReadOnly() || mode_ != Mode::Reply) return;
    if (editor_->document()->isEmpty())
        claims_->leave();
    else
        claims_->want();
}

bool Composer::mayReply() const
{
    if (!claims_ || mode_ == Mode::Note) return true;
    const ClaimDesk::Hold hold = claims_->hold();
    return hold != ClaimDesk::Hold::Others && hold != ClaimDesk::Hold::Offline;
}

static QString claimText(const ClaimDesk& claims)
{
    switch (claims.hold()) {
    case ClaimDesk::Hold::Others:
        return QStringLiteral("▲ ") +
               Composer::tr("Officer %1 has this conversation until %2. What you write stays a draft here.")
                   .arg(claims.state().holder, formatTime(claims.state().until));
    case ClaimDesk::Hold::Offline:
        return QStringLiteral("⌂ ") +
               Composer::tr("Not connected to the server: what you write stays a draft here. You can reply "
                            "when there is a connection again.");
    case ClaimDesk::Hold::Asking:
        return QStringLiteral("↑ ") + Composer::tr("Asking the server whether the conversation is free …");
    case ClaimDesk::Hold::Mine:
        return QStringLiteral("✓ ") + Composer::tr("You have this conversation: your colleagues see that you are answering.");
    case ClaimDesk::Hold::NotNeeded:
    case ClaimDesk::Hold::Free:
        break;
    }
    return {};
}

void Composer::showClaim()
{
    const QString text = claims_ && mode_ == Mode::Reply ? claimText(*claims_) : QString();
    claim_->setText(text);
    claim_->setVisible(!text.isEmpty());
    const Colours& colours = Colours::of(palette());
    setInk(claim_, mayReply() ? colours.muted : colours.warning);
    updateButton();
}

void Composer::loadDraft()
{
    filling_ = true;
    editor_->setNote(QString());
    editor_->setReadOnly(true); // until the draft is here: what was typed before it came would be lost
    accountField_->setReadOnly(true);
    updateButton();
    draft(store_.desk(), draftName(conversation_, mode_)).then(this, [this, load = ++loads_](Result<QJsonObject> kept) {
        if (load != loads_) return;
        editor_->setReadOnly(false);
        accountField_->setReadOnly(false);
        if (kept) {
            editor_->setNote(kept->value(u"text").toString());
            editor_->moveCursor(QTextCursor::End);
            if (kept->contains(u"account")) accountField_->setText(kept->value(u"account").toString());
        } else {
            error_->show(kept.error());
        }
        filling_ = false;
        textChanged();
    });
}

void Composer::keepNow()
{
    if (editor_->isReadOnly()) return;
    const QString text = editor_->toPlainText();
    QJsonObject contents{{QStringLiteral("text"), text}};
    const bool otherAccount = mode_ == Mode::Reply && accountField_->text().trimmed() != account_;
    if (otherAccount) contents.insert(QStringLiteral("account"), accountField_->text().trimmed());
    if (text.isEmpty() && !otherAccount)
        dropDraft(store_.desk(), draftName(conversation_, mode_));
    else
        keepDraft(store_.desk(), draftName(conversation_, mode_), contents);
}

void Composer::textChanged()
{
    const QStringList warnings = mode_ == Mode::Reply ? composerWarnings(editor_->toPlainText(), spans_) : QStringList();
    QStringList lines;
    for (const QString& warning : warnings) lines += QStringLiteral("▲ ") + warning;
    warnings_->setText(lines.join(u'\n'));
    warnings_->setVisible(!lines.isEmpty());
    QPalette inked; // only the ink is ours, the rest follows the theme
    inked.setColor(QPalette::WindowText, Colours::of(palette()).warning);
    warnings_->setPalette(inked);
    claimWhileWriting();
    showClaim();
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) textChanged();
    QWidget::changeEvent(event);
}

void Composer::retranslate()
{
    reply_->setText(tr("Reply"));
    note_->setText(tr("Internal note"));
    accountLabel_->setText(tr("From account"));
    accountField_->setAccessibleName(tr("The patrol's account that the reply is sent from"));
    const bool isReply = mode_ == Mode::Reply;
    templates_->setOffered(isReply);
    accountLabel_->setVisible(isReply);
    accountField_->setVisible(isReply);
    editor_->setPlaceholderText(
        isReply ? tr("Write the reply here, or / for a template. It is saved and copied; you paste it into the platform.")
                : tr("Only for colleagues; never part of the conversation."));
    editor_->setAccessibleName(isReply ? tr("Reply") : tr("Internal note"));
    commit_->setText(isReply ? tr("Copy and mark as sent …") : tr("Save the note"));
    commit_->setToolTip(
        isReply ? tr("Saves the reply here and copies it. You then paste it into the platform and mark it as sent. (%1)")
                      .arg(keyText(Qt::CTRL | Qt::Key_Return))
                : QString());
    textChanged();
}

void Composer::updateButton()
{
    commit_->setEnabled(!isSaving() && !editor_->isReadOnly() && !editor_->document()->isEmpty() && mayReply());
}

} // namespace lygte
