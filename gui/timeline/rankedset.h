#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwise {

/// A set of small integers that knows its n-th member, and the number of any member: the rows of a
/// list in which some are hidden.
///
/// A bit for each value, and sums of members over words in a binary indexed tree (P. Fenwick, "A
/// new data structure for cumulative frequency tables", 1994): every act is O(log size).
class RankedSet
{
public:
    /// An empty set that can hold 0 … size − 1.
    explicit RankedSet(std::size_t size = 0);
    /// The values whose bit is set. O(size).
    explicit RankedSet(const std::vector<bool> &members);

    void insert(std::size_t value);
    void remove(std::size_t value);
    bool contains(std::size_t value) const;
    std::size_t count() const { return m_count; }

    /// The member before which there are `number` others; number < count.
    std::size_t at(std::size_t number) const;
    /// How many members are smaller than `value`.
    std::size_t countBefore(std::size_t value) const;

private:
    void add(std::size_t word, std::int32_t change);

    std::vector<std::uint64_t> m_words;
    std::vector<std::uint32_t> m_sums; ///< from 1
    std::size_t m_highest = 0;         ///< the largest power of two that is not above the words
    std::size_t m_count = 0;
};

} // namespace stepwise
