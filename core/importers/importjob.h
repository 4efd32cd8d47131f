#pragma once
// Imports source files: runs the worker (worker.h) once per source, checks what it sends, and hands batches on. Knows no store:
// a sink takes the batches, so the same job fills a case file, a preview and a test. Nothing a worker sends is believed
// (records.h); a worker that is silent too long, sends too much or breaks the rules is killed, and its source ends in an error.

#include "core/base/result.h"
#include "core/conversations/imported.h"
#include "core/importers/sources.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace lygte {

/// Up to 500 messages of one conversation, in the order of the source: one transaction, one mutation (sync.md § 1). A
/// conversation without messages comes as one batch without messages; a long one as several, `conversation` being the same in
/// each.
struct ImportBatch
{
    ImportedConversation conversation;
    QList<ImportedMessage> messages;
};

/// What one source came to, as `lygte-cli import --json` prints it.
struct ImportTotals
{
    QString source;      ///< its path
    QStringList formats; ///< one, or several for an archive
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 repaired = 0;                ///< messages in which text, sender or time had to be repaired
    qint64 notUnderstood = 0;           ///< troubles: lines, elements and members that were not (wholly) understood
    std::optional<Instant> first, last; ///< of the messages' times
};

/// What became of one source. (A struct, because Qt cannot register a std::expected as a signal's argument.)
struct ImportedSource
{
    QString source;
    Result<ImportTotals> result;
};

struct ImportSinks
{
    /// Takes a batch. An error (a full disk …) ends the job with that error. Called in the job's thread.
    std::function<Result<void>(const ImportBatch&)> batch;
    /// Something that was not understood, to be shown with the source. May be empty. At most 1,000 a source.
    std::function<void(const QString& source, const ImportedTrouble&)> trouble;
};

struct ImportOptions
{
    QString worker;          ///< program that has `import-worker`; empty: lygte-cli beside the running program
    int silenceSeconds = 30; ///< a worker that says nothing this long is stopped
};

/// Lives in one thread, which needs an event loop. Runs once.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    ImportJob(QStringList sources, ImportSinks sinks, ImportOptions options = {}, QObject* parent = nullptr);
    ~ImportJob() override;

    void start();
    /// Kills the worker. What was handed to the sink stays; finished() follows with Cancelled. The same from inside a sink.
    void cancel();
    /// An error only if the job did not go through all sources: Cancelled, or the sink's own.
    const Result<void>& result() const { return result_; }

Q_SIGNALS:
    /// Bytes of all sources.
    void progress(qint64 done, qint64 total);
    /// A source is done. After an error with no conversation before it, nothing of the source was handed to the sink.
    void sourceFinished(const lygte::ImportedSource& source);
    /// The last signal; result() has its value now.
    void finished();

private:
    class Receiver;

    void next();
    void readOutput();
    void closeSource();
    Result<ImportTotals> outcome();
    void end(const Result<void>& result);

    QStringList sources_;
    ImportSinks sinks_;
    ImportOptions options_;
    qsizetype current_ = -1;
    qint64 bytesBefore_ = 0, bytesTotal_ = 0;
    std::unique_ptr<QProcess> process_;
    std::unique_ptr<Receiver> receiver_;
    QTimer silence_;
    std::optional<Error> stopped_; ///< why the program itself ended the current worker
    bool abandon_ = false;         ///< the job ends with this source
    bool ended_ = false;
    Result<void> result_;
};

/// Imports one source and waits for it, in the caller's thread, which needs a QCoreApplication. For programs without a screen.
Result<ImportTotals> importFile(const QString& path, const ImportSinks& sinks, const ImportOptions& options = {});

} // namespace lygte
