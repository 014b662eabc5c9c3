#pragma once

#include "core/base/loadprogress.h"
#include "core/base/result.h"
#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <optional>

namespace stepwise {

/// What an arrow of a file means where its format does not say: `a -> b`.
enum class EdgeMeaning : unsigned char {
    Before, ///< a comes before b
    Needs,  ///< a needs b
};

struct LoadOptions
{
    /// Absent: guessed from the marks of known producers.
    std::optional<EdgeMeaning> edges;
    /// The key of a format; empty: found by content, then by suffix.
    QString format;
    /// Which graph of a file that has several, from 0 on; absent: all of them become one.
    std::optional<int> graph = std::nullopt;
    /// Where the file lies, for what it includes; empty: nothing can be included. `loadDocument`
    /// fills it in.
    QString folder = {};
    /// Its name there, for commands that name it; empty: it has none. Filled in likewise.
    QString fileName = {};
    /// Told how far reading is, and asked whether to go on; null: nobody waits.
    std::shared_ptr<LoadProgress> progress = {};
};

/// A graph and what is to be told about the file that it came from.
struct LoadedDocument
{
    GraphDocument document;
    /// Warnings only, in the order in which they were found.
    Problems problems;
    /// The key of the format that was read.
    QString format;
    /// How many graphs of the file have become this one.
    int graphCount = 1;
    /// How the arrows were read; absent where the format itself says it.
    std::optional<EdgeMeaning> edges;
    /// `LoadOptions` did not say how to read them.
    bool edgesGuessed = false;
    /// The program by whose marks that was guessed ("BitBake"); empty: no known one.
    QString producer;
};

/// What is beyond these is refused, whatever the format, before memory runs out.
inline constexpr int groupDepthLimit = 256; ///< groups inside each other
inline constexpr std::size_t taskLimit = 5'000'000;
inline constexpr std::size_t dependencyLimit = 10'000'000; ///< parallel ones counted

/// A kind of file that graphs are read from. Stateless: one object may serve several threads.
class Format
{
public:
    virtual ~Format() = default;

    /// The word for options and output: "dot". Never translated.
    virtual QString key() const = 0;
    /// For people, translated: "Graphviz DOT".
    virtual QString name() const = 0;
    /// Without the leading dot: "stepwise.json". The first is the one to save with.
    virtual QStringList suffixes() const = 0;
    /// Whole names that such files bear: "Makefile". Case does not count.
    virtual QStringList fileNames() const { return {}; }

    /// How surely the content is of this format: 0 (it is not) to 100. Reads the beginning only.
    virtual int detect(QByteArrayView content) const = 0;
    /// Reads it whole (no byte order mark stands before it), or says with a place why not (the error's file is filled in by others).
    /// `name` is what the document is called where the content gives it no name.
    virtual Result<LoadedDocument> read(const QByteArray &content, const QString &name,
                                        const LoadOptions &options) const = 0;

    /// Whether documents can be written in it too.
    virtual bool canWrite() const { return false; }
    /// As much of the document as the format holds. Only where `canWrite`.
    virtual QByteArray write(const GraphDocument &) const { return {}; }
    /// What of the document would be lost, a translated sentence each; empty: nothing.
    virtual QStringList losses(const GraphDocument &) const { return {}; }
};

} // namespace stepwise
