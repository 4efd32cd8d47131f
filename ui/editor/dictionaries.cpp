#include "ui/editor/dictionaries.h"

#include <QFuture>

#include <Sonnet/Speller>

namespace lygte {

Dictionaries& Dictionaries::all()
{
    static Dictionaries dictionaries;
    return dictionaries;
}

bool Dictionaries::isReady(const QString& dictionary)
{
    if (reading_) return false;
    if (ready_.contains(dictionary)) return true;
    reading_ = true;
    QtFuture::makeReadyVoidFuture()
        .then(QtFuture::Launch::Async, [dictionary] { Sonnet::Speller(dictionary).isMisspelled(QStringLiteral("a")); })
        .then(this, [this, dictionary] {
            reading_ = false;
            ready_.insert(dictionary);
            Q_EMIT read();
        });
    return false;
}

} // namespace lygte
