#include "tests/support/runs.h"

#include "core/execution/simulatedengine.h"

#include <utility>

namespace stepwise::testing {

std::unique_ptr<Run> makeRun(const GraphDocument &source, std::unique_ptr<Engine> engine)
{
    const auto document = std::make_shared<const GraphDocument>(source);
    if (!engine)
        engine = std::make_unique<SimulatedEngine>(document);
    auto run = Run::create(
        {document, std::make_shared<const Dependencies>(document->graph), document->options, true},
        std::move(engine));
    return std::move(run.value());
}

void playTo(Run &run, std::uint32_t pass)
{
    while (!run.isFinished() && (run.pass() < pass || !run.isBetweenPasses()))
        run.advance();
}

void play(Run &run)
{
    playTo(run, UINT32_MAX);
}

TaskId taskOf(const GraphDocument &document, const char *key)
{
    return document.graph.findTask(QString::fromLatin1(key));
}

Request requestFor(RequestKind kind, std::vector<TaskId> tasks, std::optional<Duration> grace)
{
    Request request;
    request.kind = kind;
    request.tasks = std::move(tasks);
    request.grace = grace;
    return request;
}

} // namespace stepwise::testing
