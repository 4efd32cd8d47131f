#pragma once
// What goes over the pipe from the import worker to the program: a header with a version, then records, each a length (4 bytes,
// least significant first) and one CBOR array (RFC 8949). The program believes nothing of it: the worker has read hostile input
// and may be hostile itself, so RecordReader checks every length, type, enum, limit and text, and the first false byte ends the
// import. CBOR because Qt reads and writes it as a stream. Discarded: JSON lines (no bytes, slow), QDataStream (no types, so
// nothing to check).

#include "core/base/result.h"
#include "core/importers/importer.h"

#include <QByteArray>

#include <functional>

namespace lygte {

/// Writes records. `out` takes bytes in order and returns false when nobody reads them any more.
class RecordWriter final : public RecordSink
{
public:
    explicit RecordWriter(std::function<bool(QByteArrayView)> out);

    void conversation(const ImportedConversation& conversation) override;
    void message(const ImportedMessage& message) override;
    void trouble(const ImportedTrouble& trouble) override;
    /// How many bytes of how many are done.
    void progress(qint64 done, qint64 total);
    /// The source was read to its end; `uncounted` troubles were not reported one by one.
    void ended(qint64 uncounted);
    void failed(const Error& error);
    /// Hands everything to `out`.
    void flush();
    bool isBroken() const { return broken_; }

private:
    void put(const QByteArray& record);

    std::function<bool(QByteArrayView)> out_;
    QByteArray buffer_;
    bool broken_ = false;
};

/// What a RecordReader has understood.
class RecordReceiver : public RecordSink
{
public:
    virtual void progress(qint64 done, qint64 total) = 0;
    virtual void ended(qint64 uncounted) = 0;
    virtual void failed(const Error& error) = 0;
};

class RecordReader
{
public:
    /// The next bytes of the pipe. An error means that the worker cannot be trusted any more: stop it.
    Result<void> feed(QByteArrayView bytes, RecordReceiver& receiver);

private:
    QByteArray pending_;
    bool started_ = false;
    bool hasConversation_ = false;
};

} // namespace lygte
