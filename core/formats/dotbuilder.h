#pragma once

#include "core/formats/dotscanner.h"
#include "core/graph/graphdocument.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace stepwise {

/// A subgraph with a name: it may be opened again, and has more nodes then.
struct DotSubgraph
{
    GroupId group;
    std::vector<TaskId> members; ///< may repeat
};

/// What stands on one side of an arrow.
struct DotOperand
{
    std::vector<TaskId> nodes;
    /// Instead of nodes: all that are in it when the statement ends. Not owned.
    const DotSubgraph *subgraph = nullptr;
};

/// Makes tasks, groups and dependencies out of what a DOT file says. `a -> b` becomes: a before b.
///
/// Clusters become groups, nested as they are; other subgraphs only gather nodes. Several graphs
/// are put into one: a node of a later graph is a task of its own, whatever its id. The tokens'
/// texts must live until `endGraph`.
class DotBuilder
{
public:
    /// `hasNotesInLabels`: the first line of a label is the name, the rest a note on the task.
    /// `wanted`: the only graph of the file that is to be kept, from 0 on.
    explicit DotBuilder(GraphDocument &document, bool hasNotesInLabels = false,
                        std::optional<int> wanted = {})
        : m_document(document), m_hasNotesInLabels(hasNotesInLabels), m_wanted(wanted)
    {
    }

    void beginGraph(QByteArrayView name);
    void endGraph();
    /// Behind the last graph. False: the wanted one is not there.
    bool end();
    int graphCount() const { return m_graphCount; }

    /// A pair of braces; `name` is empty when it has none.
    void openScope(const DotToken &name);
    /// Ends it. `operand`, if wanted, gets the nodes inside, each once. False when that is more
    /// work than any real file makes.
    bool closeScope(DotOperand *operand);

    /// The node of that id, which belongs to the open scopes from now on. Invalid: too many.
    TaskId task(const DotToken &id);
    /// `a -> b -> …`: every node of an operand before every one of the next. False: too many.
    bool connect(std::span<const DotOperand> operands);

    void setAttribute(TaskId task, const DotToken &key, const DotToken &value);
    /// Of the nodes that the innermost scope will see first.
    void setNodeDefault(const DotToken &key, const DotToken &value);
    /// Of the innermost scope.
    void setGraphAttribute(const DotToken &key, const DotToken &value);

private:
    /// The attributes that a task's name comes from.
    struct Look
    {
        QByteArrayView label;
        QByteArrayView xlabel;
        bool hasLabel = false;
        bool isHtmlLabel = false;
        bool isHtmlXlabel = false;
        bool isRecord = false;

        void set(const DotToken &key, const DotToken &value);
    };

    struct Scope
    {
        std::uint32_t id = 0;         ///< its children's names are its own
        DotSubgraph *named = nullptr; ///< in m_subgraphs; null when it has no name
        QByteArrayView name;
        GroupId group; ///< the innermost cluster
        Look nodeDefaults;
        std::vector<TaskId> members; ///< mentioned since it was opened; may repeat
    };

    using SubgraphKey = std::pair<std::uint32_t, QByteArrayView>;
    struct NamedSubgraph
    {
        std::uint32_t id = 0;
        DotSubgraph *subgraph = nullptr;
    };

    TaskId addTask(const DotToken &id, QByteArrayView bytes);
    QString freeTaskKey(const QString &key) const;
    GroupId addGroup(QByteArrayView name, GroupId parent);
    void makeCluster(Scope &scope);
    void placeInGroup(TaskId task, GroupId group);
    bool isInside(GroupId group, GroupId outer) const;
    bool takeWork(std::size_t amount);
    void gather(const std::vector<TaskId> &members, std::vector<TaskId> &distinct);
    bool gather(const DotOperand &operand, std::vector<TaskId> &nodes);
    bool connect(const std::vector<TaskId> &tails, const std::vector<TaskId> &heads);
    void splitLabel(Look &look, TaskId task);
    QString nameOf(const Look &look, const QString &id) const;

    GraphDocument &m_document;
    bool m_hasNotesInLabels;
    std::optional<int> m_wanted;
    std::optional<GraphDocument> m_kept; ///< the wanted graph, once it has been read
    int m_graphCount = 0;
    std::size_t m_work = 0;

    // Of the open graph
    QString m_graphName;
    std::size_t m_firstTask = 0;
    std::vector<Look> m_looks;             ///< of its tasks
    std::vector<QString> m_ids;            ///< of its tasks, as the file writes them
    QHash<QByteArrayView, TaskId> m_tasks; ///< by id; HTML ids with their brackets
    std::vector<Scope> m_scopes;           ///< the graph itself first
    std::uint32_t m_lastScopeId = 0;
    QHash<SubgraphKey, NamedSubgraph> m_named;
    std::deque<DotSubgraph> m_subgraphs;
    std::vector<std::uint32_t> m_gatheredIn; ///< of its tasks: the last gathering that had it
    std::uint32_t m_gathering = 0;
};

} // namespace stepwise
