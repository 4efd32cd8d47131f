#pragma once
// The numbers that RecordWriter and RecordReader share.

#include <QByteArray>

namespace lygte::recordformat {

enum class Type { Conversation = 1, Message, Trouble, Progress, Ended, Failed };

/// Stands before the first record. The last byte is the version; a program reads only its own, because both are installed
/// together.
inline QByteArray header()
{
    return QByteArrayLiteral("LYGTEIM\x01");
}

inline constexpr quint32 largestRecord = 32U << 20U;

} // namespace lygte::recordformat
