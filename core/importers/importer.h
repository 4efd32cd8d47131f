#pragma once
// One file per chat-export format behind one interface. An importer knows bytes and formats, and nothing of stores, files,
// networks or the rest of the program: it runs in a child process that may do no more than read its one input and write records
// (worker.h).
//
// Every source is read twice. The first pass ("survey") decides what the file is and gathers what stands at its end but is
// needed at its beginning (a Messenger file names its thread after the messages; whether 03/04 is March or April may only show
// on the last line). The second pass emits. So nothing at all is emitted from a file that turns out to be hostile or foreign,
// and memory stays constant for files of any size. Discarded: holding the messages back until the end (memory), patching the
// conversation afterwards (the first batches would already be stored under a wrong name).

#include "core/conversations/imported.h"

#include <QByteArrayView>

#include <memory>

namespace lygte {

/// What protects the machine from one source. A text beyond a limit is cut and reported as trouble, never dropped silently.
namespace importlimits {
inline constexpr qsizetype textChars = 262'144;    ///< one message's text; WhatsApp allows 65,536, Messenger 20,000
inline constexpr qsizetype nameChars = 1'024;      ///< a name, title, key, time as written
inline constexpr qsizetype referenceChars = 4'096; ///< an attachment's reference
inline constexpr qsizetype listItems = 1'000;      ///< participants, attachments, reactions
inline constexpr qint64 troubles = 1'000;          ///< reported one by one; further ones are only counted
} // namespace importlimits

/// Where an importer puts what it has understood. Called in the order of the source; a message belongs to the last
/// conversation.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    virtual void conversation(const ImportedConversation& conversation) = 0;
    virtual void message(const ImportedMessage& message) = 0;
    virtual void trouble(const ImportedTrouble& trouble) = 0;
};

/// Reads one source of one format. Used once, by one thread: survey… surveyed read… finish.
class Importer
{
public:
    virtual ~Importer() = default;

    /// First pass: the next bytes of the source.
    virtual void survey(QByteArrayView bytes) = 0;
    /// End of the first pass. False: this is not a source of this format after all. `sha256` is that of the bytes surveyed.
    virtual bool surveyed(const QByteArray& sha256) = 0;
    /// Second pass over the same bytes. The conversation comes before its messages; its sourceSha256 and sourceName are the
    /// caller's.
    virtual void read(QByteArrayView bytes, RecordSink& sink) = 0;
    virtual void finish(RecordSink& sink) = 0;
};

/// The importer that may understand a source that begins with these bytes (up to 64 KiB), told by content and never by name;
/// null when none does. `platformHint` ("instagram", "messenger" or empty) is what the path says where the content leaves it
/// open.
std::unique_ptr<Importer> importerFor(QByteArrayView head, const QString& platformHint = {});

} // namespace lygte
