#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace stepwise {

/// A dense index that cannot be mistaken for another kind of index.
///
/// A default-constructed id is *invalid* and equals only other invalid ids. Valid ids count from 0
/// and index the arrays of the collection that gave them out.
template<typename Tag>
class StrongId
{
public:
    using Value = std::uint32_t;

    constexpr StrongId() = default;
    constexpr explicit StrongId(Value value) : m_value(value) {}

    static constexpr StrongId fromIndex(std::size_t index)
    {
        return StrongId(static_cast<Value>(index));
    }

    constexpr bool isValid() const { return m_value != invalidValue; }
    constexpr Value value() const { return m_value; }
    constexpr std::size_t index() const { return m_value; }

    friend constexpr auto operator<=>(StrongId, StrongId) = default;

private:
    static constexpr Value invalidValue = std::numeric_limits<Value>::max();
    Value m_value = invalidValue;
};

template<typename Tag>
constexpr std::size_t qHash(StrongId<Tag> id, std::size_t seed = 0) noexcept
{
    return std::hash<std::uint32_t>()(id.value()) ^ seed;
}

} // namespace stepwise

template<typename Tag>
struct std::hash<stepwise::StrongId<Tag>>
{
    std::size_t operator()(stepwise::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::uint32_t>()(id.value());
    }
};
