#include "core/base/jsonreader.h"
#include "core/graph/requestjson.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

TaskGraph sampleGraph()
{
    TaskGraph graph = testing::graphFromText(QStringLiteral("a b>a c"));
    graph.addGroup(QStringLiteral("db"));
    return graph;
}

TaskId task(std::uint32_t index)
{
    return TaskId(index);
}

} // namespace

class RequestJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsBack_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QByteArray>("json");
        using Kind = RequestKind;
        const auto row = [](const Request &request, const char *json) {
            QTest::newRow(json) << request << QByteArray(json);
        };
        row({Kind::CancelAll, {}, {}, 2s, {}, {}}, "{'do':'cancelAll','grace':2.0}");
        row({Kind::CancelAll, {}, {}, {}, {}, {}}, "{'do':'cancelAll'}");
        row({Kind::CancelAll, {}, {}, 0s, {}, {}}, "{'do':'cancelAll','grace':0.0}");
        row({Kind::CancelTask, {task(1)}, {}, {}, {}, {}}, "{'do':'cancelTask','task':'b'}");
        row({Kind::CancelTask, {task(2), task(0)}, {}, 500ms, {}, {}},
            "{'do':'cancelTask','tasks':['c','a'],'grace':0.5}");
        row({Kind::CancelGroup, {}, GroupId(0), {}, {}, {}}, "{'do':'cancelGroup','group':'db'}");
        row({Kind::CancelRun, {}, {}, 1s, {}, {}}, "{'do':'cancelRun','grace':1.0}");
        row({Kind::CancelNow, {}, {}, {}, {}, {}}, "{'do':'cancelNow'}");
        row({Kind::ExtendGrace, {task(0)}, {}, 3s, {}, {}},
            "{'do':'extendGrace','task':'a','grace':3.0}");
        row({Kind::Hold, {}, GroupId(0), {}, {}, {}}, "{'do':'hold','group':'db'}");
        row({Kind::Release, {task(0)}, {}, {}, {}, {}}, "{'do':'release','task':'a'}");
        row({Kind::Throw, {}, {}, {}, {}, QStringLiteral("x")}, "{'do':'throw','error':'x'}");
        row({Kind::FailNext, {task(0)}, {}, {}, {}, QStringLiteral("x")},
            "{'do':'failNext','task':'a','error':'x'}");
        row({Kind::IgnoreCancel, {task(0)}, {}, {}, {}, {}}, "{'do':'ignoreCancel','task':'a'}");
        row({Kind::Delay, {task(0)}, {}, {}, 4s, {}}, "{'do':'delay','task':'a','duration':4.0}");
        row({Kind::Pause, {}, {}, {}, {}, {}}, "{'do':'pause'}");
        row({Kind::Resume, {}, {}, {}, {}, {}}, "{'do':'resume'}");
        row({Kind::SetWaitTime, {}, {}, {}, 250ms, {}}, "{'do':'setWaitTime','duration':0.25}");
    }

    void writesAndReadsBack()
    {
        QFETCH(Request, request);
        QFETCH(QByteArray, json);
        json.replace('\'', '"');
        const TaskGraph graph = sampleGraph();
        JsonWriter writer;
        writeRequest(writer, request, graph);
        QCOMPARE(writer.text(), json);
        const auto document = parseJson(json);
        const auto read = readRequest((*document)->root(), graph);
        QVERIFY2(read.isOk(), qPrintable(read ? QString() : read.error().message));
        QVERIFY(*read == request);
    }

    void refusesWithPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        QTest::newRow("no object") << QByteArray("[]") << 1 << "object in braces";
        QTest::newRow("no do") << QByteArray("{}") << 1 << "“do” is missing";
        QTest::newRow("near word") << QByteArray("{'do':'cancelal'}") << 7 << "“cancelAll”?";
        QTest::newRow("far word") << QByteArray("{'do':'xyzzyplugh'}") << 7 << "setWaitTime";
        QTest::newRow("no task") << QByteArray("{'do':'cancelTask'}") << 1 << "“task” is missing";
        QTest::newRow("unknown task") << QByteArray("{'do':'hold','task':'x'}") << 21 << "“x”";
        QTest::newRow("unknown group")
            << QByteArray("{'do':'cancelGroup','group':'x'}") << 29 << "“x”";
        QTest::newRow("hold nothing") << QByteArray("{'do':'hold'}") << 1 << "missing";
        QTest::newRow("negative grace")
            << QByteArray("{'do':'cancelAll','grace':-1}") << 27 << "from 0";
        QTest::newRow("absurd grace")
            << QByteArray("{'do':'cancelAll','grace':1e300}") << 27 << "1e300";
        QTest::newRow("no grace") << QByteArray("{'do':'extendGrace','grace':null}") << 1
                                  << "“grace” is missing";
        QTest::newRow("text for a time")
            << QByteArray("{'do':'setWaitTime','duration':'1'}") << 32 << "seconds";
    }

    void refusesWithPlaceAndReason()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, column);
        QFETCH(QString, part);
        const auto document = parseJson(json.replace('\'', '"'));
        const auto read = readRequest((*document)->root(), sampleGraph());
        QVERIFY(!read.isOk());
        QCOMPARE(read.error().place, (Place{1, column}));
        QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
    }

    void knowsWhichMembersMeanSomething()
    {
        const auto document = parseJson(R"({"do":"pause","task":"a","grace":1,"other":2})");
        QStringList known;
        for (const JsonValue member : (*document)->root()) {
            if (isRequestMember(RequestKind::CancelTask, member))
                known += member.key();
        }
        QCOMPARE(known.join(u' '), QStringLiteral("do task grace"));
    }
};

STEPWISE_APPLESS_TEST_MAIN(RequestJsonTest)
#include "tst_requestjson.moc"
