#include "tests/layering/sourcerules.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace stepwise::testing;

/// Every file of the project keeps the rules of the house; the rules themselves find what is
/// planted.
class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtCoreIsFound();
    void plantedBreachIsFound_data();
    void plantedBreachIsFound();
    void cleanTextPasses_data();
    void cleanTextPasses();
    void fileKeepsTheRules_data();
    void fileKeepsTheRules();
};

namespace {

const QString root = QStringLiteral(STEPWISE_SOURCE_DIR "/");

QString contentOf(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void LayeringTest::qtCoreIsFound()
{
    QVERIFY(isQtCoreHeader(QStringLiteral("QString")));
    QVERIFY(isQtCoreHeader(QStringLiteral("QtCore/QString")));
    QVERIFY(!isQtCoreHeader(QStringLiteral("QColor")));
    QVERIFY(!isQtCoreHeader(QStringLiteral("QtWidgets/QWidget")));
}

void LayeringTest::plantedBreachIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const char *path, const QString &text,
                        const char *breach) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << QString::fromUtf8(breach);
    };
    const auto include = [](const char *what) {
        return QStringLiteral("#pragma once\n\n#include %1\n").arg(QString::fromLatin1(what));
    };
    row("base knows graph", "core/base/x.h", include("\"core/graph/y.h\""),
        "core/base/x.h:3: core/base may not include \"core/graph/y.h\"");
    row("layout knows formats", "core/layout/x.h", include("\"core/formats/y.h\""),
        "core/layout/x.h:3: core/layout may not include \"core/formats/y.h\"");
    row("trace knows scheduler", "core/trace/x.h", include("\"core/scheduler/y.h\""),
        "core/trace/x.h:3: core/trace may not include \"core/scheduler/y.h\"");
    row("execution knows formats", "core/execution/x.h", include("\"core/formats/y.h\""),
        "core/execution/x.h:3: core/execution may not include \"core/formats/y.h\"");
    row("core knows gui", "core/cli/x.h", include("\"gui/canvas/y.h\""),
        "core/cli/x.h:3: core/cli may not include \"gui/canvas/y.h\"");
    row("canvas knows panels", "gui/canvas/x.h", include("\"gui/panels/y.h\""),
        "gui/canvas/x.h:3: gui/canvas may not include \"gui/panels/y.h\"");
    row("style knows canvas", "gui/style/x.h", include("\"gui/canvas/y.h\""),
        "gui/style/x.h:3: gui/style may not include \"gui/canvas/y.h\"");
    row("canvas knows models", "gui/canvas/x.h", include("\"gui/models/y.h\""),
        "gui/canvas/x.h:3: gui/canvas may not include \"gui/models/y.h\"");
    row("models know panels", "gui/models/x.h", include("\"gui/panels/y.h\""),
        "gui/models/x.h:3: gui/models may not include \"gui/panels/y.h\"");
    row("panels know each other", "gui/panels/x.h", include("\"gui/panels/logpanel.h\""),
        "gui/panels/x.h:3: a panel may not include \"gui/panels/logpanel.h\"");
    row("core draws", "core/graph/x.h", include("<QPainter>"),
        "core/graph/x.h:3: <QPainter> is not of Qt Core");
    row("core draws by module", "core/graph/x.h", include("<QtWidgets/QWidget>"),
        "core/graph/x.h:3: <QtWidgets/QWidget> is not of Qt Core");
    row("core draws by file", "core/graph/x.h", include("<qcolor.h>"),
        "core/graph/x.h:3: <qcolor.h> is not of Qt Core");
    row("parser in a header", "core/formats/x.h", include("<rapidjson/reader.h>"),
        "core/formats/x.h:3: <rapidjson/reader.h> of a library stands in a header");
    row("relative", "core/graph/x.h", include("\"y.h\""),
        "core/graph/x.h:3: \"y.h\" does not begin at the root of the project");
    row("upwards", "core/graph/x.h", include("\"core/graph/../base/y.h\""),
        "core/graph/x.h:3: \"core/graph/../base/y.h\" does not begin at the root of the project");
    row("in angles", "core/graph/x.h", include("<core/base/y.h>"),
        "core/graph/x.h:3: <core/base/y.h> is the project's own: \"…\"");
    row("unknown layer", "core/other/x.h", QStringLiteral("#pragma once\n"),
        "core/other/x.h:1: no layer of the house is called core/other");
    row("unguarded", "tests/support/x.h", QStringLiteral("int x;\n"),
        "tests/support/x.h:1: the first line is not #pragma once");
    row("own header second", "core/graph/x.cpp",
        QStringLiteral("#include <QString>\n\n#include \"core/graph/x.h\"\n"),
        "core/graph/x.cpp:1: the first include is not \"core/graph/x.h\"");
    row("long header", "core/graph/x.h",
        QStringLiteral("#pragma once\n") + QString(200, QLatin1Char('\n')),
        "core/graph/x.h:201: longer than 200 lines");
    row("long test", "tests/core/graph/tst_x.cpp", QString(501, QLatin1Char('\n')),
        "tests/core/graph/tst_x.cpp:501: longer than 500 lines");
    row("left to do", "gui/main.cpp",
        QStringLiteral("\n// TO"
                       "DO: all\n"),
        "gui/main.cpp:2: something was left to be done");
}

void LayeringTest::plantedBreachIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breach);

    const bool hasOwnHeader = path.endsWith(QLatin1String("x.cpp"));
    QCOMPARE(breachesIn(path, text, hasOwnHeader && !path.startsWith(QLatin1String("tests"))),
             QStringList{breach});
}

void LayeringTest::cleanTextPasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("own header first", "core/graph/x.cpp",
        "#include \"core/graph/x.h\"\n\n#include \"core/base/y.h\"\n\n#include <QFile>\n"
        "#include <rapidjson/reader.h>\n\n#include <cstdint>\n#include <unistd.h>\n");
    row("window knows all", "gui/window/x.cpp",
        "#include \"gui/window/x.h\"\n\n#include \"core/cli/y.h\"\n#include \"gui/panels/y.h\"\n"
        "#include \"gui/canvas/y.h\"\n\n#include <QWidget>\n#include <QtSvg/QSvgRenderer>\n");
    row("panel and its helper", "gui/panels/logpanel.cpp",
        "#include \"gui/panels/logpanel.h\"\n\n#include \"gui/panels/filterfield.h\"\n");
    row("moc", "core/graph/x.cpp", "#include \"core/graph/x.h\"\n#include \"x.moc\"\n");
}

void LayeringTest::cleanTextPasses()
{
    QFETCH(QString, path);
    QFETCH(QString, text);

    QCOMPARE(breachesIn(path, text, true), QStringList());
}

void LayeringTest::fileKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");

    for (const QString &folder :
         {QStringLiteral("core"), QStringLiteral("gui"), QStringLiteral("tests")}) {
        QDirIterator files(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(root.size());
            QTest::newRow(qUtf8Printable(path)) << path;
        }
    }
}

void LayeringTest::fileKeepsTheRules()
{
    QFETCH(QString, path);

    const QString header = QString(path).replace(QLatin1String(".cpp"), QLatin1String(".h"));
    const QString text = contentOf(path);
    QVERIFY2(!text.isEmpty(), "unreadable or empty");
    const QStringList breaches =
        breachesIn(path, text, header != path && QFile::exists(root + header));
    QVERIFY2(breaches.isEmpty(), qUtf8Printable(breaches.join(QLatin1Char('\n'))));
}

STEPWISE_GUILESS_TEST_MAIN(LayeringTest)
#include "tst_layering.moc"
