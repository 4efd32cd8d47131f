#pragma once
// Messenger's and Instagram's "Download your information" as JSON ("messenger-json", the format is the same; platform messenger
// or instagram), and Messenger's end-to-end encrypted download ("messenger-e2ee-json"). Told by key names, never by folder,
// because the folders hold other JSON too. Layout and traps: formats.md § 1, 2, 5.
//
// The thread key is the last step of thread_path (so that archiving a thread does not change it) or threadName, and, unless it
// is a group, the participants' names: two people's downloads may name a thread with the same third person alike, and joining
// the chats of two people would be far worse than keeping one chat twice. A file without either is named by its participants
// and its oldest message.
//
// Files are mostly newest first; `index` then counts from the end, so that (time, index) is always the order of reading.

#include "core/importers/importer.h"
#include "core/importers/messengermessage.h"

#include <optional>

namespace lygte {

class MessengerJsonImporter final : public Importer, private JsonStream::Receiver
{
public:
    explicit MessengerJsonImporter(QString platformHint = {});

    static bool recognises(QByteArrayView head);

    void survey(QByteArrayView bytes) override;
    bool surveyed(const QByteArray& sha256) override;
    void read(QByteArrayView bytes, RecordSink& sink) override;
    void finish(RecordSink& sink) override;

private:
    void rootMember(const JsonNode& member) override;
    void element(qint64 index, const JsonNode& element) override;
    std::unique_ptr<JsonStream> newStream();
    void surveyElement(const JsonNode& element);
    void emitElement(qint64 index, const JsonNode& element);
    void readParticipants(const JsonNode& list);
    QString threadKey() const;
    QString platform() const;

    QString platformHint_;
    std::unique_ptr<JsonStream> stream_;
    RecordSink* sink_ = nullptr; ///< set while the second pass runs
    MessengerDialect dialect_ = MessengerDialect::Download;

    // What the first pass gathers.
    std::string title_, threadPath_, threadName_;
    std::vector<std::string> participants_;
    std::optional<MessengerDialect> participantsDialect_;
    bool sawIdentity_ = false; ///< a root key that only such a file has
    qint64 downloads_ = 0, endToEnds_ = 0, elements_ = 0;
    qint64 ascending_ = 0, descending_ = 0;
    std::optional<qint64> previous_, oldest_;
    QByteArray oldestHash_;
    QString platformByContent_;
};

} // namespace lygte
