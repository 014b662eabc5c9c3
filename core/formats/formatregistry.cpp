#include "core/formats/formatregistry.h"

#include "core/formats/airflowformat.h"
#include "core/formats/argoformat.h"
#include "core/formats/composeformat.h"
#include "core/formats/csvformat.h"
#include "core/formats/dotformat.h"
#include "core/formats/githubformat.h"
#include "core/formats/gitlabformat.h"
#include "core/formats/graphmlformat.h"
#include "core/formats/heatformat.h"
#include "core/formats/makeformat.h"
#include "core/formats/mermaidformat.h"
#include "core/formats/nativeformat.h"
#include "core/formats/ninjaformat.h"
#include "core/formats/taskfileformat.h"
#include "core/formats/tektonformat.h"
#include "core/formats/wfformat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>

namespace stepwise {

namespace {

struct FormatRegistryText
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr QLatin1String standardInput("-");

bool hasName(const Format &format, const QString &fileName)
{
    if (format.fileNames().contains(QFileInfo(fileName).fileName(), Qt::CaseInsensitive))
        return true;
    const QStringList suffixes = format.suffixes();
    return std::any_of(suffixes.begin(), suffixes.end(), [&fileName](const QString &suffix) {
        return fileName.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive);
    });
}

/// The file's name without its directory and without the format's suffix.
QString baseName(const Format &format, const QString &fileName)
{
    if (fileName == standardInput)
        return FormatRegistryText::tr("Standard input");
    const QString name = QFileInfo(fileName).fileName();
    for (const QString &suffix : format.suffixes()) {
        if (name.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive))
            return name.chopped(suffix.size() + 1);
    }
    return name;
}

Error sizeError(const QString &path)
{
    return {ErrorCode::TooLarge,
            FormatRegistryText::tr("The file is too large; at most %1 MB are read.")
                .arg(fileSizeLimit / (1024 * 1024)),
            path,
            {}};
}

Result<QByteArray> readAll(QFile &file, const QString &path)
{
    if (file.size() > fileSizeLimit)
        return sizeError(path);
    // What has no size (a pipe) is read up to the limit as well.
    constexpr qint64 chunkSize = 1 << 20;
    QByteArray content;
    content.reserve(file.size());
    for (QByteArray chunk = file.read(chunkSize);
         !chunk.isEmpty() && content.size() <= fileSizeLimit; chunk = file.read(chunkSize))
        content += chunk;
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Unreadable,
                     FormatRegistryText::tr("The file cannot be read: %1.").arg(file.errorString()),
                     path,
                     {}};
    if (content.size() > fileSizeLimit)
        return sizeError(path);
    return content;
}

Result<QByteArray> readStandardInput()
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     FormatRegistryText::tr("The standard input cannot be read: %1.")
                         .arg(file.errorString()),
                     standardInput,
                     {}};
    return readAll(file, standardInput);
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{
            ErrorCode::NotFound, FormatRegistryText::tr("There is no such file."), path, {}};
    if (info.isDir())
        return Error{ErrorCode::Unreadable,
                     FormatRegistryText::tr("This is a directory; name a graph file inside it."),
                     path,
                     {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Unreadable,
            FormatRegistryText::tr("The file cannot be opened: %1.").arg(file.errorString()),
            path,
            {}};
    return readAll(file, path);
}

/// Without a byte order mark; UTF-16, which has one, becomes UTF-8.
QByteArray withoutMark(const QByteArray &content)
{
    if (content.startsWith("\xef\xbb\xbf"))
        return content.sliced(3);
    if (!content.startsWith("\xff\xfe") && !content.startsWith("\xfe\xff"))
        return content;
    QStringDecoder decoder(QStringDecoder::Utf16);
    return QString(decoder(content)).toUtf8();
}

Error unknownKey(const FormatRegistry &registry, const QString &key)
{
    QStringList keys;
    for (const auto &format : registry.formats())
        keys += format->key();
    return {ErrorCode::BadUsage,
            FormatRegistryText::tr("There is no format “%1”; known are: %2.")
                .arg(key, keys.join(QLatin1String(", "))),
            {},
            {}};
}

Error unknownFormat(const FormatRegistry &registry, const QString &fileName)
{
    QStringList names;
    for (const auto &format : registry.formats())
        names += format->name();
    return {ErrorCode::BadSyntax,
            FormatRegistryText::tr("This is no graph file that can be read here; known are: %1.")
                .arg(names.join(QLatin1String(", "))),
            fileName,
            {}};
}

} // namespace

FormatRegistry::FormatRegistry()
{
    m_formats.push_back(std::make_unique<NativeFormat>());
    m_formats.push_back(std::make_unique<DotFormat>());
    // Before those that a page of Markdown may quote.
    m_formats.push_back(std::make_unique<MermaidFormat>());
    m_formats.push_back(std::make_unique<WfFormat>());
    m_formats.push_back(std::make_unique<HeatFormat>());
    m_formats.push_back(std::make_unique<ComposeFormat>());
    m_formats.push_back(std::make_unique<GitHubFormat>());
    m_formats.push_back(std::make_unique<GitLabFormat>());
    m_formats.push_back(std::make_unique<TaskfileFormat>());
    m_formats.push_back(std::make_unique<ArgoFormat>());
    m_formats.push_back(std::make_unique<TektonFormat>());
    m_formats.push_back(std::make_unique<GraphMLFormat>());
    m_formats.push_back(std::make_unique<NinjaFormat>());
    m_formats.push_back(std::make_unique<MakeFormat>());
    m_formats.push_back(std::make_unique<AirflowFormat>());
    m_formats.push_back(std::make_unique<CsvFormat>());
}

const Format *FormatRegistry::byKey(const QString &key) const
{
    const auto found = std::find_if(m_formats.begin(), m_formats.end(),
                                    [&key](const auto &format) { return format->key() == key; });
    return found == m_formats.end() ? nullptr : found->get();
}

const Format *FormatRegistry::find(QByteArrayView content, const QString &fileName) const
{
    const Format *best = nullptr;
    int bestScore = 0;
    for (const auto &format : m_formats) {
        const int score = format->detect(content);
        if (score > bestScore) {
            bestScore = score;
            best = format.get();
        }
    }
    if (best)
        return best;
    const auto found =
        std::find_if(m_formats.begin(), m_formats.end(),
                     [&fileName](const auto &format) { return hasName(*format, fileName); });
    return found == m_formats.end() ? nullptr : found->get();
}

std::vector<const Format *> FormatRegistry::writable() const
{
    std::vector<const Format *> writable;
    for (const auto &format : m_formats) {
        if (format->canWrite())
            writable.push_back(format.get());
    }
    return writable;
}

const Format *FormatRegistry::writableByName(const QString &fileName) const
{
    const Format *best = nullptr;
    qsizetype longest = 0;
    for (const Format *format : writable()) {
        for (const QString &suffix : format->suffixes()) {
            if (suffix.size() > longest &&
                fileName.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive)) {
                longest = suffix.size();
                best = format;
            }
        }
    }
    return best;
}

Result<LoadedDocument> loadDocument(const QString &path, const LoadOptions &options)
{
    const Result<QByteArray> content = path == standardInput ? readStandardInput() : readFile(path);
    if (!content)
        return content.error();
    LoadOptions withFolder = options;
    if (path != standardInput) {
        withFolder.folder = QFileInfo(path).absolutePath();
        withFolder.fileName = QFileInfo(path).fileName();
    }
    return parseDocument(*content, path, withFolder);
}

Result<LoadedDocument> parseDocument(const QByteArray &original, const QString &fileName,
                                     const LoadOptions &options)
{
    const QByteArray content = withoutMark(original);
    if (QByteArrayView(content).trimmed().isEmpty())
        return Error{ErrorCode::BadSyntax,
                     FormatRegistryText::tr("The file is empty; a graph is expected in it."),
                     fileName,
                     {}};
    const FormatRegistry registry;
    const Format *format = options.format.isEmpty() ? registry.find(content, fileName)
                                                    : registry.byKey(options.format);
    if (!format && !options.format.isEmpty())
        return unknownKey(registry, options.format);
    if (!format)
        return unknownFormat(registry, fileName);
    Result<LoadedDocument> loaded = format->read(content, baseName(*format, fileName), options);
    if (loaded)
        return loaded;
    Error error = loaded.error();
    error.file = fileName;
    return error;
}

} // namespace stepwise
