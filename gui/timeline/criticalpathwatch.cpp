#include "gui/timeline/criticalpathwatch.h"

#include "core/graph/dependencies.h"
#include "gui/timeline/timelinescene.h"

#include <utility>

namespace stepwise {

using namespace std::chrono_literals;

namespace {

constexpr auto pace = 250ms;
/// So many tasks are looked at in a few milliseconds.
constexpr std::size_t tasksAtOnce = 20'000;

} // namespace

CriticalPathWatch::CriticalPathWatch(const TimelineScene &scene, QObject *parent)
    : QObject(parent), m_scene(scene)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_isStale)
            begin();
    });
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &CriticalPathWatch::goOn);
}

CriticalPathWatch::~CriticalPathWatch() = default;

void CriticalPathWatch::setEdited(const EditedDurations &edited)
{
    m_edited = edited;
    begin();
}

void CriticalPathWatch::forgetEdited()
{
    m_edited.clear();
    restart();
}

void CriticalPathWatch::restart()
{
    m_search.reset();
    m_slice.stop();
    m_path.reset();
    m_measured.reset();
    Q_EMIT changed();
    refresh();
}

void CriticalPathWatch::refresh()
{
    m_isStale = true;
    if (!m_pace.isActive() && !m_search)
        begin();
}

void CriticalPathWatch::begin()
{
    const Dependencies &dependencies = m_scene.source().state().dependencies();
    if (dependencies.taskCount() != m_scene.stats().taskCount())
        return; // between two documents; the new one is told of soon
    m_isStale = false;
    m_searchesEdited = false;
    m_search.emplace(m_scene.stats(), dependencies, m_scene.lastMoment());
    m_slice.start();
}

void CriticalPathWatch::goOn()
{
    if (!m_search || !m_search->advance(tasksAtOnce))
        return;
    auto found = std::make_shared<const CriticalPath>(m_search->take());
    if (!m_searchesEdited) {
        m_measured = found;
        if (!m_edited.isEmpty()) {
            m_searchesEdited = true;
            m_search.emplace(m_scene.stats(), m_scene.source().state().dependencies(),
                             m_scene.lastMoment(), m_edited);
            return;
        }
    }
    m_path = std::move(found);
    m_search.reset();
    m_slice.stop();
    m_pace.start();
    Q_EMIT changed();
}

} // namespace stepwise
