#include "core/execution/enginesetup.h"

#include "core/execution/processengine.h"
#include "core/execution/simulatedengine.h"

#include <QThread>

#include <algorithm>

namespace stepwise {

namespace {
constexpr std::array engineKeys{QLatin1String("simulate"), QLatin1String("process")};
} // namespace

QString engineKey(EngineKind kind)
{
    return engineKeys[static_cast<std::size_t>(kind)];
}

std::optional<EngineKind> engineKindFromKey(QStringView key)
{
    const auto found = std::find(engineKeys.begin(), engineKeys.end(), key);
    if (found == engineKeys.end())
        return std::nullopt;
    return static_cast<EngineKind>(found - engineKeys.begin());
}

std::unique_ptr<Engine> makeEngine(const EngineSetup &setup,
                                   std::shared_ptr<const GraphDocument> document)
{
    switch (setup.kind) {
    case EngineKind::Process:
        return std::make_unique<ProcessEngine>(std::move(document), setup);
    case EngineKind::Simulate:
        break;
    }
    return std::make_unique<SimulatedEngine>(std::move(document));
}

std::optional<std::uint32_t> defaultMaxRunning(EngineKind kind)
{
    if (kind != EngineKind::Process)
        return std::nullopt;
    return static_cast<std::uint32_t>(std::max(1, QThread::idealThreadCount()));
}

} // namespace stepwise
