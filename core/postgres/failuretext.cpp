#include "core/postgres/failuretext.h"

#include <QCoreApplication>

namespace lygte {

namespace {

struct Words
{
    ConnectFailure failure;
    const char* what;
    const char* next;
};

} // namespace

static constexpr Words words[] = {
    {ConnectFailure::HostUnknown, QT_TRANSLATE_NOOP("Connect", "The server's name is not known on this network."),
     QT_TRANSLATE_NOOP("Connect", "Check the name, and that you are on the right network (VPN).")},
    {ConnectFailure::Unreachable, QT_TRANSLATE_NOOP("Connect", "Nobody answers at the server's address."),
     QT_TRANSLATE_NOOP("Connect", "Check the network and the port. The server may be stopped: ask your administrator.")},
    {ConnectFailure::TimedOut, QT_TRANSLATE_NOOP("Connect", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("Connect", "Check the network (VPN). Lygte tries again by itself.")},
    {ConnectFailure::Dropped, QT_TRANSLATE_NOOP("Connect", "The connection ended while it was being made."),
     QT_TRANSLATE_NOOP("Connect", "Lygte tries again by itself. If it goes on, tell your administrator.")},
    {ConnectFailure::TlsRefused, QT_TRANSLATE_NOOP("Connect", "The server offers no encryption, so nothing was sent to it."),
     QT_TRANSLATE_NOOP("Connect", "Tell your administrator: the server has no TLS, or another program answers there.")},
    {ConnectFailure::CertificateUnknown,
     QT_TRANSLATE_NOOP(
         "Connect", "The server's certificate is not from an authority that this machine trusts, so nothing was sent to it."),
     QT_TRANSLATE_NOOP(
         "Connect", "Do not go on. Tell your administrator: it may be a false server, or the root certificate here is old.")},
    {ConnectFailure::CertificateExpired,
     QT_TRANSLATE_NOOP("Connect", "The server's certificate has expired or is not valid yet."),
     QT_TRANSLATE_NOOP("Connect", "Check this machine's clock. If it is right, the administrator must renew the certificate.")},
    {ConnectFailure::HostMismatch, QT_TRANSLATE_NOOP("Connect", "The server's certificate is for another name."),
     QT_TRANSLATE_NOOP("Connect", "Check the server's name. If it is right, do not go on, and tell your administrator.")},
    {ConnectFailure::LocalFiles,
     QT_TRANSLATE_NOOP("Connect", "A certificate or key on this machine is missing or cannot be read."),
     QT_TRANSLATE_NOOP(
         "Connect", "Choose the files again, or ask your administrator for new ones. Only you may be able to read the key.")},
    {ConnectFailure::ClientCertificate, QT_TRANSLATE_NOOP("Connect", "The server does not accept this device."),
     QT_TRANSLATE_NOOP("Connect", "Its certificate is missing, expired or revoked, or belongs to another officer. Ask your "
                                  "administrator for a new one.")},
    {ConnectFailure::ChannelBinding,
     QT_TRANSLATE_NOOP("Connect", "The server cannot prove that nobody listens in between, so the connection was ended."),
     QT_TRANSLATE_NOOP("Connect", "Do not go on. Tell your administrator.")},
    {ConnectFailure::AuthMethod,
     QT_TRANSLATE_NOOP("Connect", "The server asks for the password in a way that gives it away, so it was not sent."),
     QT_TRANSLATE_NOOP("Connect", "Tell your administrator: the server must use SCRAM for your user.")},
    {ConnectFailure::WrongPassword,
     QT_TRANSLATE_NOOP("Connect", "The user or the password is wrong, or this device's certificate is another officer's."),
     QT_TRANSLATE_NOOP("Connect", "Type the password again. If it is right, ask your administrator.")},
    {ConnectFailure::NoSuchDatabase, QT_TRANSLATE_NOOP("Connect", "The server has no such database."),
     QT_TRANSLATE_NOOP("Connect", "Check the name of the database.")},
    {ConnectFailure::NotPermitted, QT_TRANSLATE_NOOP("Connect", "Your user may not use this database from here."),
     QT_TRANSLATE_NOOP("Connect", "Ask your administrator for access.")},
    {ConnectFailure::TooManyConnections, QT_TRANSLATE_NOOP("Connect", "The server has no free connection."),
     QT_TRANSLATE_NOOP("Connect", "Lygte tries again by itself. Are you logged in on other machines?")},
    {ConnectFailure::StartingUp, QT_TRANSLATE_NOOP("Connect", "The server is starting."),
     QT_TRANSLATE_NOOP("Connect", "Lygte tries again by itself in a moment.")},
    {ConnectFailure::ShuttingDown, QT_TRANSLATE_NOOP("Connect", "The server is being stopped."),
     QT_TRANSLATE_NOOP("Connect", "Lygte tries again by itself.")},
    {ConnectFailure::ReadOnlyServer,
     QT_TRANSLATE_NOOP("Connect", "Only a copy of the server that cannot be written to is there."),
     QT_TRANSLATE_NOOP("Connect",
                       "Lygte tries again by itself. If it goes on, tell your administrator that the main server is down.")},
    {ConnectFailure::Protocol, QT_TRANSLATE_NOOP("Connect", "What answers there is no server that Lygte knows."),
     QT_TRANSLATE_NOOP("Connect", "Check the address and the port, and tell your administrator the words below.")},
};

ErrorText describe(ConnectFailure failure)
{
    for (const Words& each : words)
        if (each.failure == failure)
            return {QCoreApplication::translate("Connect", each.what), QCoreApplication::translate("Connect", each.next)};
    return {};
}

} // namespace lygte
