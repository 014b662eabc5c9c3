#include "gui/panels/waitsection.h"

#include "gui/models/waittext.h"
#include "gui/panels/panelfont.h"
#include "gui/panels/taskline.h"
#include "gui/style/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace stepwise {

namespace {

// A chain can be as long as the graph is deep: its beginning and its end are shown.
constexpr std::size_t mostAtTheBeginning = 6;
constexpr std::size_t mostAtTheEnd = 3;

/// Whether a chain of this one link says more than the task's state does.
bool needsExplaining(const WaitLink &link)
{
    return link.isHeld || link.kind == WaitKind::Held || link.kind == WaitKind::Limit ||
           link.kind == WaitKind::Starting || link.kind == WaitKind::SkippedByRequest ||
           link.kind == WaitKind::Cycle;
}

/// What a press on the root's button asks for; nothing: there is no button.
std::optional<RequestKind> resolvingAct(const TaskStatus &status)
{
    if (status.isHeld)
        return RequestKind::Release;
    if (status.state == TaskState::Cancelling)
        return RequestKind::CancelNow;
    return std::nullopt;
}

} // namespace

WaitSection::WaitSection(const RunSource &source, QWidget *parent)
    : InspectorSection({}, parent), m_source(source), m_gap(new QLabel(this)),
      m_alsoRunning(new QLabel(this))
{
    m_gap->setForegroundRole(QPalette::PlaceholderText);
    m_alsoRunning->setForegroundRole(QPalette::PlaceholderText);
    m_gap->setFont(panelFont(font(), 12));
    m_gap->setContentsMargins(scaled(37), scaled(2), 0, scaled(2));
    m_gap->hide();
    m_alsoRunning->setFont(panelFont(font(), 12.5));
    m_alsoRunning->setWordWrap(true);
    m_alsoRunning->setContentsMargins(scaled(8), scaled(6), scaled(8), 0);
    m_alsoRunning->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_alsoRunning->hide();
    body()->addWidget(m_gap);
    body()->addWidget(m_alsoRunning);
    connect(m_alsoRunning, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT revealRequested(TaskId(link.toUInt())); });
}

void WaitSection::setColours(const Palette &colours)
{
    InspectorSection::setColours(colours);
    for (TaskLine *line : m_lines)
        line->setColours(colours);
    const QString text = m_alsoRunning->text();
    m_alsoRunning->clear(); // rich text takes its colours when it is set
    m_alsoRunning->setText(text);
}

void WaitSection::explain(TaskId task, const WaitReason &reason)
{
    const bool isExplained =
        reason.chain.size() > 1 || (reason.chain.size() == 1 && needsExplaining(reason.chain[0]));
    setVisible(isExplained);
    if (!isExplained)
        return;
    setTitle(WaitText::title(m_source.status(task).state));
    showChain(task, reason.chain);
    showAlsoRunning(reason);
}

void WaitSection::showChain(TaskId task, const std::vector<WaitLink> &chain)
{
    // The first link is the task itself, of which the header tells, unless it is the only one.
    const std::size_t first = chain.size() > 1 ? 1 : 0;
    const std::size_t length = chain.size() - first;
    const bool isCut = length > mostAtTheBeginning + mostAtTheEnd + 1;
    const std::size_t shown = isCut ? mostAtTheBeginning + mostAtTheEnd : length;
    setLineCount(shown);
    for (std::size_t index = 0; index < shown; ++index) {
        const std::size_t fromEnd = shown - index;
        const bool isAfterGap = isCut && index >= mostAtTheBeginning;
        const WaitLink &link = isAfterGap ? chain[chain.size() - fromEnd] : chain[first + index];
        showLink(*m_lines[index], task, link, fromEnd == 1);
        body()->removeWidget(m_lines[index]);
        body()->insertWidget(static_cast<int>(index) + (isAfterGap ? 1 : 0), m_lines[index]);
    }
    m_gap->setVisible(isCut);
    if (isCut) {
        m_gap->setText(tr("… %n more in between …", nullptr, static_cast<int>(length - shown)));
        body()->removeWidget(m_gap);
        body()->insertWidget(static_cast<int>(mostAtTheBeginning), m_gap);
    }
}

void WaitSection::showLink(TaskLine &line, TaskId inspected, const WaitLink &link, bool isRoot)
{
    line.setTask(link.task, m_source, WaitText::of(link, m_source));
    line.setLinked(link.task != inspected);
    line.setContinued(!isRoot);
    QString text;
    if (const auto act = resolvingAct(m_source.status(link.task)); isRoot && act)
        text = *act == RequestKind::Release ? tr("Release") : tr("Cancel now");
    line.setRoot(isRoot, text);
}

void WaitSection::showAlsoRunning(const WaitReason &reason)
{
    QStringList links;
    for (const TaskId task : reason.alsoRunning) {
        links.append(QStringLiteral("<a href=\"%1\" style=\"text-decoration:none\">%2</a>")
                         .arg(QString::number(task.value()),
                              m_source.document().graph.name(task).toHtmlEscaped()));
    }
    const QString list = links.join(tr(", ", "between the names of tasks"));
    const auto more = static_cast<int>(reason.alsoRunningCount - reason.alsoRunning.size());
    const QString text = more > 0
                             ? tr("Also running before it: %1 and %n more", nullptr, more).arg(list)
                             : tr("Also running before it: %1").arg(list);
    m_alsoRunning->setVisible(!links.isEmpty());
    if (m_alsoRunning->text() != text)
        m_alsoRunning->setText(text);
}

void WaitSection::setLineCount(std::size_t count)
{
    while (m_lines.size() < count) {
        auto *line = new TaskLine(TaskLine::Kind::Chain, this);
        line->setColours(colours());
        connect(line, &TaskLine::revealRequested, this, &WaitSection::revealRequested);
        connect(line, &TaskLine::actRequested, this, &WaitSection::act);
        m_lines.push_back(line);
    }
    for (std::size_t index = 0; index < m_lines.size(); ++index)
        m_lines[index]->setVisible(index < count);
}

void WaitSection::act(TaskId root)
{
    const auto kind = resolvingAct(m_source.status(root));
    if (!kind)
        return;
    Request request;
    request.kind = *kind;
    request.tasks = {root};
    Q_EMIT requestMade(request);
}

} // namespace stepwise
