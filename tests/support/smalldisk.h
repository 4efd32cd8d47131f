#pragma once
// A disk that is soon full: a tmpfs of a few megabytes, mounted in a namespace of this process alone.

#include <QTemporaryDir>

namespace lygte::test {

/// Make it before the first thread of the test starts, because only threads made after it see it. Gone with the object.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes);
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk();

    /// False where this user may not mount anything: skip the test with refusal()'s words.
    bool isMounted() const { return refusal_.isEmpty(); }
    QString refusal() const { return refusal_; }
    QString path(const QString& name) const { return folder_.filePath(name); }

    /// Takes all space but `leaving` bytes (in whole pages).
    void fill(qint64 leaving = 0) const;
    /// Gives it back.
    void clear() const;

private:
    QTemporaryDir folder_;
    QString refusal_;
};

} // namespace lygte::test
