// Holds the includes of the tree against the table in ARCHITECTURE.md, and the house's other rules of who may know whom.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

static const QString top = QStringLiteral(LYGTE_SOURCE_DIR);

static QString read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

static QMap<QString, QSet<QString>> table()
{
    QMap<QString, QSet<QString>> rows;
    static const QRegularExpression row(QStringLiteral(R"(^\| ((?:core|ui)/\w+) \|([^|]*)\|$)"),
                                        QRegularExpression::MultilineOption);
    for (auto it = row.globalMatch(read(top + QStringLiteral("/ARCHITECTURE.md"))); it.hasNext();) {
        const auto match = it.next();
        QSet<QString>& allowed = rows[match.captured(1)];
        for (const QString& folder : match.captured(2).split(u',', Qt::SkipEmptyParts))
            if (!folder.trimmed().isEmpty()) allowed.insert(folder.trimmed());
    }
    return rows;
}

static QStringList sourcesOf(const QString& folder)
{
    QStringList files;
    for (QDirIterator it(top + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        files += it.next();
    return files;
}

static QStringList includesOf(const QString& path)
{
    static const QRegularExpression include(QStringLiteral(R"(^#include [<"]([^>"]+)[>"])"),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    for (auto it = include.globalMatch(read(path)); it.hasNext();) names += it.next().captured(1);
    return names;
}

TEST_CASE("every folder has a row, and every row a folder", "[architecture]")
{
    QStringList folders;
    for (const char* layer : {"core", "ui"})
        for (const QString& name : QDir(top + u'/' + QLatin1StringView(layer)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (!sourcesOf(QLatin1StringView(layer) + u'/' + name).isEmpty()) folders += QLatin1StringView(layer) + u'/' + name;
    folders.sort();
    CHECK(QStringList(table().keys()).join(u'\n').toStdString() == folders.join(u'\n').toStdString());
}

TEST_CASE("the direction table has no circle", "[architecture]")
{
    auto rows = table();
    while (!rows.isEmpty()) {
        QString free;
        for (auto it = rows.begin(); it != rows.end() && free.isEmpty(); ++it)
            if (it->isEmpty()) free = it.key();
        INFO(QStringList(rows.keys()).join(u' ').toStdString());
        REQUIRE_FALSE(free.isEmpty());
        rows.remove(free);
        for (auto& allowed : rows) allowed.remove(free);
    }
}

TEST_CASE("no file includes what its folder's row does not name", "[architecture]")
{
    const auto rows = table();
    int seen = 0;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        for (const QString& path : sourcesOf(it.key())) {
            for (const QString& name : includesOf(path)) {
                if (!name.startsWith(u"core/") && !name.startsWith(u"ui/") && !name.startsWith(u"app/") &&
                    !name.startsWith(u"tests/"))
                    continue;
                const QString folder = name.section(u'/', 0, 1);
                ++seen;
                INFO(path.mid(top.size() + 1).toStdString() << " includes " << name.toStdString());
                CHECK((folder == it.key() || it->contains(folder)));
            }
        }
    }
    CHECK(seen > 100);
}

TEST_CASE("the core knows no screen", "[architecture]")
{
    static const QRegularExpression gui(QStringLiteral("^(QtWidgets|QtGui|QWidget|QApplication|QGuiApplication|QPainter|"
                                                       "QPixmap|QImage|QIcon|QColor|QFont|QTextDocument|QDialog|QMessageBox)"));
    for (const QString& path : sourcesOf(QStringLiteral("core")))
        for (const QString& name : includesOf(path)) {
            INFO(path.mid(top.size() + 1).toStdString() << " includes " << name.toStdString());
            CHECK_FALSE((gui.match(name).hasMatch() && !path.contains(QStringLiteral("/core/documents/"))));
        }
}

/// The fuzzer of the decoder makes the results that a false server could send.
TEST_CASE("only core/postgres knows libpq", "[architecture]")
{
    for (const char* layer : {"app", "core", "ui", "tests"})
        for (const QString& path : sourcesOf(QLatin1StringView(layer))) {
            INFO(path.mid(top.size() + 1).toStdString());
            const bool itself =
                path.contains(QStringLiteral("/core/postgres/")) || path.endsWith(QStringLiteral("/fuzz_sync.cpp"));
            CHECK((itself || !includesOf(path).contains(QStringLiteral("libpq-fe.h"))));
        }
}

TEST_CASE("item models open no dialogs", "[architecture]")
{
    static const QRegularExpression dialogs(QStringLiteral("QMessageBox|QDialog|QInputDialog|QFileDialog"));
    for (const QString& path : sourcesOf(QStringLiteral("ui")))
        if (path.endsWith(QStringLiteral("model.cpp"))) {
            INFO(path.mid(top.size() + 1).toStdString());
            CHECK_FALSE(dialogs.match(read(path)).hasMatch());
        }
}

TEST_CASE("main is small", "[architecture]")
{
    for (const char* path : {"/app/cli/main.cpp", "/app/desktop/main.cpp"})
        CHECK(read(top + QLatin1StringView(path)).count(u'\n') <= 60);
}

TEST_CASE("a table in a document is one table", "[architecture]")
{
    for (const char* name : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"}) {
        const QStringList lines = read(top + u'/' + QLatin1StringView(name)).split(u'\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            if (!lines[i].startsWith(u'|') || (i > 0 && lines[i - 1].startsWith(u'|'))) continue;
            INFO(name << ": " << lines[i].toStdString());
            CHECK(lines[i + 1].startsWith(QStringLiteral("|-"))); // a row after an empty line is no row
        }
    }
}
