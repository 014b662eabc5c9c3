#pragma once

#include "core/base/jsoninput.h"
#include "core/graph/graphdocument.h"

#include <QLatin1String>
#include <QSet>
#include <QString>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <span>

namespace stepwise {

/// Which object of the file is being read; the text is made only when something is to be told.
struct NativePointer
{
    QLatin1String list; ///< empty: the root, or a member of it
    std::size_t index = 0;
    QLatin1String member;

    /// As a JSON pointer: "", "/run", "/tasks/3", "/tasks/3/simulate".
    QString toString() const;
};

/// A member that objects of a kind may have, and what takes its value.
template<typename Target>
struct NativeField
{
    QLatin1String key;
    bool (*read)(JsonInput &input, const JsonValue &value, Target &target);
};

/// The members of one object that this version does not know.
class NativeUnknowns
{
public:
    /// `known`: the keys that may have been meant.
    NativeUnknowns(JsonInput &input, GraphDocument &document, const NativePointer &pointer,
                   std::span<const QLatin1String> known)
        : m_input(input), m_document(document), m_pointer(pointer), m_known(known)
    {
    }

    /// Keeps the member, which stands behind `previous` (absent: it is the first), and warns of
    /// it. False when the key stands twice.
    bool add(const JsonValue &member, const JsonValue &previous);

private:
    void warn(const JsonValue &member, const QString &key);

    JsonInput &m_input;
    GraphDocument &m_document;
    NativePointer m_pointer;
    std::span<const QLatin1String> m_known;
    QSet<QString> m_keys;
};

/// Notes the error of a key that stands twice. Always false.
bool failForDuplicateKey(JsonInput &input, const JsonValue &member);

/// Reads the members of an object by a table. False after an error: a wrong type, a duplicate
/// key, or whatever a field finds wrong.
template<typename Target, std::size_t size>
bool readFields(JsonInput &input, GraphDocument &document, const JsonValue &object,
                const NativePointer &pointer, const std::array<NativeField<Target>, size> &fields,
                Target &target)
{
    std::array<QLatin1String, size> keys;
    std::transform(fields.begin(), fields.end(), keys.begin(),
                   [](const auto &field) { return field.key; });
    NativeUnknowns unknowns(input, document, pointer, keys);
    std::bitset<size> seen;
    JsonValue previous;
    for (const JsonValue member : object) {
        const auto field =
            std::find_if(fields.begin(), fields.end(),
                         [&member](const auto &candidate) { return member.hasKey(candidate.key); });
        if (field == fields.end()) {
            if (!unknowns.add(member, previous))
                return false;
        } else {
            const auto index = static_cast<std::size_t>(field - fields.begin());
            if (seen.test(index))
                return failForDuplicateKey(input, member);
            seen.set(index);
            if (!field->read(input, member, target))
                return false;
        }
        previous = member;
    }
    return true;
}

} // namespace stepwise
