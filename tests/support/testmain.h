#pragma once

#include <QCoreApplication>
#include <QTest>

#include <string_view>

/// The tests of a folder share one program, and each runs in a process of its own:
///
///     bin/tests_core_base tst_idset [arguments of QtTest]
///
/// A test's file ends with one of the macros below, as it would with QtTest's own of these names.
/// Without an application, with that of Qt Core, with that of Qt Widgets:
#define STEPWISE_APPLESS_TEST_MAIN(Test) STEPWISE_REGISTERED_TEST(__COUNTER__, runTest<Test>)
#define STEPWISE_GUILESS_TEST_MAIN(Test)                                                           \
    STEPWISE_REGISTERED_TEST(__COUNTER__, runTestIn<QCoreApplication, Test>)
#define STEPWISE_TEST_MAIN(Test)                                                                   \
    STEPWISE_REGISTERED_TEST(__COUNTER__, runTestIn<QApplication, Test>)

#define STEPWISE_REGISTERED_TEST(Number, ...) STEPWISE_NUMBERED_TEST(Number, __VA_ARGS__)
#define STEPWISE_NUMBERED_TEST(Number, ...)                                                        \
    static const stepwise::testing::RegisteredTest registeredTest##Number(                         \
        __FILE__, &stepwise::testing::__VA_ARGS__);

namespace stepwise::testing {

/// Runs one test and returns QtTest's exit status; argv[0] is the name of the test.
using TestMain = int (*)(int argc, char **argv);

/// Makes a test known to the program, before main begins, under the name of its file: without
/// folder and suffix. `file` must outlive the program's run.
class RegisteredTest
{
public:
    RegisteredTest(std::string_view file, TestMain run);
};

template<typename Test>
int runTest(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template<typename Application, typename Test>
int runTestIn(int argc, char **argv)
{
    const Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return runTest<Test>(argc, argv);
}

} // namespace stepwise::testing
