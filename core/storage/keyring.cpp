#include "core/storage/keyring.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>

namespace lygte::keyring {

static const QString serviceName = QStringLiteral("lygte");

static Result<void> run(QKeychain::Job& job, const QString& name)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.setKey(name);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    if (job.error() == QKeychain::NoError) return {};
    return fail(ErrorCode::NoKeyring, serviceName, job.errorString());
}

Result<void> write(const QString& name, const QByteArray& secret)
{
    QKeychain::WritePasswordJob job(serviceName);
    job.setBinaryData(secret);
    return run(job, name);
}

Result<QByteArray> read(const QString& name)
{
    QKeychain::ReadPasswordJob job(serviceName);
    LYGTE_TRY(run(job, name));
    return job.binaryData();
}

Result<void> remove(const QString& name)
{
    QKeychain::DeletePasswordJob job(serviceName);
    auto done = run(job, name);
    if (!done && job.error() == QKeychain::EntryNotFound) return {};
    return done;
}

} // namespace lygte::keyring
