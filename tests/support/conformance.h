#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/tracelog.h"

#include <QIODevice>
#include <QStringList>

#include <vector>

namespace stepwise::testing {

/// A scenario, and what Heat's scheduler made of it.
struct ConformanceCase
{
    GraphDocument document;
    QStringList events; ///< as `conformanceEvents`
    QString raised;     ///< as `GroupPlayer::raised`
};

/// All cases of `tests/data/conformance`; empty when they cannot be read.
std::vector<ConformanceCase> conformanceCases();

/// The events that the cases know, "3 1.5 stepped a 2" each (pass, time, event, task, detail), with
/// runs of `skipped` at one moment sorted by task.
QStringList conformanceEvents(const TraceLog &log, const TaskGraph &graph);

/// Where a written trace of a case's document departs from the case; empty when it agrees.
QString departureOf(QIODevice &trace, const ConformanceCase &expected);

} // namespace stepwise::testing
