#pragma once
// The import engine as the import pane knows it.

#include "core/importers/importrunner.h"
#include "ui/conversations/importcontrol.h"

namespace lygte {

class ImportAdapter final : public ImportControl
{
    Q_OBJECT
public:
    explicit ImportAdapter(Desk& desk) : runner_(desk)
    {
        connect(&runner_, &ImportRunner::progress, this, &ImportControl::progress);
        connect(&runner_, &ImportRunner::finished, this, &ImportControl::finished);
        connect(&runner_, &ImportRunner::sourceFinished, this, [this](const ImportSummary& s) {
            Q_EMIT sourceFinished({s.source, s.format, static_cast<int>(s.conversations), s.messages, s.added, s.known,
                                   s.repaired, s.notUnderstood, s.first, s.last, s.begun, s.error, s.trouble});
        });
    }
    void start(const QStringList& paths, bool dryRun) override { runner_.start(paths, dryRun); }
    void cancel() override { runner_.cancel(); }

private:
    ImportRunner runner_;
};

} // namespace lygte
