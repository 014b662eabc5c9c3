#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwise {

/// A set of small numbers that is filled in any order and walked in ascending order: no sorting, and
/// what is walked afterwards lies in the order of memory. Costs a bit for each possible number.
class DenseSet
{
public:
    explicit DenseSet(std::size_t end) : m_words((end + 63) / 64) {}

    void insert(std::uint32_t number) { m_words[number / 64] |= std::uint64_t(1) << number % 64; }

    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t at = 0; at < m_words.size(); ++at)
            for (std::uint64_t word = m_words[at]; word != 0; word &= word - 1)
                visit(static_cast<std::uint32_t>(at * 64) +
                      static_cast<std::uint32_t>(std::countr_zero(word)));
    }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace stepwise
