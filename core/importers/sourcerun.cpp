#include "core/importers/sourcerun.h"

#include "core/importers/sources.h"
#include "core/importers/textrepair.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace lygte {

static constexpr qsizetype chunkBytes = 64 * 1024;
static constexpr qint64 progressStep = 256 * 1024;

static std::unexpected<Error> readFailed()
{
    return fail(ErrorCode::Io, {}, QString::fromLocal8Bit(std::strerror(errno)));
}

/// Puts what only the caller of an importer knows on its records, and keeps the number of troubles bounded.
class SourceRun::Stamped final : public RecordSink
{
public:
    Stamped(SourceRun& run, const Candidate& candidate) : run_(run), candidate_(candidate) {}

    void conversation(const ImportedConversation& conversation) override
    {
        ImportedConversation stamped = conversation;
        stamped.sourceSha256 = candidate_.sha256;
        if (!candidate_.path.isEmpty()) stamped.sourceName = memberLabel(candidate_.path);
        run_.out_.conversation(stamped);
    }
    void message(const ImportedMessage& message) override { run_.out_.message(message); }
    void trouble(const ImportedTrouble& trouble) override { run_.tell(trouble.index, trouble.reason, trouble.excerpt); }

private:
    SourceRun& run_;
    const Candidate& candidate_;
};

SourceRun::SourceRun(int fd, qint64 size, QString platformHint, RecordWriter& out)
    : fd_(fd), size_(size), platformHint_(std::move(platformHint)), out_(out)
{}

Result<void> SourceRun::run()
{
    LYGTE_TRY_VALUE(head, readHead());
    return looksLikeZip(head) ? runArchive() : runFile(head);
}

Result<void> SourceRun::rewind()
{
    if (lseek(fd_, 0, SEEK_SET) != 0) return readFailed();
    return {};
}

Result<QByteArray> SourceRun::readHead()
{
    QByteArray head(chunkBytes, Qt::Uninitialized);
    const ssize_t got = pread(fd_, head.data(), static_cast<size_t>(head.size()), 0);
    if (got < 0) return readFailed();
    head.truncate(got);
    return head;
}

void SourceRun::tell(qint64 index, const QString& reason, const QString& excerpt)
{
    if (troubles_++ < importlimits::troubles)
        out_.trouble({index, reason, excerpt});
    else
        ++uncounted_;
}

void SourceRun::tick(qint64 bytes)
{
    done_ += bytes;
    if (done_ - told_ < progressStep) return;
    told_ = done_;
    out_.progress(std::min(done_ / 2, size_), size_); // every byte is read twice
}

Result<void> SourceRun::eachChunk(const std::function<void(QByteArrayView)>& use)
{
    LYGTE_TRY(rewind());
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::read(fd_, chunk.data(), static_cast<size_t>(chunk.size()));
        if (got == 0) return {};
        if (got < 0 && errno != EINTR) return readFailed();
        if (got < 0) continue;
        use(QByteArrayView(chunk.constData(), got));
        tick(got);
        if (out_.isBroken()) return fail(ErrorCode::Cancelled);
    }
}

Result<void> SourceRun::runFile(const QByteArray& head)
{
    Candidate file;
    file.importer = importerFor(head, platformHint_);
    if (!file.importer) return fail(ErrorCode::NotUnderstood);
    LYGTE_TRY(eachChunk([&](QByteArrayView bytes) {
        file.hash.addData(bytes);
        file.importer->survey(bytes);
    }));
    file.sha256 = file.hash.result();
    if (!file.importer->surveyed(file.sha256)) return fail(ErrorCode::NotUnderstood);
    Stamped sink(*this, file);
    LYGTE_TRY(eachChunk([&](QByteArrayView bytes) { file.importer->read(bytes, sink); }));
    file.importer->finish(sink);
    return {};
}

// --- archives ---------------------------------------------------------------------------------------------------------

Result<void> SourceRun::runArchive()
{
    bool damaged = false;
    LYGTE_TRY(surveyArchive(damaged));
    if (std::ranges::none_of(candidates_, &Candidate::understood)) {
        const bool locked =
            std::ranges::any_of(early_, [](const ImportedTrouble& trouble) { return trouble.reason == u"encrypted"; });
        return fail(ErrorCode::NotUnderstood, {},
                    locked ? QStringLiteral("the archive is protected by a password") : QString());
    }
    done_ = size_;
    for (const ImportedTrouble& trouble : early_) tell(trouble.index, trouble.reason, trouble.excerpt);
    tellNotUnderstood();
    if (damaged) tell(candidates_.back().number, QStringLiteral("truncated"), {});
    return readArchive();
}

bool SourceRun::wants(const ArchiveMember& member)
{
    const auto note = [&](const QString& reason) {
        if (early_.size() < static_cast<size_t>(importlimits::troubles))
            early_.push_back({member.number, reason, excerptOf(member.path)});
        else
            ++uncounted_;
    };
    if (!member.regular && !member.path.endsWith(u'/')) note(QStringLiteral("link"));
    if (!member.regular) return false;
    if (member.encrypted) {
        note(QStringLiteral("encrypted"));
        return false;
    }
    if (isUnsafePath(member.path)) note(QStringLiteral("unsafe-name"));
    return true;
}

/// Text or JSON by its first bytes. Pictures and sound are attachments, and nobody expects them to be understood.
static bool isTextual(QByteArrayView head)
{
    if (head.contains('\0')) return false;
    return !decodeUtf8(head.first(qMin<qsizetype>(head.size(), 512)).chopped(qMin<qsizetype>(head.size(), 4)))
                .contains(QChar(0xFFFD));
}

Result<void> SourceRun::surveyArchive(bool& damaged)
{
    Candidate* current = nullptr;
    ArchiveVisitor visitor;
    visitor.begin = [&](const ArchiveMember& member) {
        if (!wants(member)) return false;
        current = &candidates_.emplace_back();
        current->number = member.number;
        current->path = member.path;
        return true;
    };
    visitor.content = [&](QByteArrayView bytes) {
        if (!current->importer) current->importer = importerFor(bytes, platformHint_);
        current->textual = current->importer || looksLikeZip(bytes) || isTextual(bytes);
        if (!current->importer) return false;
        current->hash.addData(bytes);
        current->importer->survey(bytes);
        tick(0);
        return !out_.isBroken();
    };
    visitor.end = [&](bool whole) {
        if (!whole) early_.push_back({current->number, QStringLiteral("damaged-member"), excerptOf(current->path)});
        if (current->importer) {
            current->sha256 = current->hash.result();
            current->understood = current->importer->surveyed(current->sha256);
        }
        if (!current->understood) current->importer.reset();
        if (!current->understood && !current->textual) candidates_.pop_back();
        done_ = std::clamp<qint64>(lseek(fd_, 0, SEEK_CUR), done_, size_);
        tick(0);
    };
    LYGTE_TRY(rewind());
    return walkArchive(fd_, size_, visitor, damaged);
}

void SourceRun::tellNotUnderstood()
{
    // A whole download holds a hundred other JSON files; only those among the messages were expected to be chats.
    const bool download =
        std::ranges::any_of(candidates_, [](const Candidate& c) { return c.understood && isThreadPath(c.path); });
    for (const Candidate& candidate : candidates_)
        if (!candidate.understood && (!download || isMessagesPath(candidate.path)))
            tell(candidate.number, QStringLiteral("not-understood"), excerptOf(candidate.path));
}

Result<void> SourceRun::readArchive()
{
    auto next = candidates_.begin();
    std::optional<Stamped> sink;
    ArchiveVisitor visitor;
    visitor.begin = [&](const ArchiveMember& member) {
        while (next != candidates_.end() && (next->number < member.number || !next->understood)) ++next;
        if (next == candidates_.end() || next->number != member.number) return false;
        sink.emplace(*this, *next);
        return true;
    };
    visitor.content = [&](QByteArrayView bytes) {
        next->importer->read(bytes, *sink);
        return !out_.isBroken();
    };
    visitor.end = [&](bool) {
        next->importer->finish(*sink);
        next->importer.reset();
        done_ = std::max<qint64>(done_, size_ + lseek(fd_, 0, SEEK_CUR));
        tick(0);
    };
    LYGTE_TRY(rewind());
    bool damaged = false;
    LYGTE_TRY(walkArchive(fd_, size_, visitor, damaged));
    if (out_.isBroken()) return fail(ErrorCode::Cancelled);
    return {};
}

} // namespace lygte
