#pragma once
// One program at a time on a case file. The lock is the kernel's (flock), so it ends with the process however that ends.
// QLockFile was discarded: killed between making its file and writing its process number into it, it locks the folder for good
// (found by tests/crash).

#include "core/base/result.h"

#include <utility>

namespace lygte {

class FolderLock
{
public:
    /// InUse when another program holds it, ReadOnly when the folder cannot be written.
    static Result<FolderLock> take(const QString& directory);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace lygte
