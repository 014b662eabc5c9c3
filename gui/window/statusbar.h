#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QStatusBar>

#include <array>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace stepwise {

/// The bar at the bottom: mode, pass, clock, how many tasks are in each state, progress, passes a
/// second. `showMessage` takes the place of the left part for a while.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    /// The session outlives the bar.
    StatusBar(const Session &session, const Palette &palette, QWidget *parent = nullptr);

    void setColours(const Palette &palette);

Q_SIGNALS:
    /// A count was clicked.
    void stateClicked(stepwise::TaskState state);
    void heldClicked();

private:
    void addCounts();
    void addProgress();
    QToolButton *addCount(const QString &name);
    void refresh();
    void refreshMode();
    void refreshClock();
    void refreshCounts();
    QString modeText() const;

    const Session &m_session;
    Palette m_palette;
    QWidget *m_left;
    QLabel *m_modeGlyph;
    QLabel *m_mode;
    QLabel *m_pass;
    QLabel *m_clock;
    std::array<QToolButton *, taskStateCount> m_counts{};
    QToolButton *m_held = nullptr;
    QLabel *m_ended = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_pace = nullptr;
    QTimer *m_clockTimer;
};

} // namespace stepwise
