#include "gui/panels/taskspanel.h"

#include "gui/models/sessionsource.h"
#include "gui/models/taskfilter.h"
#include "gui/models/tasktreemodel.h"
#include "gui/panels/filterfield.h"
#include "gui/panels/tasktreeview.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace stepwise {

namespace {

/// How often what depends on the clock alone is looked at anew.
constexpr auto clockInterval = std::chrono::milliseconds(100);
constexpr auto filterInterval = std::chrono::milliseconds(250);

/// Above so many comings and goings at once, all rows are built anew.
constexpr std::size_t mostRowChanges = 500;

/// What a document's groups are; another document has others.
std::vector<QString> groupKeysOf(const TaskGraph &graph)
{
    std::vector<QString> keys;
    for (std::size_t index = 0; index < graph.groupCount(); ++index)
        keys.push_back(graph.key(GroupId::fromIndex(index)));
    return keys;
}

} // namespace

struct TasksPanel::Private
{
    Private(TasksPanel &owner, Session &itsSession)
        : panel(owner), session(itsSession), source(itsSession), filter(source), model(source)
    {
    }

    void build();
    void connectSession();
    void takeDocument();
    void takeRun();
    void takeFilterText(const QString &text);
    void followTasks(const QList<TaskId> &tasks);
    void followClock();
    void showFlipped(const std::vector<TaskId> &flipped);
    void showAnswers();
    void announceFilter();
    void selectByUser(const QList<TaskId> &tasks);
    void noteSelection(const QList<TaskId> &tasks);
    bool isSelected(TaskId task) const;

    TasksPanel &panel;
    Session &session;
    SessionSource source;
    TaskFilter filter;
    TaskTreeModel model;
    FilterField *field = nullptr; ///< children of the panel
    TaskTreeView *view = nullptr;
    QList<TaskId> selection;    ///< what is hidden included
    std::vector<bool> selected; ///< the same by task
    std::vector<QString> groupKeys;
    QTimer clock;
    QTimer announcement;
};

TasksPanel::TasksPanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(*this, session))
{
    m->build();
    m->connectSession();
    setColours(Palette::of(PaletteKind::Default, false));
}

TasksPanel::~TasksPanel()
{
    delete m->view; // before the model that it shows
}

void TasksPanel::Private::build()
{
    panel.setAutoFillBackground(true);
    panel.setBackgroundRole(QPalette::Base);
    field = new FilterField(tr("state:failed group:db duration>5", "example of a filter"), &panel);
    field->setAccessibleName(tr("Filter tasks"));
    field->setContentsMargins(scaled(10), scaled(10), scaled(10), 0);
    view = new TaskTreeView(model, &panel);
    auto *layout = new QVBoxLayout(&panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(field);
    layout->addWidget(view);
    groupKeys = groupKeysOf(session.document().graph);

    clock.setInterval(clockInterval);
    announcement.setInterval(filterInterval);
    announcement.setSingleShot(true);
    connect(&clock, &QTimer::timeout, &panel, [this] { followClock(); });
    connect(&announcement, &QTimer::timeout, &panel, [this] { announceFilter(); });
    connect(field, &FilterField::textChanged, &panel,
            [this](const QString &text) { takeFilterText(text); });
    connect(field, &FilterField::leftDownwards, view, [this] { view->setFocus(); });
    connect(view, &TaskTreeView::leftUpwards, field, [this] { field->setFocus(); });
    connect(view, &TaskTreeView::tasksSelected, &panel,
            [this](const QList<TaskId> &tasks) { selectByUser(tasks); });
    connect(view, &TaskTreeView::groupSelected, &panel, &TasksPanel::groupSelected);
    connect(view, &TaskTreeView::taskActivated, &panel, &TasksPanel::taskActivated);
    connect(view, &TaskTreeView::taskMenuRequested, &panel, &TasksPanel::taskMenuRequested);
    connect(view, &TaskTreeView::groupMenuRequested, &panel, &TasksPanel::groupMenuRequested);
}

void TasksPanel::Private::connectSession()
{
    connect(&session, &Session::documentChanged, &panel, [this] { takeDocument(); });
    connect(&session, &Session::runReset, &panel, [this] { takeRun(); });
    connect(&session, &Session::tasksChanged, &panel,
            [this](const QList<TaskId> &tasks) { followTasks(tasks); });
    connect(&session, &Session::progressed, &panel, [this] { view->viewport()->update(); });
    connect(&session, &Session::modeChanged, &panel, [this](Session::Mode mode) {
        if (mode == Session::Mode::Running)
            clock.start();
        else
            clock.stop();
    });
}

void TasksPanel::Private::takeDocument()
{
    auto keys = groupKeysOf(session.document().graph);
    if (keys != groupKeys)
        view->forgetClosedGroups();
    groupKeys = std::move(keys);
    filter.evaluateAll();
    showAnswers();
    announceFilter();
}

void TasksPanel::Private::takeRun()
{
    filter.evaluateAll();
    if (filter.isActive()) {
        showAnswers();
        announceFilter();
    } else {
        model.refresh();
    }
}

void TasksPanel::Private::takeFilterText(const QString &text)
{
    const Result<void> taken = filter.setText(text);
    field->setError(taken ? QString() : taken.error().message);
    if (!taken)
        return;
    showAnswers();
    announceFilter();
}

void TasksPanel::Private::showAnswers()
{
    model.reload(filter.answers());
    view->selectTasks(selection);
}

void TasksPanel::Private::followTasks(const QList<TaskId> &tasks)
{
    model.updateTasks(tasks);
    showFlipped(filter.evaluate(tasks));
}

void TasksPanel::Private::followClock()
{
    if (source.state().count(TaskState::Running) + source.state().count(TaskState::Cancelling) == 0)
        return;
    view->viewport()->update();
    if (filter.isActive())
        showFlipped(filter.evaluateActive());
}

void TasksPanel::Private::showFlipped(const std::vector<TaskId> &flipped)
{
    if (flipped.empty())
        return;
    if (flipped.size() > mostRowChanges)
        showAnswers();
    else
        view->toggleShown(flipped);
    if (std::any_of(flipped.begin(), flipped.end(),
                    [this](TaskId task) { return isSelected(task); }))
        view->selectTasks(selection);
    if (!announcement.isActive())
        announcement.start();
}

void TasksPanel::Private::announceFilter()
{
    announcement.stop();
    if (!filter.isActive()) {
        field->setNote({});
        Q_EMIT panel.filterChanged(std::nullopt);
        return;
    }
    const int all = static_cast<int>(session.document().graph.taskCount());
    field->setNote(tr("%1 of %n tasks", nullptr, all)
                       .arg(QLocale().toString(static_cast<qulonglong>(filter.matchCount()))));
    Q_EMIT panel.filterChanged(filter.matchingTasks());
}

void TasksPanel::Private::noteSelection(const QList<TaskId> &tasks)
{
    selection = tasks;
    selected.clear();
    for (const TaskId task : tasks) {
        if (task.index() >= selected.size())
            selected.resize(task.index() + 1);
        selected[task.index()] = true;
    }
}

bool TasksPanel::Private::isSelected(TaskId task) const
{
    return task.index() < selected.size() && selected[task.index()];
}

void TasksPanel::Private::selectByUser(const QList<TaskId> &tasks)
{
    noteSelection(tasks);
    Q_EMIT panel.selectionChanged(tasks);
}

void TasksPanel::setBreakpoints(const std::vector<BreakpointMark> &marks)
{
    m->model.setBreakpoints(marks);
}

void TasksPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m->field->setColours(colours);
    m->view->setColours(colours);
}

QString TasksPanel::filterText() const
{
    return m->field->text();
}

void TasksPanel::setFilterText(const QString &text)
{
    m->field->setText(text);
}

void TasksPanel::focusFilter()
{
    m->field->setFocus();
}

void TasksPanel::select(const QList<TaskId> &tasks)
{
    if (tasks == m->selection)
        return;
    m->noteSelection(tasks);
    m->view->selectTasks(tasks);
    if (!tasks.isEmpty())
        m->view->bringIntoView(tasks.last());
}

void TasksPanel::collapseAll()
{
    m->view->closeAllGroups();
}

void TasksPanel::expandAll()
{
    m->view->openAllGroups();
}

} // namespace stepwise
