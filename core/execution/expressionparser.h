#pragma once

#include "core/base/result.h"
#include "core/execution/expressionprogram.h"
#include "core/execution/expressionscanner.h"

#include <QCoreApplication>

#include <optional>

namespace stepwise {

struct ExpressionFieldSyntax;

/// Turns the text of an expression into its program; the language is described at Expression.
///
/// Recursive descent straight over the text; only brackets recurse, and no deeper than
/// `deepestNesting`. An object parses once.
class ExpressionParser
{
    Q_DECLARE_TR_FUNCTIONS(Expression)

public:
    static constexpr int deepestNesting = 100;

    explicit ExpressionParser(QStringView text) : m_scanner(text) {}

    Result<ExpressionProgram> parse();

private:
    // Each is false after `fail`.
    bool parseAlternatives();
    bool parseConjunction();
    bool parseFactor();
    bool parseBracket();
    bool parseTerm();
    bool parseFieldTerm(const ExpressionFieldSyntax &syntax, Comparison comparison);
    bool parseNumber(const ExpressionFieldSyntax &syntax, ExpressionTerm &term);
    bool parseValues(const ExpressionFieldSyntax &syntax, ExpressionTerm &term);
    bool addState(const ExpressionScanner::Value &value, ExpressionTerm &term);

    void addTerm(ExpressionTerm term);
    std::size_t addStep(ExpressionStep::Kind kind, std::size_t argument = 0);
    void landHere(const std::vector<std::size_t> &skips);

    bool fail(qsizetype position, const QString &message, ErrorCode code = ErrorCode::BadSyntax);
    bool failWithoutTerm();

    ExpressionScanner m_scanner;
    int m_nesting = 0;
    ExpressionProgram m_program;
    std::optional<Error> m_error;
};

} // namespace stepwise
