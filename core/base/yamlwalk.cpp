#include "core/base/yamlwalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace stepwise {

void YamlWalk::start(const YamlValue &root)
{
    m_waiting.clear();
    m_isGoingIn = false;
    if (root.isPresent())
        m_waiting.push_back({root, {}, 0});
}

bool YamlWalk::next(Step &step)
{
    if (m_isGoingIn)
        push(m_last);
    m_isGoingIn = false;
    if (m_waiting.empty() || !take(1))
        return false;
    m_last = m_waiting.back();
    m_waiting.pop_back();
    m_isGoingIn = !m_last.value.isScalar();
    step = m_last;
    return true;
}

bool YamlWalk::take(std::size_t amount)
{
    m_left -= std::min(m_left, amount);
    return m_left > 0;
}

void YamlWalk::push(const Step &parent)
{
    const auto first = static_cast<std::ptrdiff_t>(m_waiting.size());
    for (const YamlValue element : parent.value)
        m_waiting.push_back({element, {}, parent.depth + 1});
    for (const YamlMember &member : parent.value.members())
        m_waiting.push_back({member.value, member.key, parent.depth + 1});
    std::reverse(m_waiting.begin() + first, m_waiting.end());
    take(m_waiting.size() - static_cast<std::size_t>(first));
}

Error YamlWalk::error(Place place) const
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate(
                "YamlReader", "The aliases of this text stand for too many values; the limit is "
                              "%1 altogether.")
                .arg(m_budget),
            {},
            place};
}

} // namespace stepwise
