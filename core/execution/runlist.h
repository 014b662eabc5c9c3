#pragma once

#include "core/trace/recording.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace stepwise {

/// A run of the open document, by name.
struct NamedRun
{
    QString name;
    bool hasOwnName = false; ///< the user gave it: never dropped by itself
    std::shared_ptr<const Recording> recording;
    /// Of a run that went on from the past of another: which one, and after how many events.
    std::shared_ptr<const Recording> forkedFrom;
    std::size_t forkedAt = 0;
    bool isRead = false; ///< from a file, rather than made here
};

/// The runs of a document, the oldest first. Those without a name of their own are dropped, the
/// oldest first, when they are many or long; the last is never dropped.
class RunList
{
public:
    void add(NamedRun run);
    void clear() { m_runs.clear(); }

    const std::vector<NamedRun> &runs() const { return m_runs; }
    std::size_t count() const { return m_runs.size(); }
    /// Null: it is not in the list (any more).
    const NamedRun *find(const Recording *recording) const;
    bool rename(const Recording *recording, const QString &name);
    bool remove(const Recording *recording);

private:
    void dropOldest();

    std::vector<NamedRun> m_runs;
};

} // namespace stepwise
