#include "core/scheduler/taskdescription.h"

#include <cstdlib>
#include <cxxabi.h>
#include <memory>

namespace stepwise {

QString typeDescription(const std::type_info &type)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> readable(
        abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), &std::free);
    return QString::fromLatin1(status == 0 ? readable.get() : type.name());
}

} // namespace stepwise
