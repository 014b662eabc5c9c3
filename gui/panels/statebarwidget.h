#pragma once

#include "core/trace/runstate.h"
#include "gui/style/palette.h"

#include <QWidget>

namespace stepwise {

/// How many tasks are in each state, as a bar.
class StateBarWidget : public QWidget
{
    Q_OBJECT

public:
    explicit StateBarWidget(QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    void setCounts(const RunState::Counts &counts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Palette m_colours;
    RunState::Counts m_counts{};
};

} // namespace stepwise
