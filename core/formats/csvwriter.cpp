#include "core/formats/csvwriter.h"

#include <vector>

namespace stepwise {

namespace {

QByteArray field(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool isPlain = !bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') &&
                         !bytes.contains(';') && !bytes.contains('\r') && !bytes.startsWith('#') &&
                         bytes.trimmed() == bytes;
    return isPlain ? bytes : '"' + bytes.replace('"', "\"\"") + '"';
}

} // namespace

QByteArray writeCsv(const GraphDocument &document)
{
    const TaskGraph &graph = document.graph;
    QByteArray text = "source,target\n";
    std::vector<bool> isMentioned(graph.taskCount());
    for (const Dependency &edge : graph.dependencies()) {
        isMentioned[edge.prerequisite.index()] = isMentioned[edge.dependent.index()] = true;
        text += field(graph.key(edge.prerequisite)) + ',' + field(graph.key(edge.dependent)) + '\n';
    }
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        if (!isMentioned[index])
            text += field(graph.key(TaskId::fromIndex(index))) + ",\n";
    }
    return text;
}

} // namespace stepwise
