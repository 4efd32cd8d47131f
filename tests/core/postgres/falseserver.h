#pragma once
// A server that speaks whatever a test makes it speak, byte by byte.

#include <QByteArray>
#include <QString>

#include <csignal>
#include <functional>
#include <memory>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace lygte::test {

/// Serves one connection after the other on a thread, each with `talk`, until it is destroyed.
class FalseServer
{
public:
    class Line
    {
    public:
        explicit Line(int fd) : fd_(fd) {}
        QByteArray read() const
        {
            QByteArray bytes(65'536, Qt::Uninitialized);
            bytes.resize(std::max<ssize_t>(tls_ ? SSL_read(tls_.get(), bytes.data(), static_cast<int>(bytes.size()))
                                                : ::recv(fd_, bytes.data(), static_cast<std::size_t>(bytes.size()), 0),
                                           0));
            return bytes;
        }
        /// Answers the request for TLS with a certificate that the client believes: a server that was taken over.
        void startTls(const QString& certificate, const QString& key)
        {
            (void)read();
            write("S");
            context_.reset(SSL_CTX_new(TLS_server_method()));
            SSL_CTX_use_certificate_file(context_.get(), certificate.toUtf8().constData(), SSL_FILETYPE_PEM);
            SSL_CTX_use_PrivateKey_file(context_.get(), key.toUtf8().constData(), SSL_FILETYPE_PEM);
            SSL_CTX_set_alpn_select_cb(
                context_.get(),
                [](SSL*, const unsigned char** out, unsigned char* size, const unsigned char* in, unsigned, void*) {
                    *out = in + 1; // the one that the client offers: postgresql
                    *size = in[0];
                    return SSL_TLSEXT_ERR_OK;
                },
                nullptr);
            std::unique_ptr<SSL, decltype(&SSL_free)> session(SSL_new(context_.get()), SSL_free);
            SSL_set_fd(session.get(), fd_);
            if (SSL_accept(session.get()) == 1) tls_ = std::move(session);
        }
        /// False when the other side has gone.
        bool write(const QByteArray& bytes) const
        {
            for (qsizetype done = 0; done < bytes.size();) {
                const auto sent =
                    tls_ ? SSL_write(tls_.get(), bytes.constData() + done, static_cast<int>(bytes.size() - done))
                         : ::send(fd_, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
                if (sent <= 0) return false;
                done += sent;
            }
            return true;
        }
        /// The start of a session without TLS or password, as a writable PostgreSQL 17.
        void welcome() const
        {
            (void)read();
            QByteArray out("R\0\0\0\x08\0\0\0\0", 9);
            for (const QByteArray& setting :
                 {QByteArray("server_version\0"
                             "17.0\0",
                             20),
                  QByteArray("in_hot_standby\0off\0", 19), QByteArray("default_transaction_read_only\0off\0", 34)}) {
                out += 'S' + QByteArray("\0\0\0", 3) + static_cast<char>(setting.size() + 4) + setting;
            }
            write(out + QByteArray("Z\0\0\0\5I", 6));
        }

    private:
        int fd_;
        std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_{nullptr, SSL_CTX_free};
        std::unique_ptr<SSL, decltype(&SSL_free)> tls_{nullptr, SSL_free};
    };

    explicit FalseServer(std::function<void(Line&)> talk) : fd_(::socket(AF_INET, SOCK_STREAM, 0)), talk_(std::move(talk))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(fd_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(fd_, 8);
        ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
        thread_ = std::thread([this] { serve(); });
    }
    ~FalseServer()
    {
        ::shutdown(fd_, SHUT_RDWR);
        thread_.join();
        ::close(fd_);
    }
    FalseServer(const FalseServer&) = delete;
    FalseServer& operator=(const FalseServer&) = delete;

    std::uint16_t port() const { return port_; }

private:
    void serve()
    {
        for (int client; (client = ::accept(fd_, nullptr, nullptr)) >= 0;) {
            Line line(client);
            talk_(line);
            ::shutdown(client, SHUT_WR);
            while (!line.read().isEmpty()) {
            } // until the other side goes, so that nothing is reset that it has not read
            ::close(client);
        }
    }

    int fd_;
    std::uint16_t port_ = 0;
    std::function<void(Line&)> talk_;
    std::thread thread_;
};

} // namespace lygte::test
