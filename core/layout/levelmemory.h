#pragma once

#include "core/layout/drawing.h"

#include <memory>
#include <unordered_map>

namespace stepwise::layered {

/// How the insides of groups were drawn last, also of those that are collapsed now: what has not
/// changed is not laid out again, and a group that is opened looks as it did before.
class LevelMemory
{
public:
    /// Null when the inside is another one than it was, or was never drawn.
    std::shared_ptr<const Drawing> recall(Index group, const LevelGraph &graph) const
    {
        const auto found = m_levels.find(group);
        return found != m_levels.end() && found->second.graph && *found->second.graph == graph
                   ? found->second.drawing
                   : nullptr;
    }

    void remember(Index group, LevelGraph graph, std::shared_ptr<const Drawing> drawing)
    {
        m_levels[group] = {std::make_shared<const LevelGraph>(std::move(graph)),
                           std::move(drawing)};
    }

    /// What another memory has of its group `old`.
    void take(Index group, const LevelMemory &other, Index old)
    {
        const auto found = other.m_levels.find(old);
        if (found != other.m_levels.end())
            m_levels[group] = found->second;
    }

private:
    struct Level
    {
        std::shared_ptr<const LevelGraph> graph;
        std::shared_ptr<const Drawing> drawing;
    };

    std::unordered_map<Index, Level> m_levels; ///< by group
};

} // namespace stepwise::layered
