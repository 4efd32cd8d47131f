#include "core/practice/practicedata.h"

#include "core/practice/timetable.h"

#include <algorithm>
#include <array>

namespace lygte {

namespace {

/// How long conversations are, relative to each other: many short ones, few very long ones.
constexpr std::array<quint32, 32> lengths{1,  1,  1,  2,  2,  2,  3,  3,  4,  4,  5,  5,  6,  7,  8,   9,
                                          10, 11, 13, 15, 17, 19, 22, 25, 29, 34, 40, 50, 65, 90, 150, 400};

struct Platform
{
    const char16_t* key;
    quint32 upTo; ///< cumulative share in 1000
};
constexpr std::array<Platform, 13> platforms{{{u"discord", 200},
                                              {u"snapchat", 340},
                                              {u"instagram", 460},
                                              {u"messenger", 560},
                                              {u"tiktok", 650},
                                              {u"facebook", 720},
                                              {u"roblox", 790},
                                              {u"minecraft", 840},
                                              {u"fortnite", 890},
                                              {u"twitch", 930},
                                              {u"steam", 960},
                                              {u"youtube", 980},
                                              {u"whatsapp", 1000}}};

/// A conversation that goes on.
struct Talk
{
    BulkConversation head;
    Cast cast;
    QString writer; ///< how the child is called on the platform
    QString other;  ///< a friend who writes too, in some conversations
    const Phrasebook* book = nullptr;
    Dice dice;
    qint64 at = 0; ///< of the next message, µs after the beginning of the span
    qint64 left = 0;
    qint64 position = 0;
    bool ours = false; ///< the next message is the patrol's
    bool greeted = false;
    qint64 load = -1; ///< the last load that names it, and where
    qsizetype slot = 0;
};

struct Turn
{
    qint64 at;
    quint32 conversation;
    quint32 talk;
    bool operator>(const Turn& other) const { return at != other.at ? at > other.at : conversation > other.conversation; }
};

} // namespace

struct PracticeData::Private
{
    PracticeRequest request;
    Phrasebook danish;
    Phrasebook english;
    std::vector<Talk> talks;
    std::vector<quint32> free;
    std::vector<Turn> turns; ///< a heap, the earliest on top
    quint32 begun = 0;
    qint64 nextBeginning = 0;
    quint64 weightBefore = 0;
    quint64 weightOfAll = 0;
    qint64 last = -1;
    qint64 given = 0;
    qint64 loads = 0;

    quint32 weight(quint32 index) const;
    Dice diceOf(quint32 index) const { return Dice::of(request.seed, index); }
    void schedule();
    void begin();
    void cast(Talk& talk, quint32 index);
    void writeText(Talk& talk, ImportedMessage& message);
    void advance(Talk& talk);
    void give(BulkLoad& load, Talk& talk);
};

quint32 PracticeData::Private::weight(quint32 index) const
{
    Dice dice = Dice::of(~request.seed, index);
    const quint32 length = dice.pick(lengths) * 16;
    return length + dice.below(length);
}

void PracticeData::Private::schedule()
{
    if (begun == static_cast<quint32>(request.conversations)) return;
    Dice dice = diceOf(begun);
    nextBeginning = timetable::beginning(begun, static_cast<quint64>(request.conversations), dice);
}

void PracticeData::Private::cast(Talk& talk, quint32 index)
{
    Dice& dice = talk.dice;
    talk.book = dice.chance(900) ? &danish : &english;
    talk.cast = {talk.book->name(dice), talk.book->handle(dice), talk.book->topic(dice)};
    talk.writer = dice.chance(600) ? talk.book->handle(dice) : talk.cast.child;
    const bool group = dice.chance(60);
    talk.other = group ? talk.book->handle(dice) : QString();

    const quint32 share = dice.below(1000U);
    const auto platform = std::ranges::find_if(platforms, [&](const Platform& p) { return share < p.upTo; });
    const int officer = 1 + static_cast<int>(dice.below(12U));
    const bool open = index + static_cast<quint32>(openConversations(request)) >= static_cast<quint32>(request.conversations);
    talk.head = {};
    talk.head.account = QStringLiteral("Betjent %1").arg(officer, 2, 10, QLatin1Char('0'));
    ImportedConversation& from = talk.head.from;
    from.platform = QStringView(platform->key).toString();
    from.threadKey = QStringLiteral("practice %1 %2").arg(request.seed).arg(index);
    from.title = group ? QString(talk.writer + QStringLiteral(", ") + talk.other) : talk.writer;
    from.participants = {talk.writer, talk.head.account};
    if (group) from.participants += talk.other;
    from.format = QStringLiteral("practice");
    talk.head.open = open;
    const int level = talk.book->level(talk.cast.topic);
    if (dice.chance(open ? (level == 0 ? 400 : 600) : 150))
        talk.head.level = static_cast<Level>(level > 0 && dice.chance(200) ? level - 1 : level);
    talk.head.unreadAfterOurs = index + 12 >= static_cast<quint32>(request.conversations);
}

void PracticeData::Private::begin()
{
    const quint32 index = begun++;
    quint32 place = static_cast<quint32>(talks.size());
    if (free.empty())
        talks.emplace_back();
    else {
        place = free.back();
        free.pop_back();
    }
    Talk& talk = talks[place];
    talk = Talk();
    talk.dice = diceOf(index);
    talk.at = timetable::beginning(index, static_cast<quint64>(request.conversations), talk.dice) / 1000 * 1000;
    cast(talk, index);
    // Shares of what is beyond one message each, so that the sum is exact.
    const quint64 rest = static_cast<quint64>(request.messages - request.conversations);
    const quint64 upTo = weightBefore + weight(index);
    talk.left = 1 + static_cast<qint64>(rest * upTo / weightOfAll - rest * weightBefore / weightOfAll);
    weightBefore = upTo;
    turns.push_back({talk.at, index, place});
    std::ranges::push_heap(turns, std::greater<>());
    schedule();
}

void PracticeData::Private::writeText(Talk& talk, ImportedMessage& message)
{
    const Phrasebook& book = *talk.book;
    QString& text = message.text;
    text.reserve(160);
    if (talk.ours) {
        message.sender = talk.head.account;
        if (!std::exchange(talk.greeted, true))
            book.officerOpening(text, talk.cast, talk.dice);
        else if (talk.left == 1)
            book.officerClosing(text, talk.cast, talk.dice);
        else
            book.officerMessage(text, talk.cast, talk.dice);
        return;
    }
    message.sender = !talk.other.isEmpty() && talk.dice.chance(300) ? talk.other : talk.writer;
    if (talk.position == 0) return book.childOpening(text, talk.cast, talk.dice);
    if (talk.left <= 2 && talk.dice.chance(700)) return book.childClosing(text, talk.cast, talk.dice);
    if (talk.dice.chance(15)) {
        message.kind = MessageKind::Media;
        message.attachments.append(
            {QStringLiteral("skaermbillede_%1.jpg").arg(talk.dice.below(10'000U), 4, 10, QLatin1Char('0')),
             QStringLiteral("photo"), false});
        return;
    }
    book.childMessage(text, talk.cast, talk.dice);
    if (talk.dice.chance(12)) message.reactions.append({talk.head.account, QStringLiteral("👍"), {}});
}

void PracticeData::Private::advance(Talk& talk)
{
    const bool sameSender = talk.dice.chance(talk.ours ? 250 : 450);
    if (!sameSender) talk.ours = !talk.ours;
    // Whatever comes, the rest of the conversation has room before the end.
    const qint64 room = (timetable::span - talk.at) / (talk.left + 1);
    const qint64 gap = std::min(timetable::gap(talk.at, sameSender, talk.dice), room);
    talk.at += std::max<qint64>(gap / 1000 * 1000, 1000);
}

void PracticeData::Private::give(BulkLoad& load, Talk& talk)
{
    if (talk.load != loads) {
        talk.load = loads;
        talk.slot = load.conversations.size();
        load.conversations.append(talk.head);
    }
    // Strictly later than everything before: a time names one message only.
    talk.at = last = std::max(talk.at, last + 1000);
    BulkMessage& bulk = load.messages.emplaceBack();
    bulk.conversation = talk.slot;
    ImportedMessage& message = bulk.message;
    message.index = talk.position;
    message.sent = Instant{request.end.micros - timetable::span + talk.at};
    message.zone = ZoneBasis::Utc;
    message.precision = TimePrecision::Millis;
    writeText(talk, message);
    ++talk.position;
    --talk.left;
    ++given;
}

PracticeData::PracticeData(std::unique_ptr<Private> d) : d_(std::move(d)) {}
PracticeData::PracticeData(PracticeData&&) noexcept = default;
PracticeData& PracticeData::operator=(PracticeData&&) noexcept = default;
PracticeData::~PracticeData() = default;

Result<PracticeData> PracticeData::open(const PracticeRequest& request)
{
    if (request.conversations < 1 || request.conversations > PracticeRequest::maxConversations ||
        request.messages < request.conversations || request.messages > PracticeRequest::maxMessages)
        return fail(ErrorCode::Invalid, QStringLiteral("%1 / %2").arg(request.conversations).arg(request.messages));
    LYGTE_TRY_VALUE(danish, Phrasebook::load(QStringLiteral("da")));
    LYGTE_TRY_VALUE(english, Phrasebook::load(QStringLiteral("en")));
    auto d = std::make_unique<Private>(Private{.request = request, .danish = std::move(danish), .english = std::move(english)});
    for (quint32 i = 0; i < static_cast<quint32>(request.conversations); ++i) d->weightOfAll += d->weight(i);
    d->schedule();
    return PracticeData(std::move(d));
}

int PracticeData::openConversations(const PracticeRequest& request)
{
    return std::min(request.conversations, std::max(25, request.conversations / 30));
}

qint64 PracticeData::given() const
{
    return d_->given;
}

void PracticeData::next(BulkLoad& load, qsizetype limit)
{
    load.conversations.clear();
    load.messages.clear();
    load.messages.reserve(limit);
    ++d_->loads;
    while (load.messages.size() < limit && d_->given < d_->request.messages) {
        while (d_->begun < static_cast<quint32>(d_->request.conversations) &&
               (d_->turns.empty() || d_->nextBeginning <= d_->turns.front().at))
            d_->begin();
        std::ranges::pop_heap(d_->turns, std::greater<>());
        Turn& turn = d_->turns.back();
        Talk& talk = d_->talks[turn.talk];
        d_->give(load, talk);
        if (talk.left == 0) {
            d_->free.push_back(turn.talk);
            d_->turns.pop_back();
            continue;
        }
        d_->advance(talk);
        turn.at = talk.at;
        std::ranges::push_heap(d_->turns, std::greater<>());
    }
}

} // namespace lygte
