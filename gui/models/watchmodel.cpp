#include "gui/models/watchmodel.h"

#include "gui/models/timetext.h"

#include <QDeadlineTimer>
#include <QLocale>

namespace stepwise {

namespace {

constexpr int sliceMilliseconds = 4;
/// So many events are read between two looks at the time.
constexpr std::size_t quantum = 512;

} // namespace

WatchModel::WatchModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(&m_timer, &QTimer::timeout, this, &WatchModel::readSlice);
    connect(&session, &Session::runReset, this, &WatchModel::restart);
    connect(&session, &Session::progressed, this, [this] {
        if (!m_series && m_session.recording())
            restart();
        else if (m_series && m_series->isBehind())
            m_timer.start(0);
        tellValues();
    });
    connect(&session, &Session::playheadMoved, this, &WatchModel::tellValues);
}

QStringList WatchModel::texts() const
{
    QStringList texts;
    for (const Watch &watch : m_watches)
        texts.append(watch.text());
    return texts;
}

void WatchModel::setTexts(const QStringList &texts)
{
    beginResetModel();
    m_watches.clear();
    for (const QString &text : texts) {
        if (auto watch = Watch::parse(text))
            m_watches.push_back(std::move(watch.value()));
    }
    restart();
    endResetModel();
}

Result<void> WatchModel::add(const QString &text)
{
    auto watch = Watch::parse(text);
    if (!watch)
        return watch.error();
    beginInsertRows({}, rowCount(), rowCount());
    m_watches.push_back(std::move(watch.value()));
    m_series.reset(); // until it is read anew
    endInsertRows();
    restart();
    Q_EMIT textsChanged(texts());
    return {};
}

void WatchModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_watches.erase(m_watches.begin() + row);
    m_series.reset();
    endRemoveRows();
    restart();
    Q_EMIT textsChanged(texts());
}

/// Reads the run from its beginning.
void WatchModel::restart()
{
    m_timer.stop();
    m_series.reset();
    const auto recording = m_session.recording();
    if (recording && !m_watches.empty()) {
        m_series.emplace(recording, m_watches);
        m_timer.start(0);
    }
    tellValues();
}

void WatchModel::readSlice()
{
    const QDeadlineTimer deadline(sliceMilliseconds);
    while (m_series && m_series->follow(quantum) && !deadline.hasExpired()) {
    }
    const bool isDone = !m_series || !m_series->isBehind();
    if (isDone)
        m_timer.stop();
    tellValues();
    if (isDone)
        Q_EMIT caughtUp();
}

void WatchModel::tellValues()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ValueColumn), index(rowCount() - 1, PlotColumn));
}

Moment WatchModel::end() const
{
    const TraceLog &log = m_session.log();
    const Moment last = log.count() > 0 ? log[log.count() - 1].time : Moment(0);
    return std::max(last, m_session.clock());
}

int WatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_watches.size());
}

int WatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WatchModel::valueText(int row) const
{
    if (!m_series)
        return {};
    const std::uint32_t value =
        m_series->valueAt(static_cast<std::size_t>(row), m_session.position());
    const QString number = QLocale().toString(value);
    if (!watch(row).isCondition())
        return number;
    return watch(row).holds(value) ? tr("yes, %1", "a condition holds").arg(number)
                                   : tr("no, %1", "a condition does not hold").arg(number);
}

QVariant WatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = watch(index.row()).text();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == WatchColumn)
            return text;
        return index.column() == ValueColumn ? valueText(index.row()) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_series ? tr("%1: %2, at most %3", "watch, value now, largest value")
                              .arg(text, valueText(index.row()),
                                   QLocale().toString(
                                       m_series->largest(static_cast<std::size_t>(index.row()))))
                        : text;
    default:
        return {};
    }
}

bool WatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != WatchColumn)
        return false;
    auto watch = Watch::parse(value.toString());
    if (!watch) {
        Q_EMIT refused(watch.error());
        return false;
    }
    m_watches[static_cast<std::size_t>(index.row())] = std::move(watch.value());
    Q_EMIT dataChanged(index, index);
    restart();
    Q_EMIT textsChanged(texts());
    return true;
}

Qt::ItemFlags WatchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == WatchColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant WatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WatchColumn:
        return tr("Watch");
    case ValueColumn:
        return tr("Value");
    case PlotColumn:
        return tr("During the run");
    default:
        return {};
    }
}

} // namespace stepwise
