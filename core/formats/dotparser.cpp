#include "core/formats/dotparser.h"

#include "core/base/textplaces.h"
#include "core/formats/dotscanner.h"
#include "core/formats/format.h"

#include <QCoreApplication>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

struct DotParserText
{
    Q_DECLARE_TR_FUNCTIONS(DotFormat)
};

/// Takes an attribute list apart; what an attribute means depends on what it stands behind.
enum class Target { Nothing, Graph, NodeDefaults, Nodes };

/// Each `parse…` begins at `m_token`, ends behind what it parsed, and returns whether that was
/// right; if not, `m_error` says why not.
class DotParser
{
public:
    DotParser(QByteArrayView content, DotBuilder &builder, ProblemList &warnings,
              LoadProgress *progress)
        : m_content(content), m_scanner(content), m_builder(builder), m_warnings(warnings),
          m_progress(progress)
    {
    }

    Result<void> run()
    {
        advance();
        do {
            if (!parseGraph())
                return *m_error;
        } while (m_token.kind != DotToken::Kind::End);
        if (const auto offset = m_scanner.badNumber())
            m_warnings.warn(
                place(*offset),
                DotParserText::tr("A number ends here in the middle of a word, so that two "
                                  "ids are read; put ids like this in double quotes."));
        return {};
    }

private:
    /// An open pair of braces, and the statement that is being read in it.
    struct Frame
    {
        std::size_t opened = 0;
        std::vector<DotOperand> operands; ///< kept from statement to statement
        std::size_t operandCount = 0;     ///< how many are of this one
        bool isComplete = false;          ///< an operand, and not an arrow, was read last
        bool isNodeList = false;          ///< the last operand is no subgraph

        DotOperand &addOperand()
        {
            if (operandCount == operands.size())
                operands.emplace_back();
            DotOperand &operand = operands[operandCount++];
            operand.nodes.clear();
            operand.subgraph = nullptr;
            isComplete = true;
            return operand;
        }

        void endStatement()
        {
            operandCount = 0;
            isComplete = isNodeList = false;
        }
    };

    // Graphs and statements

    bool parseGraph()
    {
        if (m_token.isKeyword("strict"))
            advance();
        m_isDirected = m_token.isKeyword("digraph");
        if (!m_isDirected && !m_token.isKeyword("graph"))
            return failAtToken(DotParserText::tr("“graph” or “digraph” is expected here."));
        if (!m_isDirected)
            m_warnings.warn(
                place(m_token.offset),
                DotParserText::tr("The edges of this graph have no direction; they are read "
                                  "in the order in which they are written."));
        advance();
        DotToken name;
        if (m_token.isText() && !parseId(name))
            return false;
        if (!m_token.isSign('{'))
            return failAtToken(DotParserText::tr("“{” is expected here, where a graph begins."));
        m_builder.beginGraph(name.text);
        m_frames.assign(1, Frame{.opened = m_token.offset, .operands = {}});
        advance();
        while (!m_frames.empty()) {
            if (!(m_frames.back().isComplete ? parseBehindOperand() : parseStatement()))
                return false;
        }
        m_builder.endGraph();
        return true;
    }

    bool parseStatement()
    {
        constexpr std::uint32_t stride = 4096;
        if (m_progress && ++m_statementCount % stride == 0 &&
            !m_progress->report(m_token.offset, static_cast<std::size_t>(m_content.size())))
            return fail(m_token.offset, DotParserText::tr("Reading was cancelled."),
                        ErrorCode::BadUsage);
        if (m_token.isSign('}'))
            return closeBraces();
        if (m_token.isSign(';')) {
            advance();
            return true;
        }
        if (m_token.isKeyword("graph"))
            return parseDefaults(Target::Graph);
        if (m_token.isKeyword("node"))
            return parseDefaults(Target::NodeDefaults);
        if (m_token.isKeyword("edge"))
            return parseDefaults(Target::Nothing);
        if (startsSubgraph())
            return openBraces();
        if (m_token.kind == DotToken::Kind::End)
            return fail(
                m_frames.back().opened,
                DotParserText::tr("This brace is never closed; “}” is expected before the end."));
        DotToken id;
        if (!parseId(id))
            return false;
        if (!m_token.isSign('='))
            return parseNodes(id);
        advance();
        DotToken value;
        if (!parseId(value))
            return false;
        m_builder.setGraphAttribute(id, value);
        return true;
    }

    bool parseDefaults(Target target)
    {
        advance();
        if (!m_token.isSign('['))
            return failAtToken(DotParserText::tr("“[” is expected here, before the attributes."));
        return parseAttributeLists(target);
    }

    /// Behind a node or a subgraph: an arrow and the next one, or the statement's end.
    bool parseBehindOperand()
    {
        Frame &frame = m_frames.back();
        if (isEdgeSign())
            return parseArrow(frame);
        const bool isNodes = frame.isNodeList && frame.operandCount == 1;
        if (!m_builder.connect(std::span(frame.operands).first(frame.operandCount)))
            return fail(m_token.offset,
                        DotParserText::tr("The file has too many edges; at most %1 are read.")
                            .arg(dependencyLimit),
                        ErrorCode::TooLarge);
        if (!parseAttributeLists(isNodes ? Target::Nodes : Target::Nothing))
            return false;
        frame.endStatement();
        return true;
    }

    bool parseArrow(Frame &frame)
    {
        const bool isArrow = m_token.kind == DotToken::Kind::Arrow;
        if (isArrow && !m_isDirected)
            return failAtToken(
                DotParserText::tr("An undirected graph joins its nodes by “--”; begin it "
                                  "with “digraph” to use “->”."));
        if (!isArrow && m_isDirected)
            return failAtToken(
                DotParserText::tr("A directed graph joins its nodes by “->”; begin it "
                                  "with “graph” to use “--”."));
        advance();
        frame.isComplete = false;
        if (startsSubgraph())
            return openBraces();
        DotToken id;
        if (!m_token.isText() || isReserved())
            return failAtToken(
                DotParserText::tr("A node, or nodes in braces, is expected behind the "
                                  "arrow."));
        return parseId(id) && parseNodes(id);
    }

    /// `a`, `a:port:ne`, `a, b`; the first id has been read.
    bool parseNodes(DotToken id)
    {
        Frame &frame = m_frames.back();
        frame.isNodeList = true;
        DotOperand &operand = frame.addOperand();
        while (true) {
            const TaskId task = m_builder.task(id);
            if (!task.isValid())
                return fail(id.offset,
                            DotParserText::tr("The file has too many nodes; at most %1 are read.")
                                .arg(taskLimit),
                            ErrorCode::TooLarge);
            operand.nodes.push_back(task);
            DotToken port;
            for (int part = 0; part < 2 && m_token.isSign(':'); ++part) {
                advance();
                if (!parseId(port))
                    return false;
            }
            if (!m_token.isSign(','))
                return true;
            advance();
            if (!parseId(id))
                return false;
        }
    }

    // Braces

    bool startsSubgraph() const { return m_token.isSign('{') || m_token.isKeyword("subgraph"); }

    bool openBraces()
    {
        DotToken name;
        if (m_token.isKeyword("subgraph")) {
            advance();
            if (m_token.isText() && !parseId(name))
                return false;
        }
        if (!m_token.isSign('{'))
            return failAtToken(DotParserText::tr("“{” is expected here, where a subgraph begins."));
        if (m_frames.size() > groupDepthLimit)
            return fail(m_token.offset,
                        DotParserText::tr("Braces are nested too deeply; the limit is %n levels.",
                                          nullptr, groupDepthLimit),
                        ErrorCode::TooLarge);
        m_frames.push_back({.opened = m_token.offset, .operands = {}});
        m_builder.openScope(name);
        advance();
        return true;
    }

    bool closeBraces()
    {
        const std::size_t offset = m_token.offset;
        advance();
        m_frames.pop_back();
        if (m_frames.empty())
            return true;
        Frame &outer = m_frames.back();
        DotOperand &operand = outer.addOperand();
        outer.isNodeList = false;
        const bool isUsed = outer.operandCount > 1 || isEdgeSign();
        if (m_builder.closeScope(isUsed ? &operand : nullptr))
            return true;
        return fail(offset,
                    DotParserText::tr("The subgraphs of this file have too many nodes in common."),
                    ErrorCode::TooLarge);
    }

    bool isEdgeSign() const
    {
        return m_token.kind == DotToken::Kind::Arrow || m_token.kind == DotToken::Kind::Line;
    }

    // Attributes and ids

    bool parseAttributeLists(Target target)
    {
        while (m_token.isSign('[')) {
            advance();
            while (!m_token.isSign(']')) {
                if (!parseAttribute(target))
                    return false;
                if (m_token.isSign(',') || m_token.isSign(';'))
                    advance();
            }
            advance();
        }
        return true;
    }

    bool parseAttribute(Target target)
    {
        DotToken key;
        if (!m_token.isText())
            return failAtToken(DotParserText::tr("An attribute or “]” is expected here."));
        if (!parseId(key))
            return false;
        if (!m_token.isSign('='))
            return failAtToken(
                DotParserText::tr("The attribute “%1” has no value; “=” is expected here.")
                    .arg(QString::fromUtf8(key.text)));
        advance();
        DotToken value;
        if (!parseId(value))
            return false;
        if (target == Target::Graph)
            m_builder.setGraphAttribute(key, value);
        else if (target == Target::NodeDefaults)
            m_builder.setNodeDefault(key, value);
        else if (target == Target::Nodes)
            for (const TaskId task : m_frames.back().operands.front().nodes)
                m_builder.setAttribute(task, key, value);
        return true;
    }

    /// A name, a number, a text, or several quoted ones with + between them.
    bool parseId(DotToken &id)
    {
        if (!m_token.isText() || isReserved())
            return failAtToken(
                DotParserText::tr("A name, a number or a text in double quotes is expected "
                                  "here."));
        id = m_token;
        advance();
        if (id.kind != DotToken::Kind::Quoted || !m_token.isSign('+'))
            return true;
        QByteArray joined = id.text.toByteArray();
        while (m_token.isSign('+')) {
            advance();
            if (m_token.kind != DotToken::Kind::Quoted)
                return failAtToken(
                    DotParserText::tr("A text in double quotes is expected behind “+”."));
            joined += m_token.text;
            advance();
        }
        id.text = m_scanner.keep(std::move(joined));
        return true;
    }

    bool isReserved() const
    {
        if (m_token.kind != DotToken::Kind::Word || m_token.text.size() < 4 ||
            m_token.text.size() > 8)
            return false;
        for (const char *word : {"node", "edge", "graph", "digraph", "subgraph", "strict"}) {
            if (m_token.isKeyword(word))
                return true;
        }
        return false;
    }

    // Places and errors

    void advance() { m_token = m_scanner.next(); }

    Place place(std::size_t offset)
    {
        if (!m_places)
            m_places.emplace(m_content);
        return m_places->placeOf(offset);
    }

    bool fail(std::size_t offset, const QString &message, ErrorCode code = ErrorCode::BadSyntax)
    {
        m_error = Error{code, message, {}, place(offset)};
        return false;
    }

    /// `expected` says what would be right at the token.
    bool failAtToken(const QString &expected)
    {
        constexpr qsizetype longest = 40;
        switch (m_token.kind) {
        case DotToken::Kind::Unclosed:
            return fail(
                m_token.offset,
                DotParserText::tr("What begins here is never closed: a text, or a comment."));
        case DotToken::Kind::End:
            return fail(m_token.offset,
                        DotParserText::tr("The file ends too early. %1").arg(expected));
        default:
            return fail(
                m_token.offset,
                DotParserText::tr("“%1” does not belong here. %2")
                    .arg(QString::fromUtf8(m_token.text).simplified().left(longest), expected));
        }
    }

    QByteArrayView m_content;
    DotScanner m_scanner;
    DotBuilder &m_builder;
    ProblemList &m_warnings;
    DotToken m_token;
    std::vector<Frame> m_frames; ///< the graph's own braces first
    bool m_isDirected = true;
    LoadProgress *m_progress; ///< not owned; null: nobody waits
    std::uint32_t m_statementCount = 0;
    std::optional<TextPlaces> m_places; ///< made when the first place is asked for
    std::optional<Error> m_error;
};

} // namespace

Result<void> parseDot(QByteArrayView content, DotBuilder &builder, ProblemList &warnings,
                      LoadProgress *progress)
{
    return DotParser(content, builder, warnings, progress).run();
}

} // namespace stepwise
