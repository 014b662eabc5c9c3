#include "tests/support/documenttext.h"

#include "tests/support/graphtext.h"

#include <QStringList>

namespace stepwise::testing {

namespace {

Duration seconds(const QString &word)
{
    return fromSeconds(word.toDouble());
}

OnTimeout answerFromWord(const QString &word)
{
    if (word == QLatin1String("complete"))
        return OnTimeout::Complete;
    if (word == QLatin1String("continue"))
        return OnTimeout::Continue;
    return word == QLatin1String("propagate") ? OnTimeout::Propagate : OnTimeout::Fail;
}

TaskErrorWait errorWaitFromWord(const QString &word)
{
    if (word == QLatin1String("null"))
        return {};
    return {seconds(word)};
}

/// Groups that lie inside each other, the outermost first.
void putIntoGroups(TaskGraph &graph, TaskId task, const QStringList &path)
{
    GroupId innermost;
    for (const QString &key : path) {
        const GroupId known = graph.findGroup(key);
        innermost = known.isValid() ? known : graph.addGroup(key, {}, innermost);
    }
    graph.setGroup(task, innermost);
}

void applyWord(GraphDocument &document, TaskId task, const QString &word)
{
    TaskSettings &settings = document.settings(task);
    Simulation &simulation = settings.simulation;
    const QString name = word.section(QLatin1Char('='), 0, 0);
    const QString value = word.section(QLatin1Char('='), 1);
    if (word.startsWith(QLatin1String("fail@")))
        simulation.failAtStep = word.sliced(5).toUInt();
    else if (value.isEmpty())
        simulation.steps = word.toUInt();
    else if (name == QLatin1String("poll"))
        simulation.pollPeriod = value.toUInt();
    else if (name == QLatin1String("takes"))
        simulation.stepDuration = seconds(value);
    else if (name == QLatin1String("lasts"))
        simulation.duration = seconds(value);
    else if (name == QLatin1String("cancel"))
        simulation.onCancel = OnCancel::Fail;
    else if (name == QLatin1String("timeout"))
        settings.timeout = seconds(value);
    else if (name == QLatin1String("answer"))
        simulation.onTimeout = answerFromWord(value);
    else if (name == QLatin1String("wait"))
        settings.errorWait = errorWaitFromWord(value);
    else if (name == QLatin1String("in"))
        putIntoGroups(document.graph, task, value.split(QLatin1Char('/')));
}

void applyOption(RunOptions &options, const QString &word)
{
    const QString name = word.section(QLatin1Char('='), 0, 0);
    const QString value = word.section(QLatin1Char('='), 1);
    if (name == QLatin1String("aggregate"))
        options.aggregateExceptions = true;
    else if (name == QLatin1String("reverse"))
        options.reverse = true;
    else if (name == QLatin1String("wait"))
        options.errorWaitTime = seconds(value);
    else if (name == QLatin1String("timeout"))
        options.timeout = seconds(value);
    else if (name == QLatin1String("maxRunning"))
        options.maxRunning = value.toUInt();
}

std::vector<TaskId> tasksFromWord(const TaskGraph &graph, const QString &word)
{
    std::vector<TaskId> tasks;
    const QStringList keys = word.split(QLatin1Char(','));
    for (const QString &key : keys) {
        if (key != QLatin1String("-"))
            tasks.push_back(graph.findTask(key));
    }
    return tasks;
}

bool takesTasks(RequestKind kind)
{
    switch (kind) {
    case RequestKind::CancelTask:
    case RequestKind::CancelNow:
    case RequestKind::ExtendGrace:
    case RequestKind::Hold:
    case RequestKind::Release:
    case RequestKind::FailNext:
    case RequestKind::Delay:
    case RequestKind::IgnoreCancel:
        return true;
    default:
        return false;
    }
}

ScriptEntry entryFromWords(const TaskGraph &graph, QStringList words)
{
    ScriptEntry entry;
    Request &request = entry.request;
    entry.afterPass = words.takeFirst().toUInt();
    request.kind = requestKindFromKey(words.takeFirst()).value_or(RequestKind::Pause);
    if (request.kind == RequestKind::CancelGroup)
        request.group = graph.findGroup(words.takeFirst());
    else if (takesTasks(request.kind))
        request.tasks = tasksFromWord(graph, words.takeFirst());
    if (words.isEmpty())
        return entry;
    if (request.kind == RequestKind::Throw || request.kind == RequestKind::FailNext)
        request.error = words.first();
    else if (request.kind == RequestKind::Delay || request.kind == RequestKind::SetWaitTime)
        request.duration = seconds(words.first());
    else
        request.grace = seconds(words.first());
    return entry;
}

/// "options aggregate; a 3; …" as lists of words.
QList<QStringList> partsOf(const QString &text)
{
    QList<QStringList> parts;
    const QStringList lines = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        parts.append(line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts));
    return parts;
}

} // namespace

GraphDocument documentFromText(const QString &text)
{
    QList<QStringList> parts = partsOf(text);
    GraphDocument document;
    if (!parts.isEmpty() && parts.first().first() == QLatin1String("options")) {
        for (const QString &word : parts.takeFirst().mid(1))
            applyOption(document.options, word);
    }
    QStringList heads;
    for (const QStringList &part : std::as_const(parts)) {
        if (part.first() != QLatin1String("after"))
            heads.append(part.first());
    }
    document.graph = graphFromText(heads.join(QLatin1Char(' ')));
    for (qsizetype index = 0; index < heads.size(); ++index) {
        const TaskId task = TaskId::fromIndex(static_cast<std::size_t>(index));
        document.settings(task).simulation.error =
            QStringLiteral("boom-") + document.graph.key(task);
        for (const QString &word : parts[index].mid(1))
            applyWord(document, task, word);
    }
    for (const QStringList &part : parts.mid(heads.size()))
        document.script.push_back(entryFromWords(document.graph, part.mid(1)));
    return document;
}

} // namespace stepwise::testing
