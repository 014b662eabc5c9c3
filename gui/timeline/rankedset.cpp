#include "gui/timeline/rankedset.h"

#include <bit>

namespace stepwise {

namespace {

constexpr std::size_t wordBits = 64;

constexpr std::uint64_t bit(std::size_t value)
{
    return std::uint64_t(1) << (value % wordBits);
}

} // namespace

RankedSet::RankedSet(std::size_t size)
    : m_words(size / wordBits + 1), m_sums(m_words.size() + 1),
      m_highest(std::bit_floor(m_words.size()))
{
}

RankedSet::RankedSet(const std::vector<bool> &members) : RankedSet(members.size())
{
    for (std::size_t value = 0; value < members.size(); ++value) {
        if (members[value])
            m_words[value / wordBits] |= bit(value);
    }
    for (std::size_t place = 1; place < m_sums.size(); ++place) {
        const auto own = static_cast<std::uint32_t>(std::popcount(m_words[place - 1]));
        m_sums[place] += own;
        m_count += own;
        const std::size_t above = place + (place & (~place + 1));
        if (above < m_sums.size())
            m_sums[above] += m_sums[place];
    }
}

void RankedSet::insert(std::size_t value)
{
    if (contains(value))
        return;
    m_words[value / wordBits] |= bit(value);
    add(value / wordBits, 1);
    ++m_count;
}

void RankedSet::remove(std::size_t value)
{
    if (!contains(value))
        return;
    m_words[value / wordBits] &= ~bit(value);
    add(value / wordBits, -1);
    --m_count;
}

bool RankedSet::contains(std::size_t value) const
{
    return (m_words[value / wordBits] & bit(value)) != 0;
}

void RankedSet::add(std::size_t word, std::int32_t change)
{
    for (std::size_t place = word + 1; place < m_sums.size(); place += place & (~place + 1))
        m_sums[place] += static_cast<std::uint32_t>(change);
}

std::size_t RankedSet::at(std::size_t number) const
{
    std::size_t left = number;
    std::size_t place = 0;
    for (std::size_t step = m_highest; step > 0; step /= 2) {
        if (place + step < m_sums.size() && m_sums[place + step] <= left) {
            place += step;
            left -= m_sums[place];
        }
    }
    std::uint64_t word = m_words[place];
    for (; left > 0; --left)
        word &= word - 1;
    return place * wordBits + static_cast<std::size_t>(std::countr_zero(word));
}

std::size_t RankedSet::countBefore(std::size_t value) const
{
    std::size_t count = 0;
    for (std::size_t place = value / wordBits; place > 0; place &= place - 1)
        count += m_sums[place];
    const std::uint64_t below = m_words[value / wordBits] & (bit(value) - 1);
    return count + static_cast<std::size_t>(std::popcount(below));
}

} // namespace stepwise
