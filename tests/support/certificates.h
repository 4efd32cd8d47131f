#pragma once
// Certificates for tests, made by openssl in a folder of their own, gone with the object: an authority, a server certificate
// for localhost, a wrong authority with one too, an expired one, and one for each device that a test asks for.

#include <QString>
#include <QTemporaryDir>

namespace lygte::test {

class Certificates
{
public:
    /// Makes the authority "ca" with "server", and "wrong-ca" with "wrong-server"; "expired" is the first authority's.
    Certificates();

    QString authority(const QString& name = QStringLiteral("ca")) const { return file(name, "crt"); }
    QString certificate(const QString& name) const { return file(name, "crt"); }
    QString key(const QString& name) const { return file(name, "key"); } ///< mode 0600
    QString revocations() const { return file(QStringLiteral("ca"), "crl"); }

    /// A client certificate with CN `user`, as files `name`.crt and `name`.key.
    void makeClient(const QString& name, const QString& user, const QString& authority = QStringLiteral("ca"));
    void revoke(const QString& name);

private:
    QString file(const QString& name, const char* suffix) const;
    void makeAuthority(const QString& name);
    void makeServer(const QString& name, const QString& authority, bool expired);
    void sign(const QString& name, const QString& subject, const QString& authority, const QStringList& extra);
    void openssl(const QStringList& arguments) const;

    QTemporaryDir folder_;
};

} // namespace lygte::test
