#include "core/base/jsonreader.h"

#include <QCoreApplication>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <limits>
#include <utility>

namespace stepwise {

namespace {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

/// Notes where the values stand that the parser reports; what they hold stays in the text.
class NodeCollector
{
public:
    NodeCollector(const QByteArray &text, const rapidjson::MemoryStream &stream,
                  LoadProgress *progress)
        : m_text(text), m_stream(stream), m_progress(progress)
    {
    }

    bool Null() { return addScalar(JsonValue::Kind::Null); }
    bool Bool(bool) { return addScalar(JsonValue::Kind::Boolean); }
    bool RawNumber(const char *, rapidjson::SizeType, bool)
    {
        return addScalar(JsonValue::Kind::Number);
    }
    bool String(const char *, rapidjson::SizeType, bool)
    {
        return addScalar(JsonValue::Kind::String);
    }
    bool Key(const char *, rapidjson::SizeType, bool)
    {
        m_keyBegin = tokenBegin();
        m_keyEnd = m_lastEnd = position();
        return true;
    }
    bool StartObject() { return open(JsonValue::Kind::Object); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(JsonValue::Kind::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // The parser is told to hand numbers on as text, but wants these to be there.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    bool isWanted() const { return m_isWanted; }
    bool isTooDeep() const { return m_open.size() >= jsonDepthLimit; }
    bool isTooLong() const { return m_nodes.size() >= jsonValueLimit; }
    /// Where the token begins that is being read: between it and the last one there is nothing but
    /// white space and punctuation.
    std::uint32_t tokenBegin() const
    {
        std::uint32_t begin = m_lastEnd;
        while (QByteArrayView(" \t\r\n,:").contains(m_text[begin]))
            ++begin;
        return begin;
    }

    std::vector<JsonDocument::Node> takeNodes() { return std::move(m_nodes); }

private:
    std::uint32_t position() const { return static_cast<std::uint32_t>(m_stream.Tell()); }

    bool add(JsonValue::Kind kind, std::uint32_t begin, std::uint32_t end)
    {
        if (isTooLong() || !report(end))
            return false;
        m_lastEnd = end;
        const auto next = static_cast<std::uint32_t>(m_nodes.size() + 1);
        m_nodes.push_back({begin, end, m_keyBegin, m_keyEnd, next, kind});
        m_keyBegin = m_keyEnd = 0;
        return true;
    }

    /// Once for some thousand values. Reading goes on as long as it is true.
    bool report(std::uint32_t end)
    {
        constexpr std::size_t stride = 4096;
        if (m_progress && m_nodes.size() % stride == 0)
            m_isWanted = m_progress->report(end, static_cast<std::size_t>(m_text.size()));
        return m_isWanted;
    }

    bool addScalar(JsonValue::Kind kind) { return add(kind, tokenBegin(), position()); }

    // Brackets are reported before the stream goes past them.

    bool open(JsonValue::Kind kind)
    {
        if (isTooDeep())
            return false;
        m_open.push_back(static_cast<std::uint32_t>(m_nodes.size()));
        const std::uint32_t begin = tokenBegin();
        return add(kind, begin, begin + 1);
    }

    bool close()
    {
        JsonDocument::Node &node = m_nodes[m_open.back()];
        m_open.pop_back();
        node.end = m_lastEnd = tokenBegin() + 1;
        node.next = static_cast<std::uint32_t>(m_nodes.size());
        return true;
    }

    const QByteArray &m_text;
    const rapidjson::MemoryStream &m_stream;
    std::vector<JsonDocument::Node> m_nodes;
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_lastEnd = 0;
    std::uint32_t m_keyBegin = 0;
    std::uint32_t m_keyEnd = 0;
    LoadProgress *m_progress; ///< not owned
    bool m_isWanted = true;
};

QString syntaxMessage(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return JsonReaderText::tr(
            "There is no JSON value in this text; an object in braces is expected.");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return JsonReaderText::tr(
            "There is more text after the JSON value; nothing may follow its closing "
            "bracket.");
    case rapidjson::kParseErrorObjectMissName:
        return JsonReaderText::tr(
            "A key in double quotes is expected here; no comma may stand before a closing "
            "brace.");
    case rapidjson::kParseErrorObjectMissColon:
        return JsonReaderText::tr("A colon is expected between a key and its value.");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return JsonReaderText::tr(
            "A comma or a closing brace is expected after a member of an object.");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return JsonReaderText::tr(
            "A comma or a closing bracket is expected after an element of a list.");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return JsonReaderText::tr("Four hexadecimal digits are expected after \\u.");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return JsonReaderText::tr(
            "Half of a surrogate pair stands alone; both halves must be written.");
    case rapidjson::kParseErrorStringEscapeInvalid:
        return JsonReaderText::tr("This escape is not known; write \\\\ for a backslash.");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return JsonReaderText::tr(
            "The string is not closed; a double quote is expected at its end.");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return JsonReaderText::tr(
            "The string holds bytes that are not UTF-8, or a control character that must be "
            "escaped.");
    case rapidjson::kParseErrorNumberTooBig:
        return JsonReaderText::tr("The number is too large.");
    case rapidjson::kParseErrorNumberMissFraction:
        return JsonReaderText::tr("A digit is expected after the decimal point.");
    case rapidjson::kParseErrorNumberMissExponent:
        return JsonReaderText::tr("A digit is expected in the exponent.");
    default:
        return JsonReaderText::tr(
            "A JSON value is expected here: an object, a list, a string in double quotes, a "
            "number, true, false or null.");
    }
}

Error errorAt(ErrorCode code, const QString &message, QByteArrayView text, std::size_t offset)
{
    return {code, message, {}, TextPlaces(text).placeOf(offset)};
}

QByteArray withoutByteOrderMark(const QByteArray &text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
}

} // namespace

Result<std::unique_ptr<const JsonDocument>> parseJson(const QByteArray &original,
                                                      LoadProgress *progress)
{
    const QByteArray text = withoutByteOrderMark(original);
    const auto size = static_cast<std::size_t>(text.size());
    if (size >= std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorCode::TooLarge,
                     JsonReaderText::tr("The text is too large; the limit is 4 GB."),
                     {},
                     {}};

    constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                               rapidjson::kParseValidateEncodingFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(text.constData(), size);
    NodeCollector collector(text, stream, progress);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, collector);
    if (!collector.isWanted())
        return Error{ErrorCode::BadUsage, JsonReaderText::tr("Reading was cancelled."), {}, {}};
    if (result.Code() == rapidjson::kParseErrorTermination && collector.isTooLong())
        return errorAt(ErrorCode::TooLarge,
                       JsonReaderText::tr("The text has too many values; the limit is %1.")
                           .arg(jsonValueLimit),
                       text, stream.Tell());
    if (result.Code() == rapidjson::kParseErrorTermination)
        return errorAt(ErrorCode::TooLarge,
                       JsonReaderText::tr("Brackets are nested too deeply; the limit is %n levels.",
                                          nullptr, int(jsonDepthLimit)),
                       text, stream.Tell());
    if (result.Code() == rapidjson::kParseErrorStringMissQuotationMark)
        return errorAt(ErrorCode::BadSyntax, syntaxMessage(result.Code()), text,
                       collector.tokenBegin());
    if (result.IsError())
        return errorAt(ErrorCode::BadSyntax, syntaxMessage(result.Code()), text, result.Offset());
    // The parser takes a zero byte for the end of the text.
    if (stream.Tell() < size)
        return errorAt(ErrorCode::BadSyntax,
                       syntaxMessage(rapidjson::kParseErrorDocumentRootNotSingular), text,
                       stream.Tell());
    return std::unique_ptr<const JsonDocument>(
        std::make_unique<JsonDocument>(text, collector.takeNodes()));
}

} // namespace stepwise
