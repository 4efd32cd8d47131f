#include "tests/practiceserver/wireshots.h"

#include "tests/practiceserver/program.h"
#include "tests/practiceserver/troubleshots.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/tempstore.h"
#include "ui/conversations/inboxpage.h"
#include "ui/editor/noteeditor.h"
#include "ui/leader/erasepanel.h"
#include "ui/leader/leaderpage.h"
#include "ui/server/serverpage.h"

#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

namespace lygte::test {

using namespace Qt::StringLiterals;

static constexpr int longTalk = 900; // enough that a first fetch takes its time

static void takeWorkShots(Office& office, const QString& folder)
{
    auto four = office.officer(u"04"_s);
    office.fill(*four);
    const Id talk = wait(four->conversations->create({u"twitch"_s, u"Streamens chat"_s, u"PolitietsOnlinePatrulje"_s}));
    for (int i = 0; i < longTalk; ++i)
        wait(four->conversations->addMessage(talk, {.sender = u"seer%1"_s.arg(i % 40), .body = u"spørgsmål %1"_s.arg(i)}));
    wait(four->conversations->setOpen(talk, false));
    four->connect(office.serverFile(u"04"_s));
    await("nothing waits", [&] { return wait(waitingWork(*four->desk)).count == 0; });
    auto seven = office.officer(u"07"_s);
    seven->connect(office.serverFile(u"07"_s));
    const Id freja = idOf(*seven, u"Freja13"_s);
    const Id silas = idOf(*seven, u"silas_07"_s);

    Program program(*four, office.folderOf(u"04"_s) + u"/shots.ini"_s);
    MainWindow& window = *program.window;
    const auto page = [&](const QString& id) { window.showPage(id); };
    const auto is = [&four](LinkStatus::Link link) { return [&four, link] { return four->link->status().link == link; }; };

    page(u"server"_s);
    settle();
    program.save(folder, u"wire-live"_s, is(LinkStatus::Link::Live));

    wait(four->link->compare());
    program.save(folder, u"wire-compared"_s, [&four] { return four->link->status().compared.has_value(); });

    // Only some may see it.
    page(u"inbox"_s);
    program.features->inbox().openConversation(talk);
    auto* pane = program.features->inbox().findChild<ConversationPane*>();
    await("the conversation", [&] { return pane->conversation().id == talk; });
    program.commands.action(u"inbox.move"_s)->trigger();
    QMenu* places = nullptr;
    await("where to", [&] { return (places = window.findChild<QMenu*>(u"places"_s)) && places->isVisible(); });
    settle();
    places->grab().save(folder + u"/wire-places.png"_s);
    QTest::keyClick(places, Qt::Key_Down);
    QTest::keyClick(places, Qt::Key_Return);
    program.save(folder, u"wire-restricted"_s, [pane] { return !pane->conversation().restrictedCase.isEmpty(); });

    // A colleague has the conversation, and looks at it.
    seven->link->setOpenConversation(freja);
    const ClaimState claim = wait(seven->link->claim(freja, 600));
    page(u"inbox"_s);
    program.features->inbox().openConversation(freja);
    settle(3000);
    auto* composer = window.findChild<NoteEditor*>(u"composer"_s);
    pane->reply();
    QTest::keyClicks(composer, u"Hej Freja. Godt, at du skriver."_s);
    settle(1500);
    program.save(folder, u"wire-claim-other"_s);
    seven->link->release(freja, claim.generation);
    settle(3000);
    program.save(folder, u"wire-claim-mine"_s);
    composer->clear();
    settle(1500);

    // Refused: a reply without the claim. Conflicts: both rename and assess the same while apart.
    four->link->close();
    wait(four->conversations->writeReply(silas, u"Hej Silas. Vi tager det alvorligt. Er du hjemme nu?"_s,
                                         u"PolitietsOnlinePatrulje"_s));
    wait(four->conversations->rename(silas, u"Silas (8. klasse)"_s));
    wait(four->conversations->setLevel(freja, Level::Acute));
    wait(four->conversations->addNote(freja, u"Ringet op: moren er orienteret."_s));
    wait(seven->conversations->rename(silas, u"Silas H."_s));
    wait(seven->conversations->setLevel(freja, Level::Medium));
    const Id escalation = wait(seven->escalations->list()).front().id;
    wait(four->escalations->setFields(escalation, {{u"acute"_s, u"yes"_s}}));
    wait(seven->escalations->setFields(escalation, {{u"acute"_s, u"no"_s}}));
    await("the colleague's edits", [&] { return wait(waitingWork(*seven->desk)).count == 0; });
    page(u"server"_s);
    settle(1500);
    program.save(folder, u"wire-offline"_s, is(LinkStatus::Link::Offline));
    page(u"inbox"_s);
    program.features->inbox().openConversation(freja);
    settle(1500);
    program.save(folder, u"wire-offline-inbox"_s, is(LinkStatus::Link::Offline));
    four->link->open();
    await("conflicts", [&] {
        return program.features->server().backlog().conflicts >= 3 && program.features->server().backlog().refused >= 1;
    });
    page(u"server"_s);
    settle(1500);
    program.save(folder, u"wire-decide"_s);
    page(u"inbox"_s);
    program.features->inbox().openConversation(silas);
    settle(1500);
    program.save(folder, u"wire-refused-bubble"_s);

    // The server refuses the user; the form says what failed.
    const ServerSettings good = four->link->settings();
    wait(four->link->setUp(good, u"guess"_s));
    page(u"server"_s);
    program.save(folder, u"wire-refused"_s, is(LinkStatus::Link::Refused));
    program.features->server().openSetUp();
    window.findChild<QLineEdit*>(u"hosts"_s)->setText(u"127.0.0.1"_s);
    QTest::mouseClick(window.findChild<QPushButton*>(u"test"_s), Qt::LeftButton);
    settle(2500);
    program.save(folder, u"wire-setup"_s);
    program.features->server().goBack();
    wait(four->link->forget());
    settle(1000);
    program.save(folder, u"wire-none"_s, is(LinkStatus::Link::NotSetUp));

    // A new machine catches up, and the leader looks at the section.
    TcpProxy proxy(office.server().port());
    auto leader = office.officer(u"01"_s);
    Program leading(*leader, office.folderOf(u"01"_s) + u"/shots.ini"_s);
    leading.window->showPage(u"server"_s);
    leader->link->setFetchRows(1);
    leader->startConnecting(office.serverFile(u"01"_s), proxy.port());
    const auto fetching = [&] {
        return leader->link->status().link == LinkStatus::Link::CatchingUp && leader->link->status().percent >= 5;
    };
    await("catching up", fetching);
    proxy.setFrozen(true);
    leading.save(folder, u"wire-catching-up"_s, fetching);
    proxy.setFrozen(false);
    leader->link->setFetchRows(4000);
    await("the leader's page", [&] { return leader->link->status().link == LinkStatus::Link::Live; });
    leading.window->showPage(u"leader"_s);
    settle(2000);
    leading.save(folder, u"wire-leader"_s);
    auto* panel = leading.window->findChild<ErasePanel*>();
    panel->findChild<QLineEdit*>(u"eraseWords"_s)->setText(u"no"_s);
    panel->findChild<QLineEdit*>(u"eraseWhy"_s)->setText(u"Kendelse af 3. marts 2026, Retten i Aarhus"_s);
    settle(600);
    leading.window->findChild<LeaderPage*>()->findChild<QScrollArea*>()->ensureWidgetVisible(panel, 0, 1000);
    leading.save(folder, u"wire-erase"_s);
}

void takeWireShots(Office& office, const QString& folder)
{
    QDir().mkpath(folder);
    takeWorkShots(office, folder);
    takeTroubleShots(office, folder);
}

} // namespace lygte::test
