#pragma once
// Cuts a byte stream into lines (LF or CRLF), with constant memory: of a line longer than the limit the rest is left out, and
// said.

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace lygte {

class LineSplitter
{
public:
    /// Line number from 0, its bytes without the line break, and whether it was cut.
    using OnLine = std::function<void(qint64 number, QByteArrayView line, bool cut)>;

    void feed(QByteArrayView bytes, const OnLine& onLine);
    /// Hands over a last line that no line break ends.
    void finish(const OnLine& onLine);

private:
    void append(QByteArrayView part);
    void deliver(const OnLine& onLine);

    QByteArray line_;
    qint64 number_ = 0;
    bool cut_ = false;
};

} // namespace lygte
