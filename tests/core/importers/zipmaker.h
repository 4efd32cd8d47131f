#pragma once
// Makes zip archives, honest and hostile, through libarchive's writer.

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>
#include <stdexcept>

namespace lygte::test {

class ZipMaker
{
public:
    explicit ZipMaker(const QByteArray& path, const char* password = nullptr) : archive_(archive_write_new())
    {
        archive_write_set_format_zip(archive_);
        if (password) {
            archive_write_set_options(archive_, "zip:encryption=traditional");
            archive_write_set_passphrase(archive_, password);
        }
        if (archive_write_open_filename(archive_, path.constData()) != ARCHIVE_OK)
            throw std::runtime_error("cannot write a test archive");
    }
    ZipMaker(const ZipMaker&) = delete;
    ZipMaker& operator=(const ZipMaker&) = delete;
    ~ZipMaker() { archive_write_free(archive_); }

    void add(const QByteArray& name, const QByteArray& content)
    {
        begin(name, AE_IFREG, content.size());
        archive_write_data(archive_, content.constData(), static_cast<size_t>(content.size()));
    }
    /// `times` × `piece`, without holding it in memory.
    void addRepeated(const QByteArray& name, const QByteArray& piece, qint64 times)
    {
        begin(name, AE_IFREG, piece.size() * times);
        for (qint64 i = 0; i < times; ++i) archive_write_data(archive_, piece.constData(), static_cast<size_t>(piece.size()));
    }
    void addLink(const QByteArray& name, const QByteArray& target)
    {
        struct archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, target.constData());
        archive_entry_set_perm(entry, 0777);
        archive_write_header(archive_, entry);
        archive_entry_free(entry);
    }

private:
    void begin(const QByteArray& name, unsigned type, qint64 size)
    {
        struct archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, type);
        archive_entry_set_size(entry, size);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(archive_, entry);
        archive_entry_free(entry);
    }
    struct archive* archive_;
};

} // namespace lygte::test
