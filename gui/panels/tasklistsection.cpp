#include "gui/panels/tasklistsection.h"

#include "gui/panels/linkbutton.h"
#include "gui/panels/taskline.h"
#include "gui/style/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace stepwise {

namespace {

constexpr std::size_t mostAtFirst = 10;
constexpr std::size_t mostAtOnce = 100;

} // namespace

TaskListSection::TaskListSection(const QString &title, const RunSource &source, QWidget *parent)
    : InspectorSection(title, parent), m_source(source), m_more(new LinkButton(this)),
      m_most(mostAtFirst)
{
    m_more->setContentsMargins(scaled(8), 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(30), scaled(2), 0, 0);
    row->addWidget(m_more);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_more, &LinkButton::clicked, this, [this] {
        m_most += mostAtOnce;
        Q_EMIT lengthened();
    });
}

void TaskListSection::setColours(const Palette &colours)
{
    InspectorSection::setColours(colours);
    for (TaskLine *line : m_lines)
        line->setColours(colours);
}

void TaskListSection::cutAgain()
{
    m_most = mostAtFirst;
}

void TaskListSection::list(std::span<const TaskId> tasks)
{
    setVisible(!tasks.empty());
    setNumber(QLocale().toString(static_cast<qulonglong>(tasks.size())));
    const std::size_t shown = tasks.size() > m_most + 1 ? m_most : tasks.size();
    setLineCount(shown);
    for (std::size_t index = 0; index < shown; ++index) {
        const TaskId task = tasks[index];
        m_lines[index]->setTask(task, m_source, stateName(m_source.status(task).state));
    }
    m_more->setVisible(shown < tasks.size());
    m_more->setText(tr("and %Ln more", nullptr, static_cast<int>(tasks.size() - shown)));
    m_more->updateGeometry();
}

void TaskListSection::setLineCount(std::size_t count)
{
    while (m_lines.size() < count) {
        auto *line = new TaskLine(TaskLine::Kind::List, this);
        line->setColours(colours());
        connect(line, &TaskLine::revealRequested, this, &TaskListSection::revealRequested);
        body()->insertWidget(static_cast<int>(m_lines.size()), line);
        m_lines.push_back(line);
    }
    for (std::size_t index = 0; index < m_lines.size(); ++index)
        m_lines[index]->setVisible(index < count);
}

} // namespace stepwise
