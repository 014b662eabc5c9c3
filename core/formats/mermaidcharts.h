#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <vector>

namespace stepwise {

/// A flow chart in a text: where its header ("flowchart TD") begins, and where it ends.
struct MermaidChart
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The Mermaid charts of a text: the text itself, behind front matter and comments, or the fenced
/// blocks of a Markdown page.
struct MermaidCharts
{
    std::vector<MermaidChart> flowcharts;
    int otherCount = 0; ///< sequence diagrams, state diagrams …
};

MermaidCharts findMermaidCharts(QByteArrayView text);

/// Whether a whole text begins like a flow chart.
bool startsFlowchart(QByteArrayView text);
/// Whether a fence for Mermaid opens somewhere in the text, with so many blanks before it at most.
bool hasMermaidFence(QByteArrayView text, qsizetype indentation);

} // namespace stepwise
