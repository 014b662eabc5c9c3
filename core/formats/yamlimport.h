#pragma once

#include "core/base/problemlist.h"
#include "core/base/yamlwalk.h"
#include "core/formats/ownkeys.h"
#include "core/graph/graphdocument.h"

#include <QHash>
#include <QLatin1String>
#include <QSet>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace stepwise {

/// Makes a document of what a reader of some YAML format finds, and gathers what is to be told.
///
/// Only the first error is kept; after one, nothing more need be done.
class YamlImport
{
public:
    using Keys = std::initializer_list<QLatin1String>;

    explicit YamlImport(GraphDocument &document) : m_document(document) {}

    GraphDocument &document() { return m_document; }
    TaskGraph &graph() { return m_document.graph; }
    /// One budget for all that goes through values of the text.
    YamlWalk &walk() { return m_walk; }
    /// Graphs of the file that have become this one.
    int graphCount = 1;
    /// Which of them is read; absent: all.
    std::optional<int> wantedGraph;
    /// Of the file, for commands that name it; empty: it has none.
    QString fileName;

    /// Adds a task. A key that is taken gets a number; an empty one becomes "?". `name` is left
    /// out when it is the key.
    TaskId addTask(const QString &key, const QString &name = {}, GroupId group = {});
    GroupId addGroup(const QString &key, const QString &name = {}, GroupId parent = {});
    /// A task that the file names but does not hold: made when it is named first, its note says
    /// so. Warns each time; `message` is about the name, and a similar one is suggested.
    TaskId missingTask(const QString &key, Place place, const QString &message, GroupId group = {});
    /// "… Did you mean “x”?", where a task has a similar key or, if it has a group, name.
    QString withSuggestion(const QString &message, const QString &name) const;
    /// Each pair once.
    void depend(TaskId dependent, TaskId prerequisite);

    /// Keeps members of a map as own keys of the task, or of the document.
    void keep(TaskId task, const YamlValue &map, Keys leftOut = {});
    void keep(const YamlValue &map, Keys leftOut = {});
    /// Keeps one value.
    void keep(TaskId task, const QString &key, const YamlValue &value);
    void keep(const QString &key, const YamlValue &value);

    /// The texts of a scalar or of a list of scalars, with their places. What else is in the list
    /// gets a warning; so does a map.
    std::vector<YamlValue> texts(const YamlValue &value);

    bool expectMap(const YamlValue &value, const QString &name);
    bool expectList(const YamlValue &value, const QString &name);
    bool expectText(const YamlValue &value, const QString &name);

    void warn(Place place, const QString &message) { m_warnings.warn(place, message); }
    /// Notes the error. Always false.
    bool fail(Place place, const QString &message, ErrorCode code = ErrorCode::BadValue);

    const std::optional<Error> &error() const { return m_error; }
    ProblemList &warnings() { return m_warnings; }

private:
    template<typename IsTaken>
    QString freeKey(const QString &key, IsTaken isTaken);
    void keep(OwnKeys keys, const YamlValue &map, Keys leftOut);
    void keep(OwnKeys &keys, const QString &key, const YamlValue &value);
    QByteArray json(const YamlValue &value);

    GraphDocument &m_document;
    ProblemList m_warnings;
    std::optional<Error> m_error;
    YamlWalk m_walk;
    std::size_t m_keptBytes = 0;
    bool m_isFull = false; ///< nothing more is kept
    QSet<std::pair<std::size_t, std::size_t>> m_pairs;
    QHash<QString, TaskId> m_missing;
    QHash<QString, int> m_lastNumbers; ///< of keys that were taken
};

/// Whether a text holds something that its tool fills in: "{{.NAME}}", "${NAME}", "$(tasks.x)".
bool hasPlaceholder(const QString &text);

} // namespace stepwise
