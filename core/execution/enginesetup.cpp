#include "core/execution/enginesetup.h"

#include "core/execution/batch/batchengine.h"
#include "core/execution/batch/slurmprofile.h"
#include "core/execution/processengine.h"
#include "core/execution/simulatedengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace stepwise {

namespace {
constexpr std::array engineKeys{QLatin1String("simulate"), QLatin1String("process"),
                                QLatin1String("slurm")};

struct EngineSetupText
{
    Q_DECLARE_TR_FUNCTIONS(EngineSetup)
};
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

QString EngineSetup::absolute(const QString &folder) const
{
    const QDir base(baseFolder.isEmpty() ? QDir::currentPath() : baseFolder);
    return QDir::cleanPath(base.absoluteFilePath(folder));
}

std::unique_ptr<Engine> makeEngine(const EngineSetup &setup,
                                   std::shared_ptr<const GraphDocument> document)
{
    switch (setup.kind) {
    case EngineKind::Process:
        return std::make_unique<ProcessEngine>(std::move(document), setup);
    case EngineKind::Slurm:
        return std::make_unique<BatchEngine>(std::move(document), setup,
                                             std::make_unique<SlurmProfile>());
    case EngineKind::Simulate:
        break;
    }
    return std::make_unique<SimulatedEngine>(std::move(document));
}

BatchSettings SlurmOptions::settingsFor(const GraphDocument &document) const
{
    return defaults.overriddenBy(document.slurm).overriddenBy(settings);
}

QString startRefusal(const EngineSetup &setup, const GraphDocument &document)
{
    if (setup.kind != EngineKind::Slurm)
        return {};
    const BatchSettings settings = setup.slurm.settingsFor(document);
    const QString sbatch = QStringLiteral("sbatch");
    if (settings.commandPrefix.isEmpty() && QStandardPaths::findExecutable(sbatch).isEmpty())
        return EngineSetupText::tr(
            "Slurm's commands are not on this machine: there is no sbatch in PATH. "
            "Install them (slurm-client), or name a machine that has them as the "
            "command prefix (ssh HOST).");
    if (setup.slurm.pickUp == PickUp::Required && !BatchEngine::canPickUp(document, setup))
        return EngineSetupText::tr("There is no unfinished run of this graph to go on with.");
    return {};
}

std::optional<std::uint32_t> defaultMaxRunning(EngineKind kind)
{
    if (kind != EngineKind::Process)
        return std::nullopt;
    return static_cast<std::uint32_t>(std::max(1, QThread::idealThreadCount()));
}

} // namespace stepwise
