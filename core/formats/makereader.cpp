#include "core/formats/makereader.h"

#include "core/base/jsonwriter.h"
#include "core/formats/documentbuilder.h"
#include "core/formats/makescanner.h"
#include "core/formats/neighbourfile.h"
#include "core/formats/ownkeys.h"
#include "core/formats/utf8text.h"
#include "core/formats/wantedcommands.h"
#include "core/graph/dependencies.h"

#include <QCoreApplication>
#include <QSet>

#include <vector>

namespace stepwise {

namespace {

struct MakeReaderText
{
    Q_DECLARE_TR_FUNCTIONS(MakeFormat)
};

constexpr int includeDepthLimit = 32;
constexpr int includeCountLimit = 1000;
constexpr qsizetype recipeLimit = 64 * 1024; ///< of a task
/// Of all tasks: a rule of many targets has its recipe many times.
constexpr qsizetype recipesLimit = 64 * 1024 * 1024;
/// Pairs of a target and a prerequisite.
constexpr qsizetype workLimit = 2'000'000;

/// ".c.o", ".y.c": an old-fashioned pattern rule.
bool isSuffixRule(const QByteArray &target)
{
    return target.startsWith('.') && target.count('.') == 2 && !target.contains('/') &&
           target.size() <= 12;
}

class MakeReader
{
public:
    MakeReader(const QString &name, const QString &folder, const QString &fileName)
        : m_builder(name), m_folder(folder), m_fileName(fileName)
    {
    }

    Result<LoadedDocument> read(const QByteArray &content)
    {
        if (readFile(asUtf8(content, m_builder.warnings()), 0) && connectTargets()) {
            keepLooks();
            setCommands();
        }
        if (m_functionCount > 0)
            m_builder.warnings().warn(
                {}, MakeReaderText::tr(
                        "%n line(s) call functions, which are not evaluated; rules that they "
                        "make are not there.",
                        nullptr, m_functionCount));
        return m_builder.take(QStringLiteral("make"));
    }

private:
    struct Needs
    {
        TaskId task;
        QList<QByteArray> prerequisites;
    };

    Place place(int line) const { return {m_depth == 0 ? line : 0, 0}; }

    /// Files inside files are at most a few deep, so that this may call itself.
    bool readFile(const QByteArray &content, int depth)
    {
        MakeLines lines(content);
        bool isDefinition = false;
        m_current.clear();
        while (const std::optional<MakeLine> line = lines.next()) {
            m_depth = depth;
            if (isDefinition) {
                isDefinition = !line->text.startsWith("endef");
                continue;
            }
            if (line->isRecipe && !m_current.isEmpty()) {
                addRecipe(line->text);
                continue;
            }
            const MakeStatement statement = makeStatement(line->text);
            isDefinition = statement.kind == MakeStatement::Kind::Define;
            if (!take(statement, line->number, depth))
                return false;
        }
        return true;
    }

    bool take(const MakeStatement &statement, int line, int depth)
    {
        switch (statement.kind) {
        case MakeStatement::Kind::Rule:
            return readRule(statement, line);
        case MakeStatement::Kind::Include:
            return readIncludes(statement, line, depth);
        case MakeStatement::Kind::Unknown:
            ++m_functionCount;
            return true;
        default:
            return true;
        }
    }

    bool readIncludes(const MakeStatement &statement, int line, int depth)
    {
        for (const QByteArray &name : statement.targets) {
            const bool isEvaluated = name.contains('$') || name.contains('*');
            if (depth == includeDepthLimit || ++m_includeCount > includeCountLimit)
                return m_builder.fail(
                    place(line),
                    MakeReaderText::tr("Files include each other too deeply, or in a circle."),
                    ErrorCode::TooLarge);
            const Result<QByteArray> content = readNeighbour(m_folder, QString::fromUtf8(name));
            if (content && !isEvaluated) {
                if (!readFile(asUtf8(*content, m_builder.warnings()), depth + 1))
                    return false;
                m_depth = depth;
            } else if (!statement.isOptional) {
                m_builder.warnings().warn(
                    place(line),
                    isEvaluated
                        ? MakeReaderText::tr("“%1” is not included: variables are not evaluated.")
                              .arg(QString::fromUtf8(name))
                        : content.error().message);
            }
        }
        m_current.clear();
        return true;
    }

    bool readRule(const MakeStatement &statement, int line)
    {
        m_current.clear();
        for (const QByteArray &target : statement.targets) {
            if (target == ".PHONY") {
                for (const QByteArray &name : statement.prerequisites)
                    m_phony.insert(name);
            }
            if (target.startsWith('.') && target.size() > 1 && target.toUpper() == target)
                continue;
            if (target.contains('%') || isSuffixRule(target)) {
                m_builder.warnings().warn(
                    place(line), MakeReaderText::tr("The pattern rule “%1” is not filled in.")
                                     .arg(QString::fromUtf8(target)));
                continue;
            }
            const TaskId task = m_builder.task(QString::fromUtf8(target), place(line));
            if (!task.isValid())
                return false;
            m_current.append(task);
            if (!m_goal.isValid() && !target.startsWith('.'))
                m_goal = task;
            m_needs.push_back({task, prerequisitesOf(statement, target)});
        }
        if (!statement.recipe.isEmpty())
            addRecipe(statement.recipe);
        return true;
    }

    /// Those of a static pattern rule with the target's stem in place of "%".
    static QList<QByteArray> prerequisitesOf(const MakeStatement &statement,
                                             const QByteArray &target)
    {
        const qsizetype percent = statement.targetPattern.indexOf('%');
        if (percent < 0)
            return statement.prerequisites;
        const QByteArray head = statement.targetPattern.first(percent);
        const QByteArray tail = statement.targetPattern.sliced(percent + 1);
        if (target.size() < head.size() + tail.size() || !target.startsWith(head) ||
            !target.endsWith(tail))
            return statement.prerequisites;
        const QByteArray stem =
            target.sliced(head.size(), target.size() - head.size() - tail.size());
        QList<QByteArray> filled;
        for (QByteArray prerequisite : statement.prerequisites) {
            const qsizetype at = prerequisite.indexOf('%');
            filled.append(at < 0 ? prerequisite : prerequisite.replace(at, 1, stem));
        }
        return filled;
    }

    void addRecipe(const QByteArray &line)
    {
        for (const TaskId task : m_current) {
            QByteArray &recipe = m_recipes[task];
            if (recipe.size() > recipeLimit || m_recipesSize > recipesLimit)
                continue;
            m_recipesSize += line.size();
            if (!recipe.isEmpty())
                recipe += '\n';
            recipe += line;
        }
    }

    bool connectTargets()
    {
        QSet<quint64> pairs;
        qsizetype work = 0;
        for (const Needs &needs : m_needs) {
            work += needs.prerequisites.size();
            if (work > workLimit)
                return m_builder.fail({},
                                      MakeReaderText::tr("The rules of this file have too many "
                                                         "prerequisites."),
                                      ErrorCode::TooLarge);
            for (const QByteArray &name : needs.prerequisites) {
                const TaskId other = m_builder.graph().findTask(QString::fromUtf8(name));
                if (!other.isValid())
                    continue;
                const quint64 pair = (quint64(other.value()) << 32) | needs.task.value();
                if (pairs.contains(pair))
                    continue;
                pairs.insert(pair);
                if (!m_builder.connect(other, needs.task))
                    return false;
            }
        }
        return true;
    }

    void keepLooks()
    {
        GraphDocument &document = m_builder.document();
        for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            const bool isPhony = m_phony.contains(document.graph.key(task).toUtf8());
            const QByteArray recipe = m_recipes.value(task);
            if (!isPhony && recipe.isEmpty())
                continue;
            OwnKeys keys(document, task);
            if (isPhony)
                keys.add(QStringLiteral("phony"), "true");
            keys.addText(QStringLiteral("recipe"), QString::fromUtf8(recipe));
        }
    }

    /// Make itself makes each target, as only it can fill a recipe in, and it alone knows what is
    /// up to date; "-o" keeps it from making what the graph has made before.
    void setCommands()
    {
        GraphDocument &document = m_builder.document();
        if (m_fileName.isEmpty() || !m_goal.isValid())
            return;
        const Dependencies dependencies(document.graph);
        for (auto recipe = m_recipes.cbegin(); recipe != m_recipes.cend(); ++recipe) {
            const QString target = document.graph.key(recipe.key());
            if (recipe->isEmpty() || target.contains(QLatin1Char('$')))
                continue;
            QStringList words{QStringLiteral("make"), QStringLiteral("-f"), m_fileName};
            for (const TaskId prerequisite : dependencies.prerequisitesOf(recipe.key()))
                words << QStringLiteral("-o") << document.graph.key(prerequisite);
            words << QStringLiteral("--") << target;
            document.settings(recipe.key()).command = Command{words, {}, {}};
        }
        keepWantedCommands(document, {m_goal});
    }

    DocumentBuilder m_builder;
    QString m_folder;
    QString m_fileName;
    TaskId m_goal;   ///< the first target: what make makes
    int m_depth = 0; ///< of the file that is being read: places are those of the first one
    int m_includeCount = 0;
    int m_functionCount = 0;
    qsizetype m_recipesSize = 0;
    QList<TaskId> m_current; ///< whose recipe may follow
    std::vector<Needs> m_needs;
    QSet<QByteArray> m_phony;
    QHash<TaskId, QByteArray> m_recipes;
};

} // namespace

Result<LoadedDocument> readMake(const QByteArray &content, const QString &name,
                                const QString &folder, const QString &fileName)
{
    return MakeReader(name, folder, fileName).read(content);
}

} // namespace stepwise
