#pragma once

#include "gui/canvas/canvasscene.h"
#include "gui/style/palette.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>

#include <vector>

namespace stepwise::testing {

/// What a canvas is usually made of: QGraphicsView with an item for each node.
class ItemCanvas
{
public:
    ItemCanvas(const CanvasScene &scene, const Palette &palette, const QSize &size);

    void show(double zoom, const QPointF &middle);
    void pan(int pixels);
    void change(const std::vector<TaskId> &tasks);
    void paint();

private:
    QGraphicsScene m_items;
    QGraphicsView m_view;
    std::vector<QGraphicsItem *> m_itemOf;
};

/// And the next better: all nodes painted by a QPainter, a colour at a time.
class PlainCanvas
{
public:
    PlainCanvas(const CanvasScene &scene, const Palette &palette, const QSize &size)
        : m_scene(scene), m_palette(palette), m_image(size, QImage::Format_RGB32)
    {
    }

    void paint(double zoom, const QPointF &origin);

private:
    const CanvasScene &m_scene;
    const Palette &m_palette;
    QImage m_image;
};

} // namespace stepwise::testing
