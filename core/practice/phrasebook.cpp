#include "core/practice/phrasebook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lygte {

static Result<QJsonObject> readObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, path, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) return fail(ErrorCode::Invalid, path, error.errorString());
    return document.object();
}

static Result<QStringList> strings(const QJsonObject& from, const QString& name)
{
    QStringList all;
    for (const QJsonValue value : from.value(name).toArray()) all += value.toString();
    if (all.isEmpty()) return fail(ErrorCode::Invalid, name);
    return all;
}

Result<Phrasebook> Phrasebook::load(const QString& language)
{
    const QString folder = QStringLiteral(":/practice/") + language;
    LYGTE_TRY_VALUE(words, readObject(folder + QStringLiteral("/words.json")));
    LYGTE_TRY_VALUE(talk, readObject(folder + QStringLiteral("/talk.json")));
    Phrasebook book;
    LYGTE_TRY(book.readWords(words));
    LYGTE_TRY(book.readTalk(talk));
    return book;
}

Result<void> Phrasebook::readWords(const QJsonObject& words)
{
    const auto take = [](QStringList& into, const QJsonObject& from, const QString& name) -> Result<void> {
        LYGTE_TRY_VALUE(all, strings(from, name));
        into = std::move(all);
        return {};
    };
    const QJsonObject handles = words.value(u"handles").toObject();
    const QJsonObject rare = words.value(u"rare").toObject();
    LYGTE_TRY(take(names_, words, QStringLiteral("names")));
    LYGTE_TRY(take(handleFirst_, handles, QStringLiteral("first")));
    LYGTE_TRY(take(handleSecond_, handles, QStringLiteral("second")));
    LYGTE_TRY(take(rareFirst_, rare, QStringLiteral("first")));
    LYGTE_TRY(take(rareSecond_, rare, QStringLiteral("second")));
    const QJsonObject slots = words.value(u"slots").toObject();
    slotNames_ = slots.keys();
    for (const QString& name : std::as_const(slotNames_)) {
        LYGTE_TRY_VALUE(lines, cutAll(slots, name));
        slots_.push_back(std::move(lines));
    }
    return {};
}

Result<void> Phrasebook::readTalk(const QJsonObject& talk)
{
    LYGTE_TRY_VALUE(pauses, strings(talk, QStringLiteral("pauses")));
    LYGTE_TRY_VALUE(links, strings(talk, QStringLiteral("links")));
    LYGTE_TRY_VALUE(tails, strings(talk, QStringLiteral("tails")));
    pauses_ = pauses;
    links_ = links;
    tails_ = tails;
    const auto lines = [&](Lines& into, const QJsonObject& from, const QString& name) -> Result<void> {
        LYGTE_TRY_VALUE(all, cutAll(from, name));
        into = std::move(all);
        return {};
    };
    LYGTE_TRY(lines(short_, talk, QStringLiteral("short")));
    LYGTE_TRY(lines(openChild_, talk, QStringLiteral("open_child")));
    LYGTE_TRY(lines(openOfficer_, talk, QStringLiteral("open_officer")));
    LYGTE_TRY(lines(closeChild_, talk, QStringLiteral("close_child")));
    LYGTE_TRY(lines(closeOfficer_, talk, QStringLiteral("close_officer")));
    LYGTE_TRY(lines(clauses_, talk, QStringLiteral("clauses")));
    LYGTE_TRY(lines(officerClauses_, talk, QStringLiteral("officer_clauses")));
    for (const QJsonValue value : talk.value(u"topics").toArray()) {
        const QJsonObject object = value.toObject();
        Topic topic{object.value(u"key").toString(),
                    object.value(u"level").toInt(),
                    static_cast<quint32>(object.value(u"weight").toInt()),
                    {},
                    {}};
        LYGTE_TRY(lines(topic.child, object, QStringLiteral("child")));
        LYGTE_TRY(lines(topic.officer, object, QStringLiteral("officer")));
        topicWeights_ += topic.weight;
        topics_.push_back(std::move(topic));
    }
    if (topicWeights_ == 0) return fail(ErrorCode::Invalid, QStringLiteral("topics"));
    return {};
}

Result<Phrasebook::Line> Phrasebook::cut(const QString& text) const
{
    Line line;
    line.linked =
        std::ranges::any_of(links_, [&](const QString& link) { return text.startsWith(QStringView(link).trimmed() + u' '); });
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype open = text.indexOf(u'{', at);
        if (open < 0) open = text.size();
        if (open > at) line.pieces.push_back({text.mid(at, open - at), Literal});
        if (open == text.size()) break;
        const qsizetype close = text.indexOf(u'}', open);
        const QString slot = text.mid(open + 1, close - open - 1);
        const int known = static_cast<int>(slotNames_.indexOf(slot));
        const int special = slot == u"navn" ? Name : slot == u"handle" ? Handle : slot == u"rare" ? Rare : Literal;
        if (close < 0 || (known < 0 && special == Literal)) return fail(ErrorCode::Invalid, slot, text);
        line.pieces.push_back({{}, known >= 0 ? known : special});
        at = close + 1;
    }
    return line;
}

Result<Phrasebook::Lines> Phrasebook::cutAll(const QJsonObject& from, const QString& name) const
{
    LYGTE_TRY_VALUE(texts, strings(from, name));
    Lines lines;
    for (const QString& text : texts) {
        LYGTE_TRY_VALUE(line, cut(text));
        lines.push_back(std::move(line));
    }
    return lines;
}

QString Phrasebook::handle(Dice& dice) const
{
    static constexpr QStringView joints[] = {u"", u"_", u".", u"", u"x"};
    const QStringView joint = joints[dice.below(5U)];
    const QString first = dice.pick(handleFirst_);
    const QString second = dice.pick(handleSecond_);
    if (dice.chance(300)) return first + joint + second;
    return first + joint + second + QString::number(dice.below(dice.chance(500) ? 100U : 3000U));
}

int Phrasebook::topic(Dice& dice) const
{
    quint32 left = dice.below(topicWeights_);
    int index = 0;
    for (const Topic& topic : topics_) {
        if (left < topic.weight) break;
        left -= topic.weight;
        ++index;
    }
    return index;
}

void Phrasebook::write(QString& out, const Line& line, const Cast& cast, Dice& dice, bool toChild) const
{
    for (const Piece& piece : line.pieces) {
        switch (piece.slot) {
        case Literal:
            out += piece.text;
            break;
        case Name:
            out += toChild ? cast.child : dice.pick(names_);
            break;
        case Handle:
            out += cast.offender;
            break;
        case Rare:
            out += rareFirst_[dice.belowSkewed(static_cast<quint32>(rareFirst_.size()))];
            out += rareSecond_[dice.belowSkewed(static_cast<quint32>(rareSecond_.size()))];
            break;
        default:
            write(out, dice.pick(slots_[static_cast<size_t>(piece.slot)]), cast, dice, toChild);
        }
    }
}

const Phrasebook::Line& Phrasebook::another(const Lines& lines, size_t& previous, Dice& dice)
{
    const size_t count = lines.size();
    previous = previous < count ? (previous + 1 + dice.below(count - 1)) % count : dice.below(count);
    return lines[previous];
}

void Phrasebook::childMessage(QString& out, const Cast& cast, Dice& dice) const
{
    if (dice.chance(120)) return write(out, dice.pick(short_), cast, dice, false);
    const Topic& topic = topics_[static_cast<size_t>(cast.topic)];
    size_t previous = SIZE_MAX;
    write(out, dice.chance(550) ? dice.pick(topic.child) : another(clauses_, previous, dice), cast, dice, false);
    for (int more = 0; more < 6 && dice.chance(730); ++more) {
        const Line& clause = another(clauses_, previous, dice);
        out += clause.linked || dice.chance(550) ? dice.pick(pauses_) : dice.pick(links_);
        write(out, clause, cast, dice, false);
    }
    out += dice.pick(tails_);
}

void Phrasebook::officerMessage(QString& out, const Cast& cast, Dice& dice) const
{
    const Topic& topic = topics_[static_cast<size_t>(cast.topic)];
    size_t previous = SIZE_MAX;
    write(out, dice.chance(700) ? dice.pick(topic.officer) : another(officerClauses_, previous, dice), cast, dice, true);
    for (int more = 0; more < 3 && dice.chance(600); ++more) {
        out += u' ';
        write(out, another(officerClauses_, previous, dice), cast, dice, true);
    }
}

} // namespace lygte
