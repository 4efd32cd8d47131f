#pragma once
// An officer whose case file the real engine keeps in step, on its own thread.

#include "core/sync/syncengine.h"
#include "tests/support/syncdesk.h"

#include <catch2/catch_message.hpp>

namespace lygte::test {

using Link = SyncStatus::Link;

struct Running
{
    CaseDatabase& database;
    TempStore store;
    ConversationStore conversations{store.desk()};
    std::unique_ptr<SyncEngine> engine;
    QList<Link> links;   ///< each as it began
    QList<int> percents; ///< while catching up

    Running(CaseDatabase& at, const QString& number) : database(at), store({}, number, QStringLiteral("A"))
    {
        engine = std::make_unique<SyncEngine>(store.file(), allTables(store.clock()), store.clock());
        engine->setPace({20, 20, 20, 4000});
        QObject::connect(engine.get(), &SyncEngine::statusChanged, engine.get(), [this](const SyncStatus& status) {
            if (links.isEmpty() || links.last() != status.link) links += status.link;
            if (status.link == Link::CatchingUp) percents += status.percent;
        });
    }
    ~Running() { engine->stop(); }
    bool isSame()
    {
        const Difference difference = differenceOf(store, allTables(store.clock()),
                                                   *database.server().connect(database.options(store.desk().officer.number)));
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        return difference.none();
    }
    bool becomes(Link link)
    {
        return eventually([&] { return engine->status().link == link; });
    }
};

} // namespace lygte::test
