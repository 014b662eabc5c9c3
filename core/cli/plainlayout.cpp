#include "core/cli/plainlayout.h"

#include <array>
#include <string_view>

namespace stepwise {

namespace {

constexpr double unitsPerInch = 72;

bool isWord(const QByteArray &text)
{
    constexpr std::array<std::string_view, 6> keywords{"node",    "edge",     "graph",
                                                       "digraph", "subgraph", "strict"};
    const QByteArray lower = text.toLower();
    for (const std::string_view keyword : keywords) {
        if (lower == QByteArrayView(keyword.data(), qsizetype(keyword.size())))
            return false;
    }
    const auto isLetter = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
    };
    const auto isDigit = [](char sign) { return sign >= '0' && sign <= '9'; };
    bool isNumber = !text.isEmpty();
    bool isName = !text.isEmpty() && !isDigit(text.front());
    for (const char sign : text) {
        isNumber = isNumber && isDigit(sign);
        isName = isName && (isLetter(sign) || isDigit(sign));
    }
    return isNumber || isName;
}

QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (isWord(bytes))
        return bytes;
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace("\r\n", "\\n");
    bytes.replace('\n', "\\n").replace('\r', "\\n");
    return '"' + bytes + '"';
}

class PlainLayout
{
public:
    PlainLayout(const TaskGraph &graph, const LayoutResult &layout)
        : m_graph(graph), m_layout(layout)
    {
    }

    QByteArray run()
    {
        m_text = "graph 1" + number(inches(m_layout.bounds.width)) +
                 number(inches(m_layout.bounds.height)) + '\n';
        for (std::size_t index = 0; index < m_graph.taskCount(); ++index)
            writeNode(TaskId::fromIndex(index));
        for (const LayoutEdge &edge : m_layout.edges)
            writeEdge(edge);
        return m_text + "stop\n";
    }

private:
    static double inches(float units) { return double(units) / unitsPerInch; }

    static QByteArray number(double value)
    {
        QByteArray digits = QByteArray::number(value, 'f', 5);
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.endsWith('.'))
            digits.chop(1);
        return ' ' + digits;
    }

    QByteArray place(LayoutPoint point) const
    {
        return number(inches(point.x - m_layout.bounds.x)) +
               number(inches(m_layout.bounds.bottom() - point.y));
    }

    void writeNode(TaskId task)
    {
        const LayoutRect &rect = m_layout.tasks[task.index()];
        m_text += "node " + quoted(m_graph.key(task)) + place(rect.centre()) +
                  number(inches(rect.width)) + number(inches(rect.height)) + ' ' +
                  quoted(m_graph.name(task)) + " solid box black lightgrey\n";
    }

    void writeEdge(const LayoutEdge &edge)
    {
        const std::span<const LayoutPoint> points = m_layout.pointsOf(edge);
        m_text += "edge " + quoted(m_graph.key(edge.from.task)) + ' ' +
                  quoted(m_graph.key(edge.to.task)) + ' ' +
                  QByteArray::number(qulonglong(3 * points.size() - 2)) + place(points.front());
        for (std::size_t index = 1; index < points.size(); ++index)
            writeCurve(points[index - 1], points[index]);
        m_text += " solid black\n";
    }

    /// Its ends run along the flow.
    void writeCurve(LayoutPoint from, LayoutPoint to)
    {
        LayoutPoint first = from;
        LayoutPoint second = to;
        if (m_layout.options.direction == LayoutDirection::LeftToRight)
            first.x = second.x = (from.x + to.x) / 2;
        else
            first.y = second.y = (from.y + to.y) / 2;
        m_text += place(first) + place(second) + place(to);
    }

    const TaskGraph &m_graph;
    const LayoutResult &m_layout;
    QByteArray m_text;
};

} // namespace

QByteArray plainLayout(const TaskGraph &graph, const LayoutResult &layout)
{
    return PlainLayout(graph, layout).run();
}

} // namespace stepwise
