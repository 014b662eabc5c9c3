#include "tests/support/tracelines.h"

#include "core/trace/tracewriter.h"

#include <QBuffer>

namespace stepwise::testing {

QByteArray traceLines(const TaskGraph &graph, const TraceLog &log)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    const auto written = TraceWriter(device, graph).writeNew(log);
    return written ? device.data() : QByteArray();
}

} // namespace stepwise::testing
