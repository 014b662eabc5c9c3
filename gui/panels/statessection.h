#pragma once

#include "core/trace/runstate.h"
#include "gui/panels/inspectorsection.h"

#include <array>

class QLabel;

namespace stepwise {

class GlyphLabel;
class StateBarWidget;

/// How many tasks are in each state: a bar, and below it the states that occur.
class StatesSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit StatesSection(QWidget *parent = nullptr);

    void setColours(const Palette &colours) override;
    void setCounts(const RunState::Counts &counts);

private:
    struct Row
    {
        QWidget *whole = nullptr; ///< a child of the section, as are the others
        GlyphLabel *glyph = nullptr;
        QLabel *count = nullptr;
    };

    Row makeRow(TaskState state);

    StateBarWidget *m_bar;
    std::array<Row, taskStateCount> m_rows; ///< by state
};

} // namespace stepwise
