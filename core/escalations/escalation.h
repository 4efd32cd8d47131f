#pragma once
// An escalation as it stands: which type, in which state, what was filled in, what happened, what it quotes.

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/refusaltext.h"
#include "core/conversations/imported.h"
#include "core/escalations/escalationtype.h"

#include <optional>

namespace lygte {

struct EscalationEvent
{
    Id id;
    Instant at;
    QString command; ///< a transition's, or "create", "document"
    QString fromState;
    QString toState;
    QString officerNumber;
    QString note;
};

/// A piece of a conversation, word for word as it stood when it was chosen, with the hash that proves it.
struct Excerpt
{
    Id id;
    Id message;
    QString sender; ///< foreign
    std::optional<Instant> sent;
    QString body;                          ///< foreign
    QByteArray sha256;                     ///< of excerptHash(); 32 bytes
    QList<ImportedAttachment> attachments; ///< of the message, as far as it is on this machine
};

/// What an excerpt says, for readers of `language`: its text and a line for each thing that was attached, with its kind and its
/// name in the export; words in place of both when there is neither. Foreign.
QString excerptText(const Excerpt& excerpt, QStringView language);

/// SHA-256 over the sender, the time in ISO 8601 UTC (empty when unknown) and the text, each preceded by its length in 8 bytes,
/// in UTF-8.
QByteArray excerptHash(const QString& sender, const std::optional<Instant>& sent, const QString& body);

/// One line of the list.
struct EscalationSummary
{
    Id id;
    QString type;
    QString state;
    QString title;
    QString officerNumber;
    Instant created;
    Instant stateSince;
    std::optional<Instant> dueAt; ///< the next deadline that is not met
    QString dueKey;               ///< which of the type's deadlines
    Id conversation;
    int syncState = 0;     ///< the worst of all that belongs to it, a refusal before a conflict
    QString refusal;       ///< the server's code, when something of it was refused
    bool conflict = false; ///< two officers changed the same of it, and nobody has decided: also beside a refusal
};

/// A change of it that the server refused, while nobody has dealt with that.
struct RefusedChange
{
    bool whole = false; ///< the escalation itself never came to the server
    QString command;    ///< insert, patch, or a transition's
    QList<FieldText> texts;
};

struct Escalation
{
    EscalationSummary summary;
    QString jurisdiction;
    FieldValues values;            ///< without identity
    FieldValues identity;          ///< who the child and the parents are
    bool identityHere = false;     ///< written here, or handed out by the server against a reason; else nothing is known of it
    QList<EscalationEvent> events; ///< oldest first
    QList<Excerpt> excerpts;       ///< by time
    bool documentCurrent = false;  ///< the document was made from exactly what stands here now
    QStringList documents;         ///< when documents were made, as note texts of their events
    QList<RefusedChange> refused;  ///< oldest first
    QStringList disputed;          ///< what two officers changed and nobody has decided: "title", "fields.acute"

    FieldValues allValues() const
    {
        FieldValues all = values;
        for (auto it = identity.begin(); it != identity.end(); ++it) all.insert(it.key(), it.value());
        return all;
    }
};

/// SHA-256 over everything that the document is made from; a document event carries it, so an edit afterwards shows the
/// document as outdated.
QByteArray documentBasis(const Escalation& escalation);

} // namespace lygte
