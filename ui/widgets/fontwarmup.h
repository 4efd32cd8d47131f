#pragma once
// Emoji and the letters of other scripts come from fonts of their own, which Qt opens when the first of them is measured: one
// file after the other, until one has the character. With those files not in memory an inbox stood still for 18 to 41 ms; on a
// busy disk, for longer. So they are opened before somebody needs them.
//
// Qt keeps open fonts for each thread by itself. The pool's thread goes first, so that it is the one to wait for the disk; then
// the UI thread, a little at a time. UI thread; a member of the theme.

#include <QFont>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace lygte {

class FontWarmup final : public QObject
{
    Q_OBJECT
public:
    FontWarmup();
    ~FontWarmup() override;

    /// Begins anew if the font is another; ends by itself.
    void start(const QFont& font);
    bool isDone() const { return waitsForPool_ == 0 && next_ == weights() * samples(); }

private:
    static qsizetype weights();
    static qsizetype samples();
    void openAside(const QString& description);
    void step();

    QList<QFont> fonts_; ///< kept, because Qt closes what no font uses
    QTimer timer_;
    qsizetype next_ = 0;
    int waitsForPool_ = 0;
    std::atomic_bool stop_ = false;
    QThreadPool pool_; ///< of its own, because it must be empty before the application's fonts go
};

} // namespace lygte
