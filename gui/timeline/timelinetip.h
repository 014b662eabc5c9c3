#pragma once

#include "gui/models/fact.h"
#include "gui/timeline/timelinescene.h"

#include <QCoreApplication>

namespace stepwise {

/// What there is to know of a row, in words.
class TimelineTip
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TimelineTip)

public:
    explicit TimelineTip(const TimelineScene &scene) : m_scene(scene) {}

    /// For a tooltip.
    QString rich(const TimelineRow &row) const;
    /// In one line, for a screen reader; empty for a row of no task.
    QString plain(const TimelineRow &row) const;

    /// "on the critical path", or by how much it could have been longer; nothing: not known.
    static std::optional<Fact> slack(TaskId task, const CriticalPath *path);

private:
    QString title(const TimelineRow &row) const;
    Facts facts(const TimelineRow &row) const;
    Facts factsOf(TaskId task) const;
    Facts factsOf(GroupId group) const;

    const TimelineScene &m_scene;
};

} // namespace stepwise
