#include "core/server/serverlink.h"

#include "core/postgres/failuretext.h"
#include "core/storage/keyring.h"
#include "core/sync/syncengine.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThreadPool>
#include <QUuid>

namespace lygte {

/// Work that waits for the keyring or the network, on a thread that may wait.
template <typename Work> static auto onPool(Work work)
{
    using Answer = decltype(work());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

bool LinkTrouble::isPassword() const
{
    return failure == ConnectFailure::WrongPassword;
}

ErrorText describe(const LinkTrouble& trouble)
{
    if (trouble.error.detail.contains(u"LY003")) // hello() (0004_push.sql)
        return {QCoreApplication::translate("Server", "Your user is not an active officer on the server."),
                QCoreApplication::translate("Server", "Ask your administrator. What you write is kept here until then.")};
    if (trouble.failure) return describe(*trouble.failure);
    if (trouble.error.code == ErrorCode::NewerVersion)
        return {QCoreApplication::translate("Server", "The server needs a newer version of Lygte."),
                QCoreApplication::translate("Server", "Update Lygte on this machine. What you write is kept here until then.")};
    return describe(trouble.error);
}

static LinkStatus::Link linkOf(SyncStatus::Link link)
{
    switch (link) {
    case SyncStatus::Link::Off:
    case SyncStatus::Link::Offline:
        return LinkStatus::Link::Offline;
    case SyncStatus::Link::Connecting:
        return LinkStatus::Link::Connecting;
    case SyncStatus::Link::CatchingUp:
        return LinkStatus::Link::CatchingUp;
    case SyncStatus::Link::Live:
        return LinkStatus::Link::Live;
    case SyncStatus::Link::Refused:
        break;
    }
    return LinkStatus::Link::Refused;
}

ServerLink::ServerLink(Desk& desk, SyncTables tables, QObject* parent)
    : QObject(parent), desk_(desk), tables_(std::move(tables)),
      engine_(std::make_unique<SyncEngine>(desk.file, tables_, desk.clock))
{
    connect(engine_.get(), &SyncEngine::statusChanged, this, &ServerLink::follow);
}

ServerLink::~ServerLink()
{
    engine_->disconnect(this);
}

void ServerLink::open()
{
    desk_.file.read([](Database& database) { return keptServer(database); }).then(this, [this](Result<KeptServer> kept) {
        if (kept) take(*kept);
    });
}

void ServerLink::take(const KeptServer& kept)
{
    kept_ = kept;
    status_.role = kept.role;
    Q_EMIT settingsChanged();
    start();
}

void ServerLink::close()
{
    ++starts_;
    engine_->stop();
}

/// The password as typed, or as it is kept.
QFuture<Result<QString>> ServerLink::password(const QString& typed)
{
    return onPool([typed, kept = kept_]() -> Result<QString> {
        if (!typed.isEmpty() || kept.keyringName.isEmpty()) return typed.isEmpty() ? kept.password : typed;
        LYGTE_TRY_VALUE(secret, keyring::read(kept.keyringName));
        return QString::fromUtf8(secret);
    });
}

void ServerLink::start()
{
    engine_->stop();
    if (!isSetUp()) return follow();
    status_.link = LinkStatus::Link::Connecting;
    status_.since = desk_.clock.now();
    Q_EMIT statusChanged();
    password({}).then(this, [this, start = ++starts_](Result<QString> password) {
        if (start != starts_) return;
        if (password) {
            engine_->start(connectionOptions(kept_.settings, *password));
            return;
        }
        status_.link = LinkStatus::Link::Refused;
        status_.trouble = LinkTrouble{password.error(), {}};
        Q_EMIT statusChanged();
    });
}

void ServerLink::follow()
{
    const SyncStatus now = engine_->status();
    LinkStatus next;
    next.link = isSetUp() ? linkOf(now.link) : LinkStatus::Link::NotSetUp;
    if (isSetUp() && now.why) {
        next.trouble = LinkTrouble{*now.why, {}};
        if (now.failure != ConnectFailure::None) next.trouble->failure = now.failure;
    }
    next.percent = now.percent;
    next.since = now.since;
    if (now.contact.micros > 0) next.contact = now.contact;
    next.number = now.number;
    next.role = now.role.isEmpty() ? kept_.role : now.role;
    next.lookingNow = now.lookingNow;
    if (isSetUp() && now.compared) next.compared = Comparison{now.compared->at, now.compared->differing};
    if (isSetUp() && now.lostSeal == lostSeal_) next.lostSeal = status_.lostSeal;
    status_ = next;
    if (std::exchange(lostSeal_, now.lostSeal) != now.lostSeal) readLostSeal(now.lostSeal);
    if (isSetUp() && next.role != kept_.role) {
        kept_.role = next.role;
        desk_.file.write([kept = kept_](Database& database) { return keepServer(database, kept); });
    }
    Q_EMIT statusChanged();
}

/// What the case file knows of it.
void ServerLink::readLostSeal(std::int64_t number)
{
    if (number == 0) return;
    status_.lostSeal = LostSeal{number, {}, desk_.clock.now()};
    desk_.file
        .read([number](Database& database) {
            return database.one(
                "SELECT seen, lost FROM audit_head WHERE no = ?1 AND lost IS NOT NULL",
                [number](Row row) { return LostSeal{number, row.instant(0), row.instant(1)}; }, number);
        })
        .then(this, [this, number](const Result<std::optional<LostSeal>>& found) {
            if (!found || !*found || lostSeal_ != number || !status_.lostSeal) return;
            status_.lostSeal = *found;
            Q_EMIT statusChanged();
        });
}

QFuture<Result<void>> ServerLink::setUp(const ServerSettings& settings, const QString& password)
{
    const KeptServer before = kept_;
    auto kept = onPool([settings, password, before]() -> KeptServer {
        KeptServer next{settings, before.keyringName, before.password, {}};
        if (password.isEmpty()) return next;
        const QString name =
            before.keyringName.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : before.keyringName;
        const bool safe = keyring::write(name, password.toUtf8()).has_value();
        next.keyringName = safe ? name : QString();
        next.password = safe ? QString() : password;
        return next;
    });
    return kept
        .then(this,
              [this](const KeptServer& next) {
                  return desk_.file.write([next](Database& database) { return keepServer(database, next); })
                      .then(this, [this, next](Result<void> done) {
                          if (done) take(next);
                          return done;
                      });
              })
        .unwrap();
}

QFuture<Result<void>> ServerLink::forget()
{
    const QString name = kept_.keyringName;
    if (!name.isEmpty()) QThreadPool::globalInstance()->start([name] { (void)keyring::remove(name); });
    return desk_.file.write([](Database& database) { return keepServer(database, {}); }).then(this, [this](Result<void> done) {
        if (done) take({});
        return done;
    });
}

QFuture<std::optional<LinkTrouble>> ServerLink::test(const ServerSettings& settings, const QString& typed)
{
    return password(typed)
        .then(this,
              [settings](const Result<QString>& password) {
                  return onPool([settings, password]() -> std::optional<LinkTrouble> {
                      if (!password) return LinkTrouble{password.error(), {}};
                      auto connection = PgConnection::connect(connectionOptions(settings, *password));
                      if (!connection) return LinkTrouble{Error(connection.error()), connection.error().failure};
                      auto scopes = (*connection)->exec("SELECT cardinality(lygte.my_scopes())::bigint");
                      if (!scopes) return LinkTrouble{Error(scopes.error()), {}};
                      const auto count = scopes->get<std::int64_t>(0, 0);
                      if (!count || *count == 0)
                          return LinkTrouble{{ErrorCode::Refused, settings.login, {}}, ConnectFailure::NotPermitted};
                      return std::nullopt;
                  });
              })
        .unwrap();
}

QFuture<Result<Comparison>> ServerLink::compare()
{
    return engine_->compare().then([](Result<syncstate::Comparison> done) -> Result<Comparison> {
        if (!done) return std::unexpected(done.error());
        return Comparison{done->at, done->differing};
    });
}

void ServerLink::tryNow()
{
    engine_->wake();
}

void ServerLink::setActive(bool active)
{
    engine_->setActive(active);
}

void ServerLink::setOpenConversation(const std::optional<Id>& conversation)
{
    engine_->setOpenConversation(conversation);
}

void ServerLink::setFetchRows(int rows)
{
    SyncEngine::Pace pace;
    pace.fetchRows = rows;
    engine_->setPace(pace);
}

QFuture<Result<ClaimState>> ServerLink::claim(const Id& conversation, int seconds)
{
    return engine_->claim(conversation, seconds).then([clock = &desk_.clock](Result<ClaimAnswer> answer) -> Result<ClaimState> {
        if (!answer) return std::unexpected(answer.error());
        // The server's clock may differ from ours: what counts is how long it lasts from now.
        const Instant until{clock->now().micros + answer->until.micros - answer->now.micros};
        return ClaimState{answer->mine, answer->holder, until, answer->generation};
    });
}

QFuture<Result<ClaimState>> ServerLink::knownClaim(const Id& conversation)
{
    return desk_.file.read(
        [conversation, now = desk_.clock.now(), number = desk_.officer.number](Database& database) -> Result<ClaimState> {
            LYGTE_TRY_VALUE(claim, database.one(
                                       "SELECT officer_number, until, gen FROM claim WHERE id = ?1 AND until > ?2",
                                       [](Row row) { return ClaimState{false, row.text(0), row.instant(1), row.integer(2)}; },
                                       conversation, now));
            ClaimState state = claim.value_or(ClaimState{});
            state.mine = !state.holder.isEmpty() && state.holder == number;
            return state;
        });
}

void ServerLink::releaseWhenSettled(const Id& conversation, std::int64_t generation)
{
    engine_->settled().then(this, [this, conversation, generation](const Result<void>& settled) {
        if (settled) release(conversation, generation);
    });
}

void ServerLink::release(const Id& conversation, std::int64_t generation)
{
    engine_->release(conversation, generation);
}

QFuture<Result<QList<Place>>> ServerLink::places()
{
    return desk_.file.read([](Database& database) {
        return database.list("SELECT id, name, kind = 'case' FROM scope WHERE may_put = 1 ORDER BY kind = 'case', name, id",
                             [](Row row) { return Place{row.id(0), row.text(1), row.boolean(2)}; });
    });
}

QFuture<Result<void>> ServerLink::move(const Id& conversation, const Id& place)
{
    return engine_->move(QStringLiteral("conversation"), conversation, place);
}

QFuture<Result<QString>> ServerLink::readIdentity(const Id& escalation, const QString& reason)
{
    return engine_->readIdentity(escalation, reason);
}

} // namespace lygte
