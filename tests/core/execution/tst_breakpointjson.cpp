#include "core/execution/breakpointjson.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;

using Kind = BreakpointScope::Kind;

class BreakpointJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void takesNonsenseForWhatIsUsual();
};

void BreakpointJsonTest::comesBackAsItWas_data()
{
    QTest::addColumn<Breakpoint>("breakpoint");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("the usual") << Breakpoint{} << QByteArray(R"({"on":"start"})");
    QTest::newRow("a step of a task")
        << Breakpoint{.on = BreakOn::Step,
                      .step = 3,
                      .scope = {Kind::Task, u"db"_s},
                      .condition = u"pass > 2"_s}
        << QByteArray(R"({"if":"pass > 2","on":"step","step":3,"task":"db"})");
    QTest::newRow("a group, once, after some")
        << Breakpoint{.on = BreakOn::Failure,
                      .scope = {Kind::Group, u"g"_s},
                      .ignoreCount = 4,
                      .isOneShot = true}
        << QByteArray(R"({"group":"g","ignore":4,"on":"failure","once":true})");
    QTest::newRow("a filter, only logged, switched off")
        << Breakpoint{.on = BreakOn::Skipped,
                      .scope = {Kind::Filter, u"name:load*"_s},
                      .isLogOnly = true,
                      .isEnabled = false}
        << QByteArray(R"({"enabled":false,"logOnly":true,"on":"skipped","where":"name:load*"})");
}

void BreakpointJsonTest::comesBackAsItWas()
{
    QFETCH(Breakpoint, breakpoint);
    QFETCH(QByteArray, json);
    const QJsonObject object = breakpointToJson(breakpoint);
    QCOMPARE(QJsonDocument(object).toJson(QJsonDocument::Compact), json);
    const auto again = breakpointFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(again);
    QCOMPARE(*again, breakpoint);
}

void BreakpointJsonTest::takesNonsenseForWhatIsUsual()
{
    const auto read = [](const QByteArray &json) {
        return breakpointFromJson(QJsonDocument::fromJson(json).object());
    };
    QVERIFY(!read("{}"));
    QVERIFY(!read(R"({"on": "lunch"})"));
    QVERIFY(!read(R"({"on": 3})"));
    const auto strange =
        read(R"({"on": "step", "step": -1, "ignore": 1e300, "if": 7, "once": "yes", "more": []})");
    QVERIFY(strange);
    QCOMPARE(*strange, (Breakpoint{.on = BreakOn::Step}));
}

STEPWISE_APPLESS_TEST_MAIN(BreakpointJsonTest)
#include "tst_breakpointjson.moc"
