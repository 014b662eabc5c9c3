#include "gui/render.h"

#include "core/formats/formatregistry.h"
#include "core/graph/toposort.h"
#include "core/layout/layout.h"
#include "core/trace/tracereader.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/scenepicture.h"
#include "gui/window/picturefile.h"

#include <QFile>
#include <QGuiApplication>
#include <QLocale>

namespace stepwise {

namespace {

struct Render
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::Render)
};

/// How a run stood after a pass.
struct ShownRun
{
    RunState state;
    bool isReversed = false;
};

ShownRun momentBefore(const GraphDocument &document)
{
    const bool isReversed = document.options.reverse;
    const Dependencies dependencies(document.graph);
    return {RunState(std::make_shared<Dependencies>(isReversed ? dependencies.reversed()
                                                               : dependencies)),
            isReversed};
}

Result<ShownRun> momentOf(GraphDocument document, const RenderCommand &command)
{
    if (command.traceFile.isEmpty())
        return momentBefore(document);
    QFile file(command.traceFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Unreadable,
                     Render::tr("Cannot be read: %1.").arg(file.errorString()),
                     command.traceFile,
                     {}};
    }
    TraceReader reader(file);
    const Result<TraceHeader> header = reader.readHeader();
    if (!header)
        return header.error();
    reader.setGraph(document.graph);
    TraceLog log;
    if (const Result<void> read = reader.readEvents(log); !read)
        return read.error();
    document.options = header.value().options;
    ShownRun moment = momentBefore(document);
    for (std::size_t index = 0; index < log.count(); ++index) {
        if (!command.pass || log[index].pass <= *command.pass)
            moment.state.apply(log[index], log.details());
    }
    return moment;
}

Picture pictureOf(const CanvasScene &scene, const Palette &palette)
{
    const QFont font = QGuiApplication::font();
    return {scenePictureSize(scene), palette.canvas,
            [&scene, &palette, font](QPainter &painter) {
                paintScenePicture(painter, scene, palette, font);
            },
            [&scene, &palette, font](double scale) {
                return scenePictureImage(scene, palette, font, scale);
            }};
}

/// What is to be told of a picture that could not be drawn in full size.
QString reductionOf(const Picture &picture, const QString &path)
{
    const double scale = pictureScale(picture.size);
    if (scale >= fullPictureScale || !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return {};
    return Render::tr("%1: the graph is larger than a PNG can be; it is drawn at %2 %. Write .svg "
                      "or .pdf for its full size.")
        .arg(path, QLocale().toString(scale * 100, 'f', 1));
}

} // namespace

Result<QString> render(const RenderCommand &command)
{
    const Result<LoadedDocument> loaded = loadDocument(command.file, command.loading);
    if (!loaded)
        return loaded.error();
    const GraphDocument &document = loaded.value().document;
    const Result<ShownRun> moment = momentOf(document, command);
    if (!moment)
        return moment.error();

    CanvasScene scene;
    scene.setSource({[&document]() -> const GraphDocument & { return document; },
                     [&moment]() -> const RunState & { return moment.value().state; },
                     tasksOnCycles(Dependencies(document.graph)), moment.value().isReversed});
    auto layout = layoutGraph(LayoutInput::from(document.graph));
    scene.setLayout(std::move(*layout), std::vector<bool>(document.graph.groupCount(), false));
    scene.setNow(moment.value().state.time());
    const Palette palette = Palette::of(PaletteKind::Default, command.isDark);
    const Picture picture = pictureOf(scene, palette);
    if (const Result<void> written = writePicture(picture, command.output); !written)
        return written.error();
    return reductionOf(picture, command.output);
}

} // namespace stepwise
