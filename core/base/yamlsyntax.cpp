#include "core/base/yamlsyntax.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

struct YamlSyntaxText
{
    Q_DECLARE_TR_FUNCTIONS(YamlReader)
};

struct Explanation
{
    const char *problem; ///< the beginning of libyaml's words
    const char *context; ///< likewise; empty: any
    const char *message;
    bool isAtContext; ///< the place to look at is where it began
};

// The first that fits is taken.
constexpr Explanation explanations[] = {
    {"found unexpected end of stream", "while scanning a quoted scalar",
     QT_TRANSLATE_NOOP("YamlReader",
                       "The quoted text that begins here is not closed; the same quote is expected "
                       "at its end."),
     true},
    {"found unexpected document indicator", "while scanning a quoted scalar",
     QT_TRANSLATE_NOOP("YamlReader",
                       "The quoted text that begins here is not closed; the same quote is expected "
                       "at its end."),
     true},
    {"mapping values are not allowed", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A colon and a blank, which end a key, cannot stand here; put the text in "
                       "quotes, or begin a new line."),
     false},
    {"mapping keys are not allowed", "",
     QT_TRANSLATE_NOOP("YamlReader", "A key cannot stand here; begin a new line."), false},
    {"block sequence entries are not allowed", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "An element of a list (“- ”) cannot stand here; begin a new line."),
     false},
    {"could not find expected ':'", "",
     QT_TRANSLATE_NOOP("YamlReader", "A colon is expected after a key."), false},
    {"did not find expected key", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A key is expected here, indented as far as the keys before it."),
     false},
    {"did not find expected '-' indicator", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "An element of the list (“- ”) is expected here, indented as far as those "
                       "before it."),
     false},
    {"did not find expected ',' or ']'", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A comma or a closing bracket is expected in the list that begins here."),
     true},
    {"did not find expected ',' or '}'", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A comma or a closing brace is expected in the map that begins here."),
     true},
    {"did not find expected node content", "",
     QT_TRANSLATE_NOOP("YamlReader", "A value is expected here."), false},
    {"did not find expected <document start>", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "There is more text after the end of the value; a further document begins "
                       "with “---”."),
     false},
    {"did not find expected alphabetic or numeric character", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A name of letters and digits is expected after “&” or “*”; put text that "
                       "begins with them in quotes."),
     false},
    {"found unknown escape character", "",
     QT_TRANSLATE_NOOP(
         "YamlReader",
         "This escape is not known; write \\\\ for a backslash, or use single quotes."),
     false},
    {"did not find expected hexdecimal number", "",
     QT_TRANSLATE_NOOP("YamlReader", "Hexadecimal digits are expected in this escape."), false},
    {"found invalid Unicode character escape code", "",
     QT_TRANSLATE_NOOP("YamlReader", "This escape names no character."), false},
    {"found undefined tag handle", "",
     QT_TRANSLATE_NOOP(
         "YamlReader",
         "This tag's handle is not declared; a line “%TAG” must do that before “---”."),
     false},
    {"did not find expected comment or line break", "",
     QT_TRANSLATE_NOOP("YamlReader", "The line is expected to end here."), false},
    {"found incompatible YAML document", "",
     QT_TRANSLATE_NOOP("YamlReader", "This version of YAML is not known; 1.1 and 1.2 are."), false},
    {"control characters are not allowed", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "A control character stands here (a zero byte, for instance), which no YAML "
                       "text may hold; is this a text file?"),
     false},
    {"incomplete UTF-", "",
     QT_TRANSLATE_NOOP("YamlReader", "The file ends within a character; it may be cut off."),
     false},
    {"invalid ", "",
     QT_TRANSLATE_NOOP("YamlReader",
                       "The bytes here are not UTF-8; save the file in that encoding."),
     false},
};

QByteArrayView lineAt(QByteArrayView text, int line)
{
    qsizetype begin = 0;
    for (; line > 1; --line) {
        const qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            return {};
        begin = end + 1;
    }
    const qsizetype end = text.indexOf('\n', begin);
    return end < 0 ? text.sliced(begin) : text.sliced(begin, end - begin);
}

bool looksLikeTemplate(QByteArrayView line)
{
    return line.contains("{%") || line.contains("{{") || line.contains("<%");
}

QString message(const YamlSyntaxProblem &problem, QByteArrayView line)
{
    const auto column = static_cast<qsizetype>(problem.place.column);
    if (problem.problem.startsWith("found character that cannot start any token")) {
        const bool isTab = column >= 1 && column <= line.size() && line[column - 1] == '\t';
        return isTab ? YamlSyntaxText::tr("A tab stands where only blanks may indent; replace it.")
                     : YamlSyntaxText::tr(
                           "No value can begin with this character; put the text in quotes.");
    }
    const auto fits = [&problem](const Explanation &explanation) {
        return problem.problem.startsWith(explanation.problem) &&
               problem.context.startsWith(explanation.context);
    };
    const auto found = std::find_if(std::begin(explanations), std::end(explanations), fits);
    if (found != std::end(explanations))
        return YamlSyntaxText::tr(found->message);
    return YamlSyntaxText::tr("This is no YAML: %1.").arg(QString::fromUtf8(problem.problem));
}

Place placeToLookAt(const YamlSyntaxProblem &problem)
{
    const auto fits = [&problem](const Explanation &explanation) {
        return explanation.isAtContext && problem.contextPlace.line > 0 &&
               problem.problem.startsWith(explanation.problem) &&
               problem.context.startsWith(explanation.context);
    };
    const bool isAtContext = std::any_of(std::begin(explanations), std::end(explanations), fits);
    return isAtContext ? problem.contextPlace : problem.place;
}

} // namespace

Error yamlSyntaxError(const YamlSyntaxProblem &problem, QByteArrayView text)
{
    const QByteArrayView line = lineAt(text, problem.place.line);
    const Place place = placeToLookAt(problem);
    QString words = message(problem, line);
    if (looksLikeTemplate(line) || looksLikeTemplate(lineAt(text, place.line)))
        words = YamlSyntaxText::tr(
                    "This looks like a template (of Jinja or Helm, for instance), which is "
                    "YAML only when it has been filled in. %1")
                    .arg(words);
    return {ErrorCode::BadSyntax, words, {}, place};
}

} // namespace stepwise
