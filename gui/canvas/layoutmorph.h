#pragma once

#include "core/layout/layout.h"
#include "gui/canvas/scenegroups.h"

namespace stepwise {

/// The way from one layout of a graph to another, when groups close or open: nodes, groups and
/// edges move from where they were to where they will be. A value.
///
/// What is in a closing group goes into its box; what is in an opening one comes out of it. At 0
/// everything that is drawn in both is exactly where it was, at 1 exactly where it will be.
class LayoutMorph
{
public:
    struct Side
    {
        const LayoutResult &layout;
        const SceneGroups &groups;
    };

    /// `shift` is added to the places of `from`, for layouts that count from different corners.
    LayoutMorph(const Side &from, const Side &to, const LayoutPoint &shift);

    /// Whether the parts on the way are those of `from` (something is hidden at the end), or
    /// those of `to`.
    bool hasOldParts() const { return m_hasOldParts; }
    /// Where everything is: `part` goes from 0 to 1.
    LayoutResult at(double part) const;

private:
    LayoutResult m_begin; ///< the same parts, in the same order, as in `m_end`
    LayoutResult m_end;
    bool m_hasOldParts = false;
};

} // namespace stepwise
