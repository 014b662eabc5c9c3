#include "core/formats/formatregistry.h"

#include <cstddef>
#include <cstdint>

/// Whatever was read can be written in every format that writes, and read again with as many
/// tasks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace stepwise;
    const auto content = QByteArray::fromRawData(reinterpret_cast<const char *>(data),
                                                 static_cast<qsizetype>(size));
    const auto loaded = parseDocument(content, QStringLiteral("fuzz"));
    if (!loaded || loaded->document.graph.taskCount() == 0)
        return 0;
    const FormatRegistry registry;
    for (const Format *format : registry.writable()) {
        LoadOptions options;
        options.format = format->key();
        const auto again =
            parseDocument(format->write(loaded->document), QStringLiteral("fuzz"), options);
        if (!again || again->document.graph.taskCount() != loaded->document.graph.taskCount())
            __builtin_trap();
    }
    return 0;
}
