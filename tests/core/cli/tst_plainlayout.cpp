#include "core/cli/plainlayout.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

/// The words of a line as Graphviz' readers see them.
QStringList wordsOf(const QByteArray &line)
{
    QList<QByteArray> words(1);
    bool isQuoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char sign = line[at];
        if (isQuoted && sign == '\\' && at + 1 < line.size())
            words.last() += line[++at] == 'n' ? '\n' : line[at];
        else if (sign == '"')
            isQuoted = !isQuoted;
        else if (sign == ' ' && !isQuoted)
            words.append(QByteArray());
        else
            words.last() += sign;
    }
    QStringList result;
    for (const QByteArray &word : words)
        result.append(QString::fromUtf8(word));
    return result;
}

QList<QStringList> linesOf(const TaskGraph &graph, LayoutDirection direction)
{
    LayoutOptions options;
    options.direction = direction;
    const QByteArray text =
        plainLayout(graph, layoutGraph(LayoutInput::from(graph, options)).value());
    QList<QStringList> lines;
    for (const QByteArray &line : text.split('\n'))
        lines.append(wordsOf(line));
    return lines;
}

} // namespace

class TestPlainLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesSurvive_data();
    void namesSurvive();
    void coordinatesAreInchesUpwards();
    void edgesAreCurvesFromBorderToBorder();
};

void TestPlainLayout::namesSurvive_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key :
         {"plain", "two words", "a \"quoted\" name", "back\\slash", "ends\\", "line\nbreak",
          "größe 漢字 🙂", "", "node", "12", "1a", "a:b", "<b>"})
        QTest::newRow(key) << QString::fromUtf8(key);
}

void TestPlainLayout::namesSurvive()
{
    QFETCH(QString, key);
    TaskGraph graph;
    const TaskId task = graph.addTask(key, key + QStringLiteral(" name"));
    graph.addDependency(graph.addTask(QStringLiteral("other")), task);
    const QList<QStringList> lines = linesOf(graph, LayoutDirection::LeftToRight);
    QCOMPARE(lines.size(), 6); // with the empty one behind the last line's end
    QCOMPARE(lines[1].size(), 11);
    QCOMPARE(lines[1][1], key);
    QCOMPARE(lines[1][6], key + QStringLiteral(" name"));
    QCOMPARE(lines[3][1], key);
    QCOMPARE(lines[3][2], QStringLiteral("other"));
}

void TestPlainLayout::coordinatesAreInchesUpwards()
{
    TaskGraph graph;
    const TaskId first = graph.addTask(QStringLiteral("a"));
    graph.addDependency(graph.addTask(QStringLiteral("b")), first);
    const QList<QStringList> lines = linesOf(graph, LayoutDirection::TopToBottom);
    QCOMPARE(lines[0].mid(0, 2), QStringList({QStringLiteral("graph"), QStringLiteral("1")}));
    const double height = lines[0][3].toDouble();
    QCOMPARE(lines[0][2].toDouble(), 2.16667);
    QCOMPARE(height, 1.83333);
    QCOMPARE(lines[1][2].toDouble(), 1.08333);
    QVERIFY(qAbs(lines[1][3].toDouble() - (height - 0.31944)) < 0.0001);
    QVERIFY(qAbs(lines[2][3].toDouble() - 0.31944) < 0.0001);
    QCOMPARE(lines[1][4].toDouble(), 2.16667);
}

void TestPlainLayout::edgesAreCurvesFromBorderToBorder()
{
    TaskGraph graph;
    const TaskId a = graph.addTask(QStringLiteral("a"));
    const TaskId b = graph.addTask(QStringLiteral("b"));
    const TaskId c = graph.addTask(QStringLiteral("c"));
    graph.addDependency(b, a);
    graph.addDependency(c, a);
    const QList<QStringList> lines = linesOf(graph, LayoutDirection::LeftToRight);
    for (const int index : {4, 5}) {
        const QStringList &edge = lines[index];
        QCOMPARE(edge[0], QStringLiteral("edge"));
        const int count = edge[3].toInt();
        QCOMPARE(count % 3, 1);
        QCOMPARE(edge.size(), 4 + 2 * count + 2);
        const QStringList &from = lines[1];
        const QStringList &to = lines[index - 2];
        QCOMPARE(edge[2], to[1]);
        const double right = from[2].toDouble() + from[4].toDouble() / 2;
        const double left = to[2].toDouble() - to[4].toDouble() / 2;
        QVERIFY(qAbs(edge[4].toDouble() - right) < 0.0001);
        QVERIFY(qAbs(edge[4 + 2 * count - 2].toDouble() - left) < 0.0001);
        QVERIFY(qAbs(edge[4 + 2 * count - 1].toDouble() - to[3].toDouble()) < 0.0001);
    }
}

STEPWISE_GUILESS_TEST_MAIN(TestPlainLayout)
#include "tst_plainlayout.moc"
