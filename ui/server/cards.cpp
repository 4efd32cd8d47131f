#include "ui/server/cards.h"

#include "core/base/refusaltext.h"
#include "core/base/text.h"
#include "ui/server/serverwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace lygte {

using namespace serverwords;

/// Text of somebody else's, on a ground of its own, so that nobody takes it for words of the program.
static void makeQuote(PlainLabel* label)
{
    label->setFrameShape(QFrame::StyledPanel);
    label->setMargin(space::s);
    label->setAutoFillBackground(true);
    label->setBackgroundRole(QPalette::Base);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

static QHBoxLayout* actRow(std::initializer_list<QPushButton*> buttons)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton* button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

static QHBoxLayout* headRow(StateGlyph* glyph, QLabel* head)
{
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(glyph);
    row->addWidget(head, 1);
    return row;
}

static bool opensSomething(const QString& entity)
{
    return entity != u"source" && entity != u"conflict" && entity != u"erasure";
}

RefusalCard::RefusalCard(const RefusedWork& refused, const EscalationTypes& types, const Clock& clock, QWidget* parent)
    : QFrame(parent), refused_(refused), type_(types.find(refused.type)), clock_(clock), glyph_(new StateGlyph(this)),
      head_(new QLabel(this)), reason_(new PlainLabel(this)), text_(new PlainLabel(this)), repeat_(new QPushButton(this)),
      draft_(new QPushButton(this)), copy_(new QPushButton(this)), open_(new QPushButton(this)), putAway_(new QPushButton(this))
{
    setFrameShape(StyledPanel);
    setObjectName(QStringLiteral("refusal"));
    repeat_->setObjectName(QStringLiteral("repeat"));
    draft_->setObjectName(QStringLiteral("draft"));
    putAway_->setObjectName(QStringLiteral("putAway"));
    makeQuote(text_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addLayout(headRow(glyph_, head_));
    column->addWidget(reason_);
    column->addWidget(text_);
    column->addLayout(actRow({repeat_, draft_, copy_, open_, putAway_}));
    draft_->setVisible(refused_.isReply);
    copy_->setVisible(!refused_.texts.isEmpty());
    text_->setVisible(!refused_.texts.isEmpty());
    open_->setVisible(opensSomething(refused_.entity));
    // What another has answered, or what somebody else must allow a second time, does not get better by trying.
    repeat_->setVisible(refused_.code != u"answered" && refused_.code != u"state" && refused_.code != u"transition");
    connect(repeat_, &QPushButton::clicked, this, [this] { Q_EMIT repeatWanted(refused_); });
    connect(draft_, &QPushButton::clicked, this, [this] { Q_EMIT draftWanted(refused_); });
    connect(copy_, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(refused_.plainText()); });
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(refused_); });
    connect(putAway_, &QPushButton::clicked, this, [this] { Q_EMIT putAwayWanted(refused_); });
    retranslate();
}

void RefusalCard::setCanRepeat(bool can)
{
    repeat_->setEnabled(can);
    repeat_->setToolTip(can ? QString() : tr("There is no connection to the server."));
}

void RefusalCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void RefusalCard::retranslate()
{
    const ErrorText why = describeRefusal(refused_.code);
    glyph_->setMark(SyncMark::Rejected, why.what);
    QStringList parts{kindName(refused_.entity, refused_.isReply)};
    if (const QString act = actName(refused_.entity, refused_.command, type_); !act.isEmpty()) parts += act;
    if (!refused_.subject.isEmpty()) parts += isolated(refused_.subject);
    parts += tr("written %1").arg(formatRelative(refused_.written, clock_.now()));
    head_->setText(parts.join(QStringLiteral(" · ")));
    reason_->setText(why.what + u' ' + why.next);
    QStringList lines;
    for (const FieldText& each : refused_.texts) {
        const QString field = fieldName(each.field, type_);
        lines += field.isEmpty() ? visible(each.text) : QString(field + u": " + valueText(each.field, each.text, type_));
    }
    text_->setText(lines.join(u'\n'));
    text_->setAccessibleName(tr("What you wrote"));
    repeat_->setText(refused_.isReply ? tr("Take the conversation and send again") : tr("Try again"));
    draft_->setText(tr("Take the text back as a draft"));
    copy_->setText(tr("Copy the text"));
    open_->setText(tr("Open"));
    putAway_->setText(tr("Put away"));
    putAway_->setToolTip(tr("It is kept, and no longer shown here."));
    setAccessibleName(glyph_->accessibleName() + u": " + head_->text());
}

ConflictCard::ConflictCard(const EditConflict& conflict, const EscalationTypes& types, const QString& number,
                           const Clock& clock, QWidget* parent)
    : QFrame(parent), conflict_(conflict), type_(types.find(conflict.type)), number_(number), clock_(clock),
      glyph_(new StateGlyph(this)), head_(new QLabel(this)), theirsTitle_(new MutedLabel(this)),
      mineTitle_(new MutedLabel(this)), theirs_(new PlainLabel(this)), mine_(new PlainLabel(this)),
      keep_(new QPushButton(this)), take_(new QPushButton(this)), open_(new QPushButton(this))
{
    setFrameShape(StyledPanel);
    setObjectName(QStringLiteral("conflict"));
    keep_->setObjectName(QStringLiteral("keep"));
    take_->setObjectName(QStringLiteral("take"));
    theirs_->setObjectName(QStringLiteral("theirs"));
    mine_->setObjectName(QStringLiteral("mine"));
    makeQuote(theirs_);
    makeQuote(mine_);
    auto* values = new QGridLayout;
    values->setHorizontalSpacing(space::m);
    values->setVerticalSpacing(space::xs);
    values->addWidget(theirsTitle_, 0, 0);
    values->addWidget(mineTitle_, 0, 1);
    values->addWidget(theirs_, 1, 0);
    values->addWidget(mine_, 1, 1);
    values->addLayout(actRow({keep_}), 2, 0);
    values->addLayout(actRow({take_}), 2, 1);
    values->setColumnStretch(0, 1);
    values->setColumnStretch(1, 1);
    auto* head = headRow(glyph_, head_);
    head->addWidget(open_);
    open_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addLayout(values);
    connect(keep_, &QPushButton::clicked, this, [this] { Q_EMIT decided(conflict_, false); });
    connect(take_, &QPushButton::clicked, this, [this] { Q_EMIT decided(conflict_, true); });
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(conflict_); });
    retranslate();
}

void ConflictCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showColours();
    QFrame::changeEvent(event);
}

void ConflictCard::showColours()
{
    for (const auto& [label, value] : {std::pair(theirs_, conflict_.theirs), std::pair(mine_, conflict_.mine)}) {
        const auto mark = valueMark(conflict_.field, value, palette());
        if (!mark) continue;
        label->setForegroundRole(QPalette::WindowText); // on a quote's ground it would be Text, which setInk() leaves
        setInk(label, mark->colour);
    }
}

void ConflictCard::retranslate()
{
    const bool own = conflict_.officerNumber == number_;
    glyph_->setMark(SyncMark::Conflict);
    QStringList parts{kindName(conflict_.entity)};
    if (!conflict_.subject.isEmpty()) parts += isolated(conflict_.subject);
    parts += fieldName(conflict_.field, type_);
    head_->setText(parts.join(QStringLiteral(" · ")));
    theirsTitle_->setText(tr("On the server now"));
    const QString when = formatRelative(conflict_.at, clock_.now());
    mineTitle_->setText(own ? tr("Yours, %1").arg(when) : tr("Officer %1, %2").arg(conflict_.officerNumber, when));
    theirs_->setText(valueText(conflict_.field, conflict_.theirs, type_));
    mine_->setText(valueText(conflict_.field, conflict_.mine, type_));
    theirs_->setAccessibleName(theirsTitle_->text());
    mine_->setAccessibleName(mineTitle_->text());
    keep_->setText(tr("Keep the server's"));
    take_->setText(own ? tr("Take mine") : tr("Take officer %1's").arg(conflict_.officerNumber));
    open_->setText(tr("Open"));
    setAccessibleName(glyph_->accessibleName() + u": " + head_->text());
    showColours();
}

} // namespace lygte
