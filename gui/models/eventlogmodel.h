#pragma once

#include "core/execution/expression.h"
#include "gui/models/logentries.h"
#include "gui/models/runsource.h"

#include <QAbstractTableModel>
#include <QTimer>

class QDeadlineTimer;

namespace stepwise {

/// The event log of a run, newest first.
///
/// Follows the log only as it is told; reading what is new costs O(new events), and texts are made
/// when they are asked for. A filter looks at the newest events first, in slices of a few
/// milliseconds on the event loop, so that a log of millions neither stops the window nor keeps
/// the first finds waiting.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, TaskColumn, TextColumn, ColumnCount };

    enum Role {
        TaskRole = Qt::UserRole, ///< TaskId; invalid: an event of the run
        StateRole,               ///< TaskState that the glyph shows; absent: none
        HeldMarkRole,            ///< bool: the debugger's mark instead of a state
        PositionRole,            ///< qulonglong: how many events had happened with it
    };

    /// `source` must outlive the model.
    explicit EventLogModel(const RunSource &source, QObject *parent = nullptr);

    /// Another run, or another document.
    void reload();
    /// The log has grown.
    void follow();

    /// On an Error the filter stays what it was.
    Result<void> setFilter(const QString &text);
    /// The newest row that had happened after so many events; the number of rows: none of them.
    int rowAt(std::size_t position) const;
    /// Whether events are still being looked through.
    bool isSearching() const { return m_search.isActive(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Every event has been looked at.
    void searchFinished();

private:
    std::size_t entryAt(int row) const;
    TaskId taskOf(const LogEntry &entry) const;
    QString taskText(const LogEntry &entry) const;
    bool matches(const LogEntry &entry) const;
    void restartSearch();
    void searchSlice();
    bool searchNewer(const QDeadlineTimer &deadline);
    bool searchOlder(const QDeadlineTimer &deadline);
    void showNewer(std::size_t entries);

    const RunSource &m_source;
    LogEntries m_entries;
    Expression m_filter;
    /// Without a filter: how many entries are shown, which are the first so many.
    std::size_t m_shown = 0;
    /// With a filter: what matches of the entries from `m_newerFrom` to `m_newerTo`, ascending …
    std::vector<std::uint32_t> m_newer;
    /// … and of those from `m_olderFrom` to the filter's start, descending.
    std::vector<std::uint32_t> m_older;
    std::size_t m_newerTo = 0;
    std::size_t m_olderFrom = 0;
    QTimer m_search;
};

} // namespace stepwise
