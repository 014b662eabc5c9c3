#pragma once

#include "core/base/result.h"
#include "core/base/yamlvalue.h"

#include <cstddef>
#include <vector>

namespace stepwise {

/// Goes through values and all that is inside them, aliases followed, parents before children and
/// in the order of the text. Never recursive.
///
/// A few lines of aliases can stand for billions of values: every step takes one from a budget
/// that all walks of a text share. `isExhausted` says that it has run out; what is found until then
/// is not all.
class YamlWalk
{
public:
    /// Many times what real files take, and done at once: so much for any text, and more for a
    /// larger one.
    explicit YamlWalk(std::size_t valuesOfText = 0)
        : m_budget(1'000'000 + 20 * valuesOfText), m_left(m_budget)
    {
    }

    struct Step
    {
        YamlValue value;
        YamlValue key;         ///< under which it stands in a map; absent in a list
        std::size_t depth = 0; ///< 0: the value from which the walk began
    };

    /// Starts at that value, in place of all that was still to come.
    void start(const YamlValue &root);
    /// The next value; false at the end, or when the budget has run out.
    bool next(Step &step);

    bool isExhausted() const { return m_left == 0; }
    /// Takes work that others do from the same budget; false when it has run out.
    bool take(std::size_t amount);

    /// What to tell when the budget has run out.
    Error error(Place place) const;

private:
    void push(const Step &parent);

    std::vector<Step> m_waiting;
    Step m_last;
    bool m_isGoingIn = false;
    std::size_t m_budget;
    std::size_t m_left;
};

} // namespace stepwise
