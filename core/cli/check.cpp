#include "core/cli/check.h"

#include "core/base/jsonwriter.h"
#include "core/cli/exitstatus.h"
#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "core/graph/toposort.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace stepwise {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// What is to be told of one file.
struct Report
{
    QString file;
    QString format; ///< empty: it could not be read
    std::size_t tasks = 0;
    std::size_t dependencies = 0;
    std::size_t groups = 0;
    int graphs = 0;
    std::optional<EdgeMeaning> edges;
    bool isAcyclic = false;
    Problems problems;

    bool isReadable() const { return !format.isEmpty(); }
};

/// "a → b → a", with the middle of a long one left out.
QString cycleText(const TaskGraph &graph, const std::vector<TaskId> &cycle)
{
    constexpr std::size_t longest = 50;
    const QString arrow = QStringLiteral(" → ");
    QStringList names;
    for (std::size_t index = 0; index < std::min(cycle.size(), longest); ++index)
        names += graph.name(cycle[index]);
    if (cycle.size() > longest)
        names += QStringLiteral("…");
    return (names + QStringList{graph.name(cycle.front())}).join(arrow);
}

QString cycleMessage(const TaskGraph &graph, const std::vector<TaskId> &cycle)
{
    if (cycle.size() == 1)
        return CheckText::tr("“%1” depends on itself, so that the graph cannot be run; remove the "
                             "dependency.")
            .arg(graph.name(cycle.front()));
    return CheckText::tr(
               "The dependencies form a cycle, so that the graph cannot be run; remove one "
               "of them: %1.")
        .arg(cycleText(graph, cycle));
}

Report reportOf(const QString &file, const LoadOptions &options)
{
    Report report;
    report.file = file;
    const Result<LoadedDocument> loaded = loadDocument(file, options);
    if (!loaded) {
        report.problems.append({Severity::Error, loaded.error().message, loaded.error().place});
        return report;
    }
    const TaskGraph &graph = loaded->document.graph;
    const Dependencies dependencies(graph);
    const Toposort order = topologicalOrder(dependencies);
    report.format = loaded->format;
    report.tasks = graph.taskCount();
    report.dependencies = dependencies.count();
    report.groups = graph.groupCount();
    report.graphs = loaded->graphCount;
    report.edges = loaded->edges;
    report.isAcyclic = order.isAcyclic();
    report.problems = loaded->problems;
    if (!order.isAcyclic())
        report.problems.append({Severity::Error, cycleMessage(graph, order.cycle), {}});
    return report;
}

// For programs

void writeProblem(JsonWriter &json, const Problem &problem)
{
    json.beginObject();
    json.key(QLatin1String("severity"))
        .string(problem.severity == Severity::Error ? QLatin1String("error")
                                                    : QLatin1String("warning"));
    json.key(QLatin1String("line")).integer(problem.place.line);
    json.key(QLatin1String("column")).integer(problem.place.column);
    json.key(QLatin1String("message")).string(problem.message);
    json.endObject();
}

QByteArray jsonLine(const Report &report)
{
    JsonWriter json;
    json.beginObject();
    json.key(QLatin1String("file")).string(report.file);
    json.key(QLatin1String("format"));
    if (report.isReadable())
        json.string(report.format);
    else
        json.null();
    json.key(QLatin1String("tasks")).integer(static_cast<std::int64_t>(report.tasks));
    json.key(QLatin1String("dependencies")).integer(static_cast<std::int64_t>(report.dependencies));
    json.key(QLatin1String("groups")).integer(static_cast<std::int64_t>(report.groups));
    json.key(QLatin1String("acyclic")).boolean(report.isAcyclic);
    json.key(QLatin1String("graphs")).integer(report.graphs);
    json.key(QLatin1String("problems")).beginArray();
    for (const Problem &problem : report.problems)
        writeProblem(json, problem);
    json.endArray();
    json.endObject();
    return json.takeText();
}

// For people

QString countsText(const Report &report)
{
    QStringList counts{
        CheckText::tr("tasks: %1").arg(report.tasks),
        CheckText::tr("dependencies: %1").arg(report.dependencies),
        CheckText::tr("groups: %1").arg(report.groups),
    };
    if (report.graphs > 1)
        counts += CheckText::tr("graphs: %1").arg(report.graphs);
    if (report.edges)
        counts += *report.edges == EdgeMeaning::Needs ? CheckText::tr("arrows read as “needs”")
                                                      : CheckText::tr("arrows read as “before”");
    return counts.join(QLatin1String(", "));
}

QString problemText(const Report &report, const Problem &problem)
{
    const QString message = problem.severity == Severity::Error
                                ? CheckText::tr("error: %1").arg(problem.message)
                                : CheckText::tr("warning: %1").arg(problem.message);
    return Error{ErrorCode::BadValue, message, report.file, problem.place}.toString();
}

void print(const Report &report, QTextStream &out, QTextStream &err)
{
    if (report.isReadable())
        out << report.file << QLatin1String(": ") << countsText(report) << Qt::endl;
    QTextStream &problems = report.isReadable() ? out : err;
    for (const Problem &problem : report.problems)
        problems << problemText(report, problem) << Qt::endl;
}

} // namespace

int checkFiles(const QStringList &files, bool json, const LoadOptions &options, QTextStream &out,
               QTextStream &err)
{
    bool allCanRun = true;
    for (const QString &file : files) {
        const Report report = reportOf(file, options);
        allCanRun = allCanRun && report.isAcyclic;
        if (json)
            out << QString::fromUtf8(jsonLine(report)) << Qt::endl;
        else
            print(report, out, err);
    }
    return static_cast<int>(allCanRun ? ExitStatus::Succeeded : ExitStatus::BadInput);
}

} // namespace stepwise
