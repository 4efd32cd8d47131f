#include "core/storage/key.h"

#include <sodium.h>

namespace lygte {

void wipe(QByteArray& secret)
{
    if (!secret.isEmpty()) sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

// A deep copy each, so that wiping one never empties another and no shared buffer outlives its owner.
static QByteArray deepCopy(const QByteArray& bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

Key::Key(QByteArray bytes) : bytes_(deepCopy(bytes))
{
    wipe(bytes);
}
Key::~Key()
{
    wipe(bytes_);
}
Key::Key(const Key& other) : bytes_(deepCopy(other.bytes_)) {}

Key& Key::operator=(const Key& other)
{
    if (this == &other) return *this;
    wipe(bytes_);
    bytes_ = deepCopy(other.bytes_);
    return *this;
}

Key Key::generate()
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size);
    return Key(bytes);
}

} // namespace lygte
