#include "core/importers/importrunner.h"

#include "core/conversations/conversationstore.h"
#include "core/evidence/contentstore.h"
#include "core/importers/importjob.h"
#include "core/importers/sources.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace lygte {

static constexpr qsizetype troubleKept = 50;

/// One run, on the runner's thread.
class ImportRunner::Work
{
public:
    Work(ImportRunner& runner, Desk& desk, bool dryRun, std::shared_ptr<std::atomic<bool>> cancelled)
        : runner_(runner), desk_(desk), store_(desk), dryRun_(dryRun), cancelled_(std::move(cancelled))
    {}

    void run(const QStringList& paths)
    {
        QStringList files;
        QStringList leftOut;
        for (const QString& path : paths) {
            const SourceList list = findSources(path);
            files += list.files;
            leftOut += list.leftOut;
        }
        if (!leftOut.isEmpty()) Q_EMIT runner_.leftOut(leftOut);
        for (const QString& file : std::as_const(files)) {
            if (*cancelled_) break;
            Q_EMIT runner_.sourceFinished(source(file));
        }
    }

private:
    ImportSummary source(const QString& path)
    {
        ImportSummary summary;
        summary.source = path;
        const auto remember = [&](const QString&, const ImportedTrouble& trouble) {
            if (summary.trouble.size() < troubleKept)
                summary.trouble +=
                    QStringLiteral("%1 @ %2: %3").arg(trouble.reason).arg(trouble.index).arg(trouble.excerpt.left(200));
        };
        auto session = std::make_shared<ImportSession>();
        const auto compare = [&](const ImportBatch& read) -> Result<void> {
            if (!dryRun_) return {};
            LYGTE_TRY_VALUE(counts, store_.compareBatch(session, read.conversation, read.messages).result());
            summary.added += counts.added;
            summary.known += counts.known;
            return {};
        };
        const auto preview = pass(path, {compare, remember}, dryRun_ ? 1 : 2, 0);
        if (!preview) return summary.error = preview.error(), summary;
        take(summary, *preview);
        if (dryRun_ || preview->conversations == 0) return summary;
        if (const auto stored = store(path, summary); !stored) summary.error = stored.error();
        return summary;
    }

    static void take(ImportSummary& summary, const ImportTotals& totals)
    {
        summary.format = totals.formats.join(u'+');
        summary.conversations = totals.conversations;
        summary.messages = totals.messages;
        summary.repaired = totals.repaired;
        summary.notUnderstood = totals.notUnderstood;
        summary.first = totals.first;
        summary.last = totals.last;
        if (totals.conversations == 0) summary.error = Error{ErrorCode::NotUnderstood, QFileInfo(totals.source).fileName(), {}};
    }

    Result<void> store(const QString& path, ImportSummary& summary)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path, file.errorString());
        ContentStore contents(desk_);
        LYGTE_TRY_VALUE(sha256, contents.keep(file));
        auto session = std::make_shared<ImportSession>();
        LYGTE_TRY_VALUE(
            id,
            contents.addSource({{}, QFileInfo(path).fileName(), sha256, file.size(), summary.format, {}, {}, summary.trouble})
                .result());
        session->source = id;
        summary.begun = true;
        const auto batch = [&](const ImportBatch& read) -> Result<void> {
            LYGTE_TRY_VALUE(counts, store_.importBatch(session, read.conversation, read.messages).result());
            summary.added += counts.added;
            summary.known += counts.known;
            return {};
        };
        LYGTE_TRY(pass(path, {batch, {}}, 2, 1));
        LYGTE_TRY(store_.importFinished(id).result());
        return {};
    }

    /// Reads the source once; `part` of `parts` for the progress.
    Result<ImportTotals> pass(const QString& path, const ImportSinks& sinks, int parts, int part)
    {
        ImportJob job({path}, sinks, {runner_.worker_});
        Result<ImportTotals> result = fail(ErrorCode::Cancelled, path);
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &job, [&] {
            if (*cancelled_) job.cancel();
        });
        QObject::connect(&job, &ImportJob::progress, &job, [&](qint64 done, qint64 total) {
            Q_EMIT runner_.progress(path, (done + part * total) / parts, total);
        });
        QObject::connect(&job, &ImportJob::sourceFinished, &job, [&](const ImportedSource& source) { result = source.result; });
        QObject::connect(&job, &ImportJob::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        poll.start(50);
        job.start();
        loop.exec();
        if (!job.result()) return std::unexpected(job.result().error());
        return result;
    }

    ImportRunner& runner_;
    Desk& desk_;
    ConversationStore store_;
    bool dryRun_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
};

ImportRunner::ImportRunner(Desk& desk, QString worker, QObject* parent)
    : QObject(parent), desk_(desk), worker_(std::move(worker)), cancelled_(std::make_shared<std::atomic<bool>>(false))
{
    qRegisterMetaType<ImportSummary>();
}

ImportRunner::~ImportRunner()
{
    cancel();
    if (thread_.joinable()) thread_.join();
}

void ImportRunner::cancel()
{
    *cancelled_ = true;
}

void ImportRunner::start(const QStringList& paths, bool dryRun)
{
    if (running_) return;
    if (thread_.joinable()) thread_.join();
    running_ = true;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    thread_ = std::thread([this, paths, dryRun, cancelled = cancelled_] {
        // Signals are emitted here and delivered on the runner's own thread, because their receivers live there.
        Work(*this, desk_, dryRun, cancelled).run(paths);
        QMetaObject::invokeMethod(
            this,
            [this] {
                running_ = false;
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

} // namespace lygte
