#include "core/cli/check.h"
#include "core/cli/commandline.h"
#include "core/cli/convert.h"
#include "core/cli/layoutfile.h"
#include "core/cli/recordingfile.h"
#include "core/cli/runfile.h"
#include "gui/app/settings.h"
#include "gui/app/translator.h"
#include "gui/app/workspace.h"
#include "gui/mainwindow.h"
#include "gui/render.h"
#include "gui/style/appearance.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>

using namespace stepwise;

namespace {

/// Carries out each command with the application that it needs: none of the windows' libraries is
/// woken for what has no window.
class Program
{
public:
    Program(int &argc, char **argv) : m_argc(argc), m_argv(argv) {}

    int operator()(const WindowCommand &command)
    {
        if (!hasDisplay())
            return reportWithoutDisplay();
        return showWindow([&command](Workspace &workspace) {
            if (!command.file.isEmpty())
                workspace.openAs(command.file, command.loading);
        });
    }

    /// A recording that cannot be read opens no window.
    int operator()(const ReplayCommand &command)
    {
        std::optional<LoadedRecording> recording;
        {
            const QCoreApplication application(m_argc, m_argv);
            Translator translator;
            translator.setLanguage({});
            auto loaded = loadRecording(command.file);
            if (!loaded)
                return report(loaded.error().toString());
            if (!hasDisplay())
                return reportWithoutDisplay();
            recording = std::move(loaded.value());
        }
        return showWindow([&command, &recording](Workspace &workspace) {
            workspace.showRecording(command.file, *recording);
        });
    }

    int operator()(const RunCommand &command)
    {
        const QCoreApplication application(m_argc, m_argv);
        Translator translator;
        translator.setLanguage({});
        return static_cast<int>(runFile(command));
    }

    int operator()(const CheckCommand &command)
    {
        const QCoreApplication application(m_argc, m_argv);
        Translator translator;
        translator.setLanguage({});
        QTextStream out(stdout);
        QTextStream err(stderr);
        return checkFiles(command.files, command.asJson, command.loading, out, err);
    }

    int operator()(const LayoutCommand &command)
    {
        const QCoreApplication application(m_argc, m_argv);
        Translator translator;
        translator.setLanguage({});
        const Result<void> result = layoutFile(command);
        return result ? 0 : report(result.error().toString());
    }

    int operator()(const ConvertCommand &command)
    {
        const QCoreApplication application(m_argc, m_argv);
        Translator translator;
        translator.setLanguage({});
        QTextStream err(stderr);
        const Result<void> result = convertFile(command, err);
        return result ? 0 : report(result.error().toString());
    }

    int operator()(const RenderCommand &command)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(m_argc, m_argv);
        Translator translator;
        translator.setLanguage({});
        const Result<QString> result = render(command);
        if (!result)
            return report(result.error().toString());
        if (!result.value().isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(result.value()));
        return 0;
    }

    int operator()(const PrintAndExit &command)
    {
        std::FILE *stream = command.status == 0 ? stdout : stderr;
        std::fputs(qPrintable(command.text), stream);
        return command.status;
    }

private:
    int showWindow(const std::function<void(Workspace &)> &begin)
    {
        QApplication application(m_argc, m_argv);
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/stepwise.svg")));
        Settings settings;
        Appearance appearance;
        Translator translator;
        Workspace workspace;
        translator.setLanguage(settings.language());
        appearance.setTheme(settings.theme());
        appearance.setKind(settings.paletteKind());

        std::unique_ptr<MainWindow> window;
        const auto show = [&] {
            window = std::make_unique<MainWindow>(workspace, appearance, settings);
            window->show();
        };
        show();
        // Texts are made once, so another language means another window on the same session.
        QObject::connect(
            &settings, &Settings::languageChanged, &application,
            [&](const QString &language) {
                window->remember();
                translator.setLanguage(language);
                show();
            },
            Qt::QueuedConnection);
        begin(workspace);
        return QApplication::exec();
    }

    /// Without one the windows' library would abort.
    static bool hasDisplay()
    {
#ifdef Q_OS_LINUX
        const auto isSet = [](const char *name) { return !qgetenv(name).isEmpty(); };
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
#else
        return true;
#endif
    }

    static int reportWithoutDisplay()
    {
        return report(QCoreApplication::translate(
            "stepwise::Program",
            "stepwise: There is no display to open a window on. Without one there are "
            "“stepwise run”, “check”, “layout” and “render”."));
    }

    static int report(const QString &message)
    {
        std::fprintf(stderr, "%s\n", qPrintable(message));
        return static_cast<int>(ExitStatus::BadInput);
    }

    int &m_argc;
    char **m_argv;
};

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("stepwise"));
    QCoreApplication::setOrganizationName(QStringLiteral("stepwise"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPWISE_VERSION));
    return std::visit(Program(argc, argv), parseCommandLine(argumentsOf(argc, argv)));
}
