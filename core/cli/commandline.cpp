#include "core/cli/commandline.h"

#include "core/cli/exitstatus.h"
#include "core/cli/helptext.h"
#include "core/cli/slurmarguments.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <cmath>

namespace stepwise {

namespace {

/// One description of the program's arguments, and the values that they fill in.
class CommandLineParser
{
public:
    CommandLineParser()
    {
        m_app.name("stepwise");
        m_app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                               helpText(QT_TRANSLATE_NOOP("CommandLine", "Print the version")));
        m_app.set_help_flag("-h,--help",
                            helpText(QT_TRANSLATE_NOOP("CommandLine", "Print this help")));
        m_app.add_option(
            "FILE", m_windowFile,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The graph to open in the window")));
        addLoading(m_app);
        m_app.require_subcommand(0, 1);
        addRun();
        addCheck();
        addLayout();
        addConvert();
        addRender();
        addReplay();
    }

    CommandLine parse(const QStringList &arguments)
    {
        try {
            std::vector<std::string> words;
            for (auto word = arguments.rbegin(); word != arguments.rend() - 1; ++word)
                words.push_back(word->toStdString());
            m_app.parse(words);
        } catch (const CLI::ParseError &error) {
            return ended(error);
        }
        return command();
    }

private:
    void addLoading(CLI::App &app)
    {
        app.add_option("--edges", m_edges,
                       helpText(QT_TRANSLATE_NOOP(
                           "CommandLine", "How to read arrows where the format does not say "
                                          "it: a -> b means that a comes before b, or that "
                                          "a needs b")))
            ->check(CLI::IsMember({"before", "needs"}));
        app.add_option("--graph", m_graph,
                       helpText(QT_TRANSLATE_NOOP(
                           "CommandLine", "Which graph of a file that has several (1, 2 …); "
                                          "else all of them become one")))
            ->check(CLI::Range(1, 1'000'000'000));
        app.add_option("--from", m_format,
                       helpText(QT_TRANSLATE_NOOP(
                           "CommandLine", "The file's format; else it is found by content")));
    }

    CLI::App *addCommand(const char *name, const char *description)
    {
        CLI::App *app = m_app.add_subcommand(name, helpText(description));
        app->set_help_flag("-h,--help",
                           helpText(QT_TRANSLATE_NOOP("CommandLine", "Print this help")));
        addLoading(*app);
        return app;
    }

    static std::vector<std::string> engineWords()
    {
        std::vector<std::string> words;
        for (const EngineKind kind : allEngineKinds)
            words.push_back(engineKey(kind).toStdString());
        return words;
    }

    void addRun()
    {
        m_run = addCommand("run", QT_TRANSLATE_NOOP("CommandLine", "Run a graph without a window"));
        m_run->add_option("FILE", m_file, helpText(QT_TRANSLATE_NOOP("CommandLine", "The graph")))
            ->required();
        m_run
            ->add_option("--engine", m_engine,
                         helpText(QT_TRANSLATE_NOOP("CommandLine", "What runs the tasks")))
            ->check(CLI::IsMember(engineWords()));
        m_run->add_flag("--trust", m_isTrusted,
                        helpText(QT_TRANSLATE_NOOP("CommandLine",
                                                   "Run the commands of the file without asking")));
        m_run->add_flag(
            "--virtual-time", m_isVirtualTime,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Do not wait in real time between passes "
                                                      "(simulated tasks only)")));
        m_run->add_option(
            "--trace", m_trace,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "Write the trace to a file, or to standard "
                                                      "output (-)")));
        m_run->callback([this] {
            if (m_isVirtualTime && m_engine != "simulate")
                throw CLI::ValidationError(
                    "--virtual-time",
                    helpText(QT_TRANSLATE_NOOP("CommandLine",
                                               "real commands need real time: leave it out")));
        });
        m_slurm.addTo(*m_run);
        addSeconds("--wait-time", m_waitTime,
                   QT_TRANSLATE_NOOP("CommandLine", "Seconds between passes"));
        addSeconds("--error-wait-time", m_errorWaitTime,
                   QT_TRANSLATE_NOOP("CommandLine", "Grace of running tasks after an error"));
        addSeconds("--timeout", m_timeout,
                   QT_TRANSLATE_NOOP("CommandLine", "Seconds for the whole run"));
        m_run->add_flag("--aggregate", m_aggregate,
                        helpText(QT_TRANSLATE_NOOP(
                            "CommandLine", "Go on after an error, and raise all at the end")));
        m_run->add_flag("--reverse", m_reverse,
                        helpText(QT_TRANSLATE_NOOP("CommandLine", "Tear-down order")));
        m_run
            ->add_option(
                "--max-running", m_maxRunning,
                helpText(QT_TRANSLATE_NOOP("CommandLine", "At most so many tasks at once")))
            ->check(CLI::Range(1, 1'000'000'000));
        addSeconds("--grace", m_grace,
                   QT_TRANSLATE_NOOP("CommandLine", "Grace of the cancel that Ctrl-C asks for; a "
                                                    "second Ctrl-C ends it (default: 10)"));
    }

    void addCheck()
    {
        m_check = addCommand(
            "check", QT_TRANSLATE_NOOP("CommandLine", "Read files and report what is in them"));
        m_check
            ->add_option("FILE", m_files, helpText(QT_TRANSLATE_NOOP("CommandLine", "The graphs")))
            ->required();
        m_check->add_flag("--json", m_asJson,
                          helpText(QT_TRANSLATE_NOOP("CommandLine", "One JSON object a file")));
    }

    void addLayout()
    {
        m_layout = addCommand("layout", QT_TRANSLATE_NOOP("CommandLine",
                                                          "Lay the graph out, and write where "
                                                          "everything is as Graphviz' plain text"));
        m_layout
            ->add_option("FILE", m_file, helpText(QT_TRANSLATE_NOOP("CommandLine", "The graph")))
            ->required();
        m_layout
            ->add_option("-o,--output", m_output,
                         helpText(QT_TRANSLATE_NOOP("CommandLine",
                                                    "The file to write, or standard output (-)")))
            ->required();
        CLI::Option *fast =
            m_layout->add_flag("--fast", m_isFast,
                               helpText(QT_TRANSLATE_NOOP(
                                   "CommandLine", "As quickly as possible (default: by size)")));
        m_layout
            ->add_flag(
                "--quality", m_isQuality,
                helpText(QT_TRANSLATE_NOOP("CommandLine", "With as few crossings as possible")))
            ->excludes(fast);
        m_layout
            ->add_option("--direction", m_direction,
                         helpText(QT_TRANSLATE_NOOP("CommandLine", "Where the flow goes")))
            ->check(CLI::IsMember({"right", "down"}));
    }

    void addConvert()
    {
        m_convert = addCommand("convert",
                               QT_TRANSLATE_NOOP("CommandLine", "Write a graph in another format"));
        m_convert->add_option("IN", m_file, helpText(QT_TRANSLATE_NOOP("CommandLine", "The graph")))
            ->required();
        m_convert
            ->add_option("OUT", m_output,
                         helpText(QT_TRANSLATE_NOOP("CommandLine",
                                                    "The file to write, or standard output (-)")))
            ->required();
        m_convert->add_option(
            "--to", m_outputFormat,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "The format to write; else by the suffix")));
    }

    void addRender()
    {
        m_render = addCommand("render",
                              QT_TRANSLATE_NOOP("CommandLine", "Draw the whole graph into a file"));
        m_render
            ->add_option("FILE", m_file, helpText(QT_TRANSLATE_NOOP("CommandLine", "The graph")))
            ->required();
        m_render
            ->add_option("-o,--output", m_output,
                         helpText(QT_TRANSLATE_NOOP("CommandLine", "A .png, .svg or .pdf file")))
            ->required();
        m_render->add_option(
            "--trace", m_trace,
            helpText(QT_TRANSLATE_NOOP("CommandLine", "With the states of this recording")));
        m_render
            ->add_option(
                "--at", m_pass,
                helpText(QT_TRANSLATE_NOOP("CommandLine", "The states after this pass of it")))
            ->needs("--trace");
        m_render->add_flag("--dark", m_isDark,
                           helpText(QT_TRANSLATE_NOOP("CommandLine", "Dark colours")));
    }

    void addReplay()
    {
        m_replay = m_app.add_subcommand(
            "replay", helpText(QT_TRANSLATE_NOOP("CommandLine", "Open the window on a recording")));
        m_replay->set_help_flag("-h,--help",
                                helpText(QT_TRANSLATE_NOOP("CommandLine", "Print this help")));
        m_replay
            ->add_option(
                "TRACE", m_file,
                helpText(QT_TRANSLATE_NOOP("CommandLine", "The recording, or standard input (-)")))
            ->required();
    }

    void addSeconds(const char *name, std::optional<double> &value, const char *text)
    {
        m_run->add_option(name, value, helpText(text))->check([](const std::string &word) {
            // Not CLI::Range, which lets "nan" pass.
            const double seconds = QByteArray::fromStdString(word).toDouble();
            return seconds >= 0 && seconds <= toSeconds(longestDuration)
                       ? std::string()
                       : helpText(QT_TRANSLATE_NOOP("CommandLine",
                                                    "seconds from 0 to ten years are right"));
        });
    }

    PrintAndExit ended(const CLI::ParseError &error) const
    {
        if (dynamic_cast<const CLI::CallForVersion *>(&error) != nullptr)
            return {commandLineText(QT_TRANSLATE_NOOP("CommandLine", "stepwise %1\n"))
                        .arg(QCoreApplication::applicationVersion()),
                    0};
        if (error.get_exit_code() == 0) {
            const CLI::App *asked = &m_app;
            for (const CLI::App *app : m_app.get_subcommands())
                asked = app;
            return {QString::fromStdString(asked->help()), 0};
        }
        return {commandLineText(
                    QT_TRANSLATE_NOOP("CommandLine",
                                      "stepwise: %1\nSee \"stepwise --help\" for what is right.\n"))
                    .arg(QString::fromUtf8(error.what()).trimmed()),
                static_cast<int>(ExitStatus::BadInput)};
    }

    CommandLine command() const
    {
        const QString file = QString::fromStdString(m_file);
        if (m_run->parsed())
            return runCommand(file);
        if (m_check->parsed()) {
            CheckCommand check{{}, loading(), m_asJson};
            for (const std::string &name : m_files)
                check.files.append(QString::fromStdString(name));
            return check;
        }
        if (m_layout->parsed())
            return LayoutCommand{file, loading(), effort(),
                                 m_direction == "down" ? LayoutDirection::TopToBottom
                                                       : LayoutDirection::LeftToRight,
                                 QString::fromStdString(m_output)};
        if (m_convert->parsed())
            return ConvertCommand{file, loading(), QString::fromStdString(m_output),
                                  QString::fromStdString(m_outputFormat)};
        if (m_render->parsed())
            return RenderCommand{file,
                                 loading(),
                                 QString::fromStdString(m_output),
                                 QString::fromStdString(m_trace),
                                 m_pass,
                                 m_isDark};
        if (m_replay->parsed())
            return ReplayCommand{file};
        return WindowCommand{QString::fromStdString(m_windowFile), loading()};
    }

    RunCommand runCommand(const QString &file) const
    {
        RunCommand run;
        run.file = file;
        run.loading = loading();
        run.engine = engineKindFromKey(QString::fromStdString(m_engine)).value_or(run.engine);
        run.isTrusted = m_isTrusted;
        run.slurm = m_slurm.options();
        run.isVirtualTime = m_isVirtualTime;
        run.traceFile = QString::fromStdString(m_trace);
        run.waitTime = duration(m_waitTime);
        run.timeout = duration(m_timeout);
        run.errorWaitTime = duration(m_errorWaitTime);
        run.aggregate = m_aggregate;
        run.reverse = m_reverse;
        run.maxRunning = m_maxRunning;
        run.grace = duration(m_grace).value_or(run.grace);
        return run;
    }

    LoadOptions loading() const
    {
        LoadOptions options;
        options.format = QString::fromStdString(m_format);
        if (m_graph)
            options.graph = *m_graph - 1;
        if (!m_edges.empty())
            options.edges = m_edges == "needs" ? EdgeMeaning::Needs : EdgeMeaning::Before;
        return options;
    }

    LayoutEffort effort() const
    {
        if (m_isFast)
            return LayoutEffort::Fast;
        return m_isQuality ? LayoutEffort::Quality : LayoutEffort::Automatic;
    }

    static std::optional<Duration> duration(const std::optional<double> &seconds)
    {
        return seconds ? std::optional(fromSeconds(*seconds)) : std::nullopt;
    }

    CLI::App m_app;
    CLI::App *m_run = nullptr;
    CLI::App *m_check = nullptr;
    CLI::App *m_layout = nullptr;
    CLI::App *m_convert = nullptr;
    CLI::App *m_render = nullptr;
    CLI::App *m_replay = nullptr;
    std::string m_windowFile;
    std::string m_file;
    std::vector<std::string> m_files;
    std::string m_edges;
    std::string m_format;
    std::optional<int> m_graph;
    std::string m_engine = "simulate";
    std::string m_trace;
    std::string m_output;
    std::string m_outputFormat;
    std::string m_direction = "right";
    std::optional<double> m_waitTime;
    std::optional<double> m_timeout;
    std::optional<double> m_errorWaitTime;
    std::optional<double> m_grace;
    std::optional<std::uint32_t> m_maxRunning;
    std::optional<std::uint32_t> m_pass;
    SlurmArguments m_slurm;
    bool m_isTrusted = false;
    bool m_isVirtualTime = false;
    bool m_aggregate = false;
    bool m_reverse = false;
    bool m_asJson = false;
    bool m_isDark = false;
    bool m_isFast = false;
    bool m_isQuality = false;
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    return CommandLineParser().parse(arguments);
}

} // namespace stepwise
