#pragma once
// Strict reading of our own data files (resources/*.json). A data file is corrected by people who do not program, so every
// mistake is named with its place ("states[2].label.en is missing"), all mistakes of a file at once, and a misspelt member is a
// mistake too. Foreign JSON never comes here: the importers have their own reader.

#include "core/base/result.h"
#include "core/people/localtext.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace lygte {

/// One JSON object being read. What is wrong is collected in `problems`, which must outlive the object; values of wrong members
/// are empty.
class DataObject
{
public:
    DataObject(QJsonObject object, QString path, QStringList* problems)
        : object_(std::move(object)), path_(std::move(path)), problems_(problems)
    {}

    bool has(QLatin1StringView key) const { return object_.contains(key); }
    QString text(QLatin1StringView key); ///< must be there and not empty
    QString optionalText(QLatin1StringView key);
    LocalText localText(QLatin1StringView key);         ///< must be there in both languages
    LocalText optionalLocalText(QLatin1StringView key); ///< absent, or there in both languages
    int integer(QLatin1StringView key, int absent);
    bool flag(QLatin1StringView key);                 ///< absent is false
    QStringList texts(QLatin1StringView key);         ///< absent is empty
    QList<DataObject> objects(QLatin1StringView key); ///< absent is empty
    std::optional<DataObject> object(QLatin1StringView key);
    QJsonValue value(const QString& key); ///< as it stands, for members of one list only; absent is undefined

    /// One of `words`; the index of it, or 0 with a problem.
    int oneOf(QLatin1StringView key, std::initializer_list<QLatin1StringView> words);
    /// Call when everything known was read: members that nobody asked for are problems.
    void finish();
    void problem(const QString& what) const { problems_->append(path_ + QStringLiteral(": ") + what); }
    QString path() const { return path_; }

private:
    QJsonValue take(QLatin1StringView key);
    QString inner(QLatin1StringView key) const;
    void wrong(QLatin1StringView key, const char* what) const;

    QJsonObject object_;
    QString path_;
    QStringList* problems_;
    QSet<QString> asked_;
};

/// Reads one file of ours, from the resources or the disk: NotFound, or Invalid when it is not one JSON object.
Result<QJsonObject> readDataFile(const QString& path);
/// The error of a file with problems.
std::unexpected<Error> dataProblems(const QString& file, const QStringList& problems);

} // namespace lygte
