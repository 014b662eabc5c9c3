#include "core/formats/utf8text.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

namespace stepwise {

namespace {

/// The first line that holds bytes which are not UTF-8; its column is not known.
Place firstInvalidLine(QByteArrayView content)
{
    Place place{1, 0};
    for (qsizetype begin = 0; begin < content.size(); ++place.line) {
        const qsizetype end = content.indexOf('\n', begin);
        const QByteArrayView line =
            end < 0 ? content.sliced(begin) : content.sliced(begin, end - begin);
        if (!line.isValidUtf8())
            break;
        begin += line.size() + 1;
    }
    return place;
}

} // namespace

QByteArray asUtf8(const QByteArray &text, ProblemList &warnings)
{
    if (QByteArrayView(text).isValidUtf8())
        return text;
    warnings.warn(
        firstInvalidLine(text),
        QCoreApplication::translate("DotFormat", "The file is not UTF-8; it is read as Latin-1."));
    return QString::fromLatin1(text).toUtf8();
}

} // namespace stepwise
