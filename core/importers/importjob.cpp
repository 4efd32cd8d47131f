#include "core/importers/importjob.h"

#include "core/importers/records.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

#include <csignal>

namespace lygte {

static constexpr qsizetype batchMessages = 500;
static constexpr qint64 freeOutput = 64LL << 20U; // a worker may send this much and 200 times its source, never more
static constexpr qint64 outputRatio = 200;

/// Turns checked records into batches and totals.
class ImportJob::Receiver final : public RecordReceiver
{
public:
    Receiver(ImportJob& job, const QString& source) : job_(job) { totals_.source = source; }

    void conversation(const ImportedConversation& conversation) override
    {
        flush();
        batch_.conversation = conversation;
        complete(batch_.conversation);
        pending_ = true;
        ++totals_.conversations;
        if (!totals_.formats.contains(conversation.format)) totals_.formats.append(conversation.format);
    }
    void message(const ImportedMessage& message) override
    {
        batch_.messages.append(message);
        pending_ = true;
        ++totals_.messages;
        if (message.repaired) ++totals_.repaired;
        if (message.sent) {
            totals_.first = totals_.first ? std::min(*totals_.first, *message.sent) : *message.sent;
            totals_.last = totals_.last ? std::max(*totals_.last, *message.sent) : *message.sent;
        }
        if (batch_.messages.size() >= batchMessages) flush();
    }
    void trouble(const ImportedTrouble& trouble) override
    {
        if (++totals_.notUnderstood <= importlimits::troubles && job_.sinks_.trouble)
            job_.sinks_.trouble(totals_.source, trouble);
    }
    void progress(qint64 done, qint64 total) override
    {
        if (total > 0) Q_EMIT job_.progress(job_.bytesBefore_ + std::min(done, total), job_.bytesTotal_);
    }
    void ended(qint64 uncounted) override
    {
        totals_.notUnderstood += uncounted;
        flush();
        ended_ = true;
    }
    void failed(const Error& error) override { error_ = error; }

    Result<void> feed(QByteArrayView bytes)
    {
        received_ += bytes.size();
        if (received_ > freeOutput + outputRatio * QFileInfo(totals_.source).size())
            return fail(ErrorCode::TooLarge, {}, QStringLiteral("the import worker sent far more than the file can hold"));
        LYGTE_TRY(reader_.feed(bytes, *this));
        return {};
    }
    bool hasEnded() const { return ended_; }
    const std::optional<Error>& error() const { return error_; }
    const ImportTotals& totals() const { return totals_; }

private:
    /// What the worker cannot know, because it does not know the file's name.
    void complete(ImportedConversation& conversation) const
    {
        const QString file = QFileInfo(totals_.source).fileName();
        const QString member = conversation.sourceName;
        conversation.sourceName = member.isEmpty() ? file : QString(file + u" \u203A " + member);
        if (conversation.title.isEmpty()) conversation.title = titleFromName(member);
        if (conversation.title.isEmpty()) conversation.title = titleFromName(file);
        if (conversation.title.isEmpty())
            conversation.title =
                conversation.participants.first(qMin<qsizetype>(4, conversation.participants.size())).join(u", ");
    }
    void flush()
    {
        if (!std::exchange(pending_, false)) return;
        if (!job_.stopped_) {
            if (const Result<void> taken = job_.sinks_.batch(batch_); !taken) {
                job_.stopped_ = taken.error();
                job_.abandon_ = true;
            }
        }
        batch_.messages.clear();
    }

    ImportJob& job_;
    RecordReader reader_;
    ImportTotals totals_;
    ImportBatch batch_;
    bool pending_ = false, ended_ = false;
    std::optional<Error> error_;
    qint64 received_ = 0;
};

ImportJob::ImportJob(QStringList sources, ImportSinks sinks, ImportOptions options, QObject* parent)
    : QObject(parent), sources_(std::move(sources)), sinks_(std::move(sinks)), options_(std::move(options))
{
    if (options_.worker.isEmpty()) options_.worker = QCoreApplication::applicationDirPath() + u"/lygte-cli";
    for (const QString& source : std::as_const(sources_)) bytesTotal_ += QFileInfo(source).size();
    silence_.setParent(this); // moves with the job to another thread
    silence_.setSingleShot(true);
    silence_.setInterval(options_.silenceSeconds * 1000);
    connect(&silence_, &QTimer::timeout, this, [this] {
        stopped_ = Error{ErrorCode::WorkerFailed, {}, QStringLiteral("the import worker did not answer any more")};
        if (process_) process_->kill();
    });
}

ImportJob::~ImportJob()
{
    if (!process_) return;
    process_->disconnect(this);
    process_->kill();
    process_->waitForFinished();
}

void ImportJob::start()
{
    QMetaObject::invokeMethod(this, &ImportJob::next, Qt::QueuedConnection);
}

void ImportJob::cancel()
{
    if (ended_) return;
    stopped_ = Error{ErrorCode::Cancelled, {}, {}};
    abandon_ = true;
    if (process_) process_->kill();
}

/// A small environment: nothing of the session, its keyring or its display reaches the worker.
static QProcessEnvironment workerEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char* name : {"LD_LIBRARY_PATH", "TZDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(name)) environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
#ifdef LYGTE_SANITIZED
    // The search for leaks needs ptrace, which the locked-down worker may not use. The importers' leaks are found by the tests
    // that run them directly.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       QString(environment.value(QStringLiteral("ASAN_OPTIONS")) + u":detect_leaks=0"));
#endif
    return environment;
}

void ImportJob::next()
{
    if (process_ || ended_) return;
    if (abandon_) return end(std::unexpected(*stopped_));
    if (current_ >= 0) bytesBefore_ += QFileInfo(sources_[current_]).size();
    if (++current_ >= sources_.size()) return end({});
    const QString& source = sources_[current_];
    stopped_.reset();
    receiver_ = std::make_unique<Receiver>(*this, source);
    const QFileInfo info(source);
    if (!info.isFile()) {
        stopped_ = Error{info.exists() ? ErrorCode::Invalid : ErrorCode::NotFound, {}, {}};
        return closeSource();
    }
    process_ = std::make_unique<QProcess>();
    QStringList arguments{QStringLiteral("import-worker")};
    if (const QString hint = platformHintFor(info.absoluteFilePath()); !hint.isEmpty())
        arguments << QStringLiteral("--platform") << hint;
    process_->setProgram(options_.worker);
    process_->setArguments(arguments);
    process_->setProcessEnvironment(workerEnvironment());
    process_->setWorkingDirectory(QStringLiteral("/"));
    process_->setStandardInputFile(info.absoluteFilePath());
#ifdef LYGTE_SANITIZED
    process_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
#else
    process_->setStandardErrorFile(QProcess::nullDevice());
#endif
    connect(process_.get(), &QProcess::readyReadStandardOutput, this, &ImportJob::readOutput);
    connect(process_.get(), &QProcess::finished, this, &ImportJob::closeSource, Qt::QueuedConnection);
    connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        if (!stopped_) stopped_ = Error{ErrorCode::WorkerFailed, {}, process_->errorString()};
        QMetaObject::invokeMethod(this, &ImportJob::closeSource, Qt::QueuedConnection);
    });
    silence_.start();
    process_->start();
}

void ImportJob::readOutput()
{
    if (!process_) return;
    const QByteArray bytes = process_->readAllStandardOutput();
    if (stopped_) return;
    const Result<void> understood = receiver_->feed(bytes);
    if (!understood && !stopped_) stopped_ = understood.error();
    if (stopped_)
        process_->kill();
    else
        silence_.start(); // from now on: the time that the sink took is not the worker's
}

Result<ImportTotals> ImportJob::outcome()
{
    if (stopped_) return std::unexpected(*stopped_);
    if (receiver_->error()) return std::unexpected(*receiver_->error());
    if (receiver_->hasEnded()) return receiver_->totals();
    if (process_->exitStatus() == QProcess::CrashExit && (process_->exitCode() == SIGXCPU || process_->exitCode() == SIGKILL))
        return fail(ErrorCode::TooLarge, {}, QStringLiteral("the file needs more time or memory than an import may use"));
    return fail(ErrorCode::WorkerFailed, {}, QStringLiteral("the import worker ended with %1").arg(process_->exitCode()));
}

void ImportJob::closeSource()
{
    if (!receiver_) return;
    silence_.stop();
    if (process_) readOutput();
    Result<ImportTotals> result = outcome();
    if (!result && result.error().subject.isEmpty()) result.error().subject = QFileInfo(sources_[current_]).fileName();
    process_.reset();
    receiver_.reset();
    Q_EMIT sourceFinished({sources_[current_], result});
    next();
}

void ImportJob::end(const Result<void>& result)
{
    ended_ = true;
    result_ = result;
    Q_EMIT finished();
}

Result<ImportTotals> importFile(const QString& path, const ImportSinks& sinks, const ImportOptions& options)
{
    ImportJob job({path}, sinks, options);
    Result<ImportTotals> outcome = fail(ErrorCode::Cancelled);
    QEventLoop loop;
    QObject::connect(&job, &ImportJob::sourceFinished, &loop, [&](const ImportedSource& source) { outcome = source.result; });
    QObject::connect(&job, &ImportJob::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return outcome;
}

} // namespace lygte
