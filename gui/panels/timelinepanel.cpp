#include "gui/panels/timelinepanel.h"

#include "gui/models/timetext.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"
#include "gui/timeline/criticalpathwatch.h"
#include "gui/timeline/sessiontimeline.h"
#include "gui/timeline/timelineview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace stepwise {

namespace {

/// Between two passes the clock moves without events.
constexpr auto timelineTick = std::chrono::milliseconds(50);

} // namespace

struct TimelinePanel::Private
{
    Private(TimelinePanel &owner, Session &itsSession)
        : panel(owner), session(itsSession), source(itsSession)
    {
    }

    void build();
    void connectSession();
    void connectView();
    void refreshWhatIf();
    QString whatIfText() const;

    TimelinePanel &panel;
    Session &session;
    SessionTimeline source;
    TimelineView *view = nullptr; ///< children of the panel
    CriticalPathWatch *watch = nullptr;
    QWidget *whatIf = nullptr;
    QLabel *whatIfLabel = nullptr;
    QTimer clock;
};

TimelinePanel::TimelinePanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(*this, session))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m->build();
    m->connectSession();
    m->connectView();
    setColours(Palette::of(PaletteKind::Default, false));
}

TimelinePanel::~TimelinePanel()
{
    delete m->watch; // before the view whose run it reads
    delete m->view;  // before the source
}

void TimelinePanel::Private::build()
{
    view = new TimelineView(source, &panel);
    watch = new CriticalPathWatch(view->scene(), &panel);
    whatIf = new QWidget(&panel);
    whatIf->setAutoFillBackground(true);
    whatIf->setBackgroundRole(QPalette::AlternateBase);
    whatIfLabel = new QLabel(whatIf);
    whatIfLabel->setWordWrap(true);
    auto *reset = new QToolButton(whatIf);
    reset->setText(tr("As measured"));
    reset->setToolTip(tr("Forget the edited durations"));
    auto *line = new QHBoxLayout(whatIf);
    line->setContentsMargins(scaled(12), scaled(2), scaled(8), scaled(2));
    line->addWidget(whatIfLabel, 1);
    line->addWidget(reset);
    whatIf->hide();
    auto *column = new QVBoxLayout(&panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(whatIf);
    column->addWidget(view, 1);
    panel.setFocusProxy(view);
    connect(reset, &QToolButton::clicked, &panel, &TimelinePanel::resetEditedDurations);
}

void TimelinePanel::Private::connectSession()
{
    connect(&session, &Session::documentChanged, &panel, [this] {
        view->reload();
        watch->forgetEdited();
    });
    connect(&session, &Session::runReset, &panel, [this] {
        view->reload();
        watch->restart();
    });
    const auto follow = [this] {
        view->follow();
        watch->refresh();
    };
    connect(&session, &Session::progressed, &panel, follow);
    connect(&session, &Session::playheadMoved, view, &TimelineView::follow);
    clock.setInterval(timelineTick);
    connect(&clock, &QTimer::timeout, &panel, [this, follow] {
        if (panel.isVisible())
            follow();
    });
    connect(&session, &Session::modeChanged, &panel, [this, follow](Session::Mode mode) {
        if (mode == Session::Mode::Running)
            clock.start();
        else
            clock.stop();
        follow();
    });
    connect(watch, &CriticalPathWatch::changed, &panel, [this] {
        view->setCriticalPath(watch->path());
        refreshWhatIf();
        Q_EMIT panel.criticalPathChanged(watch->path());
    });
}

void TimelinePanel::Private::connectView()
{
    connect(view, &TimelineView::momentRequested, &session, &Session::lookAtMoment);
    connect(view, &TimelineView::beginningRequested, &session, [this] { session.lookAt(0); });
    connect(view, &TimelineView::nowRequested, &session, &Session::backToNow);
    connect(view, &TimelineView::stepBackRequested, &session, &Session::stepBack);
    connect(view, &TimelineView::stepForwardRequested, &session, &Session::stepForward);
}

void TimelinePanel::Private::refreshWhatIf()
{
    const bool isShown = !watch->edited().isEmpty() && watch->path() && watch->measured();
    whatIf->setVisible(isShown);
    if (isShown)
        whatIfLabel->setText(whatIfText());
}

QString TimelinePanel::Private::whatIfText() const
{
    const Duration measured = watch->measured()->length();
    const Duration edited = watch->path()->length();
    const int count = static_cast<int>(watch->edited().size());
    const QString length = TimeText::duration(edited);
    if (edited == measured) {
        return tr("What if: %n durations edited. The critical path takes %1, as measured.", nullptr,
                  count)
            .arg(length);
    }
    const QString difference =
        TimeText::duration(edited > measured ? edited - measured : measured - edited);
    return edited > measured
               ? tr("What if: %n durations edited. The critical path takes %1, %2 longer than "
                    "measured.",
                    nullptr, count)
                     .arg(length, difference)
               : tr("What if: %n durations edited. The critical path takes %1, %2 shorter than "
                    "measured.",
                    nullptr, count)
                     .arg(length, difference);
}

TimelineView &TimelinePanel::view() const
{
    return *m->view;
}

void TimelinePanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m->view->setColours(colours);
}

std::shared_ptr<const CriticalPath> TimelinePanel::criticalPath() const
{
    return m->watch->path();
}

const EditedDurations &TimelinePanel::editedDurations() const
{
    return m->watch->edited();
}

void TimelinePanel::setEditedDuration(TaskId task, Duration duration)
{
    EditedDurations edited = m->watch->edited();
    edited.insert(task, duration);
    m->watch->setEdited(edited);
}

Duration TimelinePanel::durationOf(TaskId task) const
{
    const auto edited = m->watch->edited().constFind(task);
    const TimelineScene &scene = m->view->scene();
    return edited != m->watch->edited().constEnd()
               ? *edited
               : scene.stats()[task].duration(scene.lastMoment());
}

void TimelinePanel::resetEditedDurations()
{
    m->watch->setEdited({});
}

} // namespace stepwise
