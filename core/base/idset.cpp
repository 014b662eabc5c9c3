#include "core/base/idset.h"

namespace stepwise {

IdSet::IdSet(std::size_t size)
{
    std::size_t words = size;
    do {
        words = (words + wordBits - 1) / wordBits;
        m_levels.emplace_back(words == 0 ? 1 : words, 0);
    } while (words > 1);
}

void IdSet::insertAbove(std::size_t word)
{
    for (std::size_t depth = 1; depth < m_levels.size(); ++depth) {
        std::uint64_t &above = m_levels[depth][word / wordBits];
        const std::uint64_t before = std::exchange(above, above | bit(word));
        if (before != 0)
            return;
        word /= wordBits;
    }
}

void IdSet::removeAbove(std::size_t word)
{
    for (std::size_t depth = 1; depth < m_levels.size(); ++depth) {
        std::uint64_t &above = m_levels[depth][word / wordBits];
        above &= ~bit(word);
        if (above != 0)
            return;
        word /= wordBits;
    }
}

std::size_t IdSet::nextBeyondWord(std::size_t from) const
{
    for (std::size_t depth = 0; depth < m_levels.size(); ++depth) {
        const std::size_t index = from / wordBits;
        if (index >= m_levels[depth].size())
            return none;
        const std::uint64_t rest = m_levels[depth][index] >> (from % wordBits);
        if (rest == 0) {
            from = index + 1;
            continue;
        }
        std::size_t found = from + static_cast<std::size_t>(std::countr_zero(rest));
        while (depth-- > 0)
            found = found * wordBits +
                    static_cast<std::size_t>(std::countr_zero(m_levels[depth][found]));
        return found;
    }
    return none;
}

} // namespace stepwise
