#include "tests/support/graphtext.h"

#include <QStringList>

namespace stepwise::testing {

TaskGraph graphFromText(const QString &text)
{
    TaskGraph graph;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        graph.addTask(word.section(QLatin1Char('>'), 0, 0));
    for (const QString &word : words) {
        const TaskId task = graph.findTask(word.section(QLatin1Char('>'), 0, 0));
        const QStringList needed =
            word.section(QLatin1Char('>'), 1).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &key : needed)
            graph.addDependency(task, graph.findTask(key));
    }
    return graph;
}

QString keysOf(const TaskGraph &graph, const std::vector<TaskId> &tasks)
{
    QStringList keys;
    for (const TaskId task : tasks)
        keys.append(graph.key(task));
    return keys.join(QLatin1Char(' '));
}

} // namespace stepwise::testing
