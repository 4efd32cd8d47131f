#pragma once
// Reads the dictionaries of the spelling off the UI thread. Sonnet reads one when its first word is asked and is not made for
// two threads, so one dictionary is read at a time and nobody else asks Sonnet about words meanwhile. Discarded: asking Sonnet
// on a thread always, because the menu of suggestions needs its answer at once. UI thread.

#include <QObject>
#include <QSet>
#include <QString>

namespace lygte {

class Dictionaries final : public QObject
{
    Q_OBJECT
public:
    static Dictionaries& all();

    /// False while this one is not read, which then begins, or while another one is being read.
    bool isReady(const QString& dictionary);

Q_SIGNALS:
    void read();

private:
    QSet<QString> ready_;
    bool reading_ = false;
};

} // namespace lygte
