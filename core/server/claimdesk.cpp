#include "core/server/claimdesk.h"

#include "core/storage/casefile.h"

#include <algorithm>

namespace lygte {

static constexpr int leaseSeconds = 120;

ClaimDesk::ClaimDesk(ServerLink& link, QObject* parent) : QObject(parent), link_(link), wasUp_(link.status().isUp())
{
    setLease(leaseSeconds);
    expiry_.setSingleShot(true);
    connect(&renew_, &QTimer::timeout, this, &ClaimDesk::ask);
    connect(&expiry_, &QTimer::timeout, this, &ClaimDesk::look);
    connect(&link_.desk().file, &CaseFile::committed, this, [this](const ChangeSet& changes) {
        if (changes.of(QStringLiteral("claim")).contains(conversation_)) look();
    });
    connect(&link_, &ServerLink::statusChanged, this, [this] {
        const bool isUp = link_.status().isUp();
        const bool back = !std::exchange(wasUp_, isUp) && isUp;
        if (wanted_ && back) ask(); // what was ours may have run out meanwhile
        Q_EMIT changed();
    });
}

ClaimDesk::~ClaimDesk()
{
    giveBack();
}

void ClaimDesk::setLease(int seconds)
{
    leaseSeconds_ = seconds;
    renew_.setInterval(seconds * 1000 / 3);
}

ClaimDesk::Hold ClaimDesk::hold() const
{
    if (!link_.isSetUp()) return Hold::NotNeeded;
    if (!link_.status().isUp()) return Hold::Offline;
    const bool lasts = state_.until > link_.desk().clock.now();
    if (state_.mine && lasts) return Hold::Mine;
    if (!state_.holder.isEmpty() && lasts) return Hold::Others;
    return asking_ ? Hold::Asking : Hold::Free;
}

void ClaimDesk::setConversation(const Id& conversation)
{
    if (conversation == conversation_) return;
    leave();
    conversation_ = conversation;
    state_ = {};
    look();
    Q_EMIT changed();
}

/// What the case file says; the claim that the server has just granted is newer.
void ClaimDesk::look()
{
    if (conversation_.isNull() || !link_.isSetUp()) return;
    link_.knownClaim(conversation_).then(this, [this, conversation = conversation_](const Result<ClaimState>& known) {
        if (!known || conversation != conversation_) return;
        if (state_.mine && known->generation <= state_.generation && state_.until > link_.desk().clock.now()) return;
        state_ = *known;
        state_.mine = state_.mine && wanted_;
        if (known->mine && !wanted_) state_ = {}; // a claim of ours that is going back
        expiry_.start(static_cast<int>(
            std::clamp<std::int64_t>((state_.until.micros - link_.desk().clock.now().micros) / 1000 + 50, 50, 600'000)));
        if (state_.holder.isEmpty()) expiry_.stop();
        if (wanted_ && state_.holder.isEmpty()) ask();
        Q_EMIT changed();
    });
}

void ClaimDesk::want()
{
    if (wanted_ || conversation_.isNull()) return;
    wanted_ = true;
    if (!link_.isSetUp()) return;
    renew_.start();
    ask();
}

void ClaimDesk::ask()
{
    if (asking_ || !link_.isSetUp() || !link_.status().isUp()) return;
    asking_ = true;
    link_.claim(conversation_, leaseSeconds_)
        .then(this, [this, conversation = conversation_](const Result<ClaimState>& answer) {
            asking_ = false;
            taken(conversation, answer);
        });
    Q_EMIT changed();
}

void ClaimDesk::taken(const Id& conversation, const Result<ClaimState>& answer)
{
    if (answer && answer->mine && (conversation != conversation_ || !wanted_)) link_.release(conversation, answer->generation);
    if (conversation != conversation_) {
        if (wanted_) ask();
        return;
    }
    if (answer && (wanted_ || !answer->mine)) state_ = *answer;
    Q_EMIT changed();
}

void ClaimDesk::leave()
{
    giveBack();
    wanted_ = false;
    renew_.stop();
    Q_EMIT changed();
}

void ClaimDesk::giveBack()
{
    if (state_.mine) link_.release(conversation_, state_.generation);
    if (state_.mine) state_ = {};
}

QFuture<Result<std::int64_t>> ClaimDesk::confirm()
{
    if (!link_.isSetUp()) return QtFuture::makeReadyValueFuture(Result<std::int64_t>(0));
    want();
    return link_.claim(conversation_, leaseSeconds_)
        .then(this, [this, conversation = conversation_](const Result<ClaimState>& answer) -> Result<std::int64_t> {
            taken(conversation, answer);
            if (!answer) return std::unexpected(answer.error());
            if (!answer->mine) return fail(ErrorCode::Conflict, answer->holder);
            return answer->generation;
        });
}

void ClaimDesk::replied()
{
    if (state_.mine) link_.releaseWhenSettled(conversation_, state_.generation);
    state_ = {};
    wanted_ = false;
    renew_.stop();
    Q_EMIT changed();
}

} // namespace lygte
