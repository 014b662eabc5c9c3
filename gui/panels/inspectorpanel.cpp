#include "gui/panels/inspectorpanel.h"

#include "gui/models/sessionsource.h"
#include "gui/panels/sumpage.h"
#include "gui/panels/taskpage.h"
#include "gui/style/qpalette.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace stepwise {

namespace {

constexpr auto refreshInterval = std::chrono::milliseconds(100);

} // namespace

struct InspectorPanel::Private
{
    Private(InspectorPanel &owner, Session &itsSession)
        : panel(owner), session(itsSession), source(itsSession)
    {
    }

    void build();
    void connectSession();
    bool isSettled() const;
    void inspect(const QList<TaskId> &selection);
    void refresh();
    void refreshSoon();
    void announceChain();

    InspectorPanel &panel;
    Session &session;
    SessionSource source;
    QScrollArea *area = nullptr; ///< children of the panel
    TaskPage *taskPage = nullptr;
    SumPage *sumPage = nullptr;
    QList<TaskId> tasks;
    QList<TaskId> chain;
    QTimer soon;
    QTimer clock;
};

InspectorPanel::InspectorPanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(*this, session))
{
    m->build();
    m->connectSession();
    setColours(Palette::of(PaletteKind::Default, false));
    inspect({});
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::Private::build()
{
    area = new QScrollArea(&panel);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Inspector"));
    auto *content = new QWidget(area);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    taskPage = new TaskPage(source, content);
    sumPage = new SumPage(source, content);
    auto *pages = new QVBoxLayout(content);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->addWidget(taskPage);
    pages->addWidget(sumPage);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(&panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    panel.setFocusProxy(area);

    connect(taskPage, &TaskPage::revealRequested, &panel, &InspectorPanel::revealRequested);
    connect(taskPage, &TaskPage::requestMade, &panel, &InspectorPanel::requestMade);
    connect(taskPage, &TaskPage::positionRequested, &panel, &InspectorPanel::positionRequested);
    soon.setInterval(refreshInterval);
    soon.setSingleShot(true);
    connect(&soon, &QTimer::timeout, &panel, [this] { refresh(); });
    clock.setInterval(refreshInterval);
    connect(&clock, &QTimer::timeout, &panel, [this] { refreshSoon(); });
}

void InspectorPanel::Private::connectSession()
{
    connect(&session, &Session::runReset, &panel, [this] { inspect(tasks); });
    connect(&session, &Session::tasksChanged, &panel, [this] { refreshSoon(); });
    connect(&session, &Session::progressed, &panel, [this] { refreshSoon(); });
    connect(&session, &Session::modeChanged, &panel, [this](Session::Mode mode) {
        if (mode == Session::Mode::Running)
            clock.start();
        else
            clock.stop();
        refreshSoon();
    });
}

void InspectorPanel::Private::refreshSoon()
{
    if (!soon.isActive())
        soon.start();
}

/// Whether document and run belong together: between two documents they do not, and the new run is
/// told of soon.
bool InspectorPanel::Private::isSettled() const
{
    return session.state().taskCount() == session.document().graph.taskCount();
}

void InspectorPanel::Private::inspect(const QList<TaskId> &selection)
{
    tasks = selection;
    if (!isSettled())
        return;
    const std::size_t count = session.state().taskCount();
    tasks.removeIf([count](TaskId task) { return !task.isValid() || task.index() >= count; });
    const bool isOne = tasks.size() == 1;
    taskPage->setVisible(isOne);
    sumPage->setVisible(!isOne);
    if (isOne)
        taskPage->show(tasks.first());
    else
        sumPage->show(tasks);
    announceChain();
}

void InspectorPanel::Private::refresh()
{
    if (!isSettled())
        return;
    if (tasks.size() == 1)
        taskPage->refresh();
    else
        sumPage->show(tasks);
    announceChain();
}

void InspectorPanel::Private::announceChain()
{
    const QList<TaskId> present = tasks.size() == 1 ? taskPage->chain() : QList<TaskId>();
    if (present == chain)
        return;
    chain = present;
    Q_EMIT panel.chainChanged(chain);
}

void InspectorPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m->taskPage->setColours(colours);
    m->sumPage->setColours(colours);
}

void InspectorPanel::setCriticalPath(const std::shared_ptr<const CriticalPath> &path)
{
    m->taskPage->setCriticalPath(path);
    m->refreshSoon();
}

void InspectorPanel::inspect(const QList<TaskId> &tasks)
{
    m->soon.stop();
    m->inspect(tasks);
}

} // namespace stepwise
