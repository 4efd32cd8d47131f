#pragma once
// One batch of statements through libpq's pipeline mode: sent as fast as the server takes them, read as they come.

#include "core/postgres/exchange.h"

#include <deque>

namespace lygte {

class PipelineRun
{
public:
    PipelineRun(PgConnection& connection, const std::vector<PgConnection::Statement>& statements, bool heedToken);
    PgExpected<std::vector<PgConnection::Outcome>> run();

private:
    /// What libpq will answer next, in the order of sending.
    struct Expected
    {
        enum { Prepare, Execute, Sync } what;
        std::size_t statement = 0;
        QByteArray key; ///< Prepare: what to remember when it has worked
        QByteArray name;
    };

    PgExpected<void> sendSome();
    bool send(std::size_t index);
    PgExpected<void> takeResults();
    PgExpected<void> take(pg_result* owned);
    void settle(std::size_t statement, PgConnection::Outcome outcome);
    PgExpected<void> exchange();

    PgConnection& connection_;
    pg_conn* handle_;
    const std::vector<PgConnection::Statement>& statements_;
    Exchange wire_;
    std::vector<PgConnection::Outcome> outcomes_;
    std::vector<bool> settled_;
    std::deque<Expected> expected_;
    QHash<QByteArray, QByteArray> names_; ///< on their way in this batch
    std::size_t sent_ = 0;
    bool syncSent_ = false;
    bool finished_ = false;
};

} // namespace lygte
