#include "tests/support/testmain.h"

#include <cstdio>
#include <map>

namespace stepwise::testing {

namespace {

using Tests = std::map<std::string_view, TestMain>;

/// Made when the first test asks, since nothing orders the files' own beginnings.
Tests &tests()
{
    static Tests all;
    return all;
}

std::string_view nameOf(std::string_view file)
{
    file.remove_prefix(file.rfind('/') + 1);
    return file.substr(0, file.rfind('.'));
}

int refuse(int argc, char **argv)
{
    std::fprintf(stderr, "Usage: %s TEST [arguments of QtTest]\n", argv[0]);
    if (argc > 1)
        std::fprintf(stderr, "There is no test '%s' here. ", argv[1]);
    std::fprintf(stderr, "The tests are:\n");
    for (const auto &[name, run] : tests())
        std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
    return 2;
}

} // namespace

RegisteredTest::RegisteredTest(std::string_view file, TestMain run)
{
    tests().emplace(nameOf(file), run);
}

} // namespace stepwise::testing

int main(int argc, char **argv)
{
    using namespace stepwise::testing;

    const auto test = argc > 1 ? tests().find(argv[1]) : tests().end();
    // The rest is the test's own, as if it were a program with its name.
    return test == tests().end() ? refuse(argc, argv) : test->second(argc - 1, argv + 1);
}
