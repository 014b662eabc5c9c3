#include "tests/support/corpustable.h"

#include "core/graph/dependencies.h"
#include "core/graph/toposort.h"

#include <QFile>
#include <QRegularExpression>

namespace stepwise {

namespace {

TaskGraph withoutSelfLoops(const TaskGraph &graph)
{
    TaskGraph result;
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        result.addTask(graph.key(TaskId::fromIndex(index)));
    for (const Dependency &edge : graph.dependencies()) {
        if (edge.prerequisite != edge.dependent)
            result.addDependency(edge.dependent, edge.prerequisite);
    }
    return result;
}

} // namespace

int CorpusEntry::number(const QString &word, int byDefault) const
{
    const auto match = QRegularExpression(QStringLiteral("\\b") + word + QStringLiteral("=(\\d+)"))
                           .match(measured);
    return match.hasMatch() ? match.captured(1).toInt() : byDefault;
}

bool CorpusEntry::hasWord(const QString &word) const
{
    return measured.split(u' ').contains(word);
}

QString corpusFolder()
{
    return QStringLiteral(STEPWISE_CORPUS);
}

QList<CorpusEntry> corpusEntries(const QString &corpus, const QString &heading)
{
    QFile readme(corpus + QStringLiteral("/README.md"));
    QList<CorpusEntry> entries;
    if (!readme.open(QIODevice::ReadOnly))
        return entries;
    bool isInside = false;
    for (const QString &line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
        if (line.startsWith(QStringLiteral("## ")))
            isInside = line == QStringLiteral("## ") + heading;
        const QStringList cells = line.split(u'|');
        if (isInside && cells.size() > 8 && cells[1].contains(u'`'))
            entries += {heading, cells[1].trimmed().remove(u'`'), cells[5].trimmed(),
                        cells[6].trimmed(), cells[7].trimmed()};
    }
    return entries;
}

QStringList corpusDifferences(const CorpusEntry &entry, const LoadedDocument &loaded,
                              bool areEdgesDistinct)
{
    QStringList differences;
    const auto compare = [&](const QString &what, const QString &actual, const QString &expected) {
        if (actual != expected)
            differences +=
                QStringLiteral("%1: %2 %3, expected %4").arg(entry.path(), actual, what, expected);
    };
    const TaskGraph &graph = loaded.document.graph;
    const std::size_t edges =
        areEdgesDistinct ? Dependencies(graph).count() : graph.dependencies().size();
    compare(QStringLiteral("tasks"), QString::number(graph.taskCount()), entry.nodes);
    compare(QStringLiteral("dependencies"), QString::number(edges), entry.edges);
    // GraphML's are nested, and counted on all levels there.
    if (entry.folder != QStringLiteral("graphml"))
        compare(QStringLiteral("graphs"), QString::number(loaded.graphCount),
                QString::number(entry.number(QStringLiteral("graphs"), loaded.graphCount)));
    const bool isCyclic = !topologicalOrder(Dependencies(withoutSelfLoops(graph))).isAcyclic();
    compare(QStringLiteral("cycles"), QString::number(isCyclic),
            QString::number(entry.hasWord(QStringLiteral("cyclic"))));
    return differences;
}

} // namespace stepwise
