#include "core/people/referencedata.h"

#include "core/base/text.h"

#include <QHash>
#include <QMutex>

namespace lygte {

using namespace Qt::StringLiterals;

static LocalText readLabel(DataObject& item)
{
    if (!item.has("name"_L1)) return item.localText("label"_L1);
    const QString name = item.text("name"_L1);
    return {name, name};
}

Result<ReferenceList> ReferenceList::parse(const QJsonObject& file, const QString& name)
{
    QStringList problems;
    DataObject top(file, {}, &problems);
    ReferenceList list;
    list.note_ = top.localText("note"_L1);
    QHash<QString, QString> owners; // every way to name an entry → its key
    const QStringList extra = top.texts("members"_L1);
    for (DataObject& item : top.objects("entries"_L1)) {
        ReferenceEntry entry{item.text("key"_L1), readLabel(item), item.texts("aliases"_L1), {}};
        if (list.find(entry.key)) item.problem(u"the key "_s + entry.key + u" is used twice"_s);
        for (const QString& member : extra)
            if (const QJsonValue value = item.value(member); !value.isUndefined()) entry.more.insert(member, value);
        item.finish();
        QSet<QString> ways{entry.key.toLower(), entry.label.da.toLower(), entry.label.en.toLower()};
        for (const QString& alias : std::as_const(entry.aliases)) ways.insert(alias.toLower());
        for (const QString& way : std::as_const(ways)) {
            if (owners.contains(way)) item.problem(u'"' + way + u"\" also names "_s + owners.value(way));
            owners.insert(way, entry.key);
        }
        list.entries_ += entry;
    }
    top.finish();
    if (list.entries_.isEmpty()) problems += u"entries is empty"_s;
    if (!problems.isEmpty()) return dataProblems(name, problems);
    return list;
}

const ReferenceEntry* ReferenceList::find(QStringView key) const
{
    const auto found = std::ranges::find(entries_, key, &ReferenceEntry::key);
    return found == entries_.end() ? nullptr : &*found;
}

const ReferenceEntry* ReferenceList::match(const QString& typed) const
{
    const QString wanted = typed.trimmed().toLower();
    const auto found = std::ranges::find_if(entries_, [&](const ReferenceEntry& entry) {
        return entry.key.toLower() == wanted || entry.label.da.toLower() == wanted || entry.label.en.toLower() == wanted ||
               entry.aliases.contains(wanted, Qt::CaseInsensitive);
    });
    return found == entries_.end() ? nullptr : &*found;
}

QString ReferenceList::label(const QString& key, QStringView language) const
{
    const ReferenceEntry* entry = find(key);
    return entry ? entry->label.in(language) : key;
}

Result<std::shared_ptr<const ReferenceList>> referenceList(const QString& name)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const ReferenceList>> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.constFind(name); found != known.constEnd()) return *found;
    const QString path = u":/reference/"_s + name + u".json"_s;
    LYGTE_TRY_VALUE(file, readDataFile(path));
    LYGTE_TRY_VALUE(list, ReferenceList::parse(file, path));
    auto shared = std::make_shared<const ReferenceList>(std::move(list));
    known.insert(name, shared);
    return shared;
}

QString platformName(const QString& key)
{
    const auto list = referenceList(QStringLiteral("platforms"));
    return visible(list && !key.isEmpty() ? (*list)->label(key, QLocale().name()) : key);
}

/// The members of a platform's entry; empty when the list does not know it.
static QJsonObject platformMore(const QString& key)
{
    const auto list = referenceList(u"platforms"_s);
    const ReferenceEntry* entry = list ? (*list)->find(key) : nullptr;
    return entry ? entry->more : QJsonObject();
}

std::optional<ReplyWindow> replyWindow(const QString& platform)
{
    constexpr std::int64_t hour = 3600;
    const QJsonObject window = platformMore(platform).value(u"reply_window").toObject();
    if (window.isEmpty()) return std::nullopt;
    const QJsonObject source = window.value(u"source").toObject();
    return ReplyWindow{window.value(u"hours").toInteger() * hour,
                       window.value(u"shown").toInteger() * hour,
                       {source.value(u"da").toString(), source.value(u"en").toString()}};
}

QString platformKind(const QString& platform)
{
    return platformMore(platform).value(u"kind").toString(u"other"_s);
}

QString attachmentKindName(const QString& kind, QStringView language)
{
    const auto list = referenceList(u"attachment_kinds"_s);
    if (!list) return visible(kind);
    return (*list)->label((*list)->find(kind) ? kind : u"file"_s, language);
}

} // namespace lygte
