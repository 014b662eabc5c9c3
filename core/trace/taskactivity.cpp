#include "core/trace/taskactivity.h"

namespace stepwise {

namespace {

/// The end of the text, from the beginning of a line where there is one.
QString tailOf(const QString &text)
{
    if (text.size() <= TaskActivity::tailLimit)
        return text;
    const QString tail = text.last(TaskActivity::tailLimit);
    const qsizetype newline = tail.indexOf(u'\n');
    return newline < 0 || newline + 1 == tail.size() ? tail : tail.sliced(newline + 1);
}

} // namespace

void TaskActivity::apply(const TraceEvent &event, const TraceDetails &details)
{
    if (event.kind == EventKind::Launched) {
        *this = {};
        launch = details.launch(event.detail);
        return;
    }
    if (event.kind == EventKind::Used) {
        usage = details.usage(event.detail);
        return;
    }
    const QString text = event.detail == TraceEvent::none ? QString() : details.text(event.detail);
    if (event.kind == EventKind::Progress) {
        // Nothing done, and words: what it does; how far it is, nobody has told yet.
        if (progress || event.extra > 0 || text.isEmpty())
            progress = event.extra / 1000.0;
        progressText = text;
        return;
    }
    outputTail = tailOf(outputTail.isEmpty() ? text : outputTail + u'\n' + text);
}

} // namespace stepwise
