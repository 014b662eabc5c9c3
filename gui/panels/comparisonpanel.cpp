#include "gui/panels/comparisonpanel.h"

#include "gui/models/eventtext.h"
#include "gui/models/recordingsource.h"
#include "gui/models/timetext.h"
#include "gui/panels/linkbutton.h"
#include "gui/panels/panelfont.h"
#include "gui/panels/spansdelegate.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwise {

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : QWidget(parent), m_parting(new QLabel(this)), m_toFirst(new LinkButton(this)),
      m_toSecond(new LinkButton(this)),
      m_onlyDiffering(new QCheckBox(tr("Only what &differs"), this)), m_rows(new QTreeView(this)),
      m_delegate(new SpansDelegate(m_model, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHead();
    addRows();
    setFocusProxy(m_rows);
    setColours(Palette::of(PaletteKind::Default, false));
    clear();
}

void ComparisonPanel::addHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    head->setSpacing(scaled(12));
    m_parting->setTextFormat(Qt::PlainText);
    m_parting->setWordWrap(true);
    head->addWidget(m_parting, 1);
    head->addWidget(m_toFirst);
    head->addWidget(m_toSecond);
    m_onlyDiffering->setChecked(true);
    head->addWidget(m_onlyDiffering);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
    connect(m_onlyDiffering, &QCheckBox::toggled, &m_model, &ComparisonModel::setOnlyDiffering);
    connect(m_toFirst, &LinkButton::clicked, this,
            [this] { showParting(m_first, m_model.comparison().firstParts); });
    connect(m_toSecond, &LinkButton::clicked, this,
            [this] { showParting(m_second, m_model.comparison().secondParts); });
}

void ComparisonPanel::addRows()
{
    m_rows->setModel(&m_model);
    m_rows->setItemDelegate(m_delegate);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setAccessibleName(tr("Tasks of both runs"));
    m_rows->setFont(panelFont(font(), 12.5));
    const int widths[] = {170, 220, 220};
    for (int column = 0; column < ComparisonModel::SpansColumn; ++column)
        m_rows->setColumnWidth(column, scaled(widths[column]));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_rows, 1);
    connect(m_rows, &QTreeView::activated, this, &ComparisonPanel::chooseRow);
}

void ComparisonPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m_delegate->setColours(colours);
    m_rows->viewport()->update();
}

void ComparisonPanel::clear()
{
    m_first = {};
    m_second = {};
    m_model.compare(nullptr, {});
    m_parting->setText(tr("Select two runs in the list of runs to compare them."));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_toFirst, m_toSecond, m_onlyDiffering, m_rows})
        widget->hide();
}

void ComparisonPanel::compare(const NamedRun &first, const NamedRun &second)
{
    m_first = first;
    m_second = second;
    m_model.setNames(first.name, second.name);
    m_model.compare(first.recording->origin().document,
                    compareRuns(*first.recording, *second.recording));
    m_onlyDiffering->show();
    m_rows->show();
    tellParting();
}

void ComparisonPanel::tellParting()
{
    const RunComparison &comparison = m_model.comparison();
    m_toFirst->setVisible(comparison.firstParts.has_value());
    m_toSecond->setVisible(comparison.secondParts.has_value());
    m_toFirst->setText(tr("Show in %1").arg(m_first.name));
    m_toSecond->setText(tr("Show in %1").arg(m_second.name));
    if (comparison.isSame()) {
        m_parting->setText(tr("The two runs are the same, event by event."));
        return;
    }
    const auto &event = comparison.firstParts ? comparison.firstParts : comparison.secondParts;
    const TraceLog &log = (comparison.firstParts ? m_first : m_second).recording->log();
    const QString text =
        tr("They part in pass %1, at %2. %3. %4. %n task(s) went otherwise.", nullptr,
           static_cast<int>(comparison.differing.size()))
            .arg(QString::number(log[event->event].pass), TimeText::clock(event->time),
                 partingText(m_first, comparison.firstParts),
                 partingText(m_second, comparison.secondParts));
    m_parting->setText(text);
}

QString ComparisonPanel::partingText(const NamedRun &run,
                                     const std::optional<PartingEvent> &event) const
{
    if (!event)
        return tr("%1: nothing more", "name of a run").arg(run.name);
    const RecordingSource source(*run.recording);
    const QString text = EventText::of(run.recording->log()[event->event], source);
    if (!event->task.isValid())
        return tr("%1: %2", "name of a run, event").arg(run.name, text);
    return tr("%1: %2, %3", "name of a run, task, event")
        .arg(run.name, run.recording->document().graph.name(event->task), text);
}

/// With the event done.
void ComparisonPanel::showParting(const NamedRun &run, const std::optional<PartingEvent> &event)
{
    if (event)
        Q_EMIT placeRequested(run.recording.get(), event->event + 1, event->task);
}

void ComparisonPanel::chooseRow(const QModelIndex &index)
{
    const TaskId task = m_model.task(index.row());
    const NamedRun &run = index.column() == ComparisonModel::SecondColumn ? m_second : m_first;
    Q_EMIT placeRequested(run.recording.get(), run.recording->countAt(m_model.partingOf(task)),
                          task);
}

} // namespace stepwise
