#include "gui/render.h"

#include "core/formats/formatregistry.h"
#include "core/graph/toposort.h"
#include "core/layout/layout.h"
#include "core/trace/tracereader.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/scenepainter.h"
#include "gui/window/picturefile.h"

#include <QFile>
#include <QGuiApplication>

#include <cmath>

namespace stepwise {

namespace {

struct Render
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::Render)
};

constexpr int margin = 16;

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
    const LayoutRect &bounds = scene.layout().bounds;
    const QSizeF size(std::ceil(double(bounds.width)) + 2 * margin,
                      std::ceil(double(bounds.height)) + 2 * margin);
    const auto paint = [&scene, &palette, size](QPainter &painter) {
        const LayoutRect &box = scene.layout().bounds;
        CanvasFonts fonts(QGuiApplication::font(), painter.device());
        ViewTransform transform;
        transform.origin = QPointF(double(box.x), double(box.y)).toPoint() - QPoint(margin, margin);
        ScenePainter(scene, palette, fonts, transform)
            .paint(painter, QRect(QPoint(0, 0), size.toSize()));
    };
    return {size, palette.canvas, paint};
}

} // namespace

Result<void> render(const RenderCommand &command)
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
    return writePicture(pictureOf(scene, palette), command.output);
}

} // namespace stepwise
