#pragma once

#include "gui/models/taskhistory.h"
#include "gui/panels/inspectorsection.h"

#include <vector>

class QGridLayout;
class QLabel;

namespace stepwise {

class GlyphLabel;

/// What happened to a task: the last lines of its history, oldest first.
class HistorySection : public InspectorSection
{
    Q_OBJECT

public:
    explicit HistorySection(QWidget *parent = nullptr);

    void setColours(const Palette &colours) override;
    void tell(const std::vector<HistoryLine> &lines);

private:
    struct Row
    {
        QLabel *time; ///< children of the section
        GlyphLabel *glyph;
        QLabel *text;
    };

    void addRow();

    QGridLayout *m_grid;
    QLabel *m_earlier;
    std::vector<Row> m_rows;
};

} // namespace stepwise
