#pragma once

#include "core/layout/layout.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace stepwise {

/// Lays graphs out in a thread of its own, the latest request only: an older one is stopped, and
/// its result, should it still come, dropped.
class LayoutWorker : public QObject
{
    Q_OBJECT

public:
    using Layout =
        std::function<std::optional<LayoutResult>(const LayoutInput &input, std::stop_token stop)>;

    /// `layout` is called in the worker's thread.
    explicit LayoutWorker(Layout layout = layoutGraph, QObject *parent = nullptr);
    /// Stops what is going on, and waits for it.
    ~LayoutWorker() override;

    /// The input's generation and progress are set here.
    void request(LayoutInput input);
    /// Stops what is going on; `finished` does not come.
    void cancel();
    bool isBusy() const { return m_isBusy; }
    /// How far it has come, 0 to 1.
    double progress() const
    {
        return m_progress ? double(m_progress->fraction.load(std::memory_order_relaxed)) : 0;
    }

Q_SIGNALS:
    void finished(const stepwise::LayoutResult &result);

private:
    void receive(const std::shared_ptr<LayoutResult> &result);

    Layout m_layout;
    QThreadPool m_thread;
    std::stop_source m_stop;
    std::shared_ptr<LayoutProgress> m_progress; ///< of the latest request
    std::uint64_t m_generation = 0;
    bool m_isBusy = false;
};

} // namespace stepwise
