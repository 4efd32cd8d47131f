#pragma once
// The zip container of an OpenDocument file (ODF 1.2 part 3 § 2.2): `mimetype` first and stored without extra fields, equal
// input gives equal bytes. So members are stored, never deflated (a letter is small, and zlib versions differ in their output),
// and all carry the first moment that the format knows (1980-01-01). Discarded: libarchive, which we use to read archives, adds
// an extra field with the time to every member, `mimetype` too, which ODF forbids.

#include <QByteArray>

namespace lygte {

class ZipPackage
{
public:
    /// Names are ours, ASCII, at most 65,535 bytes; each name once.
    void add(const QByteArray& name, const QByteArray& content);
    /// The whole file. Members and file stay below 4 GiB: letters are no archives.
    QByteArray finish();

private:
    QByteArray file_;
    QByteArray directory_;
    quint16 count_ = 0;
};

} // namespace lygte
