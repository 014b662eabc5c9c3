#pragma once

#include "core/layout/layout.h"
#include "core/layout/levelgraph.h"

namespace stepwise::layered {

/// What is known of the picture before, by today's numbers of tasks and groups.
class Recollection
{
public:
    /// The input is only referred to.
    explicit Recollection(const LayoutInput &input);

    /// There is nothing to remember: no picture before, or one in the other direction.
    bool isEmpty() const { return m_previous == nullptr; }
    const LayoutResult &previous() const { return *m_previous; }

    /// Its number then; `none`: it is new.
    Index oldTask(Index task) const;
    Index oldGroup(Index group) const;
    /// Where it was; empty: it was not to be seen.
    LayoutRect task(Index task) const;
    LayoutRect group(Index group) const;

    /// The old edge that stood for a dependency between two tasks; or `none`.
    Index edge(Arc given) const;
    /// Whether an old edge was drawn against the flow.
    bool wasBackwards(Index oldEdge) const;

private:
    Index oldEnd(Index task) const;

    const LayoutInput &m_input;
    const LayoutSeed &m_seed;
    const LayoutResult *m_previous = nullptr; ///< not owned
};

} // namespace stepwise::layered
