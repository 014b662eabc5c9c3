#include "core/scheduler/steptask.h"
#include "core/scheduler/taskdescription.h"
#include "core/scheduler/taskrunner.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;

namespace builder {

struct Workshop
{
    StepTask operator()() const { co_return; }
};

StepTask build()
{
    co_return;
}

} // namespace builder

class TaskDescriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameDescribes();
    void aNameOfAnOwner();
    void callablesByTheirType();
    void runnersByNameOrType();
};

void TaskDescriptionTest::aNameDescribes()
{
    QCOMPARE(taskDescription(u"build"_s), u"build"_s);
}

void TaskDescriptionTest::aNameOfAnOwner()
{
    QCOMPARE(taskDescription(u"build"_s, u"Workshop"_s), u"build from Workshop"_s);
    QCOMPARE(taskDescription(u"%2"_s, u"%1"_s), u"%2 from %1"_s);
}

void TaskDescriptionTest::callablesByTheirType()
{
    QCOMPARE(taskDescription(builder::Workshop()), u"builder::Workshop"_s);
    QCOMPARE(taskDescription(&builder::build), u"stepwise::StepTask (*)()"_s);
    const auto local = [] {};
    QVERIFY(taskDescription(local).contains(u"lambda"_s));
}

void TaskDescriptionTest::runnersByNameOrType()
{
    VirtualClock clock;
    TaskRunner runner(clock, builder::Workshop());
    QCOMPARE(runner.description(), u"builder::Workshop"_s);
    runner.setName(u"shop"_s);
    QCOMPARE(runner.description(), u"shop"_s);
}

STEPWISE_APPLESS_TEST_MAIN(TaskDescriptionTest)
#include "tst_taskdescription.moc"
