#include "tests/practiceserver/troubleshots.h"

#include "tests/practiceserver/program.h"
#include "tests/support/syncdesk.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/tempstore.h"
#include "ui/conversations/inboxpage.h"
#include "ui/escalations/escalationpage.h"
#include "ui/server/serverpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTcpServer>
#include <QTest>

namespace lygte::test {

using namespace Qt::StringLiterals;

using Link = LinkStatus::Link;

static void becomes(OfficeOfficer& officer, Link link)
{
    await("the link", [&] { return officer.link->status().link == link; });
}

/// Who the child is, written by officer 04 and read by 07.
static void takeIdentityShots(Office& office, const QString& folder)
{
    auto four = office.officer(u"04"_s);
    four->connect(office.serverFile(u"04"_s));
    const Id escalation = wait(four->escalations->list()).front().id;
    wait(four->escalations->setFields(
        escalation,
        {{u"child_name"_s, u"Freja Eksempel"_s}, {u"child_cpr"_s, u"010113-0000"_s}, {u"child_school"_s, u"Skovskolen"_s}}));
    await("nothing waits", [&] { return wait(waitingWork(*four->desk)).count == 0; });

    auto seven = office.officer(u"07"_s);
    seven->connect(office.serverFile(u"07"_s));
    Program program(*seven, office.folderOf(u"07"_s) + u"/shots.ini"_s);
    program.page(u"escalations"_s);
    program.features->escalations().openEscalation(escalation);
    await("the form", [&] { return program.child<QPushButton>("showIdentity") != nullptr; });
    settle();
    const auto inSight = [&](const char* name) {
        auto* target = program.child<QWidget>(name);
        for (QWidget* up = target; up; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(target, 0, 160);
    };
    inSight("showIdentity");
    program.save(folder, u"wire-identity-hidden"_s);
    QTest::mouseClick(program.child<QPushButton>("showIdentity"), Qt::LeftButton);
    QTest::keyClicks(program.child<QLineEdit>("identityReason"), u"kommunen ringer tilbage om Freja"_s);
    inSight("readIdentity");
    program.save(folder, u"wire-identity-reason"_s);
    seven->link->close();
    becomes(*seven, Link::Offline);
    inSight("readIdentity");
    program.save(folder, u"wire-identity-offline"_s);
    seven->link->open();
    becomes(*seven, Link::Live);
    QTest::mouseClick(program.child<QPushButton>("readIdentity"), Qt::LeftButton);
    await("the identity", [&] { return program.child<QWidget>("child_cpr") != nullptr; });
    settle();
    inSight("showIdentity");
    program.save(folder, u"wire-identity-read"_s);
}

/// Officer 12 may read, and no longer write.
static void takeRefusedRowShots(Office& office, const QString& folder)
{
    auto twelve = office.officer(u"12"_s);
    twelve->connect(office.serverFile(u"12"_s));
    const auto member = [&](bool mayPut) {
        must(office.admin()->exec("SELECT lygte.set_member(s.id, 'officer12', $1) FROM lygte.scope s WHERE s.name = $2", mayPut,
                                  Office::patrolSection));
    };
    const Id escalation = wait(twelve->escalations->list()).front().id;
    wait(twelve->escalations->setFields(escalation, {{u"withdrawal_reason"_s, u"Hjemmet er i kontakt med kommunen"_s}}));
    await("nothing waits", [&] { return wait(waitingWork(*twelve->desk)).count == 0; });
    member(false);
    Program program(*twelve, office.folderOf(u"12"_s) + u"/shots.ini"_s);
    wait(twelve->escalations->act(escalation, u"withdraw"_s, u"draft"_s, u"Kommunen ringede kl. 21: de kender familien"_s));
    const Shift shift = wait(twelve->patrol->startShift(u"PolitietsOnlinePatrulje"_s, {u"twitch"_s}));
    EntryDraft entry;
    entry.kind = EntryKind::Dialogue;
    entry.platform = u"twitch"_s;
    entry.minutes = 20;
    entry.fact = u"Svarede på spørgsmål om deling af billeder"_s;
    wait(twelve->patrol->save(shift.id, entry));
    wait(twelve->escalations->setTitle(escalation, u"Freja, 7. klasse"_s));
    const Id talk = idOf(*twelve, u"noah.k"_s);
    wait(twelve->conversations->rename(talk, u"Noah K."_s));
    await("refusals", [&] { return program.features->server().backlog().refused >= 4; });
    program.page(u"patrol"_s);
    settle(1000);
    program.save(folder, u"wire-refused-entry"_s);
    program.page(u"escalations"_s);
    program.features->escalations().openEscalation(escalation);
    settle(1000);
    program.save(folder, u"wire-refused-escalation"_s);
    program.page(u"inbox"_s);
    program.features->inbox().openConversation(talk);
    settle(1000);
    program.save(folder, u"wire-refused-conversation"_s);
    program.page(u"server"_s);
    settle();
    program.save(folder, u"wire-refused-list"_s);
    member(true);
}

/// Connections that do not come about, and why.
static void takeConnectionShots(Office& office, const QString& folder)
{
    auto officer = office.officer(u"21"_s);
    officer->connect(office.serverFile(u"21"_s));
    Program program(*officer, office.folderOf(u"21"_s) + u"/shots.ini"_s);
    program.page(u"server"_s);
    const ServerSettings good = officer->link->settings();
    const auto shot = [&](Link link, const QString& name) {
        program.save(folder, name, [&officer, link] { return officer->link->status().link == link; });
    };

    QTcpServer silent; // takes the call and says nothing
    silent.listen(QHostAddress::LocalHost);
    ServerSettings settings = good;
    settings.hosts = u"127.0.0.1"_s;
    settings.port = silent.serverPort();
    wait(officer->link->setUp(settings, {}));
    shot(Link::Connecting, u"wire-connecting"_s);
    program.save(folder, u"wire-no-answer"_s, [&officer] {
        const LinkStatus& status = officer->link->status();
        return status.link == Link::Offline && status.trouble && status.trouble->failure == ConnectFailure::TimedOut;
    });
    silent.close();

    settings = good;
    settings.rootCertificate = office.server().certificates().authority(u"wrong-ca"_s);
    wait(officer->link->setUp(settings, {}));
    shot(Link::Refused, u"wire-refused-authority"_s);

    const auto admin = office.admin();
    must(admin->script("INSERT INTO lygte.schema_version (number, name, min_client) VALUES (99, 'later', 99)"));
    wait(officer->link->setUp(good, {}));
    shot(Link::Refused, u"wire-refused-newer"_s);
    must(admin->script("DELETE FROM lygte.schema_version WHERE number = 99"));

    must(admin->script("UPDATE lygte.schema_version SET number = -number"));
    wait(officer->link->setUp(good, {}));
    shot(Link::Refused, u"wire-refused-older"_s);
    must(admin->script("UPDATE lygte.schema_version SET number = -number"));

    must(admin->script("UPDATE lygte.officer SET active = false WHERE login = 'officer21'"));
    wait(officer->link->setUp(good, {}));
    shot(Link::Refused, u"wire-refused-rights"_s);
    must(admin->script("UPDATE lygte.officer SET active = true WHERE login = 'officer21'"));
}

/// What was sent and not answered yet: the way falls silent while a note is pushed.
static void takeOnTheWayShots(Office& office, const QString& folder)
{
    TcpProxy proxy(office.server().port());
    auto officer = office.officer(u"12"_s);
    officer->startConnecting(office.serverFile(u"12"_s), proxy.port());
    becomes(*officer, Link::Live);
    const Id talk = idOf(*officer, u"noah.k"_s);
    Program program(*officer, office.folderOf(u"12"_s) + u"/shots.ini"_s);
    program.page(u"inbox"_s);
    program.features->inbox().openConversation(talk);
    settle(1500);
    proxy.setFrozen(true);
    const Id note = wait(officer->conversations->addNote(talk, u"Noah har fået nummeret på Børns Vilkår."_s));
    program.save(folder, u"wire-on-the-way"_s, [&] {
        const QList<Note> notes = wait(officer->conversations->timeline(talk)).notes;
        const auto found = std::ranges::find(notes, note, &Note::id);
        return found != notes.end() && found->syncState == static_cast<int>(SyncState::OnTheWay);
    });
    proxy.setFrozen(false);
}

static void takeLostSealShots(Office& office, const QString& folder)
{
    auto officer = office.officer(u"07"_s);
    officer->connect(office.serverFile(u"07"_s));
    Program program(*officer, office.folderOf(u"07"_s) + u"/shots.ini"_s);
    program.page(u"server"_s);
    await("a head", [&] {
        return wait(officer->file->read([](Database& database) {
                   return database.one("SELECT count(*) FROM audit_head", [](Row row) { return row.integer(0); });
               })).value_or(0) > 0;
    });
    must(office.admin()->script("UPDATE lygte.audit_event SET seal = NULL; UPDATE lygte.reading SET seal = NULL; "
                                "DELETE FROM lygte.audit_seal"));
    officer->link->close();
    officer->link->open();
    await("the lost seal", [&] {
        const auto& lost = officer->link->status().lostSeal;
        return lost && lost->seen.micros > 0;
    });
    settle();
    program.save(folder, u"wire-lost-seal"_s);
}

void takeTroubleShots(Office& office, const QString& folder)
{
    takeIdentityShots(office, folder);
    takeRefusedRowShots(office, folder);
    takeConnectionShots(office, folder);
    takeOnTheWayShots(office, folder);
    takeLostSealShots(office, folder);
}

} // namespace lygte::test
