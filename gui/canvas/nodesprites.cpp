#include "gui/canvas/nodesprites.h"

#include <QPainter>

namespace stepwise {

namespace {

constexpr qsizetype mostBytes = qsizetype(32) << 20;

} // namespace

void NodeSprites::draw(QPainter &painter, const QPoint &box, const QRect &area, const Key &key,
                       const std::function<void(QPainter &)> &paint)
{
    QImage &image = m_images[key];
    if (image.isNull()) {
        image = QImage(area.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter imagePainter(&image);
        imagePainter.setRenderHint(QPainter::Antialiasing);
        imagePainter.translate(-area.topLeft());
        paint(imagePainter);
        m_bytes += image.sizeInBytes();
    }
    painter.drawImage(box + area.topLeft(), image);
    if (m_bytes > mostBytes)
        clear();
}

void NodeSprites::clear()
{
    m_images.clear();
    m_bytes = 0;
}

} // namespace stepwise
