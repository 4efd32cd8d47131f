#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

#include <stdexcept>

namespace lygte::test {

static const QStringList ecKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                               QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes")};

Certificates::Certificates()
{
    makeAuthority(QStringLiteral("ca"));
    makeAuthority(QStringLiteral("wrong-ca"));
    makeServer(QStringLiteral("server"), QStringLiteral("ca"), false);
    makeServer(QStringLiteral("expired"), QStringLiteral("ca"), true);
    makeServer(QStringLiteral("wrong-server"), QStringLiteral("wrong-ca"), false);
}

QString Certificates::file(const QString& name, const char* suffix) const
{
    return folder_.filePath(name + u'.' + QLatin1StringView(suffix));
}

void Certificates::openssl(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        throw std::runtime_error("openssl " + arguments.join(u' ').toStdString() + ": " +
                                 process.readAllStandardError().toStdString());
}

static void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

/// openssl ca needs a little data base for revocations.
void Certificates::makeAuthority(const QString& name)
{
    openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"), QStringLiteral("30"),
                        QStringLiteral("-subj"), QStringLiteral("/CN=Lygte test ") + name, QStringLiteral("-keyout"), key(name),
                        QStringLiteral("-out"), certificate(name)} +
            ecKey);
    write(file(name, "index"), {});
    write(file(name, "serial"), "1000\n");
    const QByteArray folder = folder_.path().toUtf8(), stem = name.toUtf8();
    write(file(name, "cnf"), "[ca]\ndefault_ca=d\n[d]\ndatabase=" + folder + '/' + stem + ".index\nserial=" + folder + '/' +
                                 stem + ".serial\nnew_certs_dir=" + folder + "\ncertificate=" + folder + '/' + stem +
                                 ".crt\nprivate_key=" + folder + '/' + stem +
                                 ".key\ndefault_md=sha256\ndefault_days=30\ndefault_crl_days=30\npolicy=p\nunique_subject=no\n"
                                 "copy_extensions=copy\nrand_serial=yes\n[p]\ncommonName=supplied\n");
    openssl({QStringLiteral("ca"), QStringLiteral("-config"), file(name, "cnf"), QStringLiteral("-gencrl"),
             QStringLiteral("-out"), file(name, "crl")});
}

void Certificates::sign(const QString& name, const QString& subject, const QString& authority, const QStringList& extra)
{
    QStringList request{QStringLiteral("req"),     QStringLiteral("-new"),
                        QStringLiteral("-subj"),   QStringLiteral("/CN=") + subject,
                        QStringLiteral("-keyout"), key(name),
                        QStringLiteral("-out"),    file(name, "csr")};
    if (subject == u"localhost") request += {QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost")};
    openssl(request + ecKey);
    openssl(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"), QStringLiteral("-config"),
                        file(authority, "cnf"), QStringLiteral("-in"), file(name, "csr"), QStringLiteral("-out"),
                        certificate(name)} +
            extra);
    QFile::setPermissions(key(name), QFile::ReadOwner | QFile::WriteOwner);
}

void Certificates::makeServer(const QString& name, const QString& authority, bool expired)
{
    sign(name, QStringLiteral("localhost"), authority,
         expired ? QStringList{QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
                               QStringLiteral("20200201000000Z")}
                 : QStringList());
}

void Certificates::makeClient(const QString& name, const QString& user, const QString& authority)
{
    sign(name, user, authority, {});
}

void Certificates::revoke(const QString& name)
{
    const QString settings = file(QStringLiteral("ca"), "cnf");
    openssl({QStringLiteral("ca"), QStringLiteral("-config"), settings, QStringLiteral("-revoke"), certificate(name)});
    openssl({QStringLiteral("ca"), QStringLiteral("-config"), settings, QStringLiteral("-gencrl"), QStringLiteral("-out"),
             revocations()});
}

} // namespace lygte::test
