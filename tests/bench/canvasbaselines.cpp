#include "tests/bench/canvasbaselines.h"

#include <QCoreApplication>
#include <QGraphicsItem>
#include <QPainter>
#include <QScrollBar>

#include <array>

namespace stepwise::testing {

namespace {

class NodeItem final : public QGraphicsItem
{
public:
    NodeItem(const CanvasScene &scene, const Palette &palette, TaskId task)
        : m_scene(scene), m_palette(palette), m_task(task)
    {
        const LayoutRect &box = scene.layout().tasks[task.index()];
        setPos(double(box.x), double(box.y));
        m_size = {double(box.width), double(box.height)};
    }

    QRectF boundingRect() const override { return {{0, 0}, m_size}; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->fillRect(boundingRect(), m_palette.of(m_scene.stateOf(m_task)).mark);
    }

private:
    const CanvasScene &m_scene;
    const Palette &m_palette;
    TaskId m_task;
    QSizeF m_size;
};

} // namespace

ItemCanvas::ItemCanvas(const CanvasScene &scene, const Palette &palette, const QSize &size)
{
    for (std::size_t index = 0; index < scene.layout().tasks.size(); ++index) {
        m_itemOf.push_back(new NodeItem(scene, palette, TaskId::fromIndex(index)));
        m_items.addItem(m_itemOf.back());
    }
    m_view.setScene(&m_items);
    // Room to pan, although all is in sight.
    const QRectF all = m_items.itemsBoundingRect();
    m_view.setSceneRect(all.adjusted(-all.width(), -all.height(), all.width(), all.height()));
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.resize(size);
    m_view.show();
}

void ItemCanvas::show(double zoom, const QPointF &middle)
{
    m_view.setTransform(QTransform::fromScale(zoom, zoom));
    m_view.centerOn(middle);
}

void ItemCanvas::pan(int pixels)
{
    QScrollBar *bar = m_view.horizontalScrollBar();
    bar->setValue(bar->value() + pixels);
}

void ItemCanvas::change(const std::vector<TaskId> &tasks)
{
    for (const TaskId task : tasks)
        m_itemOf[task.index()]->update();
}

void ItemCanvas::paint()
{
    // Items and view tell of changes by events, the last of which paints.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void PlainCanvas::paint(double zoom, const QPointF &origin)
{
    std::array<QList<QRectF>, taskStateCount> rects;
    const QRectF window(QPointF(0, 0), QSizeF(m_image.size()));
    const std::vector<LayoutRect> &tasks = m_scene.layout().tasks;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        const LayoutRect &box = tasks[index];
        const QRectF rect(double(box.x) * zoom - origin.x(), double(box.y) * zoom - origin.y(),
                          double(box.width) * zoom, double(box.height) * zoom);
        if (rect.intersects(window))
            rects[std::size_t(m_scene.stateOf(TaskId::fromIndex(index)))].append(rect);
    }
    m_image.fill(m_palette.canvas);
    QPainter painter(&m_image);
    painter.setPen(Qt::NoPen);
    for (const TaskState state : allTaskStates) {
        painter.setBrush(m_palette.of(state).mark);
        painter.drawRects(rects[std::size_t(state)]);
    }
}

} // namespace stepwise::testing
