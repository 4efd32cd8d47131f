#include "ui/conversations/detailspane.h"

#include "core/base/text.h"
#include "ui/conversations/conversationacts.h"
#include "ui/conversations/surroundingsview.h"
#include "ui/conversations/timelinemodel.h"
#include "ui/conversations/wording.h"
#include "ui/editor/notetext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

DetailsPane::DetailsPane(ContentStore& contents, ConversationActs& acts, TimelineModel& timeline, Surroundings* surroundings,
                         QWidget* parent)
    : QScrollArea(parent), contents_(contents), acts_(acts), timeline_(timeline), inside_(new QWidget(this)),
      levelTitle_(new Heading(2, inside_)), level_(new LevelChooser(inside_)), open_(new QPushButton(inside_)),
      move_(new ActionButton(inside_)), factsTitle_(new Heading(2, inside_)), facts_(new PlainLabel(inside_)),
      peopleTitle_(new Heading(2, inside_)), people_(new PlainLabel(inside_)), notesTitle_(new Heading(2, inside_)),
      notes_(new PlainLabel(inside_)), sourcesTitle_(new Heading(2, inside_)), cards_(new QVBoxLayout)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(inside_);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    const auto section = [column](std::initializer_list<QWidget*> parts) {
        auto* lines = new QVBoxLayout;
        lines->setContentsMargins(0, 0, 0, space::s);
        lines->setSpacing(space::xs);
        for (QWidget* part : parts) lines->addWidget(part);
        column->addLayout(lines);
    };
    section({levelTitle_, level_});
    section({factsTitle_, facts_, open_, move_});
    section({peopleTitle_, people_});
    section({notesTitle_, notes_});
    notes_->setObjectName(QStringLiteral("notes"));
    if (surroundings) {
        surroundings_ = new SurroundingsView(*surroundings, timeline, inside_);
        column->addWidget(surroundings_);
        connect(surroundings_, &SurroundingsView::chosen, this, &DetailsPane::relatedChosen);
    }
    section({sourcesTitle_});
    column->addLayout(cards_);
    column->addStretch(1);
    cards_->setSpacing(space::m);
    open_->setAutoDefault(false);
    move_->setAction(nullptr);
    setWidget(inside_);
    connect(level_, &LevelChooser::chosen, this, [this](std::optional<Level> level) { acts_.setLevel(conversation_, level); });
    connect(open_, &QPushButton::clicked, this, [this] { acts_.setOpen(conversation_, !conversation_.open); });
    connect(&timeline_, &TimelineModel::opened, this, &DetailsPane::timelineChanged);
    connect(&timeline_, &TimelineModel::updated, this, &DetailsPane::timelineChanged);
    inside_->hide();
    retranslate();
}

void DetailsPane::setMoveAction(QAction* action)
{
    move_->setAction(action);
}

void DetailsPane::setConversation(const Conversation& conversation)
{
    if (conversation.importing != conversation_.importing) sources_.clear(); // their cards say it, too
    conversation_ = conversation;
    inside_->setVisible(!conversation.id.isNull());
    if (surroundings_) surroundings_->setConversation(conversation);
    retranslate();
}

QString DetailsPane::facts() const
{
    QStringList lines{tr("Platform: %1").arg(platformName(conversation_.platform))};
    if (!conversation_.account.isEmpty()) lines += tr("Account: %1").arg(isolated(conversation_.account));
    if (!conversation_.restrictedCase.isEmpty()) lines += tr("Restricted case: %1").arg(isolated(conversation_.restrictedCase));
    lines += tr("State: %1").arg(conversation_.open ? tr("open") : tr("closed"));
    lines += tr("First: %1").arg(formatShortDayAndTime(conversation_.opened));
    lines += tr("Last: %1").arg(formatShortDayAndTime(conversation_.lastAt));
    const Mark sync = wholeMark(conversation_, palette());
    lines += sync.glyph + u' ' + sync.word;
    return lines.join(u'\n');
}

void DetailsPane::timelineChanged()
{
    QSet<Id> sources;
    QStringList notes;
    for (int row = 0; row < timeline_.rowCount(); ++row) {
        const TimelineRow& content = timeline_.row(row);
        if (content.kind == TimelineRow::Kind::Note && !content.note.withdrawn)
            notes.prepend(formatRelative(content.note.written, timeline_.now()) + u" · " +
                          tr("officer %1").arg(content.note.officerNumber) + u'\n' +
                          snippet(noteText(visible(content.note.body)).text, 200));
        else if (!content.message.source.isNull())
            sources.insert(content.message.source);
    }
    sourcesTitle_->setVisible(!sources.isEmpty());
    notesTitle_->setVisible(!notes.isEmpty());
    notes_->setVisible(!notes.isEmpty());
    notes_->setText(QStringList(notes.mid(0, 5)).join(QStringLiteral("\n\n")));
    if (sources != sources_) showSources(sources);
}

void DetailsPane::showSources(const QSet<Id>& ids)
{
    sources_ = ids;
    while (QLayoutItem* item = cards_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Id& id : ids) {
        contents_.source(id).then(this, [this, id](Result<std::optional<SourceFile>> source) {
            if (!sources_.contains(id)) return;
            if (source && *source) cards_->addWidget(new SourceCard(**source, inside_));
            if (source) return;
            auto* words = new PlainLabel(inside_);
            words->setText(u"✗ " + describe(source.error()).what + u' ' + describe(source.error()).next);
            cards_->addWidget(words);
        });
    }
}

void DetailsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

void DetailsPane::retranslate()
{
    setAccessibleName(tr("Details of the conversation"));
    levelTitle_->setText(tr("Level"));
    factsTitle_->setText(tr("Conversation"));
    peopleTitle_->setText(tr("Participants"));
    notesTitle_->setText(tr("Internal notes"));
    sourcesTitle_->setText(tr("Source files"));
    open_->setText(conversation_.open ? tr("Close the conversation") : tr("Reopen the conversation"));
    level_->setLevel(conversation_.level);
    facts_->setText(facts());
    QStringList people;
    for (const QString& name : std::as_const(conversation_.participants)) people += isolated(name);
    people_->setText(people.join(u'\n'));
    peopleTitle_->setVisible(!people.isEmpty());
    people_->setVisible(!people.isEmpty());
    timelineChanged();
}

LevelChooser::LevelChooser(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::xs);
    const QList<Level> levels{Level::Acute, Level::High, Level::Medium, Level::Low};
    for (const Level level : levels) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        const int at = int(buttons_.size());
        grid->addWidget(button, at / 2, at % 2);
        buttons_.append(button);
        connect(button, &QPushButton::clicked, this, [this, level] {
            const auto next = level_ == level ? std::optional<Level>() : std::optional(level);
            setLevel(level_); // shown as set only when the store has it
            Q_EMIT chosen(next);
        });
    }
    retranslate();
}

int LevelChooser::widest() const
{
    int width = 0;
    for (const QPushButton* button : buttons_) width = std::max(width, button->sizeHint().width());
    return width;
}

QSize LevelChooser::minimumSizeHint() const
{
    return {widest(), layout()->minimumSize().height()};
}

/// Two beside each other, or one below the other where the words need the room.
void LevelChooser::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    auto* grid = static_cast<QGridLayout*>(layout());
    const int columns = width() >= 2 * widest() + grid->spacing() ? 2 : 1;
    if (std::exchange(columns_, columns) == columns) return;
    for (int i = 0; i < buttons_.size(); ++i) grid->addWidget(buttons_[i], i / columns, i % columns);
}

void LevelChooser::setLevel(std::optional<Level> level)
{
    level_ = level;
    for (int i = 0; i < 4; ++i) buttons_[i]->setChecked(level && int(*level) == 3 - i);
}

void LevelChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QWidget::changeEvent(event);
}

void LevelChooser::retranslate()
{
    for (int i = 0; i < 4; ++i) {
        const Mark mark = markOf(levelMark(static_cast<Level>(3 - i)), palette());
        buttons_[i]->setText(mark.glyph + u' ' + mark.word);
        buttons_[i]->setToolTip(mark.explanation);
        QPalette inked; // only the ink is ours, the rest follows the theme
        inked.setColor(QPalette::ButtonText, mark.colour);
        buttons_[i]->setPalette(inked);
    }
}

} // namespace lygte
