#include "core/cli/recordingfile.h"

#include "core/formats/nativereader.h"
#include "core/formats/nativewriter.h"
#include "core/trace/tracereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <utility>

namespace stepwise {

namespace {

struct RecordingFileText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingFile)
};

constexpr QLatin1String standardInput("-");
/// A document comes after the words that are looked for, and it may be long.
constexpr qint64 beginningLength = 512;

Error placed(Error error, const QString &name)
{
    error.file = name;
    return error;
}

Error emptyError(const TraceReader &reader)
{
    return {ErrorCode::BadSyntax,
            reader.hasCutOffLine()
                ? RecordingFileText::tr(
                      "The recording is cut off in its first line, which holds the graph; "
                      "nothing of it can be shown.")
                : RecordingFileText::tr("The file is empty; a recording is expected in it."),
            {},
            {1, 0}};
}

Result<LoadedDocument> documentOf(const TraceHeader &header, const QString &name)
{
    auto loaded = readNative(header.document, QFileInfo(name).baseName());
    if (loaded) {
        loaded->document.options = header.options;
        return loaded;
    }
    Error error = loaded.error();
    error.message =
        RecordingFileText::tr("The graph in this recording cannot be read: %1").arg(error.message);
    error.place = {1, 0}; // its own place is within the document
    return error;
}

/// Moments must not go back: the playhead looks for them.
std::optional<Error> findStepBack(const TraceLog &log)
{
    for (std::size_t index = 1; index < log.count(); ++index) {
        if (log[index].time < log[index - 1].time)
            return Error{
                ErrorCode::BadValue,
                RecordingFileText::tr("Event %1 is at %2 s, before the event above it, which is at "
                                      "%3 s; the events of a recording stand in their order.")
                    .arg(QString::number(index + 1), QString::number(toSeconds(log[index].time)),
                         QString::number(toSeconds(log[index - 1].time))),
                {},
                {}};
    }
    return std::nullopt;
}

std::shared_ptr<const Recording> recordingOf(const TraceHeader &header, GraphDocument document,
                                             TraceLog log)
{
    const Dependencies dependencies(document.graph);
    Recording::Origin origin;
    origin.dependencies = std::make_shared<const Dependencies>(
        header.options.reverse ? dependencies.reversed() : dependencies);
    origin.document = std::make_shared<const GraphDocument>(std::move(document));
    origin.options = header.options;
    origin.engine = header.engine;
    origin.startedAt = header.startedAt;
    return std::make_shared<const Recording>(std::move(origin), std::move(log));
}

void tellOfEnd(const TraceReader &reader, const TraceLog &log, Problems &problems)
{
    if (reader.hasCutOffLine())
        problems.append({Severity::Warning,
                         RecordingFileText::tr(
                             "The recording is cut off in line %1; it is shown up to the line "
                             "before.")
                             .arg(reader.lineCount() + 1),
                         {reader.lineCount() + 1, 0}});
    if (const auto &dropped = log.firstDropped())
        problems.append(
            {Severity::Warning,
             RecordingFileText::tr("Steps from pass %1 on are not in this recording, as there were "
                                   "too many; states are.")
                 .arg(dropped->pass),
             {}});
    const auto added = static_cast<int>(reader.addedTasks().size());
    if (added > 0)
        problems.append({Severity::Warning,
                         RecordingFileText::tr(
                             "%n task(s) of the events are not in the recording's graph; they "
                             "are shown beside it. The first: %1",
                             nullptr, added)
                             .arg(reader.graph().key(reader.addedTasks().front())),
                         {}});
}

} // namespace

bool isRecording(const QString &path)
{
    const bool isNamedSo = path.endsWith(QLatin1Char('.') + recordingSuffix, Qt::CaseInsensitive);
    QFile file(path);
    // What is no plain file (a pipe) would lose what is looked at.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return isNamedSo;
    const QByteArray beginning = file.read(beginningLength).simplified().replace(' ', "");
    return isNamedSo || beginning.startsWith(R"({"event":"graph")");
}

Result<LoadedRecording> loadRecording(const QString &path)
{
    QFile file(path);
    if (path != standardInput && QFileInfo(path).isDir())
        return Error{ErrorCode::Unreadable,
                     RecordingFileText::tr("This is a directory; name a recording inside it."),
                     path,
                     {}};
    if (path != standardInput && !file.exists())
        return Error{
            ErrorCode::NotFound, RecordingFileText::tr("There is no such file."), path, {}};
    const bool isOpen = path == standardInput ? file.open(stdin, QIODevice::ReadOnly)
                                              : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{
            ErrorCode::Unreadable,
            RecordingFileText::tr("The file cannot be opened: %1.").arg(file.errorString()),
            path,
            {}};
    return readRecording(file, path);
}

Result<LoadedRecording> readRecording(QIODevice &device, const QString &name)
{
    TraceReader reader(device);
    const auto header = reader.readHeader();
    if (!header)
        return placed(
            header.error().code == ErrorCode::NotFound ? emptyError(reader) : header.error(), name);
    auto loaded = documentOf(*header, name);
    if (!loaded)
        return placed(loaded.error(), name);
    reader.setGraph(loaded->document.graph);
    TraceLog log;
    if (const auto read = reader.readEvents(log); !read)
        return placed(read.error(), name);
    if (const auto error = findStepBack(log))
        return placed(*error, name);
    loaded->document.graph = reader.graph();
    Problems problems = loaded->problems;
    tellOfEnd(reader, log, problems);
    return LoadedRecording{recordingOf(*header, std::move(loaded->document), std::move(log)),
                           std::move(problems)};
}

TraceHeader headerOf(const Recording &recording)
{
    const Recording::Origin &origin = recording.origin();
    TraceHeader header;
    header.engine = origin.engine;
    header.startedAt = origin.startedAt;
    header.options = origin.options;
    header.deadline = origin.options.timeout;
    header.document = writeNative(*origin.document, 0);
    return header;
}

} // namespace stepwise
