#include "gui/window/timelinefile.h"

#include "core/trace/chrometrace.h"
#include "core/trace/timelinecsv.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/picturefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

namespace stepwise {

namespace {

struct TimelineFile
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::TimelineFile)
};

using Writer = void (*)(QIODevice &, const Recording &);

Result<void> write(Writer writer, const Recording &run, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        writer(file, run);
        if (file.commit())
            return {};
    }
    return Error{ErrorCode::Unreadable,
                 TimelineFile::tr("Cannot be written: %1.").arg(file.errorString()),
                 path,
                 {}};
}

QImage imageOf(const TimelineView &view, double scale)
{
    QImage image((view.pictureSize() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.scale(scale, scale);
    view.render(painter);
    return image;
}

} // namespace

Result<void> writeTimeline(const TimelineView &view, const Recording &run, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return write(writeTimelineCsv, run, path);
    if (suffix == QLatin1String("json"))
        return write(writeChromeTrace, run, path);
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("png") &&
        suffix != QLatin1String("pdf")) {
        return Error{ErrorCode::BadUsage,
                     TimelineFile::tr("Not the name of a timeline; it must end in .svg, .png, "
                                      ".pdf, .csv or .json."),
                     path,
                     {}};
    }
    return writePicture({view.pictureSize(), view.colours().panel,
                         [&](QPainter &painter) { view.render(painter); },
                         [&](double scale) { return imageOf(view, scale); }},
                        path);
}

} // namespace stepwise
