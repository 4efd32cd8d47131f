#pragma once
// The bars of sync.md § 10: real officers' case files at a real PostgreSQL, each figure a ratio of two things measured in this
// run, in turns where that can be. The server runs without fsync, so that what is compared is work and not the disk.

#include "tests/support/syncdesk.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace lygte::bench {

struct WireOptions
{
    bool quick = false;
    qint64 messages = 200'000;
    QString pouch; ///< folder with node_modules of PouchDB; empty: not installed
    QString pouchWhy;
};

class WireBench
{
public:
    explicit WireBench(WireOptions options);

    /// Bars 1, 2 and 4.
    void bootstrap();
    /// Bar 3, with QPSQL beside it. After bootstrap().
    void others();
    /// Bar 5.
    void mutations();
    /// Bar 6.
    void polls();
    /// Bar 7, and the load run: memory of each backend, polls of many clients.
    void updates();
    void connected();
    void manyClients();
    /// Bar 8.
    void lists();
    /// Bar 9.
    void rowSecurity();

private:
    void seed();
    std::unique_ptr<test::Client> newClient(const QString& number = QStringLiteral("04"));
    std::unique_ptr<PgConnection> connect(const QString& number) const
    {
        return database_.server().connect(database_.options(number));
    }

    WireOptions options_;
    test::TestServer server_;
    test::CaseDatabase database_;
    QTemporaryDir temporary_;
    qint64 conversations_;
    double rowsPerSecond_ = 0;      ///< of a first fetch, until all rows are usable
    double bootstrapPerSecond_ = 0; ///< until they can be searched, too
    int stores_ = 0;
};

inline void wireBar(int number, const char* what, double value, double goal, bool ok)
{
    std::printf("bar wire-%d%s %.3g %.3g %s\n", number, what, value, goal, ok ? "ok" : "short"), std::fflush(stdout);
}

inline double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

inline double percentile(std::vector<double> values, double part)
{
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

inline std::string_view view(const QByteArray& sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

} // namespace lygte::bench
