#include "tests/support/documenttext.h"

#include "tests/support/graphtext.h"

#include <QStringList>

namespace stepwise::testing {

namespace {

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
    return {fromSeconds(word.toDouble())};
}

void putIntoGroup(GraphDocument &document, TaskId task, const QString &key)
{
    GroupId group = document.graph.findGroup(key);
    if (!group.isValid())
        group = document.graph.addGroup(key);
    document.graph.setGroup(task, group);
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
        simulation.stepDuration = fromSeconds(value.toDouble());
    else if (name == QLatin1String("lasts"))
        simulation.duration = fromSeconds(value.toDouble());
    else if (name == QLatin1String("cancel"))
        simulation.onCancel = OnCancel::Fail;
    else if (name == QLatin1String("timeout"))
        settings.timeout = fromSeconds(value.toDouble());
    else if (name == QLatin1String("answer"))
        simulation.onTimeout = answerFromWord(value);
    else if (name == QLatin1String("wait"))
        settings.errorWait = errorWaitFromWord(value);
    else if (name == QLatin1String("in"))
        putIntoGroup(document, task, value);
}

} // namespace

GraphDocument documentFromText(const QString &text)
{
    const QStringList tasks = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    QStringList heads;
    for (const QString &task : tasks)
        heads.append(task.simplified().section(QLatin1Char(' '), 0, 0));

    GraphDocument document;
    document.graph = graphFromText(heads.join(QLatin1Char(' ')));
    for (qsizetype index = 0; index < tasks.size(); ++index) {
        const TaskId task = TaskId::fromIndex(static_cast<std::size_t>(index));
        const QString &key = document.graph.key(task);
        document.settings(task).simulation.error = QStringLiteral("boom-") + key;
        const QStringList words = tasks[index].simplified().split(QLatin1Char(' ')).mid(1);
        for (const QString &word : words)
            applyWord(document, task, word);
    }
    return document;
}

} // namespace stepwise::testing
