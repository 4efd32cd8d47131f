// The acts of the escalations page: registered once, enabled by what is open.

#include "ui/escalations/escalationdetail.h"
#include "ui/escalations/escalationpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageframe.h"

#include <QCheckBox>
#include <QListView>

namespace lygte {

void EscalationPage::registerCommands()
{
    const Phrase group{"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Escalations")};
    CommandRegistry& commands = services_.commands;
    QAction* start = commands.add({.id = QStringLiteral("escalations.new"),
                                   .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "New escalation")},
                                   .group = group,
                                   .icon = QStringLiteral("list-add"),
                                   .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_E,
                                   .run = [this] {
                                       begin({}, {});
                                       Q_EMIT wanted();
                                   }});
    frame_->setPrimary(start);
    nothingYet_->setAction(start);
    commands.add({.id = QStringLiteral("escalations.next_need"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Go to the next thing missing")},
                  .group = group,
                  .icon = QStringLiteral("go-next"),
                  .shortcut = Qt::Key_F8,
                  .run = [this] { detail_->focusNextNeed(); }});
    commands.add({.id = QStringLiteral("escalations.preview"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Preview the document")},
                  .group = group,
                  .icon = QStringLiteral("document-preview"),
                  .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_P,
                  .run = [this] { detail_->setPreviewing(!detail_->isPreviewing()); }});
    commands.add({.id = QStringLiteral("escalations.save_pdf"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Save the document as PDF")},
                  .group = group,
                  .icon = QStringLiteral("document-save"),
                  .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_S,
                  .run = [this] { detail_->document().saveAs(DocumentPanel::Format::Pdf); }});
    commands.add({.id = QStringLiteral("escalations.save_odt"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Save the document as ODT")},
                  .group = group,
                  .icon = QStringLiteral("document-save"),
                  .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_O,
                  .run = [this] { detail_->document().saveAs(DocumentPanel::Format::Odt); }});
    commands.add({.id = QStringLiteral("escalations.conversation"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Open the escalation's conversation")},
                  .group = group,
                  .icon = QStringLiteral("go-jump"),
                  .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_K,
                  .run = [this] { Q_EMIT openConversation(open_->now().summary.conversation); }});
    commands.add({.id = QStringLiteral("escalations.closed"),
                  .text = {"EscalationPage", QT_TRANSLATE_NOOP("EscalationPage", "Show or hide closed escalations")},
                  .group = group,
                  .run = [this] { closed_->toggle(); }});
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char* id : {"escalations.next_need", "escalations.preview", "escalations.save_pdf", "escalations.save_odt",
                           "escalations.conversation"})
        list_->addAction(commands.action(QString::fromLatin1(id)));
}

void EscalationPage::refreshActions()
{
    const bool usable = isVisible() && open_->isOpen();
    for (const char* id : {"escalations.next_need", "escalations.preview", "escalations.save_pdf", "escalations.save_odt"})
        services_.commands.action(QString::fromLatin1(id))->setEnabled(usable);
    services_.commands.action(QStringLiteral("escalations.conversation"))
        ->setEnabled(usable && !open_->now().summary.conversation.isNull());
    services_.commands.action(QStringLiteral("escalations.closed"))->setEnabled(isVisible());
    Q_EMIT inFront(usable ? open_->id() : Id(), usable ? open_->now().summary.title : QString());
}

} // namespace lygte
