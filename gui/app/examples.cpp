#include "gui/app/examples.h"

namespace stepwise {

namespace {

Example example(const QString &file, const QString &title, const QString &summary)
{
    return {QStringLiteral(":/examples/%1.stepwise.json").arg(file), title, summary};
}

} // namespace

QList<Example> Examples::all()
{
    return {
        example(QStringLiteral("diamond"), tr("A diamond"),
                tr("Four tasks, two of them side by side. Step through it and watch the order.")),
        example(QStringLiteral("fail-fast-or-aggregate"), tr("Fail-fast against aggregate"),
                tr("One error stops the whole run, or only what depends on it.")),
        example(QStringLiteral("grace-period"), tr("A grace period"),
                tr("Time to come to an end: who makes it, who is closed, who is skipped.")),
        example(QStringLiteral("timeout-swallowed"), tr("A timeout, swallowed"),
                tr("Three ways for a task to take its timeout, and what follows from each.")),
        example(QStringLiteral("reverse"), tr("Tear-down in reverse"),
                tr("A stack that is taken down from the top, along the same dependencies.")),
        example(QStringLiteral("deployment"), tr("A deployment"),
                tr("Forty tasks in groups, one of which fails. Ask why one waits, hold one, cancel a "
                   "group.")),
    };
}

} // namespace stepwise
