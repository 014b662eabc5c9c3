#include "core/cli/layoutfile.h"

#include "core/cli/plainlayout.h"
#include "core/formats/formatregistry.h"
#include "core/layout/layout.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace stepwise {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LayoutFile)
};

Result<void> writeOut(const QString &name, const QByteArray &text)
{
    if (name == QLatin1String("-")) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly) && out.write(text) == text.size() && out.flush())
            return {};
        return Error{ErrorCode::Unreadable,
                     Text::tr("cannot be written: %1").arg(out.errorString()),
                     Text::tr("standard output"),
                     {}};
    }
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{
        ErrorCode::Unreadable, Text::tr("cannot be written: %1").arg(file.errorString()), name, {}};
}

} // namespace

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
