#include "core/trace/chrometrace.h"
#include "core/trace/recording.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// A run as Chrome and Perfetto read it.
class ChromeTraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryEvent_data();
    void writesEveryEvent();
    void staysValidWithAnyName();

private:
    static QJsonArray eventsOf(const Recording &run);
};

namespace {

/// "X a 2/1 0+3000000": phase, name, process/thread, start and duration.
QString textOf(const QJsonObject &event)
{
    const QString place = u"%1/%2"_s.arg(event[u"pid"_s].toInt()).arg(event[u"tid"_s].toInt());
    const QString head =
        event[u"ph"_s].toString() + u' ' + event[u"name"_s].toString() + u' ' + place;
    const QJsonObject args = event[u"args"_s].toObject();
    if (event[u"ph"_s] == u"M"_s)
        return head + u' ' + args.value(u"name"_s).toString();
    const auto time = static_cast<qint64>(event[u"ts"_s].toDouble());
    if (event[u"ph"_s] == u"i"_s)
        return head + u' ' + QString::number(time);
    const auto duration = static_cast<qint64>(event[u"dur"_s].toDouble());
    return u"%1 %2+%3 %4"_s.arg(head, QString::number(time), QString::number(duration),
                                args.value(u"state"_s).toString());
}

} // namespace

QJsonArray ChromeTraceTest::eventsOf(const Recording &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeChromeTrace(buffer, run);
    return QJsonDocument::fromJson(buffer.data()).object()[u"traceEvents"_s].toArray();
}

void ChromeTraceTest::writesEveryEvent_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<int>("passes"); // how far it is played; 0: to the end
    QTest::addColumn<QStringList>("events");

    QTest::newRow("tasks are threads, groups processes")
        << u"a 2 in=g; b 1"_s << 0
        << QStringList{u"M process_name 1/0 stepwise"_s,
                       u"M process_name 2/0 g"_s,
                       u"M thread_name 2/1 a"_s,
                       u"M thread_name 1/2 b"_s,
                       u"X a 2/1 0+1000000 succeeded"_s,
                       u"i step 1 2/1 0"_s,
                       u"i step 2 2/1 0"_s,
                       u"X b 1/2 0+0 succeeded"_s,
                       u"i step 1 1/2 0"_s};
    QTest::newRow("what still runs ends at the last event")
        << u"a 9"_s << 3
        << QStringList{u"M thread_name 1/1 a"_s, u"X a 1/1 0+1000000 running"_s,
                       u"i step 1 1/1 0"_s, u"i step 2 1/1 0"_s};
    QTest::newRow("a grace period lies inside")
        << u"a 9; after 1 cancelTask a 1"_s << 0
        << QStringList{u"X a 1/1 0+2000000 cancelled"_s, u"X grace 1/1 0+2000000 "_s};
}

void ChromeTraceTest::writesEveryEvent()
{
    QFETCH(QString, graph);
    QFETCH(int, passes);
    QFETCH(QStringList, events);
    const auto run = makeRun(documentFromText(graph));
    if (passes > 0)
        playTo(*run, static_cast<std::uint32_t>(passes));
    else
        play(*run);
    QStringList written;
    for (const QJsonValue &event : eventsOf(*run->recording()))
        written.append(textOf(event.toObject()));
    for (const QString &event : events)
        QVERIFY2(written.contains(event),
                 qPrintable(event + u" is not in\n"_s + written.join(u'\n')));
}

void ChromeTraceTest::staysValidWithAnyName()
{
    GraphDocument document;
    document.graph.addTask(u"a"_s, u"\"quoted\" \\ \n \u2028 ä"_s);
    const auto run = makeRun(document);
    play(*run);
    const QJsonArray events = eventsOf(*run->recording());
    QVERIFY(!events.isEmpty());
    QCOMPARE(events.last().toObject()[u"ph"_s].toString(), u"i"_s);
    bool isThere = false;
    for (const QJsonValue &event : events)
        isThere = isThere || event[u"name"_s].toString() == u"\"quoted\" \\ \n \u2028 ä"_s;
    QVERIFY(isThere);
}

STEPWISE_APPLESS_TEST_MAIN(ChromeTraceTest)
#include "tst_chrometrace.moc"
