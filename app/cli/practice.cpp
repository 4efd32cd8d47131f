#include "app/cli/commands.h"
#include "core/practice/practiceloader.h"

#include <QElapsedTimer>

namespace lygte::cli {

int practice(Session& session, const QStringList& words)
{
    bool good[3] = {};
    PracticeRequest request;
    request.conversations = session.option(QStringLiteral("conversations")).toInt(&good[0]);
    request.messages = session.option(QStringLiteral("messages")).toLongLong(&good[1]);
    request.seed = session.option(QStringLiteral("seed")).toULongLong(&good[2]);
    if (!words.isEmpty() || !good[0] || !good[1] || !good[2]) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    PracticeLoader loader(session.desk());
    QElapsedTimer sinceTold;
    sinceTold.start();
    loader.onProgress = [&](const PracticeProgress& progress) {
        if (session.json() || sinceTold.elapsed() < 2000) return;
        sinceTold.restart();
        QTextStream(stderr) << progress.messages << " / " << progress.of << '\n' << Qt::flush;
    };
    const auto counts = loader.load(request);
    if (!counts) return session.report(counts.error());
    session.print({{QStringLiteral("conversations"), counts->conversations.newConversations},
                   {QStringLiteral("messages"), counts->conversations.added},
                   {QStringLiteral("known"), counts->conversations.known}},
                  QStringLiteral("%1 conversations, %2 messages (%3 known)")
                      .arg(counts->conversations.newConversations)
                      .arg(counts->conversations.added)
                      .arg(counts->conversations.known));
    return Ok;
}

} // namespace lygte::cli
