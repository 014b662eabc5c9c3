#include "core/base/suggestion.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

/// Nobody mistypes a word of this length in a way that a comparison would find.
constexpr qsizetype longestWord = 100;

/// Optimal string alignment distance, case ignored.
qsizetype distance(QStringView left, QStringView right)
{
    const auto columns = static_cast<std::size_t>(right.size()) + 1;
    std::array<std::vector<qsizetype>, 3> rows;
    for (auto &row : rows)
        row.resize(columns);
    auto &[beforeLast, last, current] = rows;
    for (std::size_t column = 0; column < columns; ++column)
        last[column] = static_cast<qsizetype>(column);

    const auto same = [&](qsizetype row, qsizetype column) {
        return left[row - 1].toCaseFolded() == right[column - 1].toCaseFolded();
    };
    for (qsizetype row = 1; row <= left.size(); ++row) {
        current[0] = row;
        for (std::size_t at = 1; at < columns; ++at) {
            const auto column = static_cast<qsizetype>(at);
            const qsizetype replaced = last[at - 1] + (same(row, column) ? 0 : 1);
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, replaced});
            if (row > 1 && column > 1 && same(row - 1, column) && same(row, column - 1))
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last.back();
}

} // namespace

Suggestion::Suggestion(QStringView wrong)
    : m_wrong(wrong.toString()), m_bestDistance(std::max<qsizetype>(1, wrong.size() / 3) + 1)
{
}

void Suggestion::offer(QStringView candidate)
{
    if (m_wrong.size() > longestWord ||
        std::abs(candidate.size() - m_wrong.size()) >= m_bestDistance)
        return;
    const qsizetype found = distance(m_wrong, candidate);
    if (found >= m_bestDistance)
        return;
    m_bestDistance = found;
    m_best = candidate.toString();
}

} // namespace stepwise
