#include "core/formats/ownkeys.h"

#include "core/base/jsonreader.h"
#include "core/base/jsonwriter.h"
#include "core/formats/nativetables.h"

#include <algorithm>

namespace stepwise {

namespace {

constexpr QLatin1String tasksList("tasks");

QString pointerOf(TaskId task)
{
    return NativePointer{tasksList, task.index(), {}}.toString();
}

template<typename Target, std::size_t size>
bool isField(const std::array<NativeField<Target>, size> &fields, const QString &key)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&key](const auto &field) { return key == field.key; });
}

const UnknownKeys &keysAt(const GraphDocument &document, const QString &pointer)
{
    static const UnknownKeys none;
    const auto found = document.unknownKeys.find(pointer);
    return found == document.unknownKeys.end() ? none : found->second;
}

} // namespace

OwnKeys::OwnKeys(GraphDocument &document, TaskId task)
    : m_keys(document.unknownKeys[pointerOf(task)]), m_isTask(true)
{
}

OwnKeys::OwnKeys(GraphDocument &document) : m_keys(document.unknownKeys[QString()]), m_isTask(false)
{
}

bool OwnKeys::add(const QString &key, QByteArrayView json)
{
    if (m_keys.size() >= limit)
        return false;
    // Behind all that the format itself knows.
    const QString last = m_isTask ? QStringLiteral("note") : QStringLiteral("script");
    m_keys.push_back({freeKey(key), compactJson(json), m_keys.empty() ? last : m_keys.back().key});
    return true;
}

bool OwnKeys::addText(const QString &key, const QString &text)
{
    if (text.isEmpty())
        return true;
    JsonWriter json;
    json.string(text);
    return add(key, json.text());
}

QString OwnKeys::freeKey(QString key) const
{
    const auto isTaken = [this](const QString &candidate) {
        return (m_isTask ? isField(nativeTaskFields, candidate)
                         : isField(nativeRootFields, candidate)) ||
               std::any_of(m_keys.begin(), m_keys.end(), [&candidate](const UnknownKey &unknown) {
                   return unknown.key == candidate;
               });
    };
    while (isTaken(key))
        key += u'_';
    return key;
}

QByteArray ownKey(const GraphDocument &document, TaskId task, const QString &key)
{
    const UnknownKeys &keys = ownKeys(document, task);
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&key](const UnknownKey &unknown) { return unknown.key == key; });
    return found == keys.end() ? QByteArray() : found->json;
}

const UnknownKeys &ownKeys(const GraphDocument &document, TaskId task)
{
    return keysAt(document, pointerOf(task));
}

const UnknownKeys &ownKeys(const GraphDocument &document)
{
    return keysAt(document, {});
}

QString ownKeyText(const UnknownKey &own)
{
    if (own.json.startsWith('"')) {
        const auto parsed = parseJson(own.json);
        if (parsed)
            return (*parsed)->root().toString();
    }
    return QString::fromUtf8(own.json);
}

QByteArray compactJson(QByteArrayView json)
{
    QByteArray compact;
    compact.reserve(json.size());
    bool isString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char byte = json[at];
        if (isString && byte == '\\' && at + 1 < json.size()) {
            compact += byte;
            compact += json[++at];
            continue;
        }
        if (byte == '"')
            isString = !isString;
        const bool isBlank = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
        if (isString || !isBlank)
            compact += byte;
    }
    compact.squeeze();
    return compact;
}

} // namespace stepwise
