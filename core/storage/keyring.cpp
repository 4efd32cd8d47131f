#include "core/storage/keyring.h"

#include <QEventLoop>
#include <QMutex>
#include <QThread>
#include <qt6keychain/keychain.h>

namespace lygte::keyring {

static const QString serviceName = QStringLiteral("lygte");

namespace {

/// QtKeychain keeps its queue of jobs in one object, in whichever thread came first: it is used from this thread alone, one job
/// at a time. From several it crashed now and then.
class KeyringThread
{
public:
    KeyringThread()
    {
        place_.moveToThread(&thread_);
        thread_.setObjectName(QStringLiteral("keyring"));
        thread_.start();
    }
    ~KeyringThread()
    {
        thread_.quit();
        thread_.wait();
    }
    template <typename Work> auto run(Work work) -> decltype(work())
    {
        const QMutexLocker oneAtATime(&mutex_);
        decltype(work()) result;
        QMetaObject::invokeMethod(&place_, [&] { result = work(); }, Qt::BlockingQueuedConnection);
        return result;
    }

private:
    QMutex mutex_;
    QThread thread_;
    QObject place_;
};

KeyringThread& keyringThread()
{
    static KeyringThread thread;
    return thread;
}

Result<void> run(QKeychain::Job& job, const QString& name)
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

} // namespace

Result<void> write(const QString& name, const QByteArray& secret)
{
    return keyringThread().run([&] {
        QKeychain::WritePasswordJob job(serviceName);
        job.setBinaryData(secret);
        return run(job, name);
    });
}

Result<QByteArray> read(const QString& name)
{
    return keyringThread().run([&]() -> Result<QByteArray> {
        QKeychain::ReadPasswordJob job(serviceName);
        LYGTE_TRY(run(job, name));
        return job.binaryData();
    });
}

Result<void> remove(const QString& name)
{
    return keyringThread().run([&]() -> Result<void> {
        QKeychain::DeletePasswordJob job(serviceName);
        auto done = run(job, name);
        if (!done && job.error() == QKeychain::EntryNotFound) return {};
        return done;
    });
}

} // namespace lygte::keyring
