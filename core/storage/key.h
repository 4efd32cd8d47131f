#pragma once
// The key of a case file: 32 random bytes that are never on disk in plaintext.

#include <QByteArray>

namespace lygte {

/// Wipes itself when it goes (libsodium's sodium_memzero). Copies are made only to hand it to a thread that opens a connection.
class Key
{
public:
    static constexpr int size = 32;

    Key() = default;
    explicit Key(QByteArray bytes);
    ~Key();
    Key(const Key& other);
    Key& operator=(const Key& other);

    static Key generate();
    bool isValid() const { return bytes_.size() == size; }
    const QByteArray& bytes() const { return bytes_; }

private:
    QByteArray bytes_;
};

/// Overwrites the bytes, then empties the array.
void wipe(QByteArray& secret);

} // namespace lygte
