#pragma once
// The server's schema, as numbered migrations (`:/sql/server/NNNN_name.sql`), and its accounts. For an administrator:
// everything here runs as a superuser, on the server itself or over a verified connection.

#include "core/postgres/pgtransaction.h"

#include <QStringList>

namespace lygte {

/// A state change that the server allows: of a table, for rows of a kind (an escalation's type) or all.
struct AllowedTransition
{
    QString table;
    QString kind;
    QString command;
    QString from;
    QString to;
};

struct OfficerAccount
{
    QString login;
    QString password; ///< empty: the role logs in by certificate or is given one later
    QString number;   ///< the public one
    QString role;     ///< officer, leader, prosecutor, auditor, admin
    QStringList sections;
    bool active = true;
};

/// A case that only its members may see, whatever their section.
struct RestrictedCase
{
    struct Member
    {
        QString login;
        QString number;
        bool mayPut = true; ///< false: reads only
    };
    QString name;
    QList<Member> members;
};

/// Same thread as the connection.
class ServerSchema
{
public:
    explicit ServerSchema(PgConnection& superuser) : connection_(superuser) {}

    /// 0: nothing is there yet.
    Result<int> version();
    /// Makes the database when it is not there; on a connection to another one. True when it was made.
    static Result<bool> createDatabase(PgConnection& maintenance, const QString& name);
    /// The version that this program knows.
    static int newest();
    /// Applies what is missing, each file in a transaction of its own, so a run that was cut off goes on where it stopped.
    /// NewerVersion: the server knows more than this program. Gives what was applied. What no dump carries (hardening.sql) is
    /// done every time. `upTo`: no further than an earlier release did, so that a test has that release's database.
    Result<QStringList> upgrade(int upTo = newest());
    /// Replaces the transitions of these tables' kinds.
    Result<void> loadTransitions(const QList<AllowedTransition>& transitions);
    /// Whether the server has these, and no others of these tables' kinds.
    Result<bool> hasTransitions(const QList<AllowedTransition>& transitions);
    /// What is not as it must be: a relation without forced row-level security, a function that PUBLIC may call or whose
    /// search_path does not end in pg_temp, a role that may log in and owns something … Empty: sound.
    Result<QStringList> check();
    /// Makes or changes a login role, its officer and its memberships. Sections that are not there are made. Invalid: an
    /// unknown role, or a login that has rights of another kind (a superuser's).
    Result<void> grant(const OfficerAccount& account);
    /// The login stays for the record and can do nothing any more; its connections end.
    Result<void> revoke(const QString& login);

    /// Conflict: there is one of that name.
    Result<void> makeCase(const QString& name);
    Result<QList<RestrictedCase>> cases();
    /// Takes an officer in, or changes what that officer may do there. NotFound: the case, or an active officer of that login.
    Result<void> setMember(const QString& caseName, const QString& login, bool mayPut);
    /// What the officer's machine holds of the case goes with its next sync. NotFound: the case, or the member.
    Result<void> removeMember(const QString& caseName, const QString& login);

private:
    Result<Id> caseOf(const QString& name);
    PgConnection& connection_;
};

} // namespace lygte
