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

void IdSet::insert(std::size_t value)
{
    if (contains(value))
        return;
    ++m_count;
    for (auto &level : m_levels) {
        std::uint64_t &word = level[value / wordBits];
        const bool wasEmpty = word == 0;
        word |= std::uint64_t(1) << (value % wordBits);
        if (!wasEmpty)
            return;
        value /= wordBits;
    }
}

void IdSet::remove(std::size_t value)
{
    if (!contains(value))
        return;
    --m_count;
    for (auto &level : m_levels) {
        std::uint64_t &word = level[value / wordBits];
        word &= ~(std::uint64_t(1) << (value % wordBits));
        if (word != 0)
            return;
        value /= wordBits;
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
