#pragma once
// Feeds one input to an importer as the worker does: both passes, in pieces whose size the input itself decides. What comes out
// is held against what the program's side of the pipe demands (records.h), so that an importer that breaks a limit fails here.

#include "core/importers/importer.h"
#include "core/importers/records.h"

#include <cstdlib>

namespace lygte::fuzz {

struct NoReceiver final : RecordReceiver
{
    void conversation(const ImportedConversation&) override {}
    void message(const ImportedMessage&) override {}
    void trouble(const ImportedTrouble&) override {}
    void progress(qint64, qint64) override {}
    void ended(qint64) override {}
    void failed(const Error&) override {}
};

/// Stamps conversations as the worker does, before they are written.
struct StampingSink final : RecordSink
{
    RecordWriter& out;
    explicit StampingSink(RecordWriter& writer) : out(writer) {}
    void conversation(const ImportedConversation& conversation) override
    {
        ImportedConversation stamped = conversation;
        stamped.sourceSha256 = QByteArray(32, 's');
        out.conversation(stamped);
    }
    void message(const ImportedMessage& message) override { out.message(message); }
    void trouble(const ImportedTrouble& trouble) override { out.trouble(trouble); }
};

inline void feed(QByteArrayView bytes, const std::function<void(QByteArrayView)>& use)
{
    const qsizetype piece = bytes.isEmpty() ? 1 : 1 + static_cast<unsigned char>(bytes.back()) * 3;
    for (qsizetype at = 0; at < bytes.size(); at += piece) use(bytes.sliced(at, qMin(piece, bytes.size() - at)));
}

inline void run(Importer& importer, QByteArrayView bytes)
{
    feed(bytes, [&](QByteArrayView part) { importer.survey(part); });
    if (!importer.surveyed(QByteArray(32, 's'))) return;
    NoReceiver receiver;
    RecordReader reader;
    RecordWriter writer([&](QByteArrayView part) {
        if (!reader.feed(part, receiver)) std::abort(); // our own worker would be called a liar
        return true;
    });
    StampingSink sink(writer);
    feed(bytes, [&](QByteArrayView part) { importer.read(part, sink); });
    importer.finish(sink);
    writer.ended(0);
}

} // namespace lygte::fuzz
