#include "core/base/yamljson.h"

#include <algorithm>
#include <vector>

namespace stepwise {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The text behind the digits with which it begins.
QByteArrayView withoutDigits(QByteArrayView text)
{
    return {std::find_if_not(text.begin(), text.end(), isDigit), text.end()};
}

/// Whether a plain scalar is a number that JSON writes in the same way.
bool isJsonNumber(QByteArrayView text)
{
    if (text.startsWith('-'))
        text = text.sliced(1);
    if (text.isEmpty() || !isDigit(text.front()) || text.size() > 15)
        return false;
    if (text.front() == '0' && text.size() > 1 && isDigit(text[1]))
        return false;
    text = withoutDigits(text);
    if (!text.startsWith('.'))
        return text.isEmpty();
    return text.size() > 1 && withoutDigits(text.sliced(1)).isEmpty();
}

bool hasOwnTag(const YamlValue &value)
{
    return value.tag().startsWith('!') && value.tag().size() > 1;
}

class Writer
{
public:
    explicit Writer(JsonWriter &json) : m_json(json) {}

    void add(const YamlWalk::Step &step)
    {
        closeTo(step.depth);
        if (step.key.isPresent())
            m_json.key(step.key.text());
        const bool isTagged = hasOwnTag(step.value);
        if (isTagged) {
            m_json.beginObject();
            m_json.key(QString::fromUtf8(step.value.tag()));
        }
        if (step.value.isScalar()) {
            addScalar(step.value);
            if (isTagged)
                m_json.endObject();
            return;
        }
        const bool isMap = step.value.isMap();
        if (isMap)
            m_json.beginObject();
        else
            m_json.beginArray();
        m_open.push_back({isMap, isTagged});
    }

    void closeTo(std::size_t depth)
    {
        for (; m_open.size() > depth; m_open.pop_back()) {
            if (m_open.back().isMap)
                m_json.endObject();
            else
                m_json.endArray();
            if (m_open.back().isTagged)
                m_json.endObject();
        }
    }

private:
    struct Open
    {
        bool isMap;
        bool isTagged;
    };

    void addScalar(const YamlValue &value)
    {
        if (value.isNull())
            m_json.null();
        else if (const std::optional<bool> flag = value.toBoolean())
            m_json.boolean(*flag);
        else if (value.isPlain() && isJsonNumber(value.bytes()))
            m_json.raw(value.bytes());
        else
            m_json.string(value.text());
    }

    JsonWriter &m_json;
    std::vector<Open> m_open;
};

} // namespace

bool writeYaml(JsonWriter &json, const YamlValue &value, YamlWalk &walk)
{
    Writer writer(json);
    walk.start(value);
    YamlWalk::Step step;
    if (!walk.next(step)) {
        json.null();
        return false;
    }
    do {
        writer.add(step);
    } while (walk.next(step));
    writer.closeTo(0);
    return !walk.isExhausted();
}

} // namespace stepwise
