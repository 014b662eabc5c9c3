#include "core/formats/mermaidreader.h"

#include "core/formats/mermaidlink.h"
#include "core/formats/mermaidshape.h"
#include "core/formats/mermaidtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

struct MermaidReaderText
{
    Q_DECLARE_TR_FUNCTIONS(MermaidFormat)
};

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/// Whether an id ends before this byte. A dash and a sign of equality belong to it unless an arrow
/// begins there.
bool endsId(char byte, char next)
{
    if (byte == '-')
        return next == '-' || next == '>' || next == '.' || isBlank(next) || next == '\0';
    if (byte == '=')
        return next == '=';
    return QByteArrayView(" \t\r\n[](){}<>|;,@~\0", 17).contains(byte);
}

} // namespace

bool MermaidReader::read(const MermaidChart &chart)
{
    m_at = static_cast<qsizetype>(chart.begin);
    m_end = static_cast<qsizetype>(chart.end);
    m_invisibleCount = 0;
    m_open.clear();
    m_tasks.clear();
    m_groups.clear();
    m_edgeIds.clear();
    // The header: a word, and a direction.
    while (m_at < m_end && peek() != '\n' && peek() != ';')
        ++m_at;
    while (m_at < m_end) {
        const qsizetype begin = m_at;
        if (readStatement())
            continue;
        if (m_builder.error()) {
            m_builder.placeError(place(begin));
            return false;
        }
        warnOfStatement(begin);
    }
    endChart();
    return true;
}

/// One statement, or the blanks between two. False: it is none, or beyond a limit.
bool MermaidReader::readStatement()
{
    skipBlanks();
    if (peek() == '\n' || peek() == ';') {
        ++m_at;
        return true;
    }
    if (m_at == m_end)
        return true;
    if (isComment() || startsWithWord("click") || startsWithWord("accTitle") ||
        startsWithWord("title")) {
        skipLine();
        return true;
    }
    if (startsWithWord("accDescr")) {
        skipDescription();
        return true;
    }
    for (const char *word : {"classDef", "class", "style", "linkStyle", "direction"}) {
        if (startsWithWord(word)) {
            skipStatement();
            return true;
        }
    }
    if (startsWithWord("subgraph"))
        return readSubgraph();
    if (startsWithWord("end")) {
        m_at += 3;
        endSubgraph();
        return true;
    }
    return readChain();
}

/// `a & b --> c & d --> …`
bool MermaidReader::readChain()
{
    Nodes tails;
    if (!readNodes(tails))
        return false;
    while (true) {
        const qsizetype before = m_at;
        skipBlanks();
        readEdgeId();
        bool isInvisible = false;
        if (!readLink(isInvisible)) {
            m_at = before;
            break;
        }
        Nodes heads;
        if (!readNodes(heads) || (!isInvisible && !connect(tails, heads)))
            return false;
        m_invisibleCount += isInvisible ? 1 : 0;
        tails = std::move(heads);
    }
    skipBlanks();
    if (isComment())
        skipLine();
    return isStatementEnd();
}

bool MermaidReader::connect(const Nodes &tails, const Nodes &heads)
{
    for (const TaskId tail : tails) {
        for (const TaskId head : heads) {
            if (!m_builder.connect(tail, head))
                return false;
        }
    }
    return true;
}

bool MermaidReader::readNodes(Nodes &nodes)
{
    do {
        skipSpace();
        if (!readNode(nodes))
            return false;
        const qsizetype before = m_at;
        skipBlanks();
        if (peek() != '&') {
            m_at = before;
            return true;
        }
        ++m_at;
    } while (true);
}

bool MermaidReader::readNode(Nodes &nodes)
{
    const QByteArrayView id = readId();
    if (id.isEmpty())
        return false;
    if (peek() == '@' && m_edgeIds.contains(id)) {
        readLooks({});
        return true;
    }
    const TaskId node = task(id);
    if (!node.isValid())
        return false;
    readLooks(node);
    nodes.push_back(node);
    return true;
}

/// Shape, class and attributes, in any order. An invalid task: of an edge.
void MermaidReader::readLooks(TaskId task)
{
    while (true) {
        const qsizetype before = m_at;
        if (peek() == ' ')
            skipBlanks();
        MermaidShape shape;
        const bool isAttributes = rest().startsWith("@{");
        if (isAttributes) {
            ++m_at;
            shape = mermaidAttributes(rest());
        } else if (rest().startsWith(":::")) {
            m_at += 3;
            readId();
            continue;
        } else if (peek() == '[' || peek() == '(' || peek() == '{' ||
                   (peek() == '>' && before == m_at)) {
            shape = mermaidShape(rest());
        }
        if (shape.length == 0) {
            m_at = before;
            return;
        }
        m_at += shape.length;
        const QString name = mermaidText(shape.label);
        if (task.isValid() && !name.isEmpty())
            m_builder.graph().setName(task, name == m_builder.graph().key(task) ? QString() : name);
    }
}

/// An arrow, which may stand in the next line; and the text between bars behind it.
bool MermaidReader::readLink(bool &isInvisible)
{
    const bool isInLine = peek() != '\n';
    if (!isInLine) {
        skipSpace();
        if (peek() != '-' && peek() != '=' && peek() != '<')
            return false;
    }
    const MermaidLink link = mermaidLink(rest());
    if (link.length == 0)
        return false;
    isInvisible = link.isInvisible;
    m_at += link.length;
    const qsizetype before = m_at;
    skipBlanks();
    if (peek() != '|') {
        m_at = before;
        return true;
    }
    constexpr qsizetype longest = 4096;
    const qsizetype end = rest().first(std::min(longest, rest().size())).indexOf('|', 1);
    if (end < 0)
        return false;
    m_at += end + 1;
    return true;
}

/// `name@` before an arrow.
void MermaidReader::readEdgeId()
{
    const qsizetype before = m_at;
    const QByteArrayView id = readId();
    if (!id.isEmpty() && peek() == '@' && peek(1) != '{') {
        ++m_at;
        m_edgeIds.insert(id);
    } else {
        m_at = before;
    }
}

QByteArrayView MermaidReader::readId()
{
    const qsizetype begin = m_at;
    if (peek() == '"') {
        const qsizetype end = rest().indexOf('"', 1);
        if (end > 1) {
            m_at += end + 1;
            return m_text.sliced(begin + 1, end - 1);
        }
    }
    while (m_at < m_end && !endsId(peek(), peek(1)) && !rest().startsWith(":::"))
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

TaskId MermaidReader::task(QByteArrayView id)
{
    const auto found = m_tasks.constFind(id);
    TaskId task;
    if (found == m_tasks.constEnd()) {
        task = m_builder.newTask(QString::fromUtf8(id), {});
        if (task.isValid())
            m_tasks.insert(id, task);
    } else {
        task = *found;
    }
    if (task.isValid() && !m_open.empty())
        m_builder.placeInGroup(task, m_open.back().group);
    return task;
}

// Subgraphs

/// `subgraph id[title]`, `subgraph "title"`, `subgraph many words`, `subgraph`.
bool MermaidReader::readSubgraph()
{
    const qsizetype begin = m_at;
    m_at += 8;
    const qsizetype lineBegin = m_at;
    skipLine();
    QByteArrayView line = m_text.sliced(lineBegin, m_at - lineBegin).trimmed();
    while (line.endsWith(';'))
        line = line.chopped(1).trimmed();
    QByteArrayView id = line;
    QByteArrayView title;
    const qsizetype bracket = line.startsWith('"') ? -1 : line.indexOf('[');
    if (bracket > 0 && line.endsWith(']')) {
        id = line.first(bracket).trimmed();
        title = line.sliced(bracket + 1).chopped(1);
    } else if (line.startsWith('"') && line.endsWith('"') && line.size() > 1) {
        id = line.sliced(1).chopped(1);
    }
    const GroupId outer = m_open.empty() ? GroupId() : m_open.back().group;
    GroupId group = m_groups.value(id);
    if (!group.isValid() || id.isEmpty()) {
        const QString key = id.isEmpty() ? QStringLiteral("subgraph") : QString::fromUtf8(id);
        const QString text = mermaidText(title.isEmpty() ? id : title);
        group = m_builder.newGroup(key, text == key ? QString() : text, outer);
        if (!group.isValid())
            return false;
        if (!id.isEmpty())
            m_groups.insert(id, group);
    }
    m_open.push_back({group, static_cast<std::size_t>(begin)});
    return true;
}

void MermaidReader::endSubgraph()
{
    if (m_open.empty())
        m_builder.warnings().warn(
            place(m_at - 3), MermaidReaderText::tr("No subgraph is open here for “end” to close."));
    else
        m_open.pop_back();
}

void MermaidReader::endChart()
{
    if (!m_open.empty())
        m_builder.warnings().warn(
            m_places.placeOf(m_open.back().begin),
            MermaidReaderText::tr(
                "This subgraph is never closed; “end” is expected before the chart's end."));
    if (m_invisibleCount > 0)
        m_builder.warnings().warn(
            {}, MermaidReaderText::tr("%n invisible link(s) only place nodes, and are left out.",
                                      nullptr, m_invisibleCount));
    TaskGraph &graph = m_builder.graph();
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        const TaskId task = m_tasks.value(group.key());
        if (!task.isValid())
            continue;
        graph.setGroup(task, group.value());
        if (!graph.hasOwnName(task) && graph.hasOwnName(group.value()))
            graph.setName(task, graph.name(group.value()));
    }
}

// Characters

bool MermaidReader::isStatementEnd() const
{
    return m_at == m_end || peek() == '\n' || peek() == ';';
}

bool MermaidReader::startsWithWord(QByteArrayView word) const
{
    if (!rest().startsWith(word))
        return false;
    const char next = peek(word.size());
    const bool isEnd = next == '\0' || next == '\n' || next == ';' || isBlank(next);
    if (word != "direction" && !word.startsWith("acc"))
        return isEnd;
    return isEnd || next == ':' || next == '{';
}

void MermaidReader::skipBlanks()
{
    while (m_at < m_end && isBlank(peek()))
        ++m_at;
}

void MermaidReader::skipSpace()
{
    while (m_at < m_end && (isBlank(peek()) || peek() == '\n'))
        ++m_at;
}

void MermaidReader::skipLine()
{
    const qsizetype end = rest().indexOf('\n');
    m_at = end < 0 ? m_end : m_at + end;
}

void MermaidReader::skipStatement()
{
    while (m_at < m_end && peek() != '\n' && peek() != ';')
        ++m_at;
}

/// `accDescr: …` of one line, or of several in braces.
void MermaidReader::skipDescription()
{
    m_at += 8;
    skipBlanks();
    const qsizetype end = peek() == '{' ? rest().indexOf('}') : -1;
    if (end < 0)
        skipLine();
    else
        m_at += end + 1;
}

/// Goes on behind the line in which reading ended.
void MermaidReader::warnOfStatement(qsizetype begin)
{
    skipLine();
    constexpr qsizetype longest = 60;
    const QString text =
        QString::fromUtf8(m_text.sliced(begin, m_at - begin)).simplified().left(longest);
    m_builder.warnings().warn(
        place(begin),
        MermaidReaderText::tr("This is no statement of a flow chart, and left out: “%1”.")
            .arg(text));
}

} // namespace stepwise
