#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace stepwise {

/// Keeps what a file of another format says and a document has no place for: as unknown keys of
/// the native format, so that they are shown, and survive being saved.
///
/// A key that the native format gives a meaning of its own to, or that is there already, gets
/// underscores behind it.
class OwnKeys
{
public:
    /// Of one task, or of the whole document. The document must outlive this.
    OwnKeys(GraphDocument &document, TaskId task);
    explicit OwnKeys(GraphDocument &document);

    /// `json` is one JSON value; white space outside strings is left out. False when the object
    /// has more keys than any real one, and this one is dropped.
    bool add(const QString &key, QByteArrayView json);
    /// The same for a text; an empty one is not kept.
    bool addText(const QString &key, const QString &text);

    /// More of one object are dropped.
    static constexpr std::size_t limit = 500;

private:
    QString freeKey(QString key) const;

    UnknownKeys &m_keys;
    bool m_isTask;
};

/// The value's text of an own key of a task; empty: there is none.
QByteArray ownKey(const GraphDocument &document, TaskId task, const QString &key);
/// All own keys of a task, in their order.
const UnknownKeys &ownKeys(const GraphDocument &document, TaskId task);
/// All own keys of the document.
const UnknownKeys &ownKeys(const GraphDocument &document);

/// A value for people: the characters of a string, anything else as JSON.
QString ownKeyText(const UnknownKey &own);

/// JSON text without white space outside of its strings.
QByteArray compactJson(QByteArrayView json);

} // namespace stepwise
