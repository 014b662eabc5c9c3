#pragma once

#include "core/base/textplaces.h"
#include "core/formats/documentbuilder.h"
#include "core/formats/mermaidcharts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QSet>

#include <cstddef>
#include <vector>

namespace stepwise {

/// Reads the flow charts of a text one by one into a document: nodes become tasks, subgraphs
/// groups; a subgraph that an arrow begins or ends at is a task too, within its own group.
///
/// What is no statement of the language is a warning, and left out. A node of a later chart is a
/// task of its own, whatever its id. Never recursive.
class MermaidReader
{
public:
    /// Both outlive the reader.
    MermaidReader(QByteArrayView text, DocumentBuilder &builder)
        : m_text(text), m_builder(builder), m_places(text)
    {
    }

    /// False: beyond a limit; the builder has the error.
    bool read(const MermaidChart &chart);

private:
    struct Subgraph
    {
        GroupId group;
        std::size_t begin = 0;
    };
    using Nodes = std::vector<TaskId>;

    bool readStatement();
    bool readChain();
    bool readNodes(Nodes &nodes);
    bool readNode(Nodes &nodes);
    void readLooks(TaskId task);
    bool readLink(bool &isInvisible);
    bool readSubgraph();
    void endSubgraph();
    void endChart();
    bool connect(const Nodes &tails, const Nodes &heads);
    TaskId task(QByteArrayView id);

    QByteArrayView readId();
    void readEdgeId();
    void skipDescription();
    void skipBlanks();
    void skipSpace();
    void skipLine();
    void skipStatement();
    bool isComment() const { return rest().startsWith("%%"); }
    bool isStatementEnd() const;
    bool startsWithWord(QByteArrayView word) const;
    QByteArrayView rest() const { return m_text.sliced(m_at, m_end - m_at); }
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_end ? m_text[m_at + ahead] : '\0';
    }
    Place place(qsizetype at) const { return m_places.placeOf(static_cast<std::size_t>(at)); }
    void warnOfStatement(qsizetype begin);

    QByteArrayView m_text;
    DocumentBuilder &m_builder;
    TextPlaces m_places;

    // Of the chart
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    int m_invisibleCount = 0;
    std::vector<Subgraph> m_open;
    QHash<QByteArrayView, TaskId> m_tasks;
    QHash<QByteArrayView, GroupId> m_groups;
    QSet<QByteArrayView> m_edgeIds;
};

} // namespace stepwise
