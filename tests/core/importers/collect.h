#pragma once
// Runs an importer in the test's own process, in pieces of a chosen size, and keeps everything it says.

#include "core/importers/importer.h"

#include <QCryptographicHash>
#include <QFile>

#include <catch2/catch_tostring.hpp>

template <> struct Catch::StringMaker<QString>
{
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

namespace lygte::test {

struct Collected final : RecordSink
{
    bool understood = false;
    QList<ImportedConversation> conversations;
    QList<ImportedMessage> messages;
    QList<ImportedTrouble> troubles;

    void conversation(const ImportedConversation& conversation) override { conversations.append(conversation); }
    void message(const ImportedMessage& message) override { messages.append(message); }
    void trouble(const ImportedTrouble& trouble) override { troubles.append(trouble); }

    QStringList texts() const
    {
        QStringList list;
        for (const ImportedMessage& message : messages) list.append(message.text);
        return list;
    }
    QStringList reasons() const
    {
        QStringList list;
        for (const ImportedTrouble& trouble : troubles) list.append(trouble.reason);
        return list;
    }
    QStringList times() const
    {
        QStringList list;
        for (const ImportedMessage& message : messages) list.append(message.sent ? message.sent->toIso() : QStringLiteral("-"));
        return list;
    }
};

inline Collected importBytes(const QByteArray& bytes, qsizetype piece = 65'536, const QString& hint = {})
{
    Collected collected;
    const auto importer = importerFor(QByteArrayView(bytes).first(qMin<qsizetype>(bytes.size(), 65'536)), hint);
    if (!importer) return collected;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        importer->survey(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
    collected.understood = importer->surveyed(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    if (!collected.understood) return collected;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        importer->read(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)), collected);
    importer->finish(collected);
    return collected;
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write a test file");
}

} // namespace lygte::test
