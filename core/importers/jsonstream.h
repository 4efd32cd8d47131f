#pragma once
// Splits one JSON document of any size into small pieces: the members of the root object, and one by one the elements of the
// one array in it that is long. Constant memory: the parser is incremental, and a piece beyond the limits below is cut, and
// says so. Numbers stay as they are written (897870239797215243 as a double becomes …232). Discarded: QJsonDocument (the whole
// file in memory, rejects it for one bad byte), a parser per format (each would have to be fuzzed alone).

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lygte {

struct JsonNode
{
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    std::string key;  ///< its name in the object that holds it
    std::string text; ///< string, number as written, "true" or "false"
    std::vector<JsonNode> children;
    bool cut = false;       ///< on the piece as a whole: something in it was beyond a limit and left out
    bool duplicate = false; ///< on the piece as a whole: an object in it has one key twice (the first counts)

    /// The member of that name, or null.
    const JsonNode* find(std::string_view name) const;
    /// The string of that member; empty when it is missing or no string.
    std::string_view string(std::string_view name) const;
    /// The member of that name if it is a list, else an empty list.
    const std::vector<JsonNode>& list(std::string_view name) const;
    /// A number, also one written as a string; nothing when it is none or not integral.
    std::optional<qint64> integer(std::string_view name) const;
    bool isTrue(std::string_view name) const;
};

class JsonStream
{
public:
    class Receiver
    {
    public:
        virtual ~Receiver() = default;
        virtual void rootMember(const JsonNode& member) = 0;
        virtual void element(qint64 index, const JsonNode& element) = 0;
    };
    enum class End {
        Complete,
        Truncated, ///< the document just stops
        Bad,       ///< it breaks the grammar somewhere; what stands before was delivered
        TooDeep,   ///< more than 64 levels
        TooLong,   ///< one text of more than 32 MB
        Trailing,  ///< complete, but more follows
        NotObject, ///< the root is no object: nothing was delivered
    };

    /// Delivers the elements of the root's array `listKey`, and every other member of the root, to `receiver`, which must
    /// outlive this.
    JsonStream(std::string listKey, Receiver& receiver);
    ~JsonStream();

    void feed(QByteArrayView bytes);
    End finish();
    /// True once the list was seen.
    bool hasList() const;
    /// Around the place where reading stopped; empty after Complete.
    QString excerpt() const;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace lygte
