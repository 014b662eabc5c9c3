#include "gui/render.h"
#include "gui/style/palette.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;

namespace {

constexpr char graph[] =
    R"({"format":"stepwise/1","tasks":[{"id":"a"},{"id":"b","dependsOn":["a"]}]})";

/// "a" fails in pass 2, for which "b" is skipped.
constexpr char trace[] =
    R"({"event":"graph","trace":"stepwise/1","engine":"simulate","startedAt":"2026-01-31T12:00:00Z","options":{},"graph":{"format":"stepwise/1","tasks":[{"id":"a"},{"id":"b","dependsOn":["a"]}]}}
{"event":"started","pass":1,"time":0.0,"task":"a"}
{"event":"failed","pass":2,"time":0.0,"task":"a","error":"boom"}
{"event":"skipped","pass":2,"time":0.0,"task":"b","cause":"a"}
{"event":"finished","pass":2,"time":0.0,"outcome":"failed","raises":"error","errors":["boom"]}
)";

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_graph = write(QStringLiteral("graph.stepwise.json"), graph);
        m_trace = write(QStringLiteral("run.stepwise-trace.jsonl"), trace);
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("png") << "picture.png" << QByteArray("\x89PNG");
        QTest::newRow("svg") << "picture.svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "picture.pdf" << QByteArray("%PDF");
        QTest::newRow("capitals") << "PICTURE.PNG" << QByteArray("\x89PNG");
    }

    void writesEachFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        const QString path = m_directory.filePath(name);
        const Result<void> result = render(commandFor(path));
        QVERIFY2(result.isOk(), result ? "" : qPrintable(result.error().toString()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(beginning));
    }

    void drawsTheStatesOfARecording_data()
    {
        QTest::addColumn<int>("pass");
        QTest::addColumn<TaskState>("drawn");
        QTest::addColumn<TaskState>("notYet");
        QTest::newRow("before") << 0 << TaskState::Ready << TaskState::Running;
        QTest::newRow("pass 1") << 1 << TaskState::Running << TaskState::Failed;
        QTest::newRow("end") << -1 << TaskState::Failed << TaskState::Running;
    }

    void drawsTheStatesOfARecording()
    {
        QFETCH(int, pass);
        QFETCH(TaskState, drawn);
        QFETCH(TaskState, notYet);
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("states.png")));
        command.traceFile = m_trace;
        if (pass >= 0)
            command.pass = static_cast<std::uint32_t>(pass);
        QVERIFY(render(command).isOk());
        const QImage image(command.output);
        const Palette palette = Palette::of(PaletteKind::Default, false);
        QVERIFY(hasColour(image, palette.of(drawn).fill));
        QVERIFY(!hasColour(image, palette.of(notYet).fill));
    }

    void canBeDark()
    {
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("dark.png")));
        command.isDark = true;
        QVERIFY(render(command).isOk());
        QCOMPARE(QImage(command.output).pixelColor(0, 0),
                 Palette::of(PaletteKind::Default, true).canvas);
    }

    void anEmptyGraphIsAPictureToo()
    {
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("empty.png")));
        command.file =
            write(QStringLiteral("empty.stepwise.json"), R"({"format":"stepwise/1","tasks":[]})");
        QVERIFY(render(command).isOk());
        QVERIFY(!QImage(command.output).isNull());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("named");
        const QString good = m_directory.filePath(QStringLiteral("good.png"));
        const QString missing = m_directory.filePath(QStringLiteral("missing"));
        QTest::newRow("no such graph") << missing << "" << good << missing;
        QTest::newRow("no such trace") << m_graph << missing << good << missing;
        const QString text = m_directory.filePath(QStringLiteral("picture.txt"));
        QTest::newRow("no picture's name") << m_graph << "" << text << text;
        const QString nowhere = missing + QStringLiteral("/picture.png");
        QTest::newRow("no such folder") << m_graph << "" << nowhere << nowhere;
    }

    void refuses()
    {
        QFETCH(QString, input);
        QFETCH(QString, trace);
        QFETCH(QString, output);
        QFETCH(QString, named);
        RenderCommand command = commandFor(output);
        command.file = input;
        command.traceFile = trace;
        const Result<void> result = render(command);
        QVERIFY(!result);
        QCOMPARE(result.error().file, named);
        QVERIFY(!result.error().message.isEmpty());
    }

private:
    RenderCommand commandFor(const QString &output) const
    {
        RenderCommand command;
        command.file = m_graph;
        command.output = output;
        return command;
    }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_directory;
    QString m_graph;
    QString m_trace;
};

QTEST_MAIN(TestRender)
#include "tst_render.moc"
