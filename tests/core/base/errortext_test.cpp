#include "core/base/result.h"

#include <QCoreApplication>
#include <QSet>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

static QList<ErrorCode> everyCode()
{
    QList<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Storage); ++code) codes += static_cast<ErrorCode>(code);
    return codes;
}

TEST_CASE("every error says what happened, to what, and what to do, each in its own words", "[error]")
{
    QSet<QString> words;
    for (const ErrorCode code : everyCode()) {
        INFO(static_cast<int>(code));
        const ErrorText plain = describe({code, {}, {}});
        CHECK(plain.what.endsWith(u'.'));
        CHECK(plain.next.endsWith(u'.'));
        const ErrorText full = describe({code, QStringLiteral("fil.txt"), QStringLiteral("disk I/O error")});
        CHECK(full.what == QString(u"fil.txt: " + plain.what));
        CHECK(full.next == QString(plain.next + u" (disk I/O error)"));
        words.insert(plain.what);
    }
    CHECK(words.size() == everyCode().size());
}

TEST_CASE("what may have been lost or kept is said by the errors that an officer fears most", "[error]")
{
    CHECK(describe({ErrorCode::DiskFull, {}, {}}).what == u"The disk is full. Nothing was saved by this action.");
    CHECK(describe({ErrorCode::DiskFull, {}, {}}).next.contains(u"What you saved before is safe."));
    CHECK(describe({ErrorCode::Damaged, {}, {}}).next.contains(u"backup"));
    CHECK(describe({ErrorCode::NewerVersion, {}, {}}).next.contains(u"not changed"));
    CHECK(describe({ErrorCode::WrongKey, {}, {}}).next.contains(u"Nothing was changed."));
}

TEST_CASE("foreign text in an error stays what it is", "[error]")
{
    const ErrorText text = describe({ErrorCode::NotUnderstood, QStringLiteral("%1 <b>fed</b>"), QStringLiteral("%2")});
    CHECK(text.what.startsWith(u"%1 <b>fed</b>: "));
    CHECK(text.next.endsWith(u" (%2)"));
}

namespace {

/// Knows the words of errors only, and marks them.
class Marking final : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "Error") == 0 ? QString(u"da:" + QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST_CASE("errors are said in the language of the moment", "[error]")
{
    Marking danish;
    QCoreApplication::installTranslator(&danish);
    for (const ErrorCode code : everyCode()) {
        CHECK(describe({code, {}, {}}).what.startsWith(u"da:"));
        CHECK(describe({code, {}, {}}).next.startsWith(u"da:"));
    }
    QCoreApplication::removeTranslator(&danish);
    CHECK_FALSE(describe({ErrorCode::Io, {}, {}}).what.startsWith(u"da:"));
}
