#pragma once

#include "gui/canvas/canvasscene.h"
#include "gui/canvas/floatingcard.h"
#include "gui/canvas/viewtransform.h"

#include <QPixmap>
#include <QTimer>

namespace stepwise {

/// The whole graph in a small card, with the part that is seen; that part can be dragged.
class Minimap : public FloatingCard
{
    Q_OBJECT

public:
    /// The scene must outlive the minimap.
    Minimap(const CanvasScene &scene, QWidget *parent);

    void setColours(const Palette &palette) override;
    /// The part of the scene that the canvas shows.
    void setSeen(const LayoutRect &seen);
    /// Something has changed in the scene: drawn anew a little later, once for many changes.
    void refresh();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The middle of the view is to be there.
    void viewRequested(const stepwise::LayoutPoint &middle);
    /// So many steps nearer; negative: away.
    void zoomRequested(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    QRect room() const;
    ViewTransform transform() const;
    void drawThumbnail();
    void drawGroups(QPainter &painter, const ViewTransform &transform);
    void drawNodes(QPainter &painter, const ViewTransform &transform);
    QRectF seenBox() const;
    void requestViewAt(const QPointF &position);

    const CanvasScene &m_scene;
    LayoutRect m_seen;
    QPixmap m_thumbnail;
    QTimer m_refresh;
    int m_wheel = 0; ///< what is left of a notch
    QPointF m_grip;  ///< from the middle of the seen part to where it was taken
};

} // namespace stepwise
