#pragma once
// The inbox at its desk (uidesk.h), with an import that says what the test tells it to say.

#include "tests/support/uidesk.h"
#include "ui/conversations/chatview.h"
#include "ui/conversations/inboxpage.h"

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

struct InboxDesk : UiDesk
{
    ContentStore contents{store.desk()};
    FakeImport import;
    InboxPage* page;

    explicit InboxDesk(const QString& directory = {}, Surroundings* surroundings = nullptr)
        : UiDesk(directory),
          page(new InboxPage({conversations, contents, commands, undo, import, nullptr, surroundings}, &window))
    {
        show(page, {1280, 800});
    }
    ~InboxDesk() { delete page; }

    ConversationPane* pane() { return page->findChild<ConversationPane*>(); }
    ChatView* chat() { return page->findChild<ChatView*>(); }
    InboxView* list() { return page->findChild<InboxView*>(); }
    InboxModel* inbox() { return page->findChild<InboxModel*>(); }
    TimelineModel& timeline() { return pane()->timeline(); }

    /// A conversation of its own, not through the form.
    Id conversation(const QString& title, const QString& platform = QStringLiteral("instagram"))
    {
        return wait(conversations.create({platform, title, QStringLiteral("politietonline")}));
    }
    Id received(const Id& conversation, const QString& body, const QString& sender = QStringLiteral("Noah"))
    {
        return UiDesk::received(conversation, body, sender);
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
