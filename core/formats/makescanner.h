#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace stepwise {

/// A line of a makefile, its continuations joined.
struct MakeLine
{
    QByteArray text; ///< without comment; of a recipe without its tab, but with comments
    bool isRecipe = false;
    int number = 0; ///< of its first line in the file
};

/// Cuts a makefile into its lines, without comments and blank ones.
class MakeLines
{
public:
    explicit MakeLines(QByteArrayView text) : m_text(text) {}

    /// Absent at the end.
    std::optional<MakeLine> next();

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_number = 0;
};

/// What a line that is no recipe says.
struct MakeStatement
{
    enum class Kind : unsigned char {
        Other,   ///< a variable, a condition, a function: no matter for the graph
        Rule,    ///< targets : prerequisites | order-only ones ; recipe
        Include, ///< of what `targets` names
        Define,  ///< begins a definition of several lines
        Unknown, ///< a function that may make rules
    };
    Kind kind = Kind::Other;
    QList<QByteArray> targets;
    QByteArray targetPattern; ///< of a static pattern rule
    QList<QByteArray> prerequisites;
    QByteArray recipe;       ///< behind a semicolon
    bool isOptional = false; ///< an include that may be missing
};

MakeStatement makeStatement(QByteArrayView line);

/// The words of a list; a reference to a variable or function is one word, blanks and all.
QList<QByteArray> makeWords(QByteArrayView text);

} // namespace stepwise
