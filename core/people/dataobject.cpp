#include "core/people/dataobject.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace lygte {

QJsonValue DataObject::take(QLatin1StringView key)
{
    asked_.insert(key);
    return object_.value(key);
}

QJsonValue DataObject::value(const QString& key)
{
    asked_.insert(key);
    return object_.value(key);
}

QString DataObject::inner(QLatin1StringView key) const
{
    return path_.isEmpty() ? QString(key) : QString(path_ + u'.' + key);
}

void DataObject::wrong(QLatin1StringView key, const char* what) const
{
    problems_->append(inner(key) + u' ' + QLatin1StringView(what));
}

QString DataObject::text(QLatin1StringView key)
{
    const QString value = take(key).toString();
    if (value.trimmed().isEmpty()) wrong(key, "is missing or empty");
    return value;
}

QString DataObject::optionalText(QLatin1StringView key)
{
    if (!has(key)) return {};
    return text(key);
}

LocalText DataObject::localText(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isObject()) {
        wrong(key, "must hold a text in da and en");
        return {};
    }
    DataObject pair(value.toObject(), inner(key), problems_);
    LocalText result{pair.text(QLatin1StringView("da")), pair.text(QLatin1StringView("en"))};
    pair.finish();
    return result;
}

LocalText DataObject::optionalLocalText(QLatin1StringView key)
{
    if (!has(key)) return {};
    return localText(key);
}

int DataObject::integer(QLatin1StringView key, int absent)
{
    const QJsonValue value = take(key);
    if (value.isUndefined()) return absent;
    if (value.toInt(0) != value.toInt(1)) wrong(key, "must be a whole number");
    return value.toInt(absent);
}

bool DataObject::flag(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool()) wrong(key, "must be true or false");
    return value.toBool(false);
}

QStringList DataObject::texts(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray()) wrong(key, "must be a list of texts");
    QStringList result;
    for (const QJsonValue element : value.toArray()) {
        if (element.toString().trimmed().isEmpty())
            wrong(key, "holds something that is not a text");
        else
            result += element.toString();
    }
    return result;
}

QList<DataObject> DataObject::objects(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray()) wrong(key, "must be a list of objects");
    QList<DataObject> result;
    for (const QJsonValue element : value.toArray()) {
        const QString place = inner(key) + u'[' + QString::number(result.size()) + u']';
        if (!element.isObject()) problems_->append(place + QStringLiteral(" must be an object"));
        result.append(DataObject(element.toObject(), place, problems_));
    }
    return result;
}

std::optional<DataObject> DataObject::object(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined()) return std::nullopt;
    if (!value.isObject()) wrong(key, "must be an object");
    return DataObject(value.toObject(), inner(key), problems_);
}

int DataObject::oneOf(QLatin1StringView key, std::initializer_list<QLatin1StringView> words)
{
    const QString value = take(key).toString();
    int index = 0;
    for (const QLatin1StringView word : words) {
        if (value == word) return index;
        ++index;
    }
    QStringList allowed;
    for (const QLatin1StringView word : words) allowed += word;
    wrong(key, qPrintable(QStringLiteral("must be one of: ") + allowed.join(QStringLiteral(", "))));
    return 0;
}

void DataObject::finish()
{
    const QStringList keys = object_.keys();
    for (const QString& key : keys)
        if (!asked_.contains(key))
            problems_->append((path_.isEmpty() ? key : QString(path_ + u'.' + key)) + QStringLiteral(" is not a known member"));
}

Result<QJsonObject> readDataFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, path, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, path,
                    problem.errorString() + QStringLiteral(" at byte ") + QString::number(problem.offset));
    if (!document.isObject()) return fail(ErrorCode::Invalid, path, QStringLiteral("the file must hold one object"));
    return document.object();
}

std::unexpected<Error> dataProblems(const QString& file, const QStringList& problems)
{
    return fail(ErrorCode::Invalid, file, problems.join(u'\n'));
}

} // namespace lygte
