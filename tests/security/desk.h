#pragma once
// Two sections with officers of every role at a real case database, seen as somebody with a password and a plain psql sees it:
// every act is SQL text, typed in as that officer.

#include "tests/support/syncdesk.h"

#include <QRegularExpression>

#include <catch2/catch_tostring.hpp>

template <> struct Catch::StringMaker<QString>
{
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

namespace lygte::test {

/// 04 and 05 are officers of section A, 07 of B; 11 leads A, 12 is its prosecutor; 20 is the auditor, 30 the administrator.
class SecurityDesk
{
public:
    explicit SecurityDesk(TestServer& server = TestServer::shared()) : database_(server)
    {
        for (const char* number : {"04", "05"}) database_.officer(QLatin1StringView(number), {QStringLiteral("A")});
        database_.officer(QStringLiteral("07"), {QStringLiteral("B")});
        database_.officer(QStringLiteral("11"), {QStringLiteral("A")}, QStringLiteral("leader"));
        database_.officer(QStringLiteral("12"), {QStringLiteral("A")}, QStringLiteral("prosecutor"));
        database_.officer(QStringLiteral("20"), {}, QStringLiteral("auditor"));
        database_.officer(QStringLiteral("30"), {}, QStringLiteral("admin"));
    }

    CaseDatabase& database() { return database_; }
    QString login(const QString& number) const { return database_.login(number); }

    TestServer::Said as(const QString& number, const QString& sql) const
    {
        return database_.server().psql(QStringLiteral("SET search_path = lygte;\n") + sql, login(number), database_.name());
    }
    /// What it prints; the error's words when it fails.
    QString says(const QString& number, const QString& sql) const
    {
        const auto said = as(number, sql);
        return said.exitCode == 0 ? said.out.trimmed() : said.err.trimmed();
    }
    /// The SQLSTATE that it fails with; empty when it succeeds.
    QString state(const QString& number, const QString& sql) const
    {
        const auto said = as(number, sql);
        if (said.exitCode == 0) return {};
        static const QRegularExpression code(QStringLiteral("(?:ERROR|FATAL):  ([0-9A-Z]{5}):"));
        return code.match(said.err).captured(1);
    }

    /// SQL that offers one mutation and prints its result. The client is the officer's own unless named.
    QString push(const QString& number, const QString& entity, const Id& row, const Id& root, const Id& scope,
                 const QString& command, const QString& body, const std::optional<Id>& client = {})
    {
        const Id own = Id::fromContent({"client", login(number).toUtf8()});
        return QStringLiteral("SELECT count(*) FROM hello('%1') \\g /dev/null\n"
                              "SELECT result FROM push('%2', '{%3}', '{%4}', '{%5}', '{%6}', '{%7}', '{%8}', '{%9}', "
                              "ARRAY[$body$%10$body$]);\n")
            .arg(own.toString(), client.value_or(own).toString(), QString::number(++mid_), newId().toString(), entity,
                 row.toString(), root.toString(), scope.toString(), command)
            .arg(body);
    }
    QString insert(const QString& number, const QString& entity, const Id& row, const Id& root, const Id& scope,
                   const QString& body)
    {
        return says(number, push(number, entity, row, root, scope, QStringLiteral("insert"), body));
    }

    Id conversation(const QString& number, const Id& scope, const QString& title)
    {
        const Id id = newId();
        insert(number, QStringLiteral("conversation"), id, id, scope,
               QStringLiteral(R"({"platform":"discord","title":"%1","account":"Politiet","participants":"","state":"open",)"
                              R"("opened":1})")
                   .arg(title));
        return id;
    }
    Id message(const QString& number, const Id& root, const Id& scope, const QString& body)
    {
        const Id id = newId();
        insert(number, QStringLiteral("message"), id, root, scope, messageBody(number, body));
        return id;
    }
    static QString messageBody(const QString& number, const QString& body)
    {
        return QStringLiteral(R"({"direction":0,"origin":"typed","kind":0,"sender":"Freja","body":"%1","zone":0,)"
                              R"("precision":0,"ordinal":0,"officer_number":"%2"})")
            .arg(body, number);
    }
    /// An escalation whose child has the CPR number 010203-1234.
    Id escalation(const QString& number, const Id& scope)
    {
        const Id id = newId();
        insert(number, QStringLiteral("escalation"), id, id, scope,
               QStringLiteral(R"({"type":"concern_133","jurisdiction":"DK","state":"draft","officer_number":"%1","created":1,)"
                              R"("title":"Freja","fields":"{}"})")
                   .arg(number));
        insert(number, QStringLiteral("escalation_identity"), identityOf(id), id, scope,
               QStringLiteral(R"({"fields":"{\"cpr\":\"010203-1234\"}"})"));
        return id;
    }
    static Id identityOf(const Id& escalation) { return Id::fromContent({"identity", escalation.view()}); }
    static Id newId() { return Id::generate(Instant{1'700'000'000'000'000}); }

    const Id sectionA = CaseDatabase::section(QStringLiteral("A"));
    const Id sectionB = CaseDatabase::section(QStringLiteral("B"));

private:
    CaseDatabase database_;
    int mid_ = 0;
};

} // namespace lygte::test
