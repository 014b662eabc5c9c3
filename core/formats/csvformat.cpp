#include "core/formats/csvformat.h"

#include "core/formats/csvscanner.h"
#include "core/formats/csvwriter.h"
#include "core/formats/documentbuilder.h"
#include "core/formats/losses.h"
#include "core/formats/utf8text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace stepwise {

namespace {

struct CsvFormatText
{
    Q_DECLARE_TR_FUNCTIONS(CsvFormat)
};

/// The names of two columns, and what an edge between them means.
struct Header
{
    QLatin1String first;
    QLatin1String second;
    EdgeMeaning edges;
};

constexpr EdgeMeaning before = EdgeMeaning::Before;
constexpr EdgeMeaning needs = EdgeMeaning::Needs;
constexpr std::array<Header, 20> knownHeaders{{
    {QLatin1String("source"), QLatin1String("target"), before},
    {QLatin1String("from"), QLatin1String("to"), before},
    {QLatin1String("src"), QLatin1String("dst"), before},
    {QLatin1String("src"), QLatin1String("dest"), before},
    {QLatin1String("tail"), QLatin1String("head"), before},
    {QLatin1String("parent"), QLatin1String("child"), before},
    {QLatin1String("predecessor"), QLatin1String("successor"), before},
    {QLatin1String("prerequisite"), QLatin1String("dependent"), before},
    {QLatin1String("before"), QLatin1String("after"), before},
    {QLatin1String("upstream"), QLatin1String("downstream"), before},
    {QLatin1String("start"), QLatin1String("end"), before},
    {QLatin1String("node1"), QLatin1String("node2"), before},
    {QLatin1String("task"), QLatin1String("depends_on"), needs},
    {QLatin1String("task"), QLatin1String("dependency"), needs},
    {QLatin1String("task"), QLatin1String("dependson"), needs},
    {QLatin1String("task"), QLatin1String("needs"), needs},
    {QLatin1String("task"), QLatin1String("prerequisite"), needs},
    {QLatin1String("task"), QLatin1String("predecessor"), needs},
    {QLatin1String("package"), QLatin1String("dependency"), needs},
    {QLatin1String("name"), QLatin1String("depends_on"), needs},
}};

/// Which columns are meant, and how.
struct Columns
{
    qsizetype first = 0;
    qsizetype second = 1;
    bool isHeader = false;
    EdgeMeaning edges = before;
};

Columns columnsOf(const QList<QByteArray> &record)
{
    QStringList words;
    for (const QByteArray &field : record)
        words += QString::fromUtf8(field).toLower().replace(u' ', u'_');
    for (const Header &header : knownHeaders) {
        const qsizetype first = words.indexOf(header.first);
        const qsizetype second = words.indexOf(header.second);
        if (first >= 0 && second >= 0)
            return {first, second, true, header.edges};
    }
    return {};
}

} // namespace

QString CsvFormat::key() const
{
    return QStringLiteral("csv");
}

QString CsvFormat::name() const
{
    return CsvFormatText::tr("List of edges (CSV)");
}

QStringList CsvFormat::suffixes() const
{
    return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("edges"),
            QStringLiteral("edgelist")};
}

/// Only when nothing else could be meant: two or three columns in every line.
int CsvFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 8 * 1024;
    QByteArrayView text = content.first(std::min(content.size(), beginning));
    if (text.size() < content.size())
        text = text.first(std::max<qsizetype>(text.lastIndexOf('\n'), 0));
    const char separator = guessedSeparator(text);
    if (text.contains('\0') || separator == '\0')
        return 0;
    CsvScanner scanner(text, separator);
    QList<QByteArray> fields;
    int records = 0;
    while (scanner.next(fields)) {
        if (records++ == 0 && columnsOf(fields).isHeader)
            return 40;
        if ((fields.size() != 2 || fields[0].isEmpty() || fields[0].contains(' ') ||
             fields[0].endsWith(':') || fields[1].contains(' ')))
            return 0;
    }
    const bool isOther = text.contains('{') || text.contains('<');
    return records >= 2 && !isOther ? 5 : 0;
}

Result<LoadedDocument> CsvFormat::read(const QByteArray &original, const QString &name,
                                       const LoadOptions &options) const
{
    DocumentBuilder builder(name);
    const QByteArray content = asUtf8(original, builder.warnings());
    constexpr qsizetype beginning = 64 * 1024;
    QByteArrayView sample = QByteArrayView(content).first(std::min(content.size(), beginning));
    if (sample.size() < content.size() && sample.lastIndexOf('\n') > 0)
        sample = sample.first(sample.lastIndexOf('\n'));
    const char separator = guessedSeparator(sample);
    if (separator == '\0')
        return Error{
            ErrorCode::BadSyntax,
            CsvFormatText::tr("This is no list of edges: two columns are expected in every line, "
                              "between them a comma, a semicolon, a tab or blanks."),
            {},
            {1, 0}};
    CsvScanner scanner(content, separator);
    QList<QByteArray> fields;
    Columns columns;
    for (bool isFirst = true; scanner.next(fields); isFirst = false) {
        const Place place{scanner.line(), 0};
        if (scanner.isUnclosed())
            return Error{ErrorCode::BadSyntax,
                         CsvFormatText::tr("A quote that begins in this line is never closed."),
                         {},
                         place};
        if (isFirst)
            columns = columnsOf(fields);
        if (isFirst && columns.isHeader)
            continue;
        const QByteArray first = fields.value(columns.first);
        const QByteArray second = fields.value(columns.second);
        if (first.isEmpty()) {
            builder.warnings().warn(
                place, CsvFormatText::tr("This line names no task in its first column, "
                                         "and is left out."));
            continue;
        }
        const TaskId task = builder.task(QString::fromUtf8(first), place);
        if (!task.isValid())
            break;
        if (second.isEmpty())
            continue;
        const TaskId other = builder.task(QString::fromUtf8(second), place);
        if (!other.isValid() || !builder.connect(task, other, place))
            break;
    }
    LoadOptions withGuess = options;
    withGuess.edges = options.edges.value_or(columns.edges);
    Result<LoadedDocument> loaded = builder.take(key(), withGuess);
    if (loaded)
        loaded->edgesGuessed = !options.edges && !columns.isHeader;
    return loaded;
}

QByteArray CsvFormat::write(const GraphDocument &document) const
{
    return writeCsv(document);
}

QStringList CsvFormat::losses(const GraphDocument &document) const
{
    return lossesOf(document, {});
}

} // namespace stepwise
