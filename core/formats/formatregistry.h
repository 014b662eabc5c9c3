#pragma once

#include "core/formats/format.h"

#include <memory>
#include <vector>

namespace stepwise {

/// Larger files are refused before they are read.
inline constexpr qint64 fileSizeLimit = qint64(512) * 1024 * 1024;

/// All the formats that graphs can be read from.
class FormatRegistry
{
public:
    FormatRegistry();

    const std::vector<std::unique_ptr<const Format>> &formats() const { return m_formats; }
    /// Null when there is none with that key.
    const Format *byKey(const QString &key) const;
    /// By content, then by the suffix of the name; null when it is none of them.
    const Format *find(QByteArrayView content, const QString &fileName) const;

    /// Those that documents can be written in.
    std::vector<const Format *> writable() const;
    /// The one of them whose suffix the name bears, the longest where several do; null when none.
    const Format *writableByName(const QString &fileName) const;

private:
    std::vector<std::unique_ptr<const Format>> m_formats;
};

/// Loads a graph file; "-" is the standard input. Every failure (missing, a directory, no
/// permission, empty, too large, broken, of no known format) is an Error that names the file and
/// what is wrong; nothing is loaded by halves.
Result<LoadedDocument> loadDocument(const QString &path, const LoadOptions &options = {});

/// As `loadDocument`, from memory. `fileName` serves to find the format, and to name the document.
Result<LoadedDocument> parseDocument(const QByteArray &content, const QString &fileName,
                                     const LoadOptions &options = {});

} // namespace stepwise
