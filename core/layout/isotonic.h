#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace stepwise::layered {

/// Isotonic regression by pooling adjacent violators (M. Ayer et al., 1955): the non-descending
/// sequence with the least weighted squared distance to given values. Linear. Keeps its memory
/// from call to call.
class IsotonicRegression
{
public:
    /// Replaces `values`; all `weights` are positive.
    void fit(std::span<double> values, std::span<const double> weights);

private:
    struct Block
    {
        double sum;
        double weight;
        std::size_t end;

        double mean() const { return sum / weight; }
    };

    std::vector<Block> m_blocks;
};

} // namespace stepwise::layered
