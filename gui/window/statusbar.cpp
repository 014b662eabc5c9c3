#include "gui/window/statusbar.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/timetext.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Ended states last, as in the design: what has gone well comes first.
constexpr std::array<TaskState, taskStateCount> shownOrder{
    TaskState::Succeeded, TaskState::Running,   TaskState::Cancelling,
    TaskState::Ready,     TaskState::Waiting,   TaskState::Failed,
    TaskState::TimedOut,  TaskState::Cancelled, TaskState::Skipped,
};

std::size_t indexOf(TaskState state)
{
    return static_cast<std::size_t>(state);
}

void setTextIfOther(QLabel &label, const QString &text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

StatusBar::StatusBar(const Session &session, const Palette &palette, QWidget *parent)
    : QStatusBar(parent), m_session(session), m_palette(palette), m_left(new QWidget(this)),
      m_modeGlyph(new QLabel(this)), m_mode(new QLabel(this)), m_pass(new QLabel(this)),
      m_clock(new QLabel(this)), m_clockTimer(new QTimer(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(scaled(metrics::statusBar));
    setContentsMargins(scaled(10), 0, scaled(10), 0);
    // One widget, which a message hides as a whole.
    auto *row = new QHBoxLayout(m_left);
    row->setContentsMargins({});
    row->setSpacing(scaled(4));
    addWidget(m_left);
    for (QLabel *label : {m_modeGlyph, m_mode, m_pass, m_clock})
        row->addWidget(label);
    for (QLabel *label : {m_mode, m_pass, m_clock})
        label->setContentsMargins(0, 0, scaled(10), 0);
    addCounts();
    addProgress();
    m_clockTimer->setInterval(100ms);
    connect(m_clockTimer, &QTimer::timeout, this, &StatusBar::refreshClock);
    connect(&session, &Session::progressed, this, &StatusBar::refresh);
    connect(&session, &Session::runReset, this, &StatusBar::refresh);
    connect(&session, &Session::documentChanged, this, &StatusBar::refresh);
    connect(&session, &Session::modeChanged, this, &StatusBar::refresh);
    setColours(palette);
}

void StatusBar::addCounts()
{
    for (const TaskState state : shownOrder) {
        QToolButton *button = addCount(stateName(state));
        button->setObjectName(u"count_"_s + stateKey(state));
        connect(button, &QToolButton::clicked, this, [this, state] { Q_EMIT stateClicked(state); });
        m_counts[indexOf(state)] = button;
    }
    m_held = addCount(tr("Held"));
    connect(m_held, &QToolButton::clicked, this, &StatusBar::heldClicked);
}

QToolButton *StatusBar::addCount(const QString &name)
{
    auto *button = new QToolButton(m_left);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(scaled(metrics::rowIcon), scaled(metrics::rowIcon)));
    button->setToolTip(tr("%1: click to see only these").arg(name));
    button->hide();
    m_left->layout()->addWidget(button);
    return button;
}

void StatusBar::addProgress()
{
    m_ended = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(scaled(150));
    m_progress->setAccessibleName(tr("Progress"));
    m_pace = new QLabel(this);
    m_pace->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *widget : {static_cast<QWidget *>(m_ended), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_pace)}) {
        addPermanentWidget(widget);
    }
}

void StatusBar::setColours(const Palette &palette)
{
    m_palette = palette;
    const int size = scaled(metrics::rowIcon);
    for (const TaskState state : allTaskStates) {
        const StateColours &colours = palette.of(state);
        m_counts[indexOf(state)]->setIcon(stateGlyphIcon(state, colours.mark, colours.ink, size));
    }
    const qreal ratio = devicePixelRatioF();
    m_held->setIcon(heldGlyphPixmap(palette.heldMark, palette.window, size, ratio));
    m_modeGlyph->setPixmap(heldGlyphPixmap(palette.heldMark, palette.window, size, ratio));
    refresh();
}

void StatusBar::refresh()
{
    refreshMode();
    refreshClock();
    refreshCounts();
}

void StatusBar::refreshMode()
{
    const Session::Mode mode = m_session.mode();
    const bool isPaused = mode == Session::Mode::Paused || !m_session.isLive();
    setTextIfOther(*m_mode, modeText());
    m_mode->setForegroundRole(isPaused ? QPalette::LinkVisited : QPalette::WindowText);
    m_modeGlyph->setVisible(isPaused);
    if (mode == Session::Mode::Running)
        m_clockTimer->start();
    else
        m_clockTimer->stop();
}

QString StatusBar::modeText() const
{
    if (!m_session.isLive())
        return tr("Looking back");
    switch (m_session.mode()) {
    case Session::Mode::Idle:
        return m_session.canRun() ? tr("Ready to run") : tr("Nothing to run");
    case Session::Mode::Running:
        return tr("Running");
    case Session::Mode::Paused:
        return tr("Paused");
    case Session::Mode::Finished:
        break;
    }
    if (!m_session.state().outcome())
        return tr("Ended");
    switch (m_session.state().outcome()->kind) {
    case OutcomeKind::Succeeded:
        return tr("Succeeded");
    case OutcomeKind::Failed:
        return tr("Failed");
    case OutcomeKind::Cancelled:
        return tr("Cancelled");
    case OutcomeKind::TimedOut:
        break;
    }
    return tr("Timed out");
}

void StatusBar::refreshClock()
{
    setTextIfOther(*m_clock, tr("Clock %1").arg(TimeText::clock(m_session.clock())));
}

void StatusBar::refreshCounts()
{
    const QLocale locale;
    const RunState &state = m_session.state();
    setTextIfOther(*m_pass, tr("Pass %1").arg(locale.toString(m_session.pass())));
    const auto show = [&locale](QToolButton &button, std::uint32_t count) {
        const QString text = locale.toString(count);
        if (button.text() != text)
            button.setText(text);
        button.setVisible(count > 0);
    };
    for (const TaskState taskState : allTaskStates)
        show(*m_counts[indexOf(taskState)], state.count(taskState));
    show(*m_held, state.heldCount());

    const auto all = static_cast<int>(state.taskCount());
    const auto ended = static_cast<int>(state.endedCount());
    setTextIfOther(*m_ended,
                   tr("%1 of %2 ended").arg(locale.toString(ended), locale.toString(all)));
    m_progress->setRange(0, qMax(1, all));
    m_progress->setValue(ended);
    const double pace = m_session.passesPerSecond();
    setTextIfOther(*m_pace,
                   m_session.mode() == Session::Mode::Running
                       ? tr("%1 passes/s").arg(locale.toString(pace, 'f', pace < 100 ? 1 : 0))
                       : QString());
}

} // namespace stepwise
