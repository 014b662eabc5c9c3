#include "core/cli/layoutfile.h"

#include "core/cli/plainlayout.h"
#include "core/cli/writeout.h"
#include "core/formats/formatregistry.h"
#include "core/layout/layout.h"

namespace stepwise {

Result<void> layoutFile(const LayoutCommand &command)
{
    const Result<LoadedDocument> loaded = loadDocument(command.file, command.loading);
    if (!loaded)
        return loaded.error();
    LayoutOptions options;
    options.effort = command.effort;
    options.direction = command.direction;
    const TaskGraph &graph = loaded->document.graph;
    const std::optional<LayoutResult> layout = layoutGraph(LayoutInput::from(graph, options));
    return writeOut(command.output, plainLayout(graph, *layout));
}

} // namespace stepwise
