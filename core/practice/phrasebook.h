#pragma once
// The text of practice data in one language: lines with slots from resources/practice/<lang>/talk.json, put together from what
// words.json offers. Everyday words come again and again, made-up handles and compound words hardly ever (a Zipf curve, as in
// real talk). Everything is cut into pieces once; writing a message only appends them. Immutable afterwards.

#include "core/base/result.h"
#include "core/practice/dice.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace lygte {

/// Who and what a conversation is about.
struct Cast
{
    QString child;    ///< first name of who writes to the patrol
    QString offender; ///< made-up handle of who it is about
    int topic = 0;
};

class Phrasebook
{
public:
    /// `:/practice/<language>/`. Invalid names the slot or list that is missing.
    static Result<Phrasebook> load(const QString& language);

    QString name(Dice& dice) const { return dice.pick(names_); }
    /// Made up; there are millions of them.
    QString handle(Dice& dice) const;
    int topic(Dice& dice) const;
    QString topicKey(int topic) const { return topics_[static_cast<size_t>(topic)].key; }
    int level(int topic) const { return topics_[static_cast<size_t>(topic)].level; }

    void childMessage(QString& out, const Cast& cast, Dice& dice) const;
    void officerMessage(QString& out, const Cast& cast, Dice& dice) const;
    void childOpening(QString& out, const Cast& cast, Dice& dice) const { write(out, dice.pick(openChild_), cast, dice, true); }
    void officerOpening(QString& out, const Cast& cast, Dice& dice) const
    {
        write(out, dice.pick(openOfficer_), cast, dice, true);
    }
    void childClosing(QString& out, const Cast& cast, Dice& dice) const
    {
        write(out, dice.pick(closeChild_), cast, dice, true);
    }
    void officerClosing(QString& out, const Cast& cast, Dice& dice) const
    {
        write(out, dice.pick(closeOfficer_), cast, dice, true);
    }

private:
    enum Special { Literal = -1, Name = -2, Handle = -3, Rare = -4 };
    struct Piece
    {
        QString text;
        int slot = Literal; ///< index into slots_, or a Special
    };
    struct Line
    {
        std::vector<Piece> pieces;
        bool linked = false; ///< begins with a word that links, so none is put before it
    };
    using Lines = std::vector<Line>;
    struct Topic
    {
        QString key;
        int level = 0;
        quint32 weight = 0;
        Lines child;
        Lines officer;
    };

    Result<void> readWords(const QJsonObject& words);
    Result<void> readTalk(const QJsonObject& talk);
    Result<Line> cut(const QString& text) const;
    Result<Lines> cutAll(const QJsonObject& from, const QString& name) const;
    /// Another one than `previous`, so that nobody says the same twice in a row.
    static const Line& another(const Lines& lines, size_t& previous, Dice& dice);
    /// `toChild`: {navn} is the child who writes; elsewhere it is anybody.
    void write(QString& out, const Line& line, const Cast& cast, Dice& dice, bool toChild) const;

    QStringList slotNames_;
    std::vector<Lines> slots_;
    QStringList names_, handleFirst_, handleSecond_, rareFirst_, rareSecond_, pauses_, links_, tails_;
    Lines short_, openChild_, openOfficer_, closeChild_, closeOfficer_, clauses_, officerClauses_;
    std::vector<Topic> topics_;
    quint32 topicWeights_ = 0;
};

} // namespace lygte
