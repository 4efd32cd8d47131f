#include "core/postgres/connectattempt.h"

#include "core/postgres/namelookup.h"
#include "core/postgres/tlshooks.h"

#include <clocale>
#include <libpq-fe.h>

namespace lygte {

/// Which of two things an officer must do depends on the reason, so it is worth another try.
static constexpr int timesToAskAgain = 12; // on a busy machine half of them go by

using SteadyClock = std::chrono::steady_clock;

namespace {

/// libpq's words are what we know a failure by, so they must be English, whatever the officer's language is.
class EnglishWords
{
public:
    EnglishWords() : before_(uselocale(plain())) {}
    ~EnglishWords() { uselocale(before_); }
    EnglishWords(const EnglishWords&) = delete;
    EnglishWords& operator=(const EnglishWords&) = delete;

private:
    static locale_t plain()
    {
        static const locale_t locale = newlocale(LC_ALL_MASK, "C", nullptr);
        return locale;
    }
    locale_t before_;
};

/// What another host or address would not change: asking there only counts as one more wrong password.
bool isFinal(ConnectFailure failure)
{
    return failure == ConnectFailure::WrongPassword || failure == ConnectFailure::AuthMethod ||
           failure == ConnectFailure::ClientCertificate || failure == ConnectFailure::LocalFiles;
}

/// Says little about the server, so another host's failure is the better answer.
bool neverArrived(ConnectFailure failure)
{
    return failure == ConnectFailure::None || failure == ConnectFailure::HostUnknown ||
           failure == ConnectFailure::Unreachable || failure == ConnectFailure::TimedOut;
}

PgError connectError(ConnectFailure failure, const QString& message)
{
    PgError error;
    error.kind = PgError::Kind::Connect;
    error.failure = failure;
    error.message = message;
    error.connectionLost = true;
    return error;
}

} // namespace

void ConnectAttempt::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

ConnectAttempt::ConnectAttempt(const ConnectionOptions& options, CancelToken token)
    : options_(options), token_(std::move(token)), deadline_(SteadyClock::now() + options.connectTimeout)
{}

ConnectAttempt::~ConnectAttempt() = default;

int ConnectAttempt::fd() const
{
    if (connection_) return PQsocket(connection_.get());
    return lookup_ ? lookup_->fd() : -1;
}

bool ConnectAttempt::wantsWrite() const
{
    return connection_ && wantsWrite_;
}

void ConnectAttempt::failed(PgError error)
{
    connection_.reset();
    lookup_.reset();
    if (neverArrived(error_.failure) || !neverArrived(error.failure)) error_ = std::move(error);
}

ConnectAttempt::Progress ConnectAttempt::step()
{
    if (token_.isCancelled()) {
        connection_.reset();
        error_ = pgFail(PgError::Kind::Cancelled, QStringLiteral("cancelled while connecting"), true).error();
        return Progress::Failed;
    }
    if (!connection_ && !lookup_) return nextHost();
    const bool late = SteadyClock::now() >= deadline_;
    if (lookup_ && lookup_->finished()) {
        addresses_ = lookup_->addresses();
        lookup_.reset();
        if (addresses_.isEmpty())
            failed(connectError(ConnectFailure::HostUnknown,
                                QStringLiteral("%1 is not known").arg(options_.hosts.at(host_).host)));
        return nextAddress();
    }
    if (late) {
        const ServerAddress& server = options_.hosts.at(host_);
        failed(connectError(ConnectFailure::TimedOut, QStringLiteral("%1:%2 did not answer within %3 s")
                                                          .arg(server.host)
                                                          .arg(server.port)
                                                          .arg(options_.connectTimeout.count())));
        return nextAddress();
    }
    return connection_ ? poll() : Progress::Waiting;
}

ConnectAttempt::Progress ConnectAttempt::nextHost()
{
    if (++host_ >= options_.hosts.size()) {
        if (error_.failure == ConnectFailure::None)
            error_ = connectError(ConnectFailure::HostUnknown, QStringLiteral("no host is named"));
        return Progress::Failed;
    }
    const ServerAddress& server = options_.hosts.at(host_);
    deadline_ = SteadyClock::now() + options_.connectTimeout;
    if (server.isLocal()) {
        addresses_ = {QByteArray()};
        return nextAddress();
    }
    lookup_ = NameLookup::start(server.host.toUtf8());
    return Progress::Waiting;
}

ConnectAttempt::Progress ConnectAttempt::nextAddress()
{
    while (!addresses_.isEmpty() && !isFinal(error_.failure)) {
        address_ = addresses_.takeFirst();
        const auto parameters = options_.parameters(options_.hosts.at(host_), address_);
        std::vector<const char*> names, values;
        for (const auto& [name, value] : parameters) {
            names.push_back(name.constData());
            values.push_back(value.constData());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        deadline_ = SteadyClock::now() + options_.connectTimeout;
        const EnglishWords english;
        connection_.reset(PQconnectStartParams(names.data(), values.data(), 0));
        PQsetErrorVerbosity(connection_.get(), PQERRORS_VERBOSE); // so that the server's words carry their SQLSTATE
        PQsetNoticeReceiver(connection_.get(), [](void*, const PGresult*) {}, nullptr);
        wantsWrite_ = true;
        if (PQstatus(connection_.get()) != CONNECTION_BAD) return Progress::Waiting;
        failed(PgError::fromConnectWords(QString::fromUtf8(PQerrorMessage(connection_.get()))));
    }
    return isFinal(error_.failure) ? Progress::Failed : nextHost();
}

ConnectAttempt::Progress ConnectAttempt::poll()
{
    const EnglishWords english;
    tlshooks::clearReason();
    const auto state = PQconnectPoll(connection_.get());
    tlshooks::noteReason(connection_.get());
    switch (state) {
    case PGRES_POLLING_OK:
        return Progress::Connected;
    case PGRES_POLLING_FAILED: {
        PgError error = PgError::fromConnectWords(QString::fromUtf8(PQerrorMessage(connection_.get())));
        if (!tlshooks::explain(error) && ++unheard_ <= timesToAskAgain)
            addresses_.prepend(address_);
        else
            failed(std::move(error));
        return nextAddress();
    }
    case PGRES_POLLING_WRITING:
        wantsWrite_ = true;
        return Progress::Waiting;
    default:
        wantsWrite_ = false;
        return Progress::Waiting;
    }
}

std::unique_ptr<PgConnection> ConnectAttempt::takeConnection()
{
    PQsetErrorVerbosity(connection_.get(), PQERRORS_DEFAULT);
    PQsetnonblocking(connection_.get(), 1);
    return std::unique_ptr<PgConnection>(new PgConnection(connection_.release(), options_, options_.hosts.at(host_), token_));
}

} // namespace lygte
