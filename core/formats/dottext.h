#pragma once

#include <QByteArrayView>
#include <QString>

namespace stepwise {

/// What a label of a DOT file says, as one line of plain text.

/// Names that the escapes of a label stand for.
struct DotLabelNames
{
    QString node;  ///< \N
    QString graph; ///< \G
};

/// A plain label: escapes (\n, \l and \r become blanks) and character references resolved.
QString dotLabelText(QByteArrayView label, const DotLabelNames &names);

/// A record's label "{<port> a | b}": its fields, with " | " between them.
QString dotRecordText(QByteArrayView label, const DotLabelNames &names);

/// An HTML-like label: its text without tags; rows, cells and line breaks become blanks.
QString dotHtmlText(QByteArrayView label);

} // namespace stepwise
