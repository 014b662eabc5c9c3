#pragma once

#include "gui/models/taskhistory.h"
#include "gui/panels/inspectorsection.h"

#include <vector>

class QGridLayout;
class QLabel;

namespace stepwise {

class GlyphLabel;
class LinkButton;

/// What happened to a task: the last lines of its history, oldest first. The time of a line leads to
/// that moment.
class HistorySection : public InspectorSection
{
    Q_OBJECT

public:
    explicit HistorySection(QWidget *parent = nullptr);

    void setColours(const Palette &colours) override;
    void tell(const std::vector<HistoryLine> &lines);

Q_SIGNALS:
    /// To show the run as it was after so many events.
    void positionRequested(std::size_t position);

private:
    struct Row
    {
        LinkButton *time; ///< children of the section
        GlyphLabel *glyph;
        QLabel *text;
    };

    void addRow();

    QGridLayout *m_grid;
    QLabel *m_earlier;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_positions; ///< of the rows
};

} // namespace stepwise
