#include "core/formats/makescanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stepwise {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// Behind the reference that begins with the "$" at `at`: "$x", "$(…)", "${…}".
qsizetype referenceEnd(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return text.size();
    const char open = text[at + 1];
    if (open != '(' && open != '{')
        return at + 2;
    const char close = open == '(' ? ')' : '}';
    int depth = 0;
    for (qsizetype end = at + 1; end < text.size(); ++end) {
        if (text[end] == open)
            ++depth;
        else if (text[end] == close && --depth == 0)
            return end + 1;
    }
    return text.size();
}

/// Where one of the signs stands outside of references; the text's end where there is none.
qsizetype find(QByteArrayView text, QByteArrayView signs, qsizetype from = 0)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == '$')
            at = referenceEnd(text, at) - 1;
        else if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        else if (signs.contains(text[at]))
            return at;
    }
    return text.size();
}

QByteArrayView withoutComment(QByteArrayView line)
{
    for (qsizetype at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
        if (at == 0 || line[at - 1] != '\\')
            return line.first(at);
    }
    return line;
}

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.startsWith(word) &&
           (text.size() == word.size() || isBlank(text[word.size()]) || text[word.size()] == '(');
}

bool endsInBackslash(QByteArrayView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[line.size() - 1 - count] == '\\')
        ++count;
    return count % 2 == 1;
}

/// Whether what stands behind a rule's colon is a variable of its targets: "CFLAGS += -g".
bool isAssignment(QByteArrayView text)
{
    text = text.trimmed();
    for (const char *word : {"export ", "override ", "private "}) {
        if (text.startsWith(word))
            text = text.sliced(qstrlen(word)).trimmed();
    }
    const qsizetype equals = find(text, "=;|");
    if (equals == text.size() || text[equals] != '=')
        return false;
    QByteArrayView name = text.first(equals);
    while (!name.isEmpty() && QByteArrayView(":?+!").contains(name.back()))
        name = name.chopped(1);
    name = name.trimmed();
    return !name.isEmpty() && find(name, " \t") == name.size();
}

void readRule(QByteArrayView line, qsizetype colon, MakeStatement &statement)
{
    QByteArrayView targets = line.first(colon);
    if (targets.endsWith('&'))
        targets = targets.chopped(1);
    QByteArrayView rest = line.sliced(colon + 1);
    if (rest.startsWith(':'))
        rest = rest.sliced(1);
    if (isAssignment(rest))
        return;
    statement.kind = MakeStatement::Kind::Rule;
    statement.targets = makeWords(targets);
    const qsizetype semicolon = find(rest, ";");
    if (semicolon < rest.size())
        statement.recipe = rest.sliced(semicolon + 1).trimmed().toByteArray();
    rest = rest.first(semicolon);
    const qsizetype second = find(rest, ":");
    if (second < rest.size()) {
        statement.targetPattern = rest.first(second).trimmed().toByteArray();
        rest = rest.sliced(second + 1);
    }
    statement.prerequisites = makeWords(rest);
    statement.prerequisites.removeAll(QByteArray("|"));
}

} // namespace

std::optional<MakeLine> MakeLines::next()
{
    MakeLine line;
    bool isContinued = false;
    while (m_at < m_text.size()) {
        qsizetype end = m_text.indexOf('\n', m_at);
        if (end < 0)
            end = m_text.size();
        QByteArrayView raw = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        ++m_number;
        if (raw.endsWith('\r'))
            raw = raw.chopped(1);
        if (!isContinued) {
            line.number = m_number;
            line.isRecipe = raw.startsWith('\t');
        }
        isContinued = endsInBackslash(raw);
        if (isContinued)
            raw = raw.chopped(1);
        line.text += raw.trimmed();
        if (isContinued) {
            line.text += ' ';
            continue;
        }
        if (!line.isRecipe)
            line.text = withoutComment(line.text).trimmed().toByteArray();
        if (!line.text.isEmpty())
            return line;
        line = {};
    }
    return line.text.isEmpty() ? std::nullopt : std::optional(line);
}

MakeStatement makeStatement(QByteArrayView line)
{
    constexpr std::array<QByteArrayView, 11> others{"ifeq",  "ifneq",    "ifdef",  "ifndef",
                                                    "else",  "endif",    "export", "unexport",
                                                    "vpath", "undefine", "endef"};
    MakeStatement statement;
    for (const QByteArrayView word :
         {QByteArrayView("include"), QByteArrayView("-include"), QByteArrayView("sinclude")}) {
        if (!startsWithWord(line, word))
            continue;
        statement.kind = MakeStatement::Kind::Include;
        statement.targets = makeWords(line.sliced(word.size()));
        statement.isOptional = word != "include";
        return statement;
    }
    if (startsWithWord(line, "define") || line.startsWith("override define ")) {
        statement.kind = MakeStatement::Kind::Define;
        return statement;
    }
    for (const QByteArrayView word : others) {
        if (startsWithWord(line, word))
            return statement;
    }
    const qsizetype sign = find(line, ":=");
    if (sign == line.size()) {
        statement.kind = MakeStatement::Kind::Unknown;
        return statement;
    }
    QByteArrayView behind = line.sliced(sign + 1);
    while (behind.startsWith(':'))
        behind = behind.sliced(1);
    if (line[sign] == '=' || behind.startsWith('='))
        return statement;
    readRule(line, sign, statement);
    return statement;
}

QList<QByteArray> makeWords(QByteArrayView text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '$') {
            const qsizetype end = referenceEnd(text, at);
            word += text.sliced(at, end - at);
            at = end - 1;
        } else if (text[at] == '\\' && at + 1 < text.size() &&
                   QByteArrayView(" :#").contains(text[at + 1])) {
            word += text[++at];
        } else if (!isBlank(text[at])) {
            word += text[at];
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace stepwise
