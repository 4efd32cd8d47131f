#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/importers/importrunner.h"

#include <QFileInfo>
#include <QJsonArray>

#include <unistd.h>

namespace lygte::cli {

static QJsonValue iso(const std::optional<Instant>& when)
{
    return when ? QJsonValue(when->toIso()) : QJsonValue(QJsonValue::Null);
}

static QJsonObject objectOf(const ImportSummary& summary)
{
    QJsonObject object{{QStringLiteral("source"), summary.source},
                       {QStringLiteral("format"), summary.format},
                       {QStringLiteral("conversations"), summary.conversations},
                       {QStringLiteral("messages"), summary.messages},
                       {QStringLiteral("new"), summary.added},
                       {QStringLiteral("known"), summary.known},
                       {QStringLiteral("repaired"), summary.repaired},
                       {QStringLiteral("not_understood"), summary.notUnderstood},
                       {QStringLiteral("first"), iso(summary.first)},
                       {QStringLiteral("last"), iso(summary.last)}};
    if (summary.error) object.insert(u"error", summary.errorText().what);
    if (!summary.trouble.isEmpty()) object.insert(u"trouble", QJsonArray::fromStringList(summary.trouble));
    return object;
}

static QString lineOf(const ImportSummary& summary)
{
    const QString name = QFileInfo(summary.source).fileName();
    if (summary.error) return name + QStringLiteral(": ") + summary.errorText().what;
    return QStringLiteral("%1: %2, %3 conversations, %4 messages (%5 new, %6 known), %7 repaired, %8 not understood")
        .arg(name, summary.format)
        .arg(summary.conversations)
        .arg(summary.messages)
        .arg(summary.added)
        .arg(summary.known)
        .arg(summary.repaired)
        .arg(summary.notUnderstood);
}

/// One line at the terminal that is written over; nothing where standard error is a file or a pipe.
class Progress
{
public:
    void show(const QString& source, qint64 done, qint64 total)
    {
        if (!terminal_ || total <= 0) return;
        const QString line =
            QStringLiteral("%1: %2 %").arg(visible(QFileInfo(source).fileName()).left(60)).arg(done * 100 / total);
        if (std::exchange(shown_, line) != line) QTextStream(stderr) << startOfLine << line << Qt::flush;
    }
    void clear()
    {
        if (!std::exchange(shown_, QString()).isEmpty()) QTextStream(stderr) << startOfLine << Qt::flush;
    }

private:
    static constexpr auto startOfLine = "\r\x1b[K";
    const bool terminal_ = isatty(STDERR_FILENO) == 1;
    QString shown_;
};

int import(Session& session, const QStringList& words)
{
    if (words.isEmpty()) return Usage;
    for (const QString& path : words)
        if (!QFileInfo::exists(path)) return session.report({ErrorCode::NotFound, path, {}});
    const bool dryRun = session.isSet(QStringLiteral("dry-run"));
    if (auto opened = dryRun ? session.openToLook() : session.open(); !opened) return session.report(opened.error());
    ImportRunner runner(session.desk());
    bool done = false;
    int sources = 0;
    int understood = 0;
    bool partly = false;
    std::optional<ImportSummary> broken;
    Progress progress;
    QObject::connect(&runner, &ImportRunner::progress, &runner,
                     [&](const QString& source, qint64 read, qint64 total) { progress.show(source, read, total); });
    QObject::connect(&runner, &ImportRunner::sourceFinished, &runner, [&](const ImportSummary& summary) {
        progress.clear();
        session.print(objectOf(summary), lineOf(summary));
        ++sources;
        if (summary.conversations > 0) ++understood;
        if (summary.notUnderstood > 0 || summary.error) partly = true;
        // A full disk is not a question of understanding.
        if (summary.error && (summary.error->code == ErrorCode::DiskFull || summary.error->code == ErrorCode::Storage))
            broken = summary;
    });
    QObject::connect(&runner, &ImportRunner::finished, &runner, [&] { done = true; });
    runner.start(words, dryRun);
    Session::waitFor([&] { return done; });
    if (broken) return session.report(*broken->error, broken->errorText());
    if (sources == 0 || understood == 0) return NothingUnderstood;
    return partly ? Partly : Ok;
}

} // namespace lygte::cli
