#include "tests/layering/sourcerules.h"

#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace stepwise::testing {

namespace {

/// What a layer may include, apart from itself: folders, each with all that lies below it.
const QHash<QString, QStringList> &allowedFolders()
{
    const QStringList values{QStringLiteral("core/base"), QStringLiteral("core/graph")};
    const QStringList looks{QStringLiteral("core"), QStringLiteral("gui/canvas"),
                            QStringLiteral("gui/style")};
    static const QHash<QString, QStringList> table{
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/graph"), {QStringLiteral("core/base")}},
        {QStringLiteral("core/scheduler"), values},
        {QStringLiteral("core/trace"), values},
        {QStringLiteral("core/formats"), values},
        {QStringLiteral("core/layout"), values},
        {QStringLiteral("core/execution"),
         values + QStringList{QStringLiteral("core/scheduler"), QStringLiteral("core/trace")}},
        {QStringLiteral("core/cli"), {QStringLiteral("core")}},
        {QStringLiteral("gui/style"), {QStringLiteral("core")}},
        {QStringLiteral("gui/canvas"), {QStringLiteral("core"), QStringLiteral("gui/style")}},
        {QStringLiteral("gui/models"), looks},
        {QStringLiteral("gui/timeline"), looks + QStringList{QStringLiteral("gui/models")}},
        {QStringLiteral("gui/commands"), {QStringLiteral("core")}},
        {QStringLiteral("gui/panels"),
         looks + QStringList{QStringLiteral("gui/models"), QStringLiteral("gui/timeline")}},
        {QStringLiteral("gui/app"), looks},
        {QStringLiteral("gui/dialogs"),
         looks + QStringList{QStringLiteral("gui/models"), QStringLiteral("gui/app")}},
        {QStringLiteral("gui/window"), {QStringLiteral("core"), QStringLiteral("gui")}},
        {QStringLiteral("gui"), {QStringLiteral("core"), QStringLiteral("gui")}},
    };
    return table;
}

struct Include
{
    int line = 0;
    bool isQuoted = false;
    QString target;
};

QList<Include> includesOf(const QStringList &lines)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QList<Include> includes;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const auto match = pattern.match(lines[index]);
        if (match.hasMatch())
            includes.append(
                {int(index) + 1, match.captured(1) == QLatin1String("\""), match.captured(2)});
    }
    return includes;
}

bool liesIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

bool isHeader(const QString &path)
{
    return path.endsWith(QLatin1String(".h"));
}

/// "core/graph" for "core/graph/x.h", "gui" for "gui/main.cpp".
QString layerOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, path.count(QLatin1Char('/')) > 1 ? 1 : 0);
}

bool isGuarded(const QString &path)
{
    return liesIn(path, QStringLiteral("core")) || liesIn(path, QStringLiteral("gui"));
}

/// Collects the breaches of one file.
class Checker
{
public:
    Checker(const QString &path, const QString &text)
        : m_path(path), m_lines(text.split(QLatin1Char('\n'))), m_includes(includesOf(m_lines))
    {
        if (!m_lines.isEmpty() && m_lines.last().isEmpty())
            m_lines.removeLast();
    }

    QStringList run(bool hasOwnHeader)
    {
        checkSize();
        checkLeftovers();
        if (isHeader(m_path))
            checkPragma();
        if (!isGuarded(m_path))
            return m_breaches;
        if (!allowedFolders().contains(layerOf(m_path)))
            report(1, QStringLiteral("no layer of the house is called ") + layerOf(m_path));
        if (hasOwnHeader)
            checkOwnHeaderFirst();
        for (const Include &include : std::as_const(m_includes)) {
            if (include.isQuoted)
                checkDirection(include);
            else
                checkLibrary(include);
        }
        return m_breaches;
    }

private:
    void report(int line, const QString &what)
    {
        m_breaches.append(QStringLiteral("%1:%2: %3").arg(m_path, QString::number(line), what));
    }

    void checkSize()
    {
        const int limit = isHeader(m_path) ? 200 : 500;
        if (m_lines.size() > limit)
            report(limit + 1, QStringLiteral("longer than %1 lines").arg(limit));
    }

    void checkLeftovers()
    {
        static const QRegularExpression leftover(QStringLiteral("\\b(TO"
                                                                "DO|FIX"
                                                                "ME)\\b"));
        for (qsizetype index = 0; index < m_lines.size(); ++index) {
            if (m_lines[index].contains(leftover))
                report(int(index) + 1, QStringLiteral("something was left to be done"));
        }
    }

    void checkPragma()
    {
        if (m_lines.isEmpty() || m_lines.first() != QLatin1String("#pragma once"))
            report(1, QStringLiteral("the first line is not #pragma once"));
    }

    void checkOwnHeaderFirst()
    {
        const QString own = QString(m_path).replace(QStringLiteral(".cpp"), QStringLiteral(".h"));
        if (m_includes.isEmpty() || m_includes.first().target != own)
            report(1, QStringLiteral("the first include is not \"%1\"").arg(own));
    }

    void checkDirection(const Include &include)
    {
        const QString &target = include.target;
        if (target.endsWith(QLatin1String(".moc")))
            return;
        if (!isGuarded(target) || target.contains(QLatin1String(".."))) {
            report(include.line,
                   QStringLiteral("\"%1\" does not begin at the root of the project").arg(target));
            return;
        }
        const QString layer = layerOf(m_path);
        checkPanelsApart(include, layer);
        if (layerOf(target) == layer)
            return;
        const QStringList folders = allowedFolders().value(layer);
        const auto allows = [&target](const QString &folder) { return liesIn(target, folder); };
        if (std::none_of(folders.begin(), folders.end(), allows))
            report(include.line, QStringLiteral("%1 may not include \"%2\"").arg(layer, target));
    }

    /// Panels meet in the window only; what they share lies beside them under other names.
    void checkPanelsApart(const Include &include, const QString &layer)
    {
        static const QRegularExpression panel(QStringLiteral("^(gui/panels/[a-z]+panel)\\.h$"));
        const auto match = panel.match(include.target);
        const bool isOwn = m_path.startsWith(match.captured(1) + QLatin1Char('.'));
        if (match.hasMatch() && !isOwn && layer == QLatin1String("gui/panels"))
            report(include.line,
                   QStringLiteral("a panel may not include \"%1\"").arg(include.target));
    }

    void checkLibrary(const Include &include)
    {
        static const QRegularExpression standard(QStringLiteral("^[a-z_0-9]+$"));
        static const QRegularExpression qt(QStringLiteral("^(Qt[A-Za-z]*/|Q|qt?[a-z]+\\.h$)"));
        const QString &target = include.target;
        if (isGuarded(target)) {
            report(include.line, QStringLiteral("<%1> is the project's own: \"…\"").arg(target));
        } else if (target.contains(qt)) {
            if (liesIn(m_path, QStringLiteral("core")) && !isQtCoreHeader(target))
                report(include.line, QStringLiteral("<%1> is not of Qt Core").arg(target));
        } else if (!target.contains(standard) && isHeader(m_path)) {
            report(include.line,
                   QStringLiteral("<%1> of a library stands in a header").arg(target));
        }
    }

    QString m_path;
    QStringList m_lines;
    QList<Include> m_includes;
    QStringList m_breaches;
};

} // namespace

QStringList breachesIn(const QString &path, const QString &text, bool hasOwnHeader)
{
    return Checker(path, text).run(hasOwnHeader);
}

bool isQtCoreHeader(const QString &name)
{
    static const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    if (name.contains(QLatin1Char('/')))
        return name.startsWith(QLatin1String("QtCore/"));
    return QFileInfo::exists(folder + QLatin1String("/QtCore/") + name);
}

} // namespace stepwise::testing
