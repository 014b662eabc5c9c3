#include "gui/canvas/layoutworker.h"
#include "tests/support/testmain.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace stepwise;

namespace {

LayoutInput inputOf(std::size_t tasks)
{
    LayoutInput input;
    input.taskCount = tasks;
    return input;
}

/// As many rectangles as there are tasks, to be told apart.
LayoutResult resultOf(const LayoutInput &input)
{
    LayoutResult result;
    result.generation = input.generation;
    result.tasks.resize(input.taskCount);
    return result;
}

std::size_t tasksOf(const QSignalSpy &spy, qsizetype at)
{
    return spy.at(at).first().value<LayoutResult>().tasks.size();
}

} // namespace

Q_DECLARE_METATYPE(stepwise::LayoutResult)

class TestLayoutWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheResult();
    void dropsWhatIsOutdated();
    void stopsWhatIsGoingOn();
    void saysNothingAfterACancel();
};

void TestLayoutWorker::bringsTheResult()
{
    LayoutWorker worker([](const LayoutInput &input, std::stop_token) { return resultOf(input); });
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.request(inputOf(3));
    QVERIFY(worker.isBusy());
    QVERIFY(finished.wait());
    QCOMPARE(tasksOf(finished, 0), std::size_t(3));
    QVERIFY(!worker.isBusy());
}

/// The first layout does not listen to the stop; its result comes all the same, and is dropped.
void TestLayoutWorker::dropsWhatIsOutdated()
{
    QSemaphore started;
    QSemaphore mayEnd;
    LayoutWorker worker([&](const LayoutInput &input, std::stop_token) {
        started.release();
        mayEnd.acquire();
        return resultOf(input);
    });
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.request(inputOf(1));
    started.acquire();
    worker.request(inputOf(2));
    mayEnd.release(2);
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(tasksOf(finished, 0), std::size_t(2));
}

void TestLayoutWorker::stopsWhatIsGoingOn()
{
    QSemaphore started;
    QSemaphore stopped;
    LayoutWorker worker(
        [&](const LayoutInput &input, std::stop_token stop) -> std::optional<LayoutResult> {
            if (input.taskCount != 1)
                return resultOf(input);
            const std::stop_callback tell(stop, [&stopped] { stopped.release(); });
            started.release();
            stopped.acquire();
            return std::nullopt;
        });
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.request(inputOf(1));
    started.acquire();
    worker.request(inputOf(2));
    QVERIFY(finished.wait());
    QCOMPARE(tasksOf(finished, 0), std::size_t(2));
}

void TestLayoutWorker::saysNothingAfterACancel()
{
    QSemaphore mayEnd;
    LayoutWorker worker([&](const LayoutInput &input, std::stop_token) {
        if (input.taskCount == 1)
            mayEnd.acquire();
        return resultOf(input);
    });
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.request(inputOf(1));
    worker.cancel();
    QVERIFY(!worker.isBusy());
    mayEnd.release();
    worker.request(inputOf(4)); // comes after whatever the first one left behind
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(tasksOf(finished, 0), std::size_t(4));
}

STEPWISE_GUILESS_TEST_MAIN(TestLayoutWorker)
#include "tst_layoutworker.moc"
