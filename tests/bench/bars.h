#pragma once
// The figures of issue "The house". Each takes its own measure; the large store is made once.

#include "core/people/desk.h"

#include <QTemporaryDir>

#include <cstdio>

namespace lygte::bench {

struct BenchOptions
{
    qint64 messages;
    bool quick;
    QString keep;       ///< folder of a large store that outlives the run; empty: a temporary one
    bool alone = false; ///< this process does nothing else
};

class Bench
{
public:
    explicit Bench(BenchOptions options);

    /// Practice load against raw inserts of the same rows and index; the goal is at least half their speed.
    void practiceLoad();
    /// Import of a WhatsApp export by the real path – child process, hash, original bytes, ids, mutations – against raw inserts
    /// of its rows.
    void importFile();
    /// A search's first page over the shipped queries.
    void search();
    /// From start of the process to the first inbox rows: large store against an empty one.
    void coldStart();
    /// Turns of the UI thread's event loop longer than 16 ms, while an officer scrolls the inbox of all conversations and a
    /// long conversation, types a reply and searches, and scrolls what was found.
    void scrollAndType();
    /// Resident memory of the desktop with the large store open.
    void memory();
    /// Lines printed so far.
    int bars() const { return bars_; }

private:
    void bar(const char* name, double value, double goal, bool ok)
    {
        std::printf("bar %s %.3g %.3g %s\n", name, value, goal, ok ? "ok" : "short"), std::fflush(stdout);
        ++bars_;
    }
    QString largeStore() const { return large_; }
    int coldStartMs(const QString& store) const;
    /// Measures a part of the desktop in a process of its own, as the desktop is one: this one has loaded millions of rows and
    /// keeps their memory. False in that process.
    bool elsewhere(const char* part);

    BenchOptions options_;
    QTemporaryDir temporary_;
    QString large_;
    QString passphraseFile_;
    int bars_ = 0;
};

} // namespace lygte::bench
