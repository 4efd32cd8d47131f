#pragma once
// What may be done with a link that a stranger wrote: copy it so that nobody can click it, or open it after the officer has
// seen where it really leads (security.md, "Hostile link"). Nothing is ever fetched or opened by itself. Pure.

#include <QString>
#include <QUrl>

#include <optional>

namespace lygte {

/// hxxps://example[.]com: nothing makes a link of it.
QString defanged(const QString& link);

struct OpenableLink
{
    QUrl url;             ///< http or https, without user name and password
    QString host;         ///< as the network sees it: punycode
    QString readable;     ///< the host in its own letters, when they differ
    bool hadUser = false; ///< a user name stood before the host: a common way to deceive
};
/// Nothing for every scheme but http and https, and for what has no host.
std::optional<OpenableLink> openable(const QString& link);

} // namespace lygte
