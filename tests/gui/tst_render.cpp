#include "gui/render.h"
#include "gui/style/palette.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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
        const Result<QString> result = render(commandFor(path));
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

    void svgHasTextsAndShowsEverything()
    {
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("whole.svg")));
        command.file = write(QStringLiteral("names.stepwise.json"),
                             "{\"format\":\"stepwise/1\",\"tasks\":[{\"id\":\"first\"},"
                             "{\"id\":\"second\",\"dependsOn\":[\"first\"]},"
                             "{\"id\":\"c\",\"name\":\"\u05e9\u05dc\u05d5\u05dd\"},"
                             "{\"id\":\"d\",\"name\":\"\u65e5\u672c\u8a9e\"}]}");
        QVERIFY(render(command).isOk());
        QFile file(command.output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList texts;
        QRectF viewBox;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("svg")) {
                const QStringList box =
                    xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
                QCOMPARE(box.size(), 4);
                viewBox = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(),
                           box[3].toDouble()};
            }
            if (xml.name() == QLatin1String("text")) {
                const QXmlStreamAttributes attributes = xml.attributes();
                texts << xml.readElementText().trimmed();
                QVERIFY(viewBox.contains(attributes.value(QLatin1String("x")).toDouble(),
                                         attributes.value(QLatin1String("y")).toDouble()));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const QString &name : {QStringLiteral("first"), QStringLiteral("second"),
                                    QStringLiteral(u"\u05e9\u05dc\u05d5\u05dd"),
                                    QStringLiteral(u"\u65e5\u672c\u8a9e"), QStringLiteral("ready")})
            QVERIFY2(texts.contains(name), qPrintable(texts.join(u'|')));
        // A node is 156 × 46: two of them side by side, and a margin around.
        QVERIFY(viewBox.width() >= 2 * 156 + 40 + 32);
        QVERIFY(viewBox.height() >= 46 + 32);
    }

    void pngHasTwoPixelsForEachUnit()
    {
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("sized.png")));
        QVERIFY(render(command).isOk());
        QCOMPARE(QImage(command.output).size(), QSize(2 * (2 * 156 + 40 + 32), 2 * (46 + 32)));
    }

    void tellsWhenAPictureIsReduced()
    {
        QByteArray chain = R"({"format":"stepwise/1","tasks":[{"id":"t0"})";
        for (int index = 1; index < 400; ++index)
            chain += QStringLiteral(R"(,{"id":"t%1","dependsOn":["t%2"]})")
                         .arg(index)
                         .arg(index - 1)
                         .toUtf8();
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("long.png")));
        command.file = write(QStringLiteral("chain.stepwise.json"), chain + "]}");
        const Result<QString> reduced = render(command);
        QVERIFY(reduced.isOk());
        QVERIFY(reduced.value().contains(command.output));
        const QImage image(command.output);
        QVERIFY(image.width() <= 32'767);
        QVERIFY(image.width() > 32'000);
        command.output = m_directory.filePath(QStringLiteral("long.svg"));
        QCOMPARE(render(command).value(), QString());
    }

    void pdfPageIsAsLargeAsTheScene()
    {
        RenderCommand command = commandFor(m_directory.filePath(QStringLiteral("page.pdf")));
        QVERIFY(render(command).isOk());
        QFile file(command.output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromLatin1(file.readAll());
        static const QRegularExpression mediaBox(
            QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
        const auto match = mediaBox.match(text);
        QVERIFY(match.hasMatch());
        QCOMPARE(match.captured(1).toDouble(), 2 * 156.0 + 40 + 32);
        QCOMPARE(match.captured(2).toDouble(), 46.0 + 32);
        QVERIFY(text.contains(QLatin1String("/Font"))); // texts, not shapes
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
        const Result<QString> result = render(command);
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

STEPWISE_TEST_MAIN(TestRender)
#include "tst_render.moc"
