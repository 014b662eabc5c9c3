#include "core/formats/dotformat.h"

#include "core/base/problemlist.h"
#include "core/formats/dotparser.h"
#include "core/formats/dotproducer.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DotFormat)
};

/// The first line that holds bytes which are not UTF-8; its column is not known.
Place firstInvalidLine(QByteArrayView content)
{
    Place place{1, 0};
    for (qsizetype begin = 0; begin < content.size(); ++place.line) {
        const qsizetype end = content.indexOf('\n', begin);
        const QByteArrayView line =
            end < 0 ? content.sliced(begin) : content.sliced(begin, end - begin);
        if (!line.isValidUtf8())
            break;
        begin += line.size() + 1;
    }
    return place;
}

QByteArray toUtf8(const QByteArray &content, ProblemList &warnings)
{
    if (QByteArrayView(content).isValidUtf8())
        return content;
    warnings.warn(firstInvalidLine(content),
                  Text::tr("The file is not UTF-8; it is read as Latin-1."));
    return QString::fromLatin1(content).toUtf8();
}

} // namespace

QString DotFormat::key() const
{
    return QStringLiteral("dot");
}

QString DotFormat::name() const
{
    return Text::tr("Graphviz DOT");
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
    const QByteArray content = toUtf8(original, warnings);
    LoadedDocument loaded;
    loaded.document.name = name;
    const std::optional<DotProducer> producer = findDotProducer(content);
    DotBuilder builder(loaded.document, producer && producer->hasNotesInLabels);
    if (const Result<void> parsed = parseDot(content, builder, warnings); !parsed)
        return parsed.error();

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

} // namespace stepwise
