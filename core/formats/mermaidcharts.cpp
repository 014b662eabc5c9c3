#include "core/formats/mermaidcharts.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <optional>

namespace stepwise {

namespace {

/// A line and where the next one begins; goes through a text.
class Lines
{
public:
    Lines(QByteArrayView text, qsizetype begin) : m_text(text), m_next(begin) {}

    bool advance()
    {
        if (m_next >= m_text.size())
            return false;
        m_begin = m_next;
        const qsizetype end = m_text.indexOf('\n', m_begin);
        m_next = end < 0 ? m_text.size() : end + 1;
        m_line = m_text.sliced(m_begin, (end < 0 ? m_text.size() : end) - m_begin);
        return true;
    }

    QByteArrayView trimmed() const { return m_line.trimmed(); }
    qsizetype indentation() const
    {
        const auto isBlank = [](char byte) { return byte == ' ' || byte == '\t'; };
        return std::find_if_not(m_line.begin(), m_line.end(), isBlank) - m_line.begin();
    }
    qsizetype begin() const { return m_begin; }
    qsizetype next() const { return m_next; }

private:
    QByteArrayView m_text;
    QByteArrayView m_line;
    qsizetype m_begin = 0;
    qsizetype m_next;
};

/// Behind front matter, directives, comments and blank lines.
qsizetype headerBegin(QByteArrayView text)
{
    Lines lines(text, 0);
    bool isFrontMatter = false;
    bool isDirective = false;
    bool isFirst = true;
    while (lines.advance()) {
        const QByteArrayView line = lines.trimmed();
        if (line.isEmpty())
            continue;
        if (isFrontMatter || isDirective) {
            isFrontMatter = isFrontMatter && line != "---";
            isDirective = isDirective && !line.endsWith("}%%");
        } else if (isFirst && line == "---") {
            isFrontMatter = true;
        } else if (line.startsWith("%%{")) {
            isDirective = !line.endsWith("}%%");
        } else if (!line.startsWith("%%")) {
            return lines.begin();
        }
        isFirst = false;
    }
    return text.size();
}

bool isDirection(QByteArrayView word)
{
    constexpr std::array<QByteArrayView, 9> known{"TB", "TD", "BT", "RL", "LR", "<", ">", "^", "v"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

/// Whether a line is a flow chart's header; `next` is what follows it, which tells Graphviz'
/// "graph" with a brace in the next line from Mermaid's without a direction.
bool isHeader(QByteArrayView line, QByteArrayView next)
{
    constexpr std::array<QByteArrayView, 3> words{"flowchart-elk", "flowchart", "graph"};
    for (const QByteArrayView word : words) {
        if (!line.startsWith(word))
            continue;
        QByteArrayView rest = line.sliced(word.size());
        if (!rest.isEmpty() && rest[0] != ' ' && rest[0] != '\t' && rest[0] != ';')
            continue;
        rest = rest.trimmed();
        const qsizetype end =
            std::find_if(rest.begin(), rest.end(),
                         [](char byte) { return byte == ' ' || byte == '\t' || byte == ';'; }) -
            rest.begin();
        if (rest.isEmpty() || rest[0] == ';')
            return !next.startsWith('{');
        return isDirection(rest.first(end));
    }
    return false;
}

bool isFlowchartAt(QByteArrayView text, qsizetype begin)
{
    Lines lines(text, begin);
    if (!lines.advance())
        return false;
    return isHeader(lines.trimmed(), text.sliced(lines.next()).trimmed());
}

/// The opening line of a fenced block.
struct Fence
{
    char sign = 0; ///< ` ~ or :
    qsizetype length = 0;
    bool isMermaid = false;
};

std::optional<Fence> openedFence(QByteArrayView line)
{
    // A list item or a quotation may begin with it.
    while (line.startsWith('>') || line.startsWith("- ") || line.startsWith("* "))
        line = line.sliced(1).trimmed();
    if (line.size() < 3 || (line[0] != '`' && line[0] != '~' && line[0] != ':'))
        return std::nullopt;
    Fence fence;
    fence.sign = line[0];
    while (fence.length < line.size() && line[fence.length] == fence.sign)
        ++fence.length;
    if (fence.length < 3)
        return std::nullopt;
    const QByteArray word = line.sliced(fence.length).trimmed().toByteArray().toLower();
    if (fence.sign == '`' && word.contains('`'))
        return std::nullopt;
    fence.isMermaid =
        word.startsWith("mermaid") || word.startsWith("{mermaid") || word.startsWith("{.mermaid");
    return fence;
}

bool closes(const Fence &fence, QByteArrayView line)
{
    while (line.startsWith('>'))
        line = line.sliced(1).trimmed();
    return line.size() >= fence.length &&
           std::all_of(line.begin(), line.end(),
                       [&fence](char byte) { return byte == fence.sign; });
}

void addChart(MermaidCharts &charts, QByteArrayView text, qsizetype begin, qsizetype end)
{
    const QByteArrayView chart = text.sliced(begin, end - begin);
    const qsizetype header = headerBegin(chart);
    if (isFlowchartAt(chart, header))
        charts.flowcharts.push_back(
            {static_cast<std::size_t>(begin + header), static_cast<std::size_t>(end)});
    else
        ++charts.otherCount;
}

} // namespace

MermaidCharts findMermaidCharts(QByteArrayView text)
{
    MermaidCharts charts;
    if (startsFlowchart(text)) {
        addChart(charts, text, 0, text.size());
        return charts;
    }
    Lines lines(text, 0);
    std::optional<Fence> open;
    qsizetype begin = 0;
    while (lines.advance()) {
        if (!open) {
            open = openedFence(lines.trimmed());
            begin = lines.next();
        } else if (closes(*open, lines.trimmed())) {
            if (open->isMermaid)
                addChart(charts, text, begin, lines.begin());
            open.reset();
        }
    }
    if (open && open->isMermaid)
        addChart(charts, text, begin, text.size());
    return charts;
}

bool startsFlowchart(QByteArrayView text)
{
    return isFlowchartAt(text, headerBegin(text));
}

bool hasMermaidFence(QByteArrayView text, qsizetype indentation)
{
    for (Lines lines(text, 0); lines.advance();) {
        const std::optional<Fence> fence = openedFence(lines.trimmed());
        if (fence && fence->isMermaid && lines.indentation() <= indentation)
            return true;
    }
    return false;
}

} // namespace stepwise
