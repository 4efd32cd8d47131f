#include "tests/practiceserver/office.h"

#include "core/escalations/escalationtables.h"
#include "core/storage/keyvault.h"
#include "core/sync/serverschema.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace lygte::test {

using namespace Qt::StringLiterals;

const QString Office::patrolSection = u"Online Patrulje"_s;

template <typename T> static T need(Result<T> result)
{
    if (!result) failWith(result.error());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

void await(const char* what, const std::function<bool()>& condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 60'000) throw std::runtime_error(std::string("waited in vain: ") + what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
}

static void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("cannot write a file of the practice server");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
}

Office::Office(const QString& folder) : folder_(folder)
{
    QDir().mkpath(folder);
    writeFile(passphraseFile(), passphrase().toUtf8() + '\n');
    server_.createDatabase(u"lygte"_s);
    const auto connection = admin();
    ServerSchema schema(*connection);
    need(schema.upgrade());
    need(schema.loadTransitions(escalationTransitions(need(EscalationTypes::load()))));
    const QString cyber = u"Cyberpatrulje Nord"_s;
    const OfficerAccount accounts[] = {
        {u"officer04"_s, u"practice-04"_s, u"04"_s, u"officer"_s, {patrolSection}, true},
        {u"officer07"_s, u"practice-07"_s, u"07"_s, u"officer"_s, {patrolSection}, true},
        {u"officer12"_s, u"practice-12"_s, u"12"_s, u"officer"_s, {patrolSection}, true},
        {u"officer21"_s, u"practice-21"_s, u"21"_s, u"officer"_s, {cyber}, true},
        {u"officer22"_s, u"practice-22"_s, u"22"_s, u"officer"_s, {cyber}, true},
        {u"leader01"_s, u"practice-01"_s, u"01"_s, u"leader"_s, {patrolSection, cyber}, true},
    };
    for (const OfficerAccount& account : accounts) {
        need(schema.grant(account));
        QDir().mkpath(folderOf(account.number));
        writeServerFile(account.number, account.login);
    }
    const QString restricted = u"Lærke"_s;
    need(schema.makeCase(restricted));
    for (const QString& login : {u"officer04"_s, u"leader01"_s}) need(schema.setMember(restricted, login, true));
}

void Office::writeServerFile(const QString& number, const QString& login)
{
    const ConnectionOptions options = server_.remote(login, u"practice-"_s + number, u"lygte"_s);
    writeFile(serverFile(number), QJsonDocument(QJsonObject{{u"host"_s, options.hosts.first().host},
                                                            {u"port"_s, options.hosts.first().port},
                                                            {u"database"_s, options.database},
                                                            {u"login"_s, options.user},
                                                            {u"password"_s, options.password},
                                                            {u"rootCertificate"_s, options.rootCertificate}})
                                      .toJson());
}

std::unique_ptr<OfficeOfficer> Office::officer(const QString& number) const
{
    return std::make_unique<OfficeOfficer>(folderOf(number), number, patrolSection);
}

OfficeOfficer::OfficeOfficer(const QString& where, const QString& of, const QString& section) : number(of), folder(where)
{
    const QString store = folder + u"/case"_s;
    QDir().mkpath(store);
    KeyVault vault(store);
    const QByteArray secret = Office::passphrase().toUtf8();
    const Key key = need(need(vault.source()) == KeyVault::Source::None ? vault.createWithPassphrase(secret)
                                                                        : vault.unlockWithPassphrase(secret));
    file = need(CaseFile::open(store, key));
    desk = std::make_unique<Desk>(*file, clock, need(setDeskOfficer(*file, number, section).result()));
    link = std::make_unique<ServerLink>(*desk, need(caseTables(clock)));
    conversations = std::make_unique<ConversationStore>(*desk);
    patrol = std::make_unique<PatrolStore>(*desk);
    escalations = std::make_unique<EscalationStore>(*desk, need(EscalationTypes::load()), need(DanishCalendar::load()));
}

OfficeOfficer::~OfficeOfficer()
{
    link.reset();
}

void OfficeOfficer::connect(const QString& serverFile)
{
    startConnecting(serverFile);
    try {
        await("live", [this] { return link->status().link == LinkStatus::Link::Live; });
    } catch (const std::runtime_error& error) {
        const LinkStatus& status = link->status();
        const QString why = status.trouble ? lygte::describe(*status.trouble).what + status.trouble->error.detail : QString();
        throw std::runtime_error(u"%1: officer %2 is in state %3, %4 %, %5"_s.arg(QLatin1StringView(error.what()), number)
                                     .arg(int(status.link))
                                     .arg(status.percent)
                                     .arg(why)
                                     .toStdString());
    }
}

void OfficeOfficer::startConnecting(const QString& serverFile, int port)
{
    QFile read(serverFile);
    if (!read.open(QIODevice::ReadOnly)) throw std::runtime_error("no server file");
    const QJsonObject object = QJsonDocument::fromJson(read.readAll()).object();
    const auto text = [&object](const char* name) { return object.value(QLatin1StringView(name)).toString(); };
    wait(link->setUp({text("host"),
                      port > 0 ? port : object.value(u"port").toInt(),
                      text("database"),
                      text("login"),
                      text("rootCertificate"),
                      {},
                      {}},
                     text("password")));
}

namespace {

struct Talk
{
    const char* platform;
    const char* name;
    int level;                                       ///< -1: not assessed
    std::vector<std::pair<bool, const char*>> lines; ///< true: the child's
};

const Talk talks[] = {
    {"discord",
     "Freja13",
     2,
     {{true, "Hej er I rigtige politifolk?"},
      {true, "En jeg har spillet med vil have billeder af mig, og han siger han deler de andre hvis jeg ikke sender"}}},
    {"instagram", "noah.k", 1, {{true, "min ven er blevet hacket, hvad gør man"}, {true, "kan I se hvem det er?"}}},
    {"tiktok",
     "silas_07",
     3,
     {{true, "der er en der skriver at han ved hvor jeg bor"},
      {true, "han har skrevet min vej"},
      {true, "hvad skal jeg gøre"}}},
    {"twitch", "Karla", 0, {{true, "fed stream i går :)"}}},
    {"snapchat", "Villads", -1, {{true, "Hallo?"}}},
    {"discord", "EmmaLy", -1, {{true, "må man gerne dele et billede som alle andre har delt?"}}},
};

} // namespace

void Office::fill(OfficeOfficer& officer) const
{
    const Instant now = officer.clock.now();
    int age = 55;
    Id first;
    QList<Id> quoted;
    for (const Talk& talk : talks) {
        const Id id = wait(officer.conversations->create(
            {QString::fromUtf8(talk.platform), QString::fromUtf8(talk.name), u"PolitietsOnlinePatrulje"_s}));
        for (const auto& [child, line] : talk.lines) {
            const Id message = wait(officer.conversations->addMessage(
                id, {.direction = child ? Direction::Received : Direction::Sent,
                     .origin = Origin::Pasted,
                     .sender = child ? QString::fromUtf8(talk.name) : QString(),
                     .body = QString::fromUtf8(line),
                     .sent = line == talk.lines.back().second ? std::optional<Instant>() : now.plusSeconds(-60LL * age--)}));
            if (first.isNull() || first == id) quoted += message;
        }
        if (talk.level >= 0) wait(officer.conversations->setLevel(id, static_cast<Level>(talk.level)));
        if (first.isNull()) first = id;
    }
    wait(officer.conversations->addNote(first, u"Virker yngre end 13. Spørg til alder og om en voksen ved besked."_s));
    const Shift shift = wait(officer.patrol->startShift(u"PolitietsOnlinePatrulje"_s, {u"discord"_s, u"twitch"_s}));
    EntryDraft entry;
    entry.kind = EntryKind::Dialogue;
    entry.counted = CountedAs::Advice;
    entry.platform = u"twitch"_s;
    entry.minutes = 15;
    entry.reached = 40;
    entry.fact = u"Svarede om sextortion på stream"_s;
    wait(officer.patrol->save(shift.id, entry));
    wait(officer.escalations->create(u"concern_133"_s, u"Freja13"_s, first, quoted));
}

} // namespace lygte::test
