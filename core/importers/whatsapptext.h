#pragma once
// WhatsApp's "Export chat" as text ("whatsapp-text"): Android's `WhatsApp Chat with X.txt`, iOS's `_chat.txt`, iOS before 2017.
// Layout and traps: formats.md § 6. `index` is the line number of the header, from 0.
//
// The export names neither the thread nor its zone, and the file's name changes with the phone, the language, the contact's
// name and every browser that saves it (" (1)"). So the thread key is a hash of how the chat begins, as an export always does:
// the time as written, sender and text of every message up to the first one by a second person (without lines of WhatsApp's
// own, which change with the app's version and language, and without text of attachments, which depends on how the export was
// made). Not the first message alone: somebody who sends the same opening words to many people in one minute would have all
// those chats joined into one. A chat that only one person wrote in is named by the file's bytes as well. An export that begins
// later (a phone keeps only some weeks) is a thread of its own.

#include "core/importers/copenhagentime.h"
#include "core/importers/importer.h"
#include "core/importers/linesplitter.h"
#include "core/importers/whatsappsegments.h"

#include <QCryptographicHash>
#include <QSet>

#include <optional>

namespace lygte {

class WhatsAppTextImporter final : public Importer
{
public:
    static bool recognises(QByteArrayView head);

    void survey(QByteArrayView bytes) override;
    bool surveyed(const QByteArray& sha256) override;
    void read(QByteArrayView bytes, RecordSink& sink) override;
    void finish(RecordSink& sink) override;

private:
    /// A message whose lines are still being read.
    struct Open
    {
        qint64 line = 0;
        WhatsAppHeader header;
        QString rawTime;
        QString text; ///< everything after the header
        bool cut = false;
        DateOrder order = DateOrder::DayFirst;
        bool assumed = false;
    };
    void open(qint64 line, const WhatsAppHeader& header, const QString& text, bool cut);
    void addToBody(const QString& text, bool cut);
    void surveyLine(qint64 number, QByteArrayView bytes, bool cut);
    void readLine(qint64 number, QByteArrayView bytes, bool cut);
    void closeSurveyed();
    void closeRead();
    void setTime(ImportedMessage& message, const Open& open);
    void announce();

    LineSplitter lines_;
    std::optional<Open> open_;

    // First pass.
    WhatsAppSegments segments_;
    QCryptographicHash opening_{QCryptographicHash::Sha256};
    int openingCount_ = 0; ///< messages that named the thread so far
    QSet<QString> senders_;
    QStringList participants_;
    QString threadKey_;

    // Second pass.
    RecordSink* sink_ = nullptr;
    CopenhagenTime time_;
    std::optional<Instant> latest_;
    qint64 toldSegment_ = -1; ///< the line of the segment whose oddity was reported last
};

} // namespace lygte
