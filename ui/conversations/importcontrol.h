#pragma once
// What the import pane needs of the import engine. An interface because the pages may not know core/importers, and because a
// test runs the pane without worker processes; app/ hands in the real one. UI thread.

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace lygte {

/// What one source came to.
struct ImportReport
{
    QString source; ///< its path
    QString format;
    int conversations = 0;
    qint64 messages = 0;
    qint64 added = 0; ///< new in the store; 0 in a preview
    qint64 known = 0; ///< there already; 0 in a preview
    qint64 repaired = 0;
    qint64 notUnderstood = 0;
    std::optional<Instant> first, last;
    bool begun = false; ///< its original is in the case file, and perhaps some or all of its messages
    std::optional<Error> error;
    QStringList trouble; ///< the first of what was not understood, as troubleText() reads it
};

class ImportControl : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

public Q_SLOTS:
    /// Reads files, folders and archives; `dryRun` stores nothing. Not while another run goes on.
    virtual void start(const QStringList& paths, bool dryRun) = 0;
    /// finished() follows. What is stored stays.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Bytes of one source.
    void progress(const QString& source, qint64 done, qint64 total);
    /// The source is read, and in the store when it was not a dry run; or it failed.
    void sourceFinished(const lygte::ImportReport& report);
    /// The last signal of a run.
    void finished();
};

} // namespace lygte
