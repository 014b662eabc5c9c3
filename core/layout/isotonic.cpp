#include "core/layout/isotonic.h"

#include <algorithm>

namespace stepwise::layered {

void IsotonicRegression::fit(std::span<double> values, std::span<const double> weights)
{
    m_blocks.clear();
    for (std::size_t index = 0; index < values.size(); ++index) {
        Block block{values[index] * weights[index], weights[index], index + 1};
        while (!m_blocks.empty() && m_blocks.back().mean() >= block.mean()) {
            block.sum += m_blocks.back().sum;
            block.weight += m_blocks.back().weight;
            m_blocks.pop_back();
        }
        m_blocks.push_back(block);
    }
    std::size_t from = 0;
    for (const Block &block : m_blocks) {
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(from),
                  values.begin() + static_cast<std::ptrdiff_t>(block.end), block.mean());
        from = block.end;
    }
}

} // namespace stepwise::layered
