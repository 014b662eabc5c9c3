#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stepwise {

/// A set of small integers that finds its next member in constant time.
///
/// A tree of 64-bit words: level 0 has a bit for each member, every level above a bit for each
/// non-zero word below it (P. van Emde Boas, 1975, in the usual word-parallel form). For up to
/// 16 million values there are four levels. Used for ready tasks, which are visited in order while
/// members come and go.
class IdSet
{
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// An empty set that can hold 0 … size − 1.
    explicit IdSet(std::size_t size = 0);

    void insert(std::size_t value)
    {
        std::uint64_t &word = m_levels.front()[value / wordBits];
        const std::uint64_t before = std::exchange(word, word | bit(value));
        m_count += before == word ? 0 : 1;
        if (before == 0)
            insertAbove(value / wordBits);
    }
    void remove(std::size_t value)
    {
        std::uint64_t &word = m_levels.front()[value / wordBits];
        const std::uint64_t before = std::exchange(word, word & ~bit(value));
        m_count -= before == word ? 0 : 1;
        if (before != word && word == 0)
            removeAbove(value / wordBits);
    }
    bool contains(std::size_t value) const
    {
        return (m_levels.front()[value / wordBits] & bit(value)) != 0;
    }
    bool isEmpty() const { return m_count == 0; }
    std::size_t count() const { return m_count; }

    /// The smallest member that is at least `from`; `none` when there is none.
    std::size_t next(std::size_t from) const
    {
        if (const std::uint64_t rest = wordFrom(from))
            return from + static_cast<std::size_t>(std::countr_zero(rest));
        return nextBeyondWord(from);
    }

private:
    static constexpr std::size_t wordBits = 64;

    static constexpr std::uint64_t bit(std::size_t value)
    {
        return std::uint64_t(1) << (value % wordBits);
    }
    /// For a word of the lowest level that is no longer, that has become empty.
    void insertAbove(std::size_t word);
    void removeAbove(std::size_t word);
    /// The members from that one on within its word.
    std::uint64_t wordFrom(std::size_t from) const
    {
        const std::size_t index = from / wordBits;
        return index < m_levels.front().size() ? m_levels.front()[index] >> (from % wordBits) : 0;
    }
    std::size_t nextBeyondWord(std::size_t from) const;

    std::vector<std::vector<std::uint64_t>> m_levels;
    std::size_t m_count = 0;
};

} // namespace stepwise
