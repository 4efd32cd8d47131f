#pragma once
// Writes a whole file or none: what stood there before stays until the new bytes are on disk. One way for keys, documents and
// exports, so that each of them tells a full disk from a place that may not be written to, and none can be read by the
// machine's other users.

#include "core/base/result.h"

#include <QByteArray>

namespace lygte {

/// Blocks until the bytes are on disk. Errors: DiskFull, ReadOnly (the folder is not there or not writable), Io.
Result<void> saveFile(const QString& path, const QByteArray& bytes);

/// DiskFull when the operating system's `error` (an errno) says so, else `otherwise`, with its words.
Error systemError(int error, ErrorCode otherwise, const QString& subject);

} // namespace lygte
