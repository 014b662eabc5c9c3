#include "core/formats/mermaidformat.h"

#include "core/formats/documentbuilder.h"
#include "core/formats/losses.h"
#include "core/formats/mermaidcharts.h"
#include "core/formats/mermaidreader.h"
#include "core/formats/mermaidwriter.h"
#include "core/formats/utf8text.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct MermaidFormatText
{
    Q_DECLARE_TR_FUNCTIONS(MermaidFormat)
};

} // namespace

QString MermaidFormat::key() const
{
    return QStringLiteral("mermaid");
}

QString MermaidFormat::name() const
{
    return MermaidFormatText::tr("Mermaid flow chart");
}

QStringList MermaidFormat::suffixes() const
{
    return {QStringLiteral("mmd"), QStringLiteral("mermaid"), QStringLiteral("md"),
            QStringLiteral("markdown")};
}

int MermaidFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 1024 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning));
    if (startsFlowchart(text))
        return 90;
    // Surer than what such a page may quote of other formats; but one that stands further inside
    // may be part of a text of YAML.
    if (hasMermaidFence(text, 0))
        return 100;
    constexpr qsizetype anywhere = 100;
    return hasMermaidFence(text, anywhere) ? 20 : 0;
}

Result<LoadedDocument> MermaidFormat::read(const QByteArray &original, const QString &name,
                                           const LoadOptions &options) const
{
    DocumentBuilder builder(name);
    const QByteArray content = asUtf8(original, builder.warnings());
    const MermaidCharts charts = findMermaidCharts(content);
    if (charts.flowcharts.empty())
        return Error{ErrorCode::BadSyntax,
                     MermaidFormatText::tr(
                         "There is no flow chart in this file; one begins with “flowchart” "
                         "or “graph”, in Markdown behind ```mermaid."),
                     {},
                     {}};
    MermaidReader reader(content, builder);
    const auto count = static_cast<int>(charts.flowcharts.size());
    if (options.graph && (*options.graph < 0 || *options.graph >= count))
        return Error{ErrorCode::BadUsage,
                     MermaidFormatText::tr("There is no chart number %1 in this file; it has %n.",
                                           nullptr, count)
                         .arg(*options.graph + 1),
                     {},
                     {}};
    for (int index = 0; index < count; ++index) {
        const bool isWanted = options.graph.value_or(index) == index;
        if (isWanted && !reader.read(charts.flowcharts[static_cast<std::size_t>(index)]))
            return *builder.error();
    }
    if (charts.otherCount > 0)
        builder.warnings().warn({},
                                MermaidFormatText::tr("%n diagram(s) of other kinds are left out.",
                                                      nullptr, charts.otherCount));
    Result<LoadedDocument> loaded = builder.take(key(), options);
    if (loaded)
        loaded->graphCount = count;
    return loaded;
}

QByteArray MermaidFormat::write(const GraphDocument &document) const
{
    return writeMermaid(document);
}

QStringList MermaidFormat::losses(const GraphDocument &document) const
{
    QStringList losses = lossesOf(document, Holds::Names | Holds::Groups | Holds::NestedGroups);
    if (const int count = mermaidReplacedCount(document.graph); count > 0)
        losses += MermaidFormatText::tr(
            "The ids of %n task(s), which Mermaid could not read: they get others.", nullptr,
            count);
    return losses;
}

} // namespace stepwise
