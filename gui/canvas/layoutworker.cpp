#include "gui/canvas/layoutworker.h"

#include <memory>
#include <utility>

namespace stepwise {

LayoutWorker::LayoutWorker(Layout layout, QObject *parent)
    : QObject(parent), m_layout(std::move(layout))
{
    m_thread.setMaxThreadCount(1);
}

LayoutWorker::~LayoutWorker()
{
    cancel();
    m_thread.waitForDone();
}

void LayoutWorker::request(LayoutInput input)
{
    cancel();
    m_stop = std::stop_source();
    m_isBusy = true;
    input.generation = m_generation;
    input.progress = m_progress = std::make_shared<LayoutProgress>();
    m_thread.start([this, input = std::move(input), stop = m_stop.get_token()] {
        std::optional<LayoutResult> result = m_layout(input, stop);
        if (!result)
            return;
        const auto shared = std::make_shared<LayoutResult>(std::move(*result));
        QMetaObject::invokeMethod(
            this, [this, shared] { receive(shared); }, Qt::QueuedConnection);
    });
}

void LayoutWorker::cancel()
{
    ++m_generation;
    m_stop.request_stop();
    m_isBusy = false;
}

void LayoutWorker::receive(const std::shared_ptr<LayoutResult> &result)
{
    if (result->generation != m_generation)
        return;
    m_isBusy = false;
    Q_EMIT finished(*result);
}

} // namespace stepwise
