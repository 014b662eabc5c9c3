#pragma once

#include "core/base/problemlist.h"
#include "core/base/result.h"
#include "core/formats/format.h"

#include <QHash>
#include <QString>

#include <optional>

namespace stepwise {

/// What readers of graphs made of nodes and arrows have in common: a node is there as soon as it
/// is named, an arrow joins two, groups lie inside each other, and nothing grows without end.
///
/// The first thing that goes beyond a limit is noted as an error; reading should stop then.
class DocumentBuilder
{
public:
    /// `name` is the document's.
    explicit DocumentBuilder(const QString &name) { m_document.name = name; }

    GraphDocument &document() { return m_document; }
    TaskGraph &graph() { return m_document.graph; }
    ProblemList &warnings() { return m_warnings; }

    /// The task of that key, added where there is none. Invalid: too many.
    TaskId task(const QString &key, Place place = {});
    /// A new task, whose key gets a number where it is taken. Invalid: too many.
    TaskId newTask(const QString &key, const QString &name, Place place = {});
    /// A new group, whose key gets a number where it is taken. Invalid: too deep.
    GroupId newGroup(const QString &key, const QString &name, GroupId parent, Place place = {});
    /// False: too many.
    bool connect(TaskId prerequisite, TaskId dependent, Place place = {});

    /// The task lies in the group from now on: the first one that names it has it, or one inside
    /// of that.
    void placeInGroup(TaskId task, GroupId group);

    /// Notes an error; only the first is kept. Always false.
    bool fail(Place place, const QString &message, ErrorCode code = ErrorCode::BadSyntax);
    const std::optional<Error> &error() const { return m_error; }
    /// Gives the error its place where it has none.
    void placeError(Place place);

    /// All that was built, unless there is an error. Afterwards the builder is empty.
    Result<LoadedDocument> take(const QString &format);
    /// The same for a format whose arrows may mean either: turned round where they are asked to be
    /// read as “needs”; they point from the prerequisite to the dependent otherwise.
    Result<LoadedDocument> take(const QString &format, const LoadOptions &options);

private:
    QString freeKey(const QString &key, bool (*isTaken)(const TaskGraph &, const QString &));

    GraphDocument m_document;
    ProblemList m_warnings;
    std::optional<Error> m_error;
    std::vector<int> m_groupDepths;
    QHash<QString, int> m_lastNumbers; ///< of keys that were taken
};

} // namespace stepwise
