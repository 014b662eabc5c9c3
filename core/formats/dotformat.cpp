#include "core/formats/dotformat.h"

#include "core/base/problemlist.h"
#include "core/formats/dotparser.h"
#include "core/formats/dotproducer.h"
#include "core/formats/dotwriter.h"
#include "core/formats/losses.h"
#include "core/formats/utf8text.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct DotFormatText
{
    Q_DECLARE_TR_FUNCTIONS(DotFormat)
};

} // namespace

QString DotFormat::key() const
{
    return QStringLiteral("dot");
}

QString DotFormat::name() const
{
    return DotFormatText::tr("Graphviz DOT");
}

QStringList DotFormat::suffixes() const
{
    return {QStringLiteral("dot"), QStringLiteral("gv")};
}

/// Whether it begins like a graph: strict, graph or digraph, an id if there is one, a brace.
int DotFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 64 * 1024;
    DotScanner scanner(content.first(std::min(content.size(), beginning)));
    DotToken token = scanner.next();
    if (token.isKeyword("strict"))
        token = scanner.next();
    if (!token.isKeyword("graph") && !token.isKeyword("digraph"))
        return 0;
    token = scanner.next();
    if (token.isText())
        token = scanner.next();
    return token.isSign('{') || token.isSign('+') ? 100 : 0;
}

Result<LoadedDocument> DotFormat::read(const QByteArray &original, const QString &name,
                                       const LoadOptions &options) const
{
    ProblemList warnings;
    const QByteArray content = asUtf8(original, warnings);
    LoadedDocument loaded;
    loaded.document.name = name;
    const std::optional<DotProducer> producer = findDotProducer(content);
    DotBuilder builder(loaded.document, producer && producer->hasNotesInLabels, options.graph);
    if (const Result<void> parsed = parseDot(content, builder, warnings, options.progress.get());
        !parsed)
        return parsed.error();
    if (!builder.end())
        return Error{ErrorCode::BadUsage,
                     DotFormatText::tr("There is no graph number %1 in this file; it has %n.",
                                       nullptr, builder.graphCount())
                         .arg(options.graph.value_or(0) + 1),
                     {},
                     {}};

    const EdgeMeaning guess = producer ? producer->edges : EdgeMeaning::Before;
    loaded.edges = options.edges.value_or(guess);
    loaded.edgesGuessed = !options.edges.has_value();
    loaded.producer = producer ? producer->name : QString();
    if (loaded.edges == EdgeMeaning::Needs)
        loaded.document.graph.turnRound();
    loaded.format = key();
    loaded.graphCount = builder.graphCount();
    loaded.problems = warnings.problems();
    return loaded;
}

QByteArray DotFormat::write(const GraphDocument &document) const
{
    return writeDot(document);
}

QStringList DotFormat::losses(const GraphDocument &document) const
{
    return lossesOf(document, Holds::Names | Holds::Groups | Holds::NestedGroups);
}

} // namespace stepwise
