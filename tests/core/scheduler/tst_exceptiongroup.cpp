#include "core/scheduler/exceptiongroup.h"
#include "core/scheduler/timeout.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;

class ExceptionGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsItsMembersInOrder();
    void canBeEmpty();
    void nests();
    void tellsInterruptsFromErrors_data();
    void tellsInterruptsFromErrors();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

namespace {

std::exception_ptr error(const char *text)
{
    return std::make_exception_ptr(std::runtime_error(text));
}

} // namespace

void ExceptionGroupTest::holdsItsMembersInOrder()
{
    const std::exception_ptr first = error("first");
    const std::exception_ptr second = error("zweite Größe");
    const ExceptionGroup group({first, second});
    QVERIFY(group.exceptions() == std::vector({first, second}));
    QCOMPARE(group.messages(), QStringList({u"first"_s, u"zweite Größe"_s}));
    QCOMPARE(QString::fromUtf8(group.what()), u"[first, zweite Größe]"_s);
}

void ExceptionGroupTest::canBeEmpty()
{
    const ExceptionGroup group({});
    QVERIFY(group.exceptions().empty());
    QCOMPARE(group.what(), "[]");
}

void ExceptionGroupTest::nests()
{
    const ExceptionGroup inner({error("a"), error("b")});
    const ExceptionGroup outer({std::make_exception_ptr(inner), error("c")});
    QCOMPARE(outer.what(), "[[a, b], c]");
}

void ExceptionGroupTest::tellsInterruptsFromErrors_data()
{
    QTest::addColumn<std::exception_ptr>("exception");
    QTest::addColumn<bool>("isInterrupting");
    QTest::newRow("a timeout") << std::make_exception_ptr(TaskTimeout(u"a"_s)) << true;
    QTest::newRow("a close") << std::make_exception_ptr(TaskClosed()) << true;
    QTest::newRow("a close that was ignored") << std::make_exception_ptr(CloseIgnored()) << false;
    QTest::newRow("an error") << error("boom") << false;
    QTest::newRow("a number") << std::make_exception_ptr(7) << false;
}

void ExceptionGroupTest::tellsInterruptsFromErrors()
{
    QFETCH(std::exception_ptr, exception);
    QTEST(isInterrupt(exception), "isInterrupting");
}

void ExceptionGroupTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<std::exception_ptr>("exception");
    QTest::addColumn<QString>("message");
    QTest::newRow("an error") << error("Größe") << u"Größe"_s;
    QTest::newRow("a timeout") << std::make_exception_ptr(TaskTimeout(u"Größe"_s))
                               << u"Größe timed out"_s;
    QTest::newRow("a text") << std::make_exception_ptr(u"text"_s) << u"text"_s;
    QTest::newRow("a number") << std::make_exception_ptr(7) << u"an exception of an unknown kind"_s;
    QTest::newRow("none") << std::exception_ptr() << u""_s;
}

void ExceptionGroupTest::tellsWhatIsWrong()
{
    QFETCH(std::exception_ptr, exception);
    QTEST(exceptionMessage(exception), "message");
}

STEPWISE_APPLESS_TEST_MAIN(ExceptionGroupTest)
#include "tst_exceptiongroup.moc"
