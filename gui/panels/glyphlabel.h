#pragma once

#include "gui/style/palette.h"

#include <QWidget>

#include <optional>

namespace stepwise {

/// The glyph of a state, or the mark of what is held, in a small square.
class GlyphLabel : public QWidget
{
    Q_OBJECT

public:
    /// `size` in design pixels.
    explicit GlyphLabel(int size, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// No state: nothing is drawn.
    void setState(std::optional<TaskState> state, double graceLeft = 1.0 / 3);
    void setHeld();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Palette m_colours;
    std::optional<TaskState> m_state;
    double m_graceLeft = 1.0 / 3;
    bool m_isHeld = false;
};

} // namespace stepwise
