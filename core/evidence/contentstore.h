#pragma once
// The original bytes of what was imported, by their SHA-256, inside the encrypted case file: what a document quotes can always
// be held against the file that it came from (formats.md § 0: keep the original bytes and their hash).

#include "core/conversations/imported.h"
#include "core/people/desk.h"

#include <QIODevice>

namespace lygte {

struct SourceFile
{
    Id id;
    QString name;      ///< the file's own name; foreign
    QByteArray sha256; ///< 32 bytes
    qint64 size = 0;
    QString format;
    Instant imported;
    QString officerNumber;
    QStringList trouble;     ///< what was not understood, in machine words with positions
    bool unfinished = false; ///< its import goes on, or was broken off: not all of its messages are here
};

class ContentStore
{
public:
    explicit ContentStore(Desk& desk) : desk_(desk) {}

    /// Reads the file in parts of 1 MiB and stores it under its hash; a content that is there already is not stored twice.
    /// Blocks the calling thread on reading and on the store: call it from a worker thread or the command line. Returns the
    /// SHA-256. DiskFull, with nothing stored, when there is no room for it and the messages in it: an import that cannot be
    /// finished is not begun, because half of it would take the last space from what officers write.
    Result<QByteArray> keep(QIODevice& file);
    /// The hash alone, without storing.
    static Result<QByteArray> hash(QIODevice& file);

    /// Registers a file that is being imported; ConversationStore::importFinished() ends that. The id is the same for the same
    /// bytes in the same scope, so a second import joins.
    QFuture<Result<Id>> addSource(const SourceFile& source);
    QFuture<Result<QList<SourceFile>>> sources();
    QFuture<Result<std::optional<SourceFile>>> source(const Id& id);
    /// The whole content, e.g. to export it; empty when it is not here.
    QFuture<Result<QByteArray>> content(const QByteArray& sha256);

private:
    Result<void> roomFor(qint64 size) const;

    Desk& desk_;
};

} // namespace lygte
