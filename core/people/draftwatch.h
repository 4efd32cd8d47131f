#pragma once
// Hears whether drafts are really kept. A form keeps its draft with every pause in typing and waits for no answer; on a full
// disk each of them would promise what is not so. One watch for each case file, its child, made by the composition; without
// one, nobody is told. UI thread.

#include "core/base/result.h"

#include <QObject>

namespace lygte {

class CaseFile;

class DraftWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DraftWatch(CaseFile& file);

    /// What became of a draft that was kept or dropped.
    void tell(const Result<void>& result);

Q_SIGNALS:
    void failed(const lygte::Error& error);
    /// Drafts are kept again. Only after a failure.
    void recovered();

private:
    bool failing_ = false;
};

} // namespace lygte
