#include "core/formats/formatregistry.h"

#include <cstddef>
#include <cstdint>

/// Any bytes either give a graph or an error that says something.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    stepwise::LoadOptions options;
    options.format = QStringLiteral(STEPWISE_FUZZ_FORMAT);
    const auto content = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                                 static_cast<qsizetype>(size));
    const auto loaded = stepwise::parseDocument(content, QStringLiteral("fuzz"), options);
    if (!loaded && loaded.error().message.isEmpty())
        __builtin_trap();
    return 0;
}
