#pragma once

#include "core/execution/playback.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace stepwise {

/// The row below the canvas that plays what is recorded, while the past is shown: play and pause,
/// the run's whole clock as a slider, the speed.
class PlayBar : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the bar. `play` is the action of its button.
    PlayBar(Session &session, Playback &playback, QAction &play, QWidget *parent = nullptr);

private:
    void addButtons(QAction &play);
    void addClock();
    void addSpeed();
    QToolButton *addButton(const QString &icon, const QString &text);
    void refresh();
    void takeSlider(int value);

    Session &m_session;
    Playback &m_playback;
    QHBoxLayout *m_row;
    QSlider *m_slider = nullptr;
    QLabel *m_clock = nullptr;
    QComboBox *m_speed = nullptr;
};

} // namespace stepwise
