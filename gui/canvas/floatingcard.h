#pragma once

#include "gui/style/palette.h"

#include <QWidget>

namespace stepwise {

/// A small card that floats over the canvas; its pointer events do not reach what is below.
class FloatingCard : public QWidget
{
    Q_OBJECT

public:
    explicit FloatingCard(QWidget *parent);

    const Palette &colours() const { return m_colours; }
    virtual void setColours(const Palette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Palette m_colours;
};

} // namespace stepwise
