#include "core/cli/writeout.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace stepwise {

namespace {

struct WriteOutText
{
    Q_DECLARE_TR_FUNCTIONS(LayoutFile)
};

} // namespace

Result<void> writeOut(const QString &name, const QByteArray &text)
{
    if (name == QLatin1String("-")) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly) && out.write(text) == text.size() && out.flush())
            return {};
        return Error{ErrorCode::Unreadable,
                     WriteOutText::tr("cannot be written: %1").arg(out.errorString()),
                     WriteOutText::tr("standard output"),
                     {}};
    }
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{ErrorCode::Unreadable,
                 WriteOutText::tr("cannot be written: %1").arg(file.errorString()),
                 name,
                 {}};
}

} // namespace stepwise
