#include "core/cli/convert.h"
#include "core/formats/formatregistry.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;
using namespace Qt::StringLiterals;

/// `stepwise convert`.
class ConvertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesByTheSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const char *to, const char *format) {
            QTest::addRow("%s %s", name, to) << QString::fromLatin1(name) << QString::fromLatin1(to)
                                             << QString::fromLatin1(format);
        };
        row("x.stepwise.json", "", "stepwise");
        row("x.json", "", "stepwise");
        row("x.dot", "", "dot");
        row("x.GV", "", "dot");
        row("x.mmd", "", "mermaid");
        row("x.graphml", "", "graphml");
        row("x.wfformat.json", "", "wfformat");
        row("x.csv", "", "csv");
        row("x.csv", "dot", "dot");
        row("x", "mermaid", "mermaid");
    }

    void writesByTheSuffix()
    {
        QFETCH(QString, name);
        QFETCH(QString, to);
        QTemporaryDir folder;
        ConvertCommand command = commandIn(folder);
        command.output = folder.filePath(name);
        command.outputFormat = to;
        QString told;
        QTextStream err(&told);
        const auto result = convertFile(command, err);
        QVERIFY2(result.isOk(), qPrintable(result ? QString() : result.error().toString()));
        QFile file(command.output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const FormatRegistry registry;
        QTEST(registry.find(file.readAll(), u"x"_s)->key(), "format");
    }

    void tellsWhatIsLost()
    {
        QTemporaryDir folder;
        ConvertCommand command = commandIn(folder);
        command.output = folder.filePath(u"x.csv"_s);
        QString told;
        QTextStream err(&told);
        QVERIFY(convertFile(command, err).isOk());
        QCOMPARE(told.count(u'\n'), 2); // names and groups
        QVERIFY(told.contains(u"x.csv"_s));
    }

    void leavesWhatIsThereAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("to");
        QTest::newRow("no such format") << u"x.dot"_s << u"png"_s;
        QTest::newRow("a format that is only read") << u"x.ninja"_s << QString();
        QTest::newRow("no suffix") << u"x"_s << QString();
        QTest::newRow("no folder") << u"no/x.dot"_s << QString();
        QTest::newRow("standard output without a format") << u"-"_s << QString();
    }

    void leavesWhatIsThereAlone()
    {
        QFETCH(QString, name);
        QFETCH(QString, to);
        QTemporaryDir folder;
        ConvertCommand command = commandIn(folder);
        command.output = name == u"-"_s ? name : folder.filePath(name);
        command.outputFormat = to;
        QFile before(command.output);
        if (name != u"-"_s && before.open(QIODevice::WriteOnly))
            before.write("before");
        before.close();
        QString told;
        QTextStream err(&told);
        QVERIFY(!convertFile(command, err).isOk());
        if (QFile::exists(command.output)) {
            QVERIFY(before.open(QIODevice::ReadOnly));
            QCOMPARE(before.readAll(), QByteArray("before"));
        }
    }

    void aBrokenInputWritesNothing()
    {
        QTemporaryDir folder;
        ConvertCommand command = commandIn(folder);
        command.output = folder.filePath(u"x.dot"_s);
        QFile input(command.file);
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write("{");
        input.close();
        QString told;
        QTextStream err(&told);
        QVERIFY(!convertFile(command, err).isOk());
        QVERIFY(!QFile::exists(command.output));
    }

private:
    static ConvertCommand commandIn(const QTemporaryDir &folder)
    {
        ConvertCommand command;
        command.file = folder.filePath(u"in.json"_s);
        QFile input(command.file);
        if (input.open(QIODevice::WriteOnly))
            input.write(R"({"format":"stepwise/1","groups":[{"id":"g"}],"tasks":[
                {"id":"a","name":"The A","group":"g"},{"id":"b","dependsOn":["a"]}]})");
        return command;
    }
};

STEPWISE_APPLESS_TEST_MAIN(ConvertTest)
#include "tst_convert.moc"
