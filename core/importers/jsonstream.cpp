#include "core/importers/jsonstream.h"

#include "core/importers/jsonfilter.h"
#include "core/importers/textrepair.h"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <optional>

namespace lygte {

namespace json = boost::json;

static constexpr std::size_t maxDepth = 64;
static constexpr std::size_t maxNodes = 20'000;         // in one piece
static constexpr std::size_t maxString = 1 << 20;       // bytes of one string
static constexpr std::size_t maxPieceBytes = 4U << 20U; // bytes of all strings of one piece
static constexpr std::size_t maxKey = 1'024;
// One text of this many bytes ends the reading: to go on to the end of gigabytes would only take an officer's time.
static constexpr std::size_t hopeless = 32U << 20U;

const JsonNode* JsonNode::find(std::string_view name) const
{
    for (const JsonNode& child : children)
        if (child.key == name) return &child;
    return nullptr;
}

std::string_view JsonNode::string(std::string_view name) const
{
    const JsonNode* node = find(name);
    return node && node->kind == Kind::String ? std::string_view(node->text) : std::string_view();
}

const std::vector<JsonNode>& JsonNode::list(std::string_view name) const
{
    static const std::vector<JsonNode> none;
    const JsonNode* node = find(name);
    return node && node->kind == Kind::Array ? node->children : none;
}

std::optional<qint64> JsonNode::integer(std::string_view name) const
{
    const JsonNode* node = find(name);
    if (!node || (node->kind != Kind::Number && node->kind != Kind::String)) return std::nullopt;
    const char* end = node->text.data() + node->text.size();
    qint64 value = 0;
    if (const auto [stop, error] = std::from_chars(node->text.data(), end, value); error == std::errc() && stop == end)
        return value;
    double real = 0; // 1.6e12 and 1600000000000.0 are integers too
    if (const auto [stop, error] = std::from_chars(node->text.data(), end, real); error != std::errc() || stop != end)
        return std::nullopt;
    if (!(real > -9e15 && real < 9e15)) return std::nullopt;
    return static_cast<qint64>(real);
}

bool JsonNode::isTrue(std::string_view name) const
{
    const JsonNode* node = find(name);
    return node && node->kind == Kind::Bool && node->text == "true";
}

namespace {

/// Receives the parser's events and builds pieces. The names are the parser's (Boost.JSON, basic_parser).
class Builder
{
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = hopeless;
    static constexpr std::size_t max_string_size = hopeless;

    Builder(std::string listKey, JsonStream::Receiver& receiver) : listKey_(std::move(listKey)), receiver_(receiver) {}

    bool hasList() const { return hasList_; }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&)
    {
        if (depth_++ > 0) open(JsonNode::Kind::Object);
        return true;
    }
    bool on_object_end(std::size_t, json::error_code&)
    {
        if (--depth_ > 0) close();
        return true;
    }
    bool on_array_begin(json::error_code& error)
    {
        if (depth_ == 0) return refuse(error);
        if (depth_++ == 1 && key_ == listKey_) {
            inList_ = hasList_ = true;
            key_.clear();
        } else {
            open(JsonNode::Kind::Array);
        }
        return true;
    }
    bool on_array_end(std::size_t, json::error_code&)
    {
        if (--depth_ == 1 && inList_)
            inList_ = false;
        else
            close();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&)
    {
        add(newKey_, part, maxKey);
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&)
    {
        add(newKey_, part, maxKey);
        key_ = std::exchange(newKey_, {});
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&)
    {
        add(text_, part, maxString);
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code& error)
    {
        add(text_, part, maxString);
        return scalar(JsonNode::Kind::String, error);
    }
    bool on_number_part(json::string_view part, json::error_code&)
    {
        add(text_, part, maxKey);
        return true;
    }
    bool on_int64(std::int64_t, json::string_view part, json::error_code& error) { return number(part, error); }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code& error) { return number(part, error); }
    bool on_double(double, json::string_view part, json::error_code& error) { return number(part, error); }
    bool on_bool(bool value, json::error_code& error)
    {
        text_ = value ? "true" : "false";
        return scalar(JsonNode::Kind::Bool, error);
    }
    bool on_null(json::error_code& error) { return scalar(JsonNode::Kind::Null, error); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    static bool refuse(json::error_code& error)
    {
        error = json::error::not_object;
        return false;
    }
    bool number(json::string_view part, json::error_code& error)
    {
        add(text_, part, maxKey);
        return scalar(JsonNode::Kind::Number, error);
    }
    void add(std::string& text, json::string_view part, std::size_t limit)
    {
        const std::size_t room =
            std::min(limit - std::min(limit, text.size()), maxPieceBytes - std::min(maxPieceBytes, bytes_));
        if (part.size() > room) cut_ = true;
        text.append(part.data(), std::min(room, part.size()));
        bytes_ += std::min(room, part.size());
    }
    bool scalar(JsonNode::Kind kind, json::error_code& error)
    {
        if (depth_ == 0) return refuse(error);
        JsonNode node;
        node.kind = kind;
        node.text = std::exchange(text_, {});
        finish(std::move(node), std::exchange(key_, {}));
        return true;
    }
    void open(JsonNode::Kind kind)
    {
        JsonNode node;
        node.kind = kind;
        node.key = std::exchange(key_, {});
        open_.push_back(std::move(node));
    }
    void close()
    {
        JsonNode node = std::move(open_.back());
        open_.pop_back();
        std::string key = std::move(node.key);
        finish(std::move(node), std::move(key));
    }
    /// A value is complete: it goes into the one that holds it, or out when nothing does.
    void finish(JsonNode node, std::string key)
    {
        node.key = std::move(key);
        if (!open_.empty()) {
            std::vector<JsonNode>& siblings = open_.back().children;
            if (++nodes_ > maxNodes) {
                cut_ = true;
                return;
            }
            if (open_.back().kind == JsonNode::Kind::Object && siblings.size() < 64 && open_.back().find(node.key))
                duplicate_ = true;
            siblings.push_back(std::move(node));
            return;
        }
        node.cut = std::exchange(cut_, false);
        node.duplicate = std::exchange(duplicate_, false);
        nodes_ = bytes_ = 0;
        if (inList_)
            receiver_.element(index_++, node);
        else
            receiver_.rootMember(node);
    }

    std::string listKey_;
    JsonStream::Receiver& receiver_;
    std::vector<JsonNode> open_; ///< the objects and arrays that are being built, outermost first
    std::string key_, newKey_, text_;
    std::size_t depth_ = 0, nodes_ = 0, bytes_ = 0;
    qint64 index_ = 0;
    bool inList_ = false, hasList_ = false, cut_ = false, duplicate_ = false;
};

json::parse_options options()
{
    json::parse_options options;
    options.max_depth = maxDepth;
    return options;
}

} // namespace

struct JsonStream::Private
{
    Private(std::string listKey, Receiver& receiver) : parser(options(), std::move(listKey), receiver) {}

    JsonFilter filter;
    json::basic_parser<Builder> parser;
    std::optional<End> end;
    QString excerpt;
    std::string last; ///< the last bytes seen, for the excerpt of a truncated document
};

JsonStream::JsonStream(std::string listKey, Receiver& receiver) : d_(std::make_unique<Private>(std::move(listKey), receiver)) {}
JsonStream::~JsonStream() = default;
bool JsonStream::hasList() const
{
    return d_->parser.handler().hasList();
}
QString JsonStream::excerpt() const
{
    return d_->excerpt;
}

static QString around(std::string_view text, std::size_t at)
{
    const std::size_t from = at > 80 ? at - 80 : 0;
    return excerptOf(
        decodeUtf8(QByteArrayView(text.data() + from, static_cast<qsizetype>(std::min<std::size_t>(160, text.size() - from)))));
}

void JsonStream::feed(QByteArrayView bytes)
{
    if (d_->end.value_or(End::Complete) != End::Complete) return;
    const std::string_view text = d_->filter.feed(bytes);
    if (text.empty()) return;
    std::size_t used = 0;
    if (!d_->parser.done()) {
        json::error_code error;
        used = d_->parser.write_some(true, text.data(), text.size(), error);
        if (error) {
            const bool tooLong = error == json::error::string_too_large || error == json::error::key_too_large;
            d_->end = error == json::error::too_deep     ? End::TooDeep
                      : error == json::error::not_object ? End::NotObject
                      : tooLong                          ? End::TooLong
                                                         : End::Bad;
            d_->excerpt = around(text, used);
            return;
        }
    }
    d_->last = text.substr(text.size() > 160 ? text.size() - 160 : 0);
    const std::size_t more = text.find_first_not_of(" \t\r\n", used);
    if (!d_->parser.done() || more == std::string_view::npos) return;
    d_->end = End::Trailing;
    d_->excerpt = around(text, more);
}

JsonStream::End JsonStream::finish()
{
    if (d_->end) return *d_->end;
    d_->end = d_->parser.done() ? End::Complete : End::Truncated;
    if (*d_->end == End::Truncated) d_->excerpt = around(d_->last, d_->last.size());
    return *d_->end;
}

} // namespace lygte
