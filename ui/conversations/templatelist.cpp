#include "ui/conversations/templatelist.h"

#include "ui/editor/noteeditor.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListWidget>
#include <QTextBlock>
#include <QVBoxLayout>

namespace lygte {

static constexpr int mostRows = 6;

TemplateList::TemplateList(NoteEditor* editor, QWidget* parent)
    : QFrame(parent), editor_(editor), help_(new MutedLabel(this)), list_(new QListWidget(this))
{
    setObjectName(QStringLiteral("templates"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(help_);
    column->addWidget(list_);
    hide();
    editor_->installEventFilter(this);
    connect(editor_, &QPlainTextEdit::textChanged, this, &TemplateList::follow);
    connect(editor_, &QPlainTextEdit::cursorPositionChanged, this, &TemplateList::follow);
    connect(editor_, &NoteEditor::spellingLanguageChanged, this, &TemplateList::follow);
    connect(list_, &QListWidget::itemClicked, this, &TemplateList::insert);
    retranslate();
}

void TemplateList::setOffered(bool offered)
{
    offered_ = offered;
    follow();
}

/// The letter's: what is written is checked in it. Where nothing is checked, Danish.
QString TemplateList::language() const
{
    return editor_->spellingLanguage() == SpellingLanguage::English ? QStringLiteral("en") : QStringLiteral("da");
}

std::optional<QString> TemplateList::typed() const
{
    const QTextCursor cursor = editor_->textCursor();
    const QString line = cursor.block().text();
    if (!line.startsWith(u'/') || cursor.hasSelection() || cursor.positionInBlock() == 0) return std::nullopt;
    return line.mid(1, cursor.positionInBlock() - 1);
}

void TemplateList::follow()
{
    const auto words = typed();
    if (!words) closed_ = false;
    if (!words || closed_ || !offered_ || editor_->isReadOnly() || !editor_->hasFocus())
        hide();
    else
        show(*words);
}

static QString checkWords(const ReplyTemplate& one)
{
    if (!one.checked.isEmpty()) return TemplateList::tr("checked: %1").arg(one.checked);
    return one.check == ReplyTemplate::Check::Jurist ? TemplateList::tr("not yet checked by a lawyer")
                                                     : TemplateList::tr("not yet checked by a leader");
}

void TemplateList::show(const QString& words)
{
    if (templatesLanguage_ != language()) {
        templatesLanguage_ = language();
        auto read = replyTemplates(templatesLanguage_);
        error_ = read ? std::optional<Error>() : read.error();
        templates_ = read ? std::move(*read) : QList<ReplyTemplate>();
    }
    const QString chosen = list_->currentItem() ? list_->currentItem()->data(Qt::UserRole).toString() : QString();
    list_->clear();
    for (const ReplyTemplate& one : std::as_const(templates_)) {
        if (!one.matches(words)) continue;
        auto* item = new QListWidgetItem(one.title.in(templatesLanguage_) + QStringLiteral(" · ") + checkWords(one), list_);
        item->setData(Qt::UserRole, one.key);
        item->setToolTip(plainToolTip(one.text.in(templatesLanguage_)));
        if (one.key == chosen) list_->setCurrentItem(item);
    }
    const int rows = list_->count();
    list_->setVisible(rows > 0);
    if (rows > 0 && !list_->currentItem()) list_->setCurrentRow(0);
    list_->setFixedHeight(std::clamp(rows, 1, mostRows) * std::max(1, list_->sizeHintForRow(0)) + 2 * list_->frameWidth());
    help_->setText(error_     ? QString(u"✗ " + describe(*error_).what + u' ' + describe(*error_).next)
                   : rows > 0 ? tr("Reply templates: Up and Down choose, Enter puts the text in, Esc closes")
                              : tr("No reply template has these words. Esc closes."));
    setVisible(true);
}

void TemplateList::step(int by)
{
    list_->setCurrentRow((list_->currentRow() + by + list_->count()) % list_->count());
    QAccessibleAnnouncementEvent said(list_, list_->currentItem()->text());
    QAccessible::updateAccessibility(&said);
}

void TemplateList::insert()
{
    const QString key = list_->currentItem()->data(Qt::UserRole).toString();
    const auto found = std::ranges::find(templates_, key, &ReplyTemplate::key);
    if (found == templates_.end()) return;
    QTextCursor cursor = editor_->textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(found->text.in(templatesLanguage_)); // one step to undo
    editor_->setTextCursor(cursor);
    editor_->setFocus();
    hide();
}

void TemplateList::close()
{
    closed_ = true;
    hide();
}

bool TemplateList::takeKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    const bool some = list_->count() > 0;
    switch (event.key()) {
    case Qt::Key_Up:
        if (some) step(-1);
        return some;
    case Qt::Key_Down:
        if (some) step(1);
        return some;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (some) insert();
        return some;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool TemplateList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(this, &TemplateList::follow, Qt::QueuedConnection);
    if (!isVisible()) return false;
    if (event->type() == QEvent::ShortcutOverride) { // Esc closes the list first, then what the window says
        if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return false;
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) return takeKey(*static_cast<QKeyEvent*>(event));
    return QFrame::eventFilter(watched, event);
}

void TemplateList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void TemplateList::retranslate()
{
    list_->setAccessibleName(tr("Reply templates"));
    if (isVisible()) follow();
}

} // namespace lygte
