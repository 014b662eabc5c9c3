#pragma once

#include "gui/models/runsource.h"
#include "gui/style/palette.h"

#include <QWidget>

namespace stepwise {

class FactsSection;
class InspectorHeader;
class StatesSection;

/// What several tasks come to, or, with none selected, the whole run.
class SumPage : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive the page.
    explicit SumPage(const RunSource &source, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// Reads the sum of the tasks anew; none: of the run.
    void show(const QList<TaskId> &tasks);

private:
    void showRun();
    void showTasks(const QList<TaskId> &tasks);

    const RunSource &m_source;
    InspectorHeader *m_header; ///< children of the page
    StatesSection *m_states;
    FactsSection *m_facts;
};

} // namespace stepwise
