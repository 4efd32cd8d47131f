#pragma once
// Reference data: the closed lists that forms and quick entry choose from (platforms, police districts, municipalities,
// helplines, holidays). They are files under resources/reference, so that a list is corrected without a new build. Read once,
// then shared. Discarded: tables in the case file (every officer would hold an own copy that ages).

#include "core/people/dataobject.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace lygte {

struct ReferenceEntry
{
    QString key;         ///< what is stored; never changes, never translated
    LocalText label;     ///< what is shown; a proper name is the same in both languages
    QStringList aliases; ///< other spellings for quick entry, lower case
    QJsonObject more;    ///< members of this list only (phone, hours, month …)
};

/// One list, in the order of its file. Immutable, so usable from any thread.
class ReferenceList
{
public:
    /// From the bytes of a file; `name` is for error messages. Refuses a missing label, a double key, and an alias of two
    /// entries.
    static Result<ReferenceList> parse(const QJsonObject& file, const QString& name);

    const QList<ReferenceEntry>& entries() const { return entries_; }
    const LocalText& note() const { return note_; } ///< what the file says about itself; where it comes from
    const ReferenceEntry* find(QStringView key) const;
    /// By key, label or alias, in any case and either language: what an officer typed.
    const ReferenceEntry* match(const QString& typed) const;
    /// The label of a stored key; an unknown key (from a newer version) is shown as it is.
    QString label(const QString& key, QStringView language) const;

private:
    QList<ReferenceEntry> entries_;
    LocalText note_;
};

/// The list `:/reference/<name>.json`, read at the first call and kept. Thread-safe. NotFound, or Invalid with every mistake
/// named.
Result<std::shared_ptr<const ReferenceList>> referenceList(const QString& name);

/// What a platform's key is called in the language of the interface; an unknown key as it stands, made visible. Empty stays
/// empty.
QString platformName(const QString& key);
/// For how long a platform takes a reply after the other's last message. In seconds.
struct ReplyWindow
{
    std::int64_t length;
    std::int64_t shown; ///< how long before its end it presses
    LocalText source;   ///< where the figure comes from
};
/// Nothing for a platform of which the list knows no window.
std::optional<ReplyWindow> replyWindow(const QString& platform);
/// What kind of place a platform is (chat, community, video, game, phone): it chooses a drawing, never a trademark. "other"
/// when it is not known.
QString platformKind(const QString& platform);
/// What an attachment's kind is called in `language`; an unknown kind is a file.
QString attachmentKindName(const QString& kind, QStringView language);

} // namespace lygte
