#pragma once

#include "core/execution/session.h"
#include "core/execution/watchseries.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace stepwise {

/// What is watched of the run that is shown: a row each, with its value where the playhead stands
/// and how it went.
///
/// Follows the run by what changes in it, in slices of a few milliseconds on the event loop;
/// another set of watches reads the run anew.
class WatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WatchColumn, ValueColumn, PlotColumn, ColumnCount };

    /// The session outlives the model.
    explicit WatchModel(Session &session, QObject *parent = nullptr);

    QStringList texts() const;
    /// What cannot be read is left out.
    void setTexts(const QStringList &texts);
    Result<void> add(const QString &text);
    void remove(int row);

    /// Null while nothing has run.
    const WatchSeries *series() const { return m_series ? &*m_series : nullptr; }
    const Watch &watch(int row) const { return m_watches[static_cast<std::size_t>(row)]; }
    /// The whole length of the run, and where on it one looks.
    Moment end() const;
    Moment playhead() const { return m_session.clock(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// A text that cannot be read changes nothing, and is told by `refused`.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void textsChanged(const QStringList &texts);
    void refused(const stepwise::Error &error);
    /// The whole of the run has been read.
    void caughtUp();

private:
    void restart();
    void readSlice();
    void tellValues();
    QString valueText(int row) const;

    Session &m_session;
    std::vector<Watch> m_watches;
    std::optional<WatchSeries> m_series;
    QTimer m_timer;
};

} // namespace stepwise
