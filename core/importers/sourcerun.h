#pragma once
// One source, from file descriptor to records: told apart by content, surveyed, then read (importer.h). Inside the worker.

#include "core/importers/archive.h"
#include "core/importers/importer.h"
#include "core/importers/records.h"

#include <QCryptographicHash>

#include <vector>

namespace lygte {

class SourceRun
{
public:
    /// `fd` is a regular file of `size` bytes, open for reading. Nothing is owned.
    SourceRun(int fd, qint64 size, QString platformHint, RecordWriter& out);

    /// Emits the source's records, all but Ended. An error before the first conversation means that nothing was emitted at all.
    Result<void> run();
    /// Troubles that were left out because there were too many.
    qint64 uncounted() const { return uncounted_; }

private:
    /// A file, or a member of an archive, that an importer may understand.
    struct Candidate
    {
        qint64 number = 0;
        QString path; ///< in the archive; empty for a file
        std::unique_ptr<Importer> importer;
        QCryptographicHash hash{QCryptographicHash::Sha256};
        QByteArray sha256;
        bool understood = false;
        bool textual = false; ///< text or JSON, so that not understanding it is worth telling
    };
    class Stamped;

    Result<QByteArray> readHead();
    Result<void> runFile(const QByteArray& head);
    Result<void> runArchive();
    Result<void> eachChunk(const std::function<void(QByteArrayView)>& use);
    Result<void> surveyArchive(bool& damaged);
    Result<void> readArchive();
    bool wants(const ArchiveMember& member);
    void tellNotUnderstood();
    void tell(qint64 index, const QString& reason, const QString& excerpt);
    void tick(qint64 bytes);
    Result<void> rewind();

    int fd_;
    qint64 size_;
    QString platformHint_;
    RecordWriter& out_;
    std::vector<Candidate> candidates_;
    std::vector<ImportedTrouble> early_; ///< found in the first pass, told in the second
    qint64 done_ = 0, told_ = 0, troubles_ = 0, uncounted_ = 0;
};

} // namespace lygte
