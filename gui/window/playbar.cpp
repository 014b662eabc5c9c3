#include "gui/window/playbar.h"

#include "gui/models/timetext.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {
/// The slider's whole way.
constexpr int fullWay = 10'000;
} // namespace

PlayBar::PlayBar(Session &session, Playback &playback, QAction &play, QWidget *parent)
    : QWidget(parent), m_session(session), m_playback(playback), m_row(new QHBoxLayout(this))
{
    setFixedHeight(scaled(metrics::canvasBar));
    m_row->setContentsMargins(scaled(8), 0, scaled(8), 0);
    m_row->setSpacing(scaled(4));
    addButtons(play);
    addClock();
    addSpeed();
    connect(&session, &Session::playheadMoved, this, &PlayBar::refresh);
    connect(&session, &Session::runReset, this, &PlayBar::refresh);
    connect(&playback, &Playback::playingChanged, this, &PlayBar::refresh);
    refresh();
}

QToolButton *PlayBar::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(scaled(metrics::button), scaled(metrics::button));
    if (!icon.isEmpty()) {
        button->setIcon(lineIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_row->addWidget(button);
    return button;
}

void PlayBar::addButtons(QAction &play)
{
    connect(addButton(u"skip-back"_s, tr("To the beginning")), &QToolButton::clicked, this,
            [this] { m_session.lookAt(0); });
    QToolButton *button = addButton({}, {});
    button->setObjectName(u"playButton"_s);
    button->setDefaultAction(&play);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(addButton(u"skip-forward"_s, tr("To the end")), &QToolButton::clicked, this, [this] {
        m_playback.pause();
        m_session.lookAt(m_session.log().count());
    });
}

void PlayBar::addClock()
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, fullWay);
    m_slider->setPageStep(fullWay / 20);
    m_slider->setAccessibleName(tr("Moment of the run that is shown"));
    connect(m_slider, &QSlider::valueChanged, this, &PlayBar::takeSlider);
    m_row->addWidget(m_slider, 1);
    m_clock = new QLabel(this);
    m_clock->setForegroundRole(QPalette::PlaceholderText);
    m_clock->setContentsMargins(scaled(8), 0, scaled(8), 0);
    m_row->addWidget(m_clock);
}

void PlayBar::addSpeed()
{
    m_speed = new QComboBox(this);
    m_speed->setObjectName(u"playSpeed"_s);
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_speed->setToolTip(tr("Seconds of the run in a second"));
    for (double rate = Playback::slowest; rate <= Playback::fastest; rate *= 2)
        m_speed->addItem(tr("%1×", "speed").arg(QLocale().toString(rate)), rate);
    const auto show = [this] { m_speed->setCurrentIndex(m_speed->findData(m_playback.rate())); };
    show();
    connect(m_speed, &QComboBox::activated, this,
            [this] { m_playback.setRate(m_speed->currentData().toDouble()); });
    connect(&m_playback, &Playback::rateChanged, this, show);
    m_row->addWidget(m_speed);
}

void PlayBar::refresh()
{
    if (m_session.isLive()) {
        hide();
        return;
    }
    const double end = toSeconds(m_playback.end());
    const double now = toSeconds(m_playback.moment());
    const QSignalBlocker quiet(m_slider);
    m_slider->setEnabled(end > 0);
    m_slider->setValue(end > 0 ? static_cast<int>(std::lround(now / end * fullWay)) : 0);
    m_clock->setText(
        tr("%1 of %2", "moment and length of a run")
            .arg(TimeText::clock(m_playback.moment()), TimeText::clock(m_playback.end())));
    show();
}

void PlayBar::takeSlider(int value)
{
    m_session.lookAtMoment(fromSeconds(toSeconds(m_playback.end()) * value / fullWay));
}

} // namespace stepwise
