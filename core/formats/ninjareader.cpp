#include "core/formats/ninjareader.h"
#include "core/base/shellquoted.h"

#include "core/formats/documentbuilder.h"
#include "core/formats/neighbourfile.h"
#include "core/formats/ninjascanner.h"
#include "core/formats/ownkeys.h"
#include "core/formats/utf8text.h"
#include "core/formats/wantedcommands.h"

#include <QCoreApplication>
#include <QSet>

#include <memory>
#include <utility>
#include <vector>

namespace stepwise {

namespace {

struct NinjaReaderText
{
    Q_DECLARE_TR_FUNCTIONS(NinjaFormat)
};

constexpr int includeDepthLimit = 32;
constexpr int includeCountLimit = 1000;
/// What variables may become altogether: so much, and so many times the file.
constexpr qsizetype expansionLimit = 64 * 1024 * 1024;
constexpr qsizetype expansionFactor = 4;
/// What one costs beside its bytes: those that become nothing take their time as well.
constexpr qsizetype expansionCost = 100;

using Bindings = QHash<QByteArray, QByteArray>;

/// The variables of a file; of one that `subninja` names those outside of it too.
struct Scope
{
    std::shared_ptr<const Scope> outer;
    Bindings variables;
    QHash<QByteArray, Bindings> rules; ///< not expanded yet

    QByteArray value(const QByteArray &name) const
    {
        for (const Scope *scope = this; scope; scope = scope->outer.get()) {
            if (const auto found = scope->variables.constFind(name);
                found != scope->variables.constEnd())
                return *found;
        }
        return {};
    }

    const Bindings *rule(const QByteArray &name) const
    {
        for (const Scope *scope = this; scope; scope = scope->outer.get()) {
            if (const auto found = scope->rules.constFind(name); found != scope->rules.constEnd())
                return &*found;
        }
        return nullptr;
    }
};

/// A build edge: its task, and what it needs by the names of files.
struct Edge
{
    TaskId task;
    QList<QByteArray> inputs;
    QList<QByteArray> validations;
};

/// What stands on a build line, by the sign before it.
struct BuildLine
{
    QList<QByteArray> outputs; ///< explicit ones: $out
    QList<QByteArray> byproducts;
    QByteArray rule;
    QList<QByteArray> inputs; ///< explicit ones
    QList<QByteArray> others; ///< implicit and order-only ones
    QList<QByteArray> validations;
};

class NinjaReader
{
public:
    NinjaReader(const QString &name, const QString &folder) : m_builder(name), m_folder(folder) {}

    Result<LoadedDocument> read(const QByteArray &content)
    {
        m_expansionLeft = expansionLimit + expansionFactor * content.size();
        if (readFile(asUtf8(content, m_builder.warnings()), std::make_shared<Scope>(), 0) &&
            connectEdges())
            keepDefaultCommands();
        return m_builder.take(QStringLiteral("ninja"));
    }

private:
    bool fail(int line, const QString &message, ErrorCode code = ErrorCode::BadSyntax)
    {
        return m_builder.fail({m_depth == 0 ? line : 0, 0}, message, code);
    }

    // Files

    /// `scope` is where its variables go. Files inside files are at most a few deep, so that this
    /// may call itself.
    bool readFile(const QByteArray &content, const std::shared_ptr<Scope> &scope, int depth)
    {
        NinjaLines lines(content);
        while (const std::optional<NinjaLine> line = lines.next()) {
            m_depth = depth;
            if (line->isIndented)
                return fail(line->number,
                            NinjaReaderText::tr("This line is indented, but there is nothing "
                                                "above that it could belong to."));
            const qsizetype blank = std::min(line->text.indexOf(' '), line->text.size());
            const QByteArray word = blank < 0 ? line->text : line->text.first(blank);
            const QByteArray rest = blank < 0 ? QByteArray() : line->text.sliced(blank).trimmed();
            bool isRight = true;
            if (word == "build")
                isRight = readBuild(*line, rest, lines, *scope);
            else if (word == "rule")
                isRight = readRule(*line, rest, lines, *scope);
            else if (word == "pool")
                readBindings(lines);
            else if (word == "default")
                readDefaults(rest, *scope);
            else if (word == "include" || word == "subninja")
                isRight = readInclude(*line, rest, word == "include", scope, depth);
            else
                isRight = readVariable(*line, *scope);
            if (!isRight)
                return false;
        }
        return true;
    }

    void readDefaults(const QByteArray &rest, const Scope &scope)
    {
        for (const QByteArray &word : ninjaWords(rest))
            m_defaults.append(normalised(expanded(word, scope)));
    }

    bool readInclude(const NinjaLine &line, const QByteArray &rest, bool sharesScope,
                     const std::shared_ptr<Scope> &scope, int depth)
    {
        const QByteArray path = expanded(rest, *scope);
        if (depth == includeDepthLimit || ++m_includeCount > includeCountLimit)
            return fail(line.number,
                        NinjaReaderText::tr("Files include each other too deeply, or in a circle."),
                        ErrorCode::TooLarge);
        const Result<QByteArray> content = readNeighbour(m_folder, QString::fromUtf8(path));
        if (!content) {
            m_hasMissingFiles = true;
            m_builder.warnings().warn({line.number, 0}, content.error().message);
            return true;
        }
        std::shared_ptr<Scope> inner = scope;
        if (!sharesScope) {
            inner = std::make_shared<Scope>();
            inner->outer = scope;
        }
        const bool isRight = readFile(asUtf8(*content, m_builder.warnings()), inner, depth + 1);
        m_depth = depth;
        return isRight;
    }

    bool readVariable(const NinjaLine &line, Scope &scope)
    {
        const qsizetype equals = line.text.indexOf('=');
        if (equals <= 0)
            return fail(line.number,
                        NinjaReaderText::tr(
                            "“build”, “rule”, another word of Ninja, or a variable with “=” "
                            "is expected here."));
        const QByteArray name = line.text.first(equals).trimmed();
        scope.variables.insert(name, expanded(line.text.sliced(equals + 1).trimmed(), scope));
        return true;
    }

    /// The indented variables that follow, as they are written.
    Bindings readBindings(NinjaLines &lines)
    {
        Bindings bindings;
        while (const NinjaLine *line = lines.peek()) {
            if (!line->isIndented)
                break;
            const qsizetype equals = line->text.indexOf('=');
            if (equals > 0)
                bindings.insert(line->text.first(equals).trimmed(),
                                line->text.sliced(equals + 1).trimmed());
            lines.next();
        }
        return bindings;
    }

    bool readRule(const NinjaLine &line, const QByteArray &name, NinjaLines &lines, Scope &scope)
    {
        if (name.isEmpty())
            return fail(line.number, NinjaReaderText::tr("A rule needs a name."));
        scope.rules.insert(name, readBindings(lines));
        return true;
    }

    // Edges

    bool readBuild(const NinjaLine &line, const QByteArray &rest, NinjaLines &lines, Scope &scope)
    {
        BuildLine build;
        const Bindings bindings = readBindings(lines);
        Bindings own;
        for (auto binding = bindings.cbegin(); binding != bindings.cend(); ++binding)
            own.insert(binding.key(), expanded(*binding, scope));
        if (!takeWords(line, ninjaWords(rest), scope, own, build))
            return false;
        const Bindings *rule = scope.rule(build.rule);
        if (!rule && build.rule != "phony" && !m_hasMissingFiles)
            return fail(line.number,
                        NinjaReaderText::tr("There is no rule “%1”; it must stand above this line.")
                            .arg(QString::fromUtf8(build.rule)),
                        ErrorCode::BadValue);
        const Place place{m_depth == 0 ? line.number : 0, 0};
        const TaskId task = m_builder.newTask(QString::fromUtf8(build.outputs.first()), {}, place);
        if (!task.isValid())
            return false;
        for (const QByteArray &output : build.outputs + build.byproducts) {
            if (m_makers.contains(output))
                return fail(line.number,
                            NinjaReaderText::tr("Two edges make the file “%1”; only one may.")
                                .arg(QString::fromUtf8(output)),
                            ErrorCode::BadValue);
            m_makers.insert(output, task);
        }
        keepLooks(task, build, rule, own, scope);
        m_edges.push_back({task, build.inputs + build.others, build.validations});
        return true;
    }

    bool takeWords(const NinjaLine &line, const QList<QByteArray> &words, const Scope &scope,
                   const Bindings &own, BuildLine &build)
    {
        QList<QByteArray> *list = &build.outputs;
        bool isBehindColon = false;
        for (const QByteArray &word : words) {
            if (word == ":" && !isBehindColon) {
                isBehindColon = true;
                list = &build.inputs;
            } else if (word == "|" || word == "||") {
                list = isBehindColon ? &build.others : &build.byproducts;
            } else if (word == "|@") {
                list = &build.validations;
            } else if (isBehindColon && build.rule.isEmpty()) {
                build.rule = word;
            } else {
                const QByteArray path = normalised(expanded(word, scope, own));
                if (!path.isEmpty())
                    list->append(path);
            }
        }
        if (build.outputs.isEmpty() || build.rule.isEmpty())
            return fail(line.number,
                        NinjaReaderText::tr("An edge names what it makes, a colon and a rule: "
                                            "“build out: rule in”."));
        return true;
    }

    /// "./a//b" and "a/b" are one file.
    static QByteArray normalised(QByteArray path)
    {
        while (path.startsWith("./"))
            path.remove(0, 2);
        return path.replace("//", "/");
    }

    void keepLooks(TaskId task, const BuildLine &build, const Bindings *rule, const Bindings &own,
                   const Scope &scope)
    {
        OwnKeys keys(m_builder.document(), task);
        keys.addText(QStringLiteral("rule"), QString::fromUtf8(build.rule));
        if (const auto outputs = build.outputs + build.byproducts; outputs.size() > 1)
            keys.addText(QStringLiteral("outputs"), QString::fromUtf8(outputs.join(' ')));
        if (!rule)
            return;
        const auto variable = [&](const QByteArray &name) {
            return QString::fromUtf8(edgeValue(name, build, *rule, own, scope));
        };
        const QString command = variable("command");
        // One that makes the build file anew is run by Ninja alone, when it must be.
        if (!command.isEmpty() && variable("generator").isEmpty())
            m_builder.document().settings(task).command.emplace().argv = {
                QStringLiteral("sh"), QStringLiteral("-c"),
                preparation(build, variable("rspfile"), variable("rspfile_content")) + command};
        const QString description = variable("description");
        if (!description.isEmpty())
            m_builder.document().settings(task).note = description;
        keys.addText(QStringLiteral("pool"), variable("pool"));
    }

    /// What Ninja does before a command: it makes the folders of the outputs, and the response file.
    static QString preparation(const BuildLine &build, const QString &responseFile,
                               const QString &response)
    {
        QStringList folders;
        for (const QByteArray &output : build.outputs + build.byproducts) {
            const qsizetype slash = output.lastIndexOf('/');
            const QString folder = QString::fromUtf8(output.first(std::max(slash, qsizetype(0))));
            if (!folder.isEmpty() && !folders.contains(folder))
                folders.append(folder);
        }
        QString steps;
        if (!folders.isEmpty()) {
            for (QString &folder : folders)
                folder = shellQuoted(folder);
            steps += QStringLiteral("mkdir -p %1 && ").arg(folders.join(QLatin1Char(' ')));
        }
        if (!responseFile.isEmpty())
            steps += QStringLiteral("printf %s %1 > %2 && ")
                         .arg(shellQuoted(response), shellQuoted(responseFile));
        return steps;
    }

    /// Where the file names defaults, nothing else is run: neither "clean" nor "install".
    void keepDefaultCommands()
    {
        std::vector<TaskId> wanted;
        for (const QByteArray &name : m_defaults) {
            if (const TaskId task = m_makers.value(name); task.isValid())
                wanted.push_back(task);
        }
        if (!wanted.empty())
            keepWantedCommands(m_builder.document(), wanted);
    }

    /// A variable as the edge sees it: its own, its rule's, the file's. Those of rules may name
    /// each other, so that the expansion is cut off at some depth.
    QByteArray edgeValue(const QByteArray &name, const BuildLine &build, const Bindings &rule,
                         const Bindings &own, const Scope &scope, int depth = 0)
    {
        constexpr int depthLimit = 16;
        if (name == "in" || name == "in_newline")
            return build.inputs.join(name == "in" ? ' ' : '\n');
        if (name == "out")
            return build.outputs.join(' ');
        if (const auto found = own.constFind(name); found != own.constEnd())
            return *found;
        const auto found = rule.constFind(name);
        if (found == rule.constEnd())
            return scope.value(name);
        if (depth == depthLimit)
            return {};
        return paid(*found, [&](QByteArrayView inner) {
            return edgeValue(inner.toByteArray(), build, rule, own, scope, depth + 1);
        });
    }

    QByteArray expanded(QByteArrayView text, const Scope &scope, const Bindings &own = {})
    {
        return paid(text, [&](QByteArrayView name) {
            const QByteArray key = name.toByteArray();
            const auto found = own.constFind(key);
            return found != own.constEnd() ? *found : scope.value(key);
        });
    }

    /// Expands as long as the file as a whole does not grow without end.
    QByteArray paid(QByteArrayView text, const NinjaLookup &lookup)
    {
        if (m_expansionLeft <= 0)
            return text.first(std::min(text.size(), ninjaValueLimit)).toByteArray();
        const QByteArray value = ninjaExpanded(text, lookup);
        m_expansionLeft -= value.size() + expansionCost;
        if (m_expansionLeft <= 0)
            m_builder.warnings().warn(
                {}, NinjaReaderText::tr(
                        "The variables of this file grow too large; from here on they are "
                        "left as they are written."));
        return value;
    }

    bool connectEdges()
    {
        for (const Edge &edge : m_edges) {
            QSet<TaskId> seen;
            for (const QByteArray &input : edge.inputs) {
                const TaskId maker = m_makers.value(input);
                if (!maker.isValid() || seen.contains(maker))
                    continue;
                seen.insert(maker);
                if (!m_builder.connect(maker, edge.task))
                    return false;
            }
            for (const QByteArray &validation : edge.validations) {
                const TaskId validator = m_makers.value(validation);
                if (validator.isValid() && validator != edge.task &&
                    !m_builder.connect(edge.task, validator))
                    return false;
            }
        }
        return true;
    }

    DocumentBuilder m_builder;
    QString m_folder;
    int m_depth = 0; ///< of the file that is being read: places are those of the first one
    qsizetype m_expansionLeft = 0;
    int m_includeCount = 0;
    QList<QByteArray> m_defaults;
    bool m_hasMissingFiles = false;     ///< with rules, perhaps
    QHash<QByteArray, TaskId> m_makers; ///< by the file that is made
    std::vector<Edge> m_edges;
};

} // namespace

Result<LoadedDocument> readNinja(const QByteArray &content, const QString &name,
                                 const QString &folder)
{
    return NinjaReader(name, folder).read(content);
}

} // namespace stepwise
