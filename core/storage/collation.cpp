#include "core/storage/collation.h"

#include "core/base/text.h"
#include "core/storage/statement.h"

#include <sqlcipher/sqlite3.h>

namespace lygte {

template <QLocale::Language language> static int compare(void*, int oneSize, const void* one, int otherSize, const void* other)
{
    static const QLocale locale(language);
    return compareNames(QString::fromUtf8(static_cast<const char*>(one), oneSize),
                        QString::fromUtf8(static_cast<const char*>(other), otherSize), locale);
}

Result<void> registerCollations(sqlite3* handle)
{
    int code = sqlite3_create_collation(handle, "lygte_da", SQLITE_UTF8, nullptr, compare<QLocale::Danish>);
    if (code == SQLITE_OK) code = sqlite3_create_collation(handle, "lygte_en", SQLITE_UTF8, nullptr, compare<QLocale::English>);
    if (code != SQLITE_OK) return std::unexpected(sqliteError(handle, code, QStringLiteral("COLLATE")));
    return {};
}

} // namespace lygte
