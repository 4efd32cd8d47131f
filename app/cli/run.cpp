#include "app/cli/commands.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace lygte::cli {

static const char* const description = R"(The patrol's case file, from the command line.

Commands:
  import PATH…            import chat exports: files, folders, zip archives (--dry-run: preview)
  search WORDS…           find messages, log entries, notes, conversations, escalations
  show ID                 one conversation, shift or escalation, whole
  log                     the shifts with their entries, newest first (--limit N)
  export ID               an escalation or a shift as a letter (--format pdf|odt, --language da|en,
                          --output FILE), a conversation as text (--format txt), or the original
                          bytes of an imported file (--format original); with --json and without
                          --output: a shift with its figures and entries as one object
  practice                fill a new case file with practice data
                          (--conversations N --messages M --seed S)
  check                   check every page and the structure of the case file
  passphrase              change the case file's passphrase: the old one as always, the new one asked
                          for twice, or the first line of --new-passphrase-file FILE
  heads                   the heads of the server's audit that this case file has kept
                          (--json: as server verify reads them)
  server init             make the shared case database (--database NAME), or finish making it
  server upgrade          bring its schema and rules up to this program's
  server check            say what in it is not as it must be
  server grant            make or change an account: --login L --number N --role R --section NAME…
                          (--password-file FILE)
  server revoke           an account may do nothing any more: --login L
  server case             say which restricted cases there are, and who is in them; make one: --case NAME
  server member           who may see a restricted case: --case NAME --login L (--read-only, --remove)
  server verify           recompute the audit's seals, and compare the heads that officers' case
                          files have kept (--heads FILE)
                          for all of these: --host HOST or socket folder, --port N, --admin ROLE,
                          --admin-password-file FILE, --root-certificate FILE

Exit codes: 0 done; 1 an error, which was printed; 2 wrong usage; 3 import: partly understood;
4 import: nothing understood; 5 wrong passphrase or no keyring; 6 the case file is in use;
7 server check, server verify, heads: something is not as it must be.
A passphrase never stands on the command line: it is asked for, or read from --passphrase-file
(the new one from --new-passphrase-file).)";

static void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QString::fromUtf8(description));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("command"),
        QStringLiteral("import, search, show, log, export, practice, check, passphrase, heads or server"));
    const auto flag = [&](const char* name, const char* help) {
        parser.addOption({QLatin1StringView(name), QString::fromUtf8(help)});
    };
    const auto value = [&](const char* name, const char* help, const char* of, const char* preset = "") {
        parser.addOption({QLatin1StringView(name), QString::fromUtf8(help), QLatin1StringView(of), QLatin1StringView(preset)});
    };
    value("store", "The case file's folder.", "DIR");
    value("passphrase-file", "Read the passphrase from a file.", "FILE");
    value("new-passphrase-file", "passphrase: read the new one from a file.", "FILE");
    flag("json", "One JSON object a line.");
    flag("dry-run", "import: say what would be imported, store nothing.");
    value("officer", "The officer's public number (new case file).", "NUMBER");
    value("section", "The officer's section (new case file; server grant, once for each).", "NAME");
    value("limit", "search, log: at most this many.", "N", "50");
    value("format", "export: pdf, odt, txt or original.", "FORMAT", "pdf");
    value("language", "export: the letter's language, da or en.", "LANGUAGE", "da");
    value("output", "export: the file to write.", "FILE");
    value("conversations", "practice: how many.", "N", "200");
    value("messages", "practice: how many in all.", "M", "10000");
    value("seed", "practice: the same seed gives the same data.", "S", "1");
    value("host", "server: its name, or the folder of its socket.", "HOST", "/var/run/postgresql");
    value("port", "server: its port.", "N", "5432");
    value("database", "server: the case database.", "NAME", "lygte");
    value("admin", "server: the role to connect as: a superuser, or for verify an auditor.", "ROLE", "postgres");
    value("admin-password-file", "server: that role's password, from a file.", "FILE");
    value("root-certificate", "server: the authority that its certificate must be of.", "FILE");
    value("certificate", "server: that role's client certificate.", "FILE");
    value("certificate-key", "server: the key of the client certificate.", "FILE");
    value("login", "server grant, revoke, member: the login role.", "NAME");
    value("case", "server case, member: the restricted case's name.", "NAME");
    flag("read-only", "server member: may read it, and write nothing.");
    flag("remove", "server member: may not see it any more.");
    value("number", "server grant: the officer's public number.", "NUMBER");
    value("role", "server grant: officer, leader, prosecutor, auditor or admin.", "ROLE", "officer");
    value("password-file", "server grant: the new password, from a file.", "FILE");
    value("heads", "server verify: kept heads, one JSON object a line.", "FILE");
}

/// The option that should hold a number and does not; empty when there is none.
static QString wrongNumber(const QCommandLineParser& parser)
{
    for (const char* name : {"limit", "conversations", "messages", "seed", "port"}) {
        bool good = false;
        parser.value(QLatin1StringView(name)).toULongLong(&good);
        if (!good) return QLatin1StringView(name);
    }
    return {};
}

int run(const QStringList& arguments)
{
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("lygte"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&translator);
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        QTextStream(stderr) << parser.errorText() << '\n';
        return Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp(Ok);
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    QStringList words = parser.positionalArguments();
    const QString command = words.isEmpty() ? QString() : words.takeFirst();
    static const QHash<QString, int (*)(Session&, const QStringList&)> commands{
        {QStringLiteral("import"), import}, {QStringLiteral("search"), search},         {QStringLiteral("show"), show},
        {QStringLiteral("log"), log},       {QStringLiteral("export"), exportDocument}, {QStringLiteral("practice"), practice},
        {QStringLiteral("check"), check},   {QStringLiteral("passphrase"), passphrase}, {QStringLiteral("heads"), heads},
        {QStringLiteral("server"), server},
    };
    const auto run = commands.value(command);
    if (!run) {
        QTextStream(stderr) << parser.helpText();
        return Usage;
    }
    if (const QString wrong = wrongNumber(parser); !wrong.isEmpty()) {
        QTextStream(stderr) << QCoreApplication::translate("CommandLine", "--%1 takes a number, not “%2”.")
                                   .arg(wrong, visible(parser.value(wrong)))
                            << '\n';
        return Usage;
    }
    Session session(parser);
    const int code = run(session, words);
    if (code == Usage)
        QTextStream(stderr)
            << QCoreApplication::translate("CommandLine", "This does not fit %1: see lygte-cli --help.").arg(command) << '\n';
    return code;
}

} // namespace lygte::cli
