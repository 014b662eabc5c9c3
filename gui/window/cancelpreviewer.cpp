#include "gui/window/cancelpreviewer.h"

#include "gui/canvas/graphview.h"

#include <QLocale>

namespace stepwise {

namespace {

QList<TaskId> listOf(const std::vector<TaskId> &tasks)
{
    return {tasks.begin(), tasks.end()};
}

bool isCancel(RequestKind kind)
{
    return kind == RequestKind::CancelAll || kind == RequestKind::CancelTask ||
           kind == RequestKind::CancelGroup || kind == RequestKind::CancelRun ||
           kind == RequestKind::CancelNow;
}

} // namespace

CancelPreviewer::CancelPreviewer(const Session &session, GraphView &canvas, QObject *parent)
    : QObject(parent), m_session(session), m_canvas(canvas)
{
    connect(&session, &Session::tasksChanged, this, &CancelPreviewer::refresh);
    connect(&session, &Session::runReset, this, &CancelPreviewer::clear);
}

void CancelPreviewer::show(const Request &request)
{
    if (!isCancel(request.kind)) {
        clear();
        return;
    }
    m_request = request;
    refresh();
}

void CancelPreviewer::refresh()
{
    if (!m_request)
        return;
    const CancelPreview preview =
        previewCancel(*m_request, m_session.document().graph, m_session.state(), m_session.clock());
    GraphView::Preview drawn;
    drawn.stops = listOf(preview.stopping);
    drawn.getsGrace = listOf(preview.graced);
    drawn.skipped = listOf(preview.skipped) + listOf(preview.skippedDownstream);
    drawn.grace = preview.grace;
    m_canvas.setPreview(drawn);
    Q_EMIT textChanged(describe(preview));
}

void CancelPreviewer::clear()
{
    if (!m_request)
        return;
    m_request.reset();
    m_canvas.setPreview({});
    Q_EMIT textChanged({});
}

QString CancelPreviewer::describe(const CancelPreview &preview)
{
    if (preview.isEmpty())
        return tr("Would change nothing");
    const QLocale locale;
    const auto number = [&locale](std::size_t count) {
        return locale.toString(static_cast<qulonglong>(count));
    };
    return tr("Stops now: %1 · gets grace: %2 · skipped: %3 · goes on: %4")
        .arg(number(preview.stopping.size()), number(preview.graced.size()),
             number(preview.skipped.size() + preview.skippedDownstream.size()),
             number(preview.goingOn));
}

} // namespace stepwise
