#include "core/postgres/tlshooks.h"

#include <libpq-fe.h>
#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace lygte::tlshooks {

static thread_local int refusedFor = X509_V_OK;

static SSL* sessionOf(pg_conn* connection)
{
    return static_cast<SSL*>(PQsslStruct(connection, "OpenSSL"));
}

static int noteVerdict(int accepted, X509_STORE_CTX* context)
{
    if (!accepted) refusedFor = X509_STORE_CTX_get_error(context);
    return accepted;
}

void clearReason()
{
    refusedFor = X509_V_OK;
}

void noteReason(pg_conn* connection)
{
    if (SSL* session = sessionOf(connection)) SSL_set_verify(session, SSL_get_verify_mode(session), noteVerdict);
}

bool explain(PgError& error)
{
    if (error.failure != ConnectFailure::CertificateUnknown) return true;
    if (refusedFor == X509_V_OK) return false;
    error.detail = QString::fromUtf8(X509_verify_cert_error_string(refusedFor));
    if (refusedFor == X509_V_ERR_CERT_HAS_EXPIRED || refusedFor == X509_V_ERR_CERT_NOT_YET_VALID)
        error.failure = ConnectFailure::CertificateExpired;
    return true;
}

/// BIO_set_callback_ex: what it returns before a read decides whether it happens.
static long countReads(BIO* bio, int operation, const char*, std::size_t, int, long, int result, std::size_t* read)
{
    auto* left = reinterpret_cast<std::int64_t*>(BIO_get_callback_arg(bio));
    if (operation == BIO_CB_READ && *left <= 0) return -1;
    if (operation == (BIO_CB_READ | BIO_CB_RETURN) && result > 0 && read) *left -= static_cast<std::int64_t>(*read);
    return result;
}

void limitReads(pg_conn* connection, std::int64_t* left)
{
    SSL* session = sessionOf(connection);
    if (!session) return;
    BIO_set_callback_arg(SSL_get_rbio(session), reinterpret_cast<char*>(left));
    BIO_set_callback_ex(SSL_get_rbio(session), countReads);
}

} // namespace lygte::tlshooks
