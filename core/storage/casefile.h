#pragma once
// The encrypted case file of one officer on one machine: a folder with `case.lygte` (SQLCipher), `case.key` and a lock. Owns
// the one writing thread and the reading threads; whoever stores something hands work to them and gets a future back.

#include "core/storage/databasethread.h"
#include "core/storage/folderlock.h"

#include <QObject>

namespace lygte {

/// Lives on the thread that made it (the UI's, or the command line's main thread).
class CaseFile : public QObject
{
    Q_OBJECT

public:
    /// Makes the folder and the file when they are not there. Errors: InUse (two programs on one store), WrongKey, Damaged,
    /// NewerVersion, NotEncrypted, ReadOnly, DiskFull. In every one of them the file is left as it was.
    static Result<std::unique_ptr<CaseFile>> open(const QString& directory, const Key& key);
    ~CaseFile() override;

    template <typename Work> auto write(Work work) { return writer_->submit(Lane::Officer, std::move(work)); }
    template <typename Work> auto writeBulk(Work work) { return writer_->submit(Lane::Bulk, std::move(work)); }
    /// Somebody waits for the writer; bulk work ends its transaction then. Any thread.
    bool isWaitedFor() { return writer_->isWaitedFor(); }
    /// Pages, counts, single rows: short reads.
    template <typename Work> auto read(Work work) { return reader_->submit(Lane::Officer, std::move(work)); }
    /// Searches and reports, which may take long; interruptSearch() ends the running one with Cancelled.
    template <typename Work> auto search(Work work) { return searcher_->submit(Lane::Officer, std::move(work)); }
    void interruptSearch() { searcher_->interrupt(); }

    /// Every page checked: SQLCipher's HMAC of each page, then SQLite's own structure check. Empty list: sound.
    QFuture<Result<QStringList>> check();

    QString directory() const { return directory_; }
    static QString databaseFile(const QString& directory);

Q_SIGNALS:
    /// After each commit, on this object's thread.
    void committed(const lygte::ChangeSet& changes);

private:
    CaseFile() = default;
    QString directory_;
    std::optional<FolderLock> lock_;
    std::unique_ptr<DatabaseThread> writer_;
    std::unique_ptr<DatabaseThread> reader_;
    std::unique_ptr<DatabaseThread> searcher_;
};

} // namespace lygte
