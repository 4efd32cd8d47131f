#pragma once
// The inbox of officer 04, whose colleague 07 works at the same conversations through a real server.

#include "tests/support/serverdesk.h"
#include "tests/ui/conversations/inboxdesk.h"
#include "ui/editor/noteeditor.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>

namespace lygte::test {

struct WireInbox
{
    TwoServerDesks two; ///< the page is officer 04's, the colleague is 07
    ContentStore contents{two.first->store.desk()};
    FakeImport import;
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    InboxPage* page = nullptr;

    WireInbox()
    {
        auto* column = new QVBoxLayout(&window);
        page = new InboxPage({*two.first->conversations, contents, commands, undo, import, two.first->link.get()}, &window);
        column->addWidget(page);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
    }
    ~WireInbox() { delete page; }

    ConversationPane* pane() { return page->findChild<ConversationPane*>(); }
    NoteEditor* editor() { return page->findChild<NoteEditor*>(QStringLiteral("composer")); }
    QPushButton* commit() { return page->findChild<QPushButton*>(QStringLiteral("commit")); }
    QString claim() { return page->findChild<PlainLabel*>(QStringLiteral("claim"))->text(); }
    QString colleagues() { return page->findChild<PlainLabel*>(QStringLiteral("colleagues"))->text(); }
    void open(const Id& conversation)
    {
        page->openConversation(conversation);
        if (!eventually([&] {
                return pane()->conversation().id == conversation && pane()->timeline().isOpen() && !editor()->isReadOnly();
            }))
            throw std::runtime_error("not opened");
    }
    void write(const QString& text)
    {
        pane()->reply();
        QTest::keyClicks(editor(), text);
    }
    std::int64_t replies() { return two.database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply'"); }
};

} // namespace lygte::test
