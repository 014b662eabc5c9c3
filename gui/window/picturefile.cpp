#include "gui/window/picturefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace stepwise {

namespace {

struct PictureFile
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::PictureFile)
};

constexpr double printedScale = 2.0;
constexpr double longestSide = 32'767.0; ///< what readers of PNG can be trusted with
constexpr double largestArea = 64e6;

void paint(QPainter &painter, const Picture &picture)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({}, picture.size), picture.background);
    picture.paint(painter);
}

bool writePng(QIODevice &device, const Picture &picture)
{
    return picture.image(pictureScale(picture.size)).save(&device, "PNG");
}

bool writeSvg(QIODevice &device, const Picture &picture)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF({}, picture.size));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint(painter, picture);
    return painter.end();
}

bool writePdf(QIODevice &device, const Picture &picture)
{
    constexpr int pointsPerInch = 72;
    QPdfWriter writer(&device);
    writer.setResolution(pointsPerInch);
    writer.setPageSize(QPageSize(picture.size, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    paint(painter, picture);
    return painter.end();
}

using Writer = bool (*)(QIODevice &, const Picture &);

/// By the name's suffix; null: no picture.
Writer writerFor(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return writePng;
    if (suffix == QLatin1String("svg"))
        return writeSvg;
    return suffix == QLatin1String("pdf") ? writePdf : nullptr;
}

} // namespace

double pictureScale(const QSizeF &size)
{
    const double side = longestSide / std::max(size.width(), size.height());
    const double area = std::sqrt(largestArea / (size.width() * size.height()));
    return std::min({printedScale, side, area});
}

Result<void> writePicture(const Picture &picture, const QString &path)
{
    const Writer write = writerFor(path);
    if (!write) {
        return Error{ErrorCode::BadUsage,
                     PictureFile::tr("Not the name of a picture; it must end in .png, .svg or "
                                     ".pdf."),
                     path,
                     {}};
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file, picture) && file.commit())
        return {};
    return Error{ErrorCode::Unreadable,
                 PictureFile::tr("Cannot be written: %1.").arg(file.errorString()),
                 path,
                 {}};
}

} // namespace stepwise
