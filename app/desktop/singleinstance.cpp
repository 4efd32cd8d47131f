#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace lygte {

SingleInstance::SingleInstance(const QString& store, QObject* parent) : QObject(parent)
{
    const QByteArray path = QDir(store).absolutePath().toUtf8();
    const QString name = QStringLiteral("lygte-") +
                         QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
    QLocalSocket other;
    other.connectToServer(name);
    if (other.waitForConnected(200)) {
        other.write("raise");
        other.waitForBytesWritten(200);
        return;
    }
    first_ = true;
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name); // left by a crash; nobody answered on it
    server_.listen(name);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = server_.nextPendingConnection()) caller->deleteLater();
        Q_EMIT raised();
    });
}

} // namespace lygte
