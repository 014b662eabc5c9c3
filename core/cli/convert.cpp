#include "core/cli/convert.h"

#include "core/cli/writeout.h"
#include "core/formats/formatregistry.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct ConvertText
{
    Q_DECLARE_TR_FUNCTIONS(Convert)
};

QString writableKeys(const FormatRegistry &registry)
{
    QStringList keys;
    for (const Format *format : registry.writable())
        keys += format->key();
    return keys.join(QLatin1String(", "));
}

Result<const Format *> outputFormat(const FormatRegistry &registry, const ConvertCommand &command)
{
    const Format *format = command.outputFormat.isEmpty() ? registry.writableByName(command.output)
                                                          : registry.byKey(command.outputFormat);
    if (format && format->canWrite())
        return format;
    return Error{
        ErrorCode::BadUsage,
        command.outputFormat.isEmpty()
            ? ConvertText::tr("The name does not say which format to write; give one of these "
                              "with --to: %1.")
                  .arg(writableKeys(registry))
            : ConvertText::tr("The format “%1” cannot be written; these can: %2.")
                  .arg(command.outputFormat, writableKeys(registry)),
        command.output,
        {}};
}

} // namespace

Result<void> convertFile(const ConvertCommand &command, QTextStream &err)
{
    const FormatRegistry registry;
    const Result<const Format *> format = outputFormat(registry, command);
    if (!format)
        return format.error();
    const Result<LoadedDocument> loaded = loadDocument(command.file, command.loading);
    if (!loaded)
        return loaded.error();
    for (const Problem &problem : loaded->problems)
        err << Error{ErrorCode::BadValue, ConvertText::tr("warning: %1").arg(problem.message),
                     command.file, problem.place}
                   .toString()
            << Qt::endl;
    for (const QString &loss : (*format)->losses(loaded->document))
        err << ConvertText::tr("%1: not written: %2").arg(command.output, loss) << Qt::endl;
    return writeOut(command.output, (*format)->write(loaded->document));
}

} // namespace stepwise
