#pragma once

#include "gui/canvas/edgekind.h"
#include "gui/canvas/floatingcard.h"

#include <QAbstractButton>

#include <vector>

namespace stepwise {

/// An entry of the legend: a sample and its name. That of a state is a button.
class LegendEntry : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { State, Held, Edge };

    LegendEntry(TaskState state, QWidget *parent);
    LegendEntry(EdgeKind edge, QWidget *parent);
    /// The mark of what is held.
    explicit LegendEntry(QWidget *parent);

    void setColours(const Palette &palette);
    void retranslate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSample(QPainter &painter, const QRectF &box) const;
    double sampleWidth() const;

    Kind m_kind;
    TaskState m_state = TaskState::Waiting;
    EdgeKind m_edge = EdgeKind::Satisfied;
    Palette m_colours;
};

/// What the glyphs and edges of the canvas mean. A click on a state filters.
class Legend : public FloatingCard
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent);

    void setColours(const Palette &palette) override;
    /// Sets the size: as many entries in a row as fit into `width`.
    void fitInto(int width);

Q_SIGNALS:
    void stateClicked(stepwise::TaskState state);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::vector<LegendEntry *> m_entries; ///< children
};

} // namespace stepwise
