#pragma once
// Imports files into the case file, for the desktop and the command line alike. Each source is read twice: once to see that it
// can be read to its end and what is in it, and only then a second time into the store – so a hostile or broken file leaves the
// store as it was. The original bytes are kept by their hash before the first message is written.

#include "core/base/result.h"
#include "core/conversations/imported.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <thread>

namespace lygte {

struct Desk;

struct ImportSummary
{
    QString source; ///< path, as given or found
    QString format; ///< importers' names, joined by "+"; empty when nothing was understood
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 added = 0; ///< new in the store; in a preview what would be
    qint64 known = 0; ///< in the store already
    qint64 repaired = 0;
    qint64 notUnderstood = 0;
    std::optional<Instant> first;
    std::optional<Instant> last;
    bool begun = false;         ///< the original is in the case file, and perhaps some or all of its messages
    std::optional<Error> error; ///< nothing of the source was stored, unless `begun`
    QStringList trouble;        ///< the first of what was not understood: "word @ position: excerpt"

    /// Call it only with an error.
    ErrorText errorText() const { return begun ? describeStopped(*error) : describe(*error); }
};

/// Lives on the thread that made it and reports there; works on a thread of its own. One run at a time.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    /// `worker`: the program that has `import-worker`; empty: lygte-cli beside the running program.
    explicit ImportRunner(Desk& desk, QString worker = {}, QObject* parent = nullptr);
    ~ImportRunner() override;

    /// Files, folders and archives. A preview (`dryRun`) stores nothing.
    void start(const QStringList& paths, bool dryRun);
    /// Kills the worker; what is in the store stays, and finished() follows.
    void cancel();
    bool isRunning() const { return running_; }

Q_SIGNALS:
    void progress(const QString& source, qint64 done, qint64 total);
    void sourceFinished(const lygte::ImportSummary& summary);
    /// Files of a folder that were not even tried: links, and JSON that is no chat.
    void leftOut(const QStringList& files);
    void finished();

private:
    class Work;
    Desk& desk_;
    QString worker_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    std::thread thread_;
    bool running_ = false;
};

} // namespace lygte

Q_DECLARE_METATYPE(lygte::ImportSummary)
