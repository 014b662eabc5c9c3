#pragma once

#include "core/trace/criticalpath.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace stepwise {

class TimelineScene;

/// Keeps the critical path of a timeline's run up to date: in pieces between other events, and at
/// most a few times a second.
class CriticalPathWatch : public QObject
{
    Q_OBJECT

public:
    /// `scene` outlives this.
    explicit CriticalPathWatch(const TimelineScene &scene, QObject *parent = nullptr);
    ~CriticalPathWatch() override;

    /// With the edited durations, if there are any; null: not known yet.
    const std::shared_ptr<const CriticalPath> &path() const { return m_path; }
    /// As it was measured.
    const std::shared_ptr<const CriticalPath> &measured() const { return m_measured; }

    const EditedDurations &edited() const { return m_edited; }
    void setEdited(const EditedDurations &edited);

public Q_SLOTS:
    /// Another run: what was known is not true any more. Edited durations go with another graph.
    void restart();
    void forgetEdited();
    /// The run has gone on, or its clock.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void begin();
    void goOn();

    const TimelineScene &m_scene;
    EditedDurations m_edited;
    std::shared_ptr<const CriticalPath> m_path;
    std::shared_ptr<const CriticalPath> m_measured;
    std::optional<CriticalPathSearch> m_search;
    bool m_searchesEdited = false;
    bool m_isStale = false;
    QTimer m_pace;
    QTimer m_slice;
};

} // namespace stepwise
