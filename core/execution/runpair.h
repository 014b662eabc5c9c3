#pragma once

#include "core/execution/run.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace stepwise {

/// Runs one simulated graph twice, with two sets of options, both to their end and as fast as they
/// go, in slices of a few milliseconds on the event loop: to be compared.
///
/// Pauses that the script asks for are in the traces and stop nothing.
class RunPair : public QObject
{
    Q_OBJECT

public:
    using Options = std::array<RunOptions, 2>;
    using Recordings = std::array<std::shared_ptr<const Recording>, 2>;

    /// A run that is still going on after so many passes ends the pair with an error.
    static constexpr std::uint32_t passLimit = 10'000'000;

    RunPair(std::shared_ptr<const GraphDocument> document, const Options &options, bool playsScript,
            QObject *parent = nullptr);

    /// An error when the graph cannot be run. Otherwise `finished` or `failed` comes later.
    Result<void> start();
    /// Complete when `finished` has come.
    Recordings recordings() const;

Q_SIGNALS:
    void finished();
    void failed(const stepwise::Error &error);

private:
    void runSlice();

    std::shared_ptr<const GraphDocument> m_document;
    Options m_options;
    bool m_playsScript;
    std::array<std::unique_ptr<Run>, 2> m_runs;
    QTimer m_timer;
};

} // namespace stepwise
