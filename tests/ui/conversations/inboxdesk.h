#pragma once
// The inbox in a window of its own, on a real store, with its commands' shortcuts: what a test drives by keyboard.

#include "tests/support/tempstore.h"
#include "ui/conversations/chatview.h"
#include "ui/conversations/inboxpage.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undo.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

namespace lygte::test {

/// The second implementation of ImportControl: says what the test tells it to say.
class FakeImport final : public ImportControl
{
public:
    void start(const QStringList& paths, bool dryRun) override
    {
        started = paths;
        dry = dryRun;
        ++starts;
    }
    void cancel() override { ++cancels; }

    QStringList started;
    bool dry = false;
    int starts = 0;
    int cancels = 0;
};

struct InboxDesk
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    ContentStore contents{store.desk()};
    FakeImport import;
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    InboxPage* page = nullptr;

    InboxDesk() : InboxDesk(QString()) {}
    explicit InboxDesk(const QString& directory) : store(directory)
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new InboxPage({conversations, contents, commands, undo, import}, &window);
        column->addWidget(page);
        for (const auto& entry : commands.all()) window.addAction(entry.action);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
    }
    ~InboxDesk() { delete page; }

    template <typename T> T* child(const char* name) { return window.findChild<T*>(QLatin1StringView(name)); }
    ConversationPane* pane() { return page->findChild<ConversationPane*>(); }
    ChatView* chat() { return page->findChild<ChatView*>(); }
    InboxView* list() { return page->findChild<InboxView*>(); }
    InboxModel* inbox() { return page->findChild<InboxModel*>(); }
    TimelineModel& timeline() { return pane()->timeline(); }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), {});
    }
    /// A conversation of its own, not through the form.
    Id conversation(const QString& title, const QString& platform = QStringLiteral("instagram"))
    {
        return wait(conversations.create({platform, title, QStringLiteral("politietonline")}));
    }
    Id received(const Id& conversation, const QString& body, const QString& sender = QStringLiteral("Noah"))
    {
        store.clock().advance(60);
        return wait(conversations.addMessage(
            conversation, {Direction::Received, Origin::Typed, sender, body, {}, TimePrecision::Minute, {}}));
    }
    void open(const Id& conversation)
    {
        page->openConversation(conversation);
        if (!eventually([&] { return pane()->conversation().id == conversation && timeline().isOpen(); }))
            throw std::runtime_error("not opened");
    }
    /// The messages that are shown.
    QList<Message> shown()
    {
        QList<Message> messages;
        for (int row = 0; row < timeline().rowCount(); ++row)
            if (timeline().row(row).kind == TimelineRow::Kind::Message) messages.append(timeline().row(row).message);
        return messages;
    }
};

} // namespace lygte::test
