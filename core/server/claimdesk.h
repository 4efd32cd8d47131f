#pragma once
// Who may answer in the open conversation (sync.md § 6). The claim is taken when the officer begins to write, renewed while
// they write, and given back when the reply is at the server or they leave. Without a server nothing is claimed; with one, but
// without a connection, there is no claim, and so no reply.

#include "core/server/serverlink.h"

#include <QTimer>

namespace lygte {

/// Use it from the thread that made it. `link` outlives it.
class ClaimDesk : public QObject
{
    Q_OBJECT

public:
    enum class Hold {
        NotNeeded, ///< no server is set up
        Free,      ///< nobody has it; it is taken with the first letter
        Asking,    ///< the server was asked and has not answered yet
        Mine,
        Others,  ///< `state().holder` has it until `state().until`
        Offline, ///< there is no connection: what is written stays a draft
    };

    explicit ClaimDesk(ServerLink& link, QObject* parent = nullptr);
    ~ClaimDesk() override;
    /// How long a claim lasts unless it is renewed, as it is after each third of that; for tests.
    void setLease(int seconds);

    /// Gives the claim before back.
    void setConversation(const Id& conversation);
    /// The officer writes.
    void want();
    /// The officer no longer writes.
    void leave();
    Hold hold() const;
    const ClaimState& state() const { return state_; }
    /// Colleagues who have the conversation on their screen.
    QStringList lookingNow() const { return link_.status().lookingNow; }

    /// Makes sure of the claim, at the server, just before a reply is written: its generation, 0 without a server. Conflict:
    /// a colleague has it. Offline: nobody could be asked.
    QFuture<Result<std::int64_t>> confirm();
    /// The reply is written: the claim goes back when the server has it.
    void replied();

Q_SIGNALS:
    void changed();

private:
    void look();
    void ask();
    void taken(const Id& conversation, const Result<ClaimState>& answer);
    void giveBack();

    ServerLink& link_;
    int leaseSeconds_ = 0;
    bool wasUp_;
    Id conversation_;
    ClaimState state_;
    bool wanted_ = false;
    bool asking_ = false;
    QTimer renew_;
    QTimer expiry_;
};

} // namespace lygte
